import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read as readWorkbook } from '@e965/xlsx';
import { exportXlsx } from '../../emulator/exports/xlsx';
import type { PageCallName } from '../../src/api/contract';
import { HEADER_ROWS, TABS } from '../../src/app/tabs';
import type { Command } from '../../src/domain/types';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { numberOf, openCase } from '../../workspace/samples';
import { FORMULAS, spoiltCommands } from '../support/hostileTexts';
import { email, Story } from '../support/story';

const PD = 'DINKES';
const SPOILT = spoiltCommands(PD);
const of = (name: string): Command => SPOILT[name] as Command;
const sign = (urut: number, date: string): Command => ({
  ...(of('approve') as Extract<Command, { type: 'approve' }>),
  number: numberOf(urut, date),
});

/** Stands before a text in a cell that a CSV would make a formula of. */
const UNSEEN = /^\u200b/;

describe('nothing that people write is executed anywhere', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
    const { no } = await story.act('KABAG', null, of('open'));
    const lines: readonly (readonly [string, Command])[] = [
      ['KABAG', of('order')],
      ['KATIM', of('letter')],
      ['KABAG', of('approve')],
      ['ASISTEN', of('approve')],
      ['SEKDA', of('approve')],
      ['KATIM', { type: 'recordNumber', number: numberOf(102, '2026-11-23') }],
      ['KATIM', of('deliver')],
      ['KATIM', of('complete')],
      ['ANALIS', of('monitor')],
      ['ANALIS', of('complete')],
      ['ANALIS', of('report')],
      ['KATIM', of('approve')],
      ['KABAG', sign(103, '2026-11-30')],
      ['KATIM', of('receive')],
      ['KATIM', of('complete')],
    ];
    for (const [who, command] of lines) await story.act(who, no, command);
    const second = await story.act('KABAG', null, of('open'));
    await story.act('KABAG', second.no, of('cancel'));
  });
  afterAll(() => story.end());

  test('no cell of any tab holds a formula, and text stays text', () => {
    for (const { title } of TABS)
      for (const row of story.world.cells(story.registerId, title))
        for (const cell of row) expect(cell?.formula ?? null).toBeNull();
    const seen = (text: unknown): string => String(text).replace(UNSEEN, '');
    const register = story.tab('REGISTER').map((row) => seen(row.judul));
    expect(register).toEqual([expect.stringMatching(/^=1\+1 <img/), expect.stringMatching(/^=1\+1 <img/)]);
    expect(story.tab('HASIL').map((row) => seen(row.kondisi))).toEqual(expect.arrayContaining([...FORMULAS]));
  });

  test('the page shows texts as they were written, whatever stands in the cell', async () => {
    const view = await story.client.case(1, email('SEKDA'));
    expect(view.ok && view.view.judul).toMatch(/^=1\+1 <img/);
  });

  test('nothing executes in the .xlsx, nor in a CSV of any tab', async () => {
    const book = readWorkbook(await exportXlsx(story.world, story.registerId), { cellFormula: true });
    const formulas = book.SheetNames.flatMap((name) => Object.values(book.Sheets[name] ?? {})).filter(
      (cell) => typeof cell === 'object' && cell !== null && 'f' in cell && cell.f !== undefined,
    );
    expect(formulas).toEqual([]);
    for (const { title } of TABS) {
      // As Google writes a CSV: what each cell shows, in quotes where it has to be.
      const rows = story.world.cells(story.registerId, title);
      const csv = rows
        .map((row) => row.map(({ text }) => `"${text.replace(/"/g, '""')}"`).join(','))
        .join('\r\n');
      const sheet = readWorkbook(csv, { type: 'string', cellFormula: true }).Sheets.Sheet1 ?? {};
      expect(Object.values(sheet).filter((cell) => cell?.f !== undefined)).toEqual([]);
      // What spreadsheet programs take for a formula; a number is one, and harmless.
      const shown = rows.flatMap((row) => row.map(({ text }) => text));
      expect(shown.filter((text) => /^[=+\-@\t\r]./s.test(text) && !/^-[\d.,]+$/.test(text))).toEqual([]);
    }
  });

  test('no mail carries markup that people wrote', async () => {
    await story.fire('checkLateness');
    await story.fire('sendOutbox');
    const mails = story.world.mails();
    expect(mails.length).toBeGreaterThan(3);
    const told = mails.filter(({ html }) => (html ?? '').includes('alert(1)'));
    expect(told.length).toBeGreaterThan(0);
    for (const { html } of mails) expect(html ?? '').not.toMatch(/<(script|img|svg|b>tebal)|onmouseover='/i);
  });

  test('letters show what was written; marks of templates in it are not filled', async () => {
    const view = await story.client.case(1, email('SEKDA'));
    if (!view.ok) throw new Error(view.message);
    const letters = story.world
      .files()
      .filter(
        (file) => file.mimeType === 'application/vnd.google-apps.document' && file.name.startsWith('PPP-'),
      );
    expect(letters.length).toBeGreaterThan(4);
    const texts = await Promise.all(letters.map(({ id }) => story.textOf(id)));
    const letter = texts.find((text) => text.includes('=cmd|')) ?? '';
    expect(letter).toContain('{{nomor}}');
    expect(letter).toContain('<script>alert(1)</script>');
  });

  test('the agenda, the list and the case are data for the page, which shows them as text', async () => {
    const page = await story.world.openWebApp({ r: story.registerId, agenda: '2026' }, email('KATIM'));
    expect(page.html).not.toMatch(/<img src=x|<svg onload|<script>alert/);
    const start = await story.world.openWebApp({ r: '</script><script>alert(1)</script>' }, email('KATIM'));
    expect(start.html).not.toContain('<script>alert(1)');
  });

  test('control characters and marks that turn the writing direction are refused in words', async () => {
    for (const bad of ['a\u0000b', 'a\u202eb', 'a\u2066b', 'a\u001bb', 'a\ud800b']) {
      const command = { type: 'open', judul: bad, rencanaKerja: 'x' } as const;
      const refusal = await story.refused('KABAG', null, command);
      expect([bad, refusal.code]).toEqual([bad, 'FIELD_INVALID']);
    }
  });
});

