/** The same adapter as a script in the local Google Workspace, where access, services and scopes are enforced. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { World } from '../../emulator/types';
import { createWorld } from '../../emulator/world';
import {
  coverLetter,
  draftLetter,
  draftReport,
  numberedLetter,
  signedLetter,
} from '../../src/app/letters/specs';
import type { LetterSpec, MadeLetter, ManyLetters } from '../../src/app/ports';
import { PD_SEED } from '../../src/domain/seed/perangkatDaerah';
import {
  actor,
  CILEDUG,
  caseOf,
  contextOf,
  DINKES,
  document,
  LETTER,
  NOW,
  NUMBER,
  REPORT,
} from '../app/letters/sample';

const KATIM = 'katim@setda.example';
const MANIFEST = {
  timeZone: 'Asia/Jakarta',
  runtimeVersion: 'V8',
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
  oauthScopes: ['https://www.googleapis.com/auth/documents', 'https://www.googleapis.com/auth/drive'],
};
const several = caseOf({ targets: [DINKES, CILEDUG] });

jest.setTimeout(120_000);

let folder: string;
let world: World;
let office: { templates: Record<string, string>; folderId: string };

/** Top-level declarations are what Google finds. */
function writeBundle(): void {
  const entry = join(__dirname, 'lettersEntry.ts');
  const built = buildSync({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    globalName: 'entry',
    write: false,
  });
  const names = ['setUp', 'make', 'makeMany', 'text', 'discard'];
  const declared = names.map((name) => `function ${name}(...args) { return entry.${name}(...args); }`);
  writeFileSync(join(folder, 'Code.js'), [...declared, built.outputFiles[0]?.text ?? ''].join('\n'));
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(MANIFEST));
  copyFileSync(join(__dirname, '../../src/gas/daftarIsian.html'), join(folder, 'daftarIsian.html'));
}

async function run<T>(fn: string, ...args: readonly unknown[]): Promise<T> {
  const execution = await world.callFromPage(fn, args, KATIM, null);
  if (!execution.ok) throw new Error(execution.error ?? '');
  return execution.value as T;
}
const make = (spec: LetterSpec) => run<MadeLetter>('make', office, spec);
const entryOf = (id: string | null) => world.files().find((file) => file.id === id);
const read = async (id: string) => Buffer.from(await world.download(id, 'text/plain')).toString('utf8');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'letters-'));
  writeBundle();
  const accounts = [{ email: KATIM, name: 'Ketua Tim Kerja' }];
  world = await createWorld({ bundle: folder, now: NOW, scriptOwner: KATIM, accounts, seed: 1 });
  const root = 'root';
  office = { templates: await run('setUp', root), folderId: root };
});

afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

test('from konsep to numbered letter: KONSEP and marks go, PDF and lock come', async () => {
  const konsep = await make(draftLetter({ ...contextOf({ kase: several }), letter: LETTER }));
  expect(await read(konsep.fileId)).toContain('KONSEP');
  world.editDocument(konsep.fileId, 'kerja sama Saudara', 'kerja sama Bapak/Ibu', KATIM);
  const drafted = { ...several, documents: [document('KONSEP_SURAT', konsep.fileId)] };
  const signed = await make(signedLetter(contextOf({ kase: drafted })));
  const approved = { ...several, documents: [document('SURAT', signed.fileId)] };
  const numbered = await make(numberedLetter({ ...contextOf({ kase: approved }), number: NUMBER }));
  const text = await read(numbered.fileId);
  expect(text).toContain('kerja sama Bapak/Ibu');
  expect(text).toContain(NUMBER.nomor);
  expect(text).not.toMatch(/KONSEP|menunggu penomoran|\{\{/);
  expect(entryOf(signed.fileId)?.locked).toBe(true);
  expect(entryOf(numbered.fileId)?.locked).toBe(true);
  expect(entryOf(numbered.pdfId)).toMatchObject({
    mimeType: 'application/pdf',
    name: `${numbered.name}.pdf`,
  });
  const pdf = await world.download(numbered.pdfId ?? '', 'application/pdf');
  expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
});

test('a report of two Perangkat Daerah is made, and its text is one call', async () => {
  const made = await make(draftReport({ ...contextOf({ kase: several }), report: REPORT }));
  const text = await run<string>('text', office, made.fileId);
  expect(text).toMatch(/1\. Dinas Kesehatan[\s\S]*2\. Kecamatan Ciledug[\s\S]*Rekapitulasi/);
  expect(text).not.toContain('{{');
  const calls = world
    .executions()
    .slice(-1)[0]
    ?.calls.map((call) => call.name);
  expect(calls).toEqual(['Drive.Files.export']);
});

test('a template that cannot be filled leaves nothing but its refusal', async () => {
  world.editDocument(office.templates.SURAT_PEMBERITAHUAN ?? '', '{{tujuan}}', '{{tujuann}}', KATIM);
  const answer = await run('make', office, draftLetter({ ...contextOf(), letter: LETTER }));
  expect(answer).toEqual({ refused: '{{tujuann}}' });
  expect(world.files().filter((file) => file.name.includes('Konsep') && !file.trashed)).toEqual([]);
});

test('a letter that no command recorded goes into the bin', async () => {
  const made = await make(draftLetter({ ...contextOf(), letter: LETTER }));
  await run('discard', office, made);
  expect(entryOf(made.fileId)?.trashed).toBe(true);
});

describe('a surat pengantar for each of 40 Perangkat Daerah', () => {
  const targets = PD_SEED.map(({ kode, nama, sebutanKepala }) => ({ ...DINKES, kode, nama, sebutanKepala }));
  const context = contextOf({
    kase: caseOf({ targets, reportNumber: NUMBER }),
    actor: actor('KATIM'),
    perangkatDaerah: PD_SEED,
  });
  const specs = PD_SEED.map(({ kode }) => coverLetter({ ...context, pd: kode }));
  const many = (minutes: number) => run<ManyLetters>('makeMany', office, specs, minutes);
  const covers = () =>
    world
      .files()
      .filter(
        (file) => file.name.includes('Surat pengantar') && !file.trashed && file.name.startsWith('PPP'),
      );

  test('takes at most four calls each and stays under six minutes of priced time', async () => {
    const result = await many(5.5);
    const { calls, pricedMs } = world.executions().slice(-1)[0] ?? { calls: [], pricedMs: 0 };
    expect(result).toMatchObject({ left: 0, stopped: null });
    expect(covers()).toHaveLength(40);
    expect(calls.length).toBeLessThanOrEqual(4 * 40 + 4);
    expect(pricedMs).toBeLessThan(6 * 60_000);
  });

  test('is taken up by the next run where its time ended, and none is made twice', async () => {
    const first = await many(1);
    expect(first.stopped).toBe('TIME');
    expect(first.made.length + first.left).toBe(40);
    // Letters that no command recorded are taken over once the run that made them must be over.
    await world.moveTo(world.now() + 8 * 60_000, { timers: false });
    expect(await many(5.5)).toMatchObject({ left: 0, stopped: null });
    expect(covers()).toHaveLength(40);
  });
});
