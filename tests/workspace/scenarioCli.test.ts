import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = join(__dirname, '../../build/node/scenario.js');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-skenario-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, [PROGRAM, ...words], { cwd: folder, encoding: 'utf8' });

function scenario(name: string, steps: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ start: '2026-11-23T07:30', steps }));
  return path;
}

const OPEN = { at: '2026-11-23T07:30', as: 'KABAG', command: 'open', save: 'k1' };
const NAMED = { judul: 'Pelayanan perpustakaan', rencanaKerja: 'Rencana Kerja Tahun 2026' };

test('a played file ends with 0 and one JSON; --out writes register, mails and documents', () => {
  const file = scenario('baik.json', [
    { ...OPEN, args: NAMED },
    {
      at: '2026-11-23T07:30',
      as: 'KABAG',
      command: 'order',
      case: 'k1',
      args: { targets: ['DPAD'] },
    },
    { at: '2026-11-23T07:35', trigger: 'sendOutbox' },
  ]);
  const out = join(folder, 'hasil');
  const { status, stdout, stderr } = run(file, '--out', out);
  expect([status, stderr]).toEqual([0, '']);
  const report = JSON.parse(stdout);
  expect(report.steps.map((step: { ok: boolean }) => step.ok)).toEqual([true, true, true]);
  expect(report.cases[0]).toMatchObject({ dibuka: '2026-11-23T07:30', langkah: 2 });
  expect(Object.keys(report)).toEqual(
    expect.arrayContaining(['cases', 'tasks', 'visits', 'log', 'mails', 'files', 'calls']),
  );
  const written = readdirSync(out);
  expect(written).toEqual(
    expect.arrayContaining([
      'register.xlsx',
      'surel-001.eml',
      'PPP-2026-001 - Lembar disposisi - v1.pdf',
      'PPP-2026-001 - Lembar disposisi - v1.txt',
    ]),
  );
  const start = (name: string) => readFileSync(join(out, name)).toString('latin1').slice(0, 4);
  expect(start('register.xlsx')).toBe('PK\u0003\u0004');
  expect(start('PPP-2026-001 - Lembar disposisi - v1.pdf')).toBe('%PDF');
  expect(readFileSync(join(out, 'PPP-2026-001 - Lembar disposisi - v1.txt'), 'utf8')).toContain(
    'LEMBAR DISPOSISI',
  );
});

test.each([
  ['an unknown command', [{ ...OPEN, command: 'buka' }], 'steps[0].command: unknown command "buka"'],
  ['a missing field', [OPEN], 'steps[0].args.judul: is missing or of the wrong form'],
])('%s ends with 2 and the place; nothing is printed as a result', (name, steps, message) => {
  const { status, stdout, stderr } = run(scenario(`${name}.json`, steps));
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
});

test('a file that is not there, and no file at all, end with 2', () => {
  expect(run('tidak-ada.json')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^cannot read tidak-ada\.json/),
  });
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringMatching(/^usage: /) });
  expect(run('a.json', '--keluar', 'b')).toMatchObject({ status: 2 });
});
