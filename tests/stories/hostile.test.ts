import { TABS } from '../../src/app/tabs';
import type { Command } from '../../src/domain/types';
import { numberOf } from '../../workspace/samples';
import { FORMULAS, spoiltCommands } from '../support/hostileTexts';
import { email, Story } from '../support/story';

const PD = 'DINKES';
const SPOILT = spoiltCommands(PD);
const of = (name: string): Command => SPOILT[name] as Command;
const sign = (urut: number, date: string): Command => ({
  ...(of('approve') as Extract<Command, { type: 'approve' }>),
  number: numberOf(urut, date),
});

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
    const register = story.tab('REGISTER').map((row) => row.judul);
    expect(register).toEqual([expect.stringMatching(/^=1\+1 <img/), expect.stringMatching(/^=1\+1 <img/)]);
    expect(story.tab('HASIL').map((row) => row.kondisi)).toEqual(expect.arrayContaining([...FORMULAS]));
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
    for (const fn of ['loadHome', 'loadCase', 'loadDocument', 'runCommand', 'searchCases', 'approveMany']) {
      const execution = await call(fn, args, 'KATIM');
      expect(execution.ok).toBe(true);
      expect(execution.value).toMatchObject({ ok: false, code: 'CONTRACT' });
    }
  });

  test.each([
    'checkLateness',
    'sendOutbox',
    'sendWeeklySummary',
    'checkIntegrity',
    'pasangPantau',
    'pulihkanRegister',
  ])('the function %s called by its name from a page does nothing', async (fn) => {
    const before = JSON.stringify(story.world.cells(story.registerId, 'Riwayat'));
    const execution = await call(fn, [], 'KATIM');
    expect(execution.ok).toBe(false);
    expect(execution.error).not.toMatch(/at .*:\d+/);
    expect(JSON.stringify(story.world.cells(story.registerId, 'Riwayat'))).toBe(before);
  });

  test('a person without a role, one whose appointment is over and one whom Google does not name are refused', async () => {
    expect((await story.refused('TAMU', null, of('open'))).code).toBe('NO_ROLE');
    story.world.hideIdentity(email('KABAG'), true);
    expect((await story.refused('KABAG', null, of('open'))).code).toBe('IDENTITY_BLANK');
    story.world.hideIdentity(email('KABAG'), false);
    const document = { registerId: story.registerId, no: 1, fileId: story.registerId };
    const answer = await story.client.call('loadDocument', document, email('KATIM'));
    expect(answer).toMatchObject({ ok: false, code: 'CASE_UNKNOWN' });
  });

  test('the next look of the watch writes into the log how many there were and by whom', async () => {
    await story.world.moveTo(story.world.now() + 61_000, { timers: false });
    await story.fire('checkIntegrity');
    const note = story.tab('RIWAYAT').find((row) => row.peristiwa === 'PewaktuMencatatPenolakan');
    expect(note?.keterangan).toMatch(
      /panggilan ditolak sejak pemeriksaan sebelumnya: .*tanpa peran yang berlaku 1 kali/,
    );
    expect(note?.keterangan).toContain(email('TAMU'));
    await story.world.moveTo(story.world.now() + 61_000, { timers: false });
    await story.fire('checkIntegrity');
    expect(story.tab('RIWAYAT').filter((row) => row.peristiwa === 'PewaktuMencatatPenolakan')).toHaveLength(
      1,
    );
  });
});