/** The calls of the page; that none is missing here is a matter of types. */
const NAMED: Readonly<Record<PageCallName, true>> = {
  loadHome: true,
  loadCase: true,
  loadSelected: true,
  loadDocument: true,
  runCommand: true,
  approveMany: true,
  searchCases: true,
  repairTimers: true,
};
const PAGE_CALLS = Object.keys(NAMED);
/** Every function that a page can call by name. */
const ENTRIES = [
  ...readFileSync(join(__dirname, '../../src/main.ts'), 'utf8').matchAll(/^global\.(\w+) = /gm),
].map(([, name = '']) => name);

/** All tabs, files, mails and timers. */
const everything = ({ world, registerId }: Story): string =>
  JSON.stringify([
    TABS.map(({ title }) => world.cells(registerId, title)),
    world.files().map(({ id, name, parents }) => [id, name, parents]),
    world.mails(),
    world.triggers().map(({ id, fn }) => [id, fn]),
  ]);

describe('calls that the page does not make are refused and leave a trace', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
    await story.act('KABAG', null, of('open'));
  });
  afterAll(() => story.end());
  const call = (fn: string, args: readonly unknown[], who: string) =>
    story.world.callFromPage(fn, args, email(who), null);

  test.each([
    ['nothing at all', []],
    ['a text', ['x']],
    ['a list of lists', [[[]]]],
    ['prototype keys', [JSON.parse('{"__proto__":{"registerId":"x"}}')]],
    ['more arguments', [{}, {}, {}]],
  ])('%s instead of a request', async (_, args) => {
    for (const fn of PAGE_CALLS) {
      const execution = await call(fn, args, 'KATIM');
      expect(execution.ok).toBe(true);
      expect(execution.value).toMatchObject({ ok: false, code: 'CONTRACT' });
    }
  });

  test.each(ENTRIES.filter((fn) => !PAGE_CALLS.some((call) => call === fn)))(
    'the function %s called by its name from a page changes nothing',
    async (fn) => {
      const before = everything(story);
      for (const args of [[], [{}], [{ registerId: story.registerId }], ['x']]) {
        const execution = await call(fn, args, 'KATIM');
        expect(execution.error ?? '').not.toMatch(/at .*:\d+/);
      }
      expect(everything(story)).toBe(before);
    },
  );

  test.each([
    'checkLateness',
    'sendOutbox',
    'checkIntegrity',
    'pasangPantau',
    'periksaKeutuhan',
    'pulihkanRegister',
  ])('the function %s is refused to whoever is not the system account', async (fn) => {
    expect((await call(fn, [], 'KATIM')).ok).toBe(false);
  });

  test('a person without a role, one whose appointment is over and one whom Google does not name are refused', async () => {
    expect((await story.refused('TAMU', null, of('open'))).code).toBe('NO_ROLE');
    story.world.hideIdentity(email('KABAG'), true);
    expect((await story.refused('KABAG', null, of('open'))).code).toBe('IDENTITY_BLANK');
    story.world.hideIdentity(email('KABAG'), false);
    const row = HEADER_ROWS + 1 + story.tab('PEJABAT').length;
    const plh = [
      'KABAG',
      'Pelaksana harian',
      '',
      '',
      email('TAMU'),
      'Plh.',
      '23/11/2026',
      '23/11/2026',
      'SP-1',
    ];
    for (const [i, typed] of plh.entries())
      if (typed !== '')
        await story.world.editCell(story.registerId, 'Pejabat', row, i + 1, typed, ADMIN_EMAIL);
    // His rights follow the tab.
    await story.fire('followPejabat');
    await story.act('TAMU', null, openCase('Dibuka Plh. pada hari penunjukannya'));
    await story.at('2026-11-24T00:00');
    expect((await story.refused('TAMU', null, openCase('Sehari kemudian'))).code).toBe('NO_ROLE');
  });

  test('ids of what is not there, and of another case, are refused', async () => {
    const file = story.world.files().find(({ name }) => name.startsWith('PPP-2026-001'));
    const ask = (no: number, fileId: string) =>
      story.client.call('loadDocument', { registerId: story.registerId, no, fileId }, email('KATIM'));
    expect(await ask(1, story.registerId)).toMatchObject({ ok: false, code: 'CASE_UNKNOWN' });
    expect(await ask(2, file?.id ?? 'x')).toMatchObject({ ok: false, code: 'CASE_UNKNOWN' });
    expect(await ask(999, file?.id ?? 'x')).toMatchObject({ ok: false, code: 'CASE_UNKNOWN' });
    expect(await ask('1' as unknown as number, 'x')).toMatchObject({ ok: false, code: 'CONTRACT' });
    const visit = { no: 2, visit: 99, command: of('approve') };
    const answer = await story.client.run(visit, email('KABAG'));
    expect(answer).toMatchObject({ ok: false, code: 'VISIT_MOVED' });
  });

  test('the next look of the watch writes into the log how many there were and by whom', async () => {
    await story.world.moveTo(story.world.now() + 61_000, { timers: false });
    await story.fire('checkIntegrity');
    const note = story.tab('RIWAYAT').find((row) => row.peristiwa === 'PewaktuMencatatPenolakan');
    const said = String(note?.keterangan);
    expect(said).toMatch(/panggilan ditolak sejak pemeriksaan sebelumnya: /);
    for (const reason of [
      /data yang tidak dikirim halaman Pantau 1 kali/,
      /tanpa peran yang berlaku 2 kali/,
      /akun tidak diketahui 1 kali/,
      /bukan pemilik register \d+ kali/,
      /kegiatan tidak ada atau naskah bukan miliknya 3 kali/,
    ])
      expect(said).toMatch(reason);
    for (const who of [email('TAMU'), email('KATIM'), 'tanpa nama']) expect(said).toContain(who);
    await story.world.moveTo(story.world.now() + 61_000, { timers: false });
    await story.fire('checkIntegrity');
    expect(story.tab('RIWAYAT').filter((row) => row.peristiwa === 'PewaktuMencatatPenolakan')).toHaveLength(
      1,
    );
  });
});
