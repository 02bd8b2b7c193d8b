/** A register that nobody touches by hand is whole on every day of a living office: what its timers write is no finding. */
import { ADMIN_EMAIL } from '../../workspace/personas';
import { openCase } from '../../workspace/samples';
import { Story } from '../support/story';
import { caseAt } from './steps';

const TIMERS = [
  'sweepOrphans',
  'sendDigests',
  'sendWeeklySummary',
  'checkLateness',
  'updateDashboard',
  'followPejabat',
  'checkIntegrity',
  'sendOutbox',
] as const;
const DAYS = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'] as const;
const PAUSE = {
  type: 'pause',
  reason: 'Menunggu data dari Perangkat Daerah',
  note: 'Menunggu data.',
} as const;

describe('a week in which most steps are late', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
    for (const step of ['2', '3', '5', '7', '10']) await caseAt(story, step);
    const { no } = await story.act('KABAG', null, openCase('Pelayanan yang ditunda'));
    await story.act('KABAG', no, PAUSE);
  });
  afterAll(() => story.end());

  const inEditor = async <T>(fn: string): Promise<T> => {
    await story.world.moveTo(story.world.now() + 61_000, { timers: false });
    const execution = await story.world.runInEditor(fn, ADMIN_EMAIL);
    if (!execution.ok) throw new Error(`${fn}: ${execution.error}\n${execution.logs.join('\n')}`);
    return execution.value as T;
  };
  const told = () =>
    story.tab('TUGAS').map(({ kode, diberitahu, diingatkan }) => [kode, diberitahu, diingatkan]);
  const warnings = () => story.tab('KOTAK_KELUAR').filter(({ kunci }) => String(kunci).startsWith('waktu:'));

  test.each(DAYS)('%s: all timers run, and the register is whole', async (day) => {
    await story.at(`${day}T10:00`);
    for (const fn of TIMERS) await story.fire(fn);
    const verdict = await inEditor<{ readonly kind: string; readonly lines: readonly string[] }>(
      'periksaKeutuhan',
    );
    expect(verdict.lines).toEqual([expect.stringMatching(/^Register utuh/)]);
  });

  test('the administrator was told of no difference', () => {
    expect(warnings().length).toBeGreaterThan(DAYS.length);
    expect(told().some(([, levels]) => levels === 'TERLAMBAT, ATASAN, PUNCAK')).toBe(true);
    const findings = story.tab('RIWAYAT').filter(({ keterangan }) => /perbedaan/.test(String(keterangan)));
    expect(findings).toEqual([]);
  });

  test('Pulihkan changes nothing, and nobody is told of a late step a second time', async () => {
    const before = [told(), warnings().length];
    expect(await inEditor('pulihkanRegister')).toMatchObject({ changes: 0, finished: true });
    await story.fire('checkLateness');
    expect([told(), warnings().length]).toEqual(before);
  });

  test('a task that was deleted comes back with every level that was told', async () => {
    const levels = () =>
      story
        .tab('TUGAS')
        .map(({ kode, diberitahu }) => `${kode} ${diberitahu}`)
        .sort();
    const before = levels();
    const sheet = 'Tugas';
    await story.world.byHand(
      story.registerId,
      { kind: 'delete', sheet, lines: 'ROWS', from: 3, count: 2 },
      ADMIN_EMAIL,
    );
    expect(await inEditor('pulihkanRegister')).toMatchObject({ finished: true });
    expect(levels()).toEqual(before);
  });
});
