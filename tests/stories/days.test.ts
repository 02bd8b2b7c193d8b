/** A register that nobody touches by hand is whole on every day of a living office: what its timers write is no finding. */
import type { BulkView } from '../../src/api/contract';
import { HEADER_ROWS, type TabId, tabOf } from '../../src/app/tabs';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { openCase } from '../../workspace/samples';
import { email, Story } from '../support/story';
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
/** What else happens on that day, by the names below. */
const DAYS = [
  ['2026-11-24', 'a local day off is written down'],
  ['2026-11-25', 'a Plh. Sekda is appointed'],
  ['2026-11-26', 'cases are approved together, one is taken back, something is asked'],
  ['2026-11-27', 'a setting and a name are changed'],
  ['2026-11-30', 'the second Analis leaves, a finding is followed up, Dasbor is asked for a year'],
] as const;
const PAUSE = {
  type: 'pause',
  reason: 'Menunggu data dari Perangkat Daerah',
  note: 'Menunggu data.',
} as const;

describe('a week in which most steps are late', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
    for (const step of ['2', '3', '3', '5', '7', '10', 'end']) await caseAt(story, step);
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

  const type = async (id: TabId, row: number, cells: Readonly<Record<string, string>>) => {
    const { title, columns } = tabOf(id);
    for (const [key, typed] of Object.entries(cells)) {
      const column = columns.findIndex((one) => one.key === key) + 1;
      await story.world.editCell(story.registerId, title, HEADER_ROWS + row, column, typed, ADMIN_EMAIL);
    }
  };
  const below = (id: TabId) => story.tab(id).length + 1;
  const rowOf = (id: TabId, key: string, value: string) =>
    story.tab(id).findIndex((row) => row[key] === value) + 1;
  const second = email('TAMU');

  const HAPPENS: Readonly<Record<(typeof DAYS)[number][1], () => Promise<unknown>>> = {
    'a local day off is written down': () =>
      type('HARI_LIBUR', below('HARI_LIBUR'), {
        tanggal: '27/11/2026',
        nama: 'Libur daerah',
        jenis: 'Libur daerah',
      }),
    'a Plh. Sekda is appointed': async () => {
      const dates = { mulai: '25/11/2026', sampai: '26/11/2026', dasar: 'Surat Perintah' };
      await type('PEJABAT', below('PEJABAT'), {
        ...{ peran: 'SEKDA', nama: 'Asisten Administrasi Umum', surel: email('ASISTEN') },
        ...{ kapasitas: 'Plh.', ...dates },
      });
      await type('PEJABAT', below('PEJABAT'), {
        ...{ peran: 'ANALIS', nama: 'Analis Pelayanan Publik', surel: second, kapasitas: 'Definitif' },
      });
    },
    'cases are approved together, one is taken back, something is asked': async () => {
      const home = await story.client.home(email('KABAG'));
      const items = home.ok ? home.view.mine.map(({ no, visit }) => ({ no, visit })) : [];
      const request = { registerId: story.registerId, commandId: 'bersama-satu', note: '', items };
      const answer = await story.client.call<BulkView>('approveMany', request, email('KABAG'));
      const [passed] = answer.ok ? answer.view.results.filter(({ ok }) => ok) : [];
      await story.act('KABAG', passed?.no ?? 0, { type: 'withdraw', reason: 'Keliru menekan.' });
      await story.act('KABAG', passed?.no ?? 0, { type: 'askInfo', to: 'KATIM', question: 'Jadwalnya?' });
    },
    'a setting and a name are changed': async () => {
      await type('PENGATURAN', rowOf('PENGATURAN', 'kunci', 'lokasi_arsip'), { nilai: 'Lemari 3' });
      await type('PERANGKAT_DAERAH', 5, { nama: 'Dinas Baru' });
    },
    'the second Analis leaves, a finding is followed up, Dasbor is asked for a year': async () => {
      await type('PEJABAT', rowOf('PEJABAT', 'surel', second), { sampai: '27/11/2026' });
      await type('TINDAK_LANJUT', 1, { status: 'Proses' });
      await story.world.editCell(story.registerId, 'Dasbor', 3, 2, '2026', email('KABAG'));
    },
  };

  test.each(DAYS)('%s: %s; all timers run, and the register is whole', async (day, what) => {
    await story.at(`${day}T10:00`);
    await HAPPENS[what]();
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

  test('months later, in another year, old mails have left the tab and the register is whole', async () => {
    await story.at('2027-02-08T10:00');
    for (const fn of TIMERS) await story.fire(fn);
    expect(story.tab('KOTAK_KELUAR').some(({ dibuat }) => String(dibuat) < '2026-12')).toBe(false);
    expect((await inEditor<{ readonly lines: readonly string[] }>('periksaKeutuhan')).lines).toEqual([
      expect.stringMatching(/^Register utuh/),
    ]);
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
