/// <reference types="google-apps-script" />
import { layoutOf } from '../../src/app/dashboard/layout';
import { HEADER_ROWS, tabOf } from '../../src/app/tabs';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { approve, letter, returned } from '../../workspace/samples';
import { email, Story } from '../support/story';
import { caseAt } from './steps';

type Chart = GoogleAppsScript.Sheets.Schema.EmbeddedChart;
const { title } = tabOf('DASBOR');
const LAYOUT = layoutOf({ steps: 11, roles: 5, returning: 5 });

describe('the tab Dasbor', () => {
  let story: Story;
  beforeAll(async () => {
    // One case done in one morning; one returned at step 3 and late there since; one late at step 3.
    story = await Story.begin('2026-11-23T07:30');
    await caseAt(story, 'end', ['DINKES']);
    const { no } = await caseAt(story, '3', ['DPMPTSP']);
    await story.at('2026-11-23T11:00');
    await story.act('KABAG', no, returned('Jadwal bentrok.'));
    await caseAt(story, '2', ['DINKES']);
  });
  afterAll(() => story.end());

  const charts = (): readonly Chart[] =>
    story.world.readSpreadsheet(story.registerId, ADMIN_EMAIL, [title]).sheets?.[0]?.charts ?? [];
  const install = async () => {
    const execution = await story.world.runInEditor('pasangPantau', ADMIN_EMAIL);
    if (!execution.ok) throw new Error(execution.error ?? '');
    return (execution.value as { changed: Record<string, number> }).changed.sheet;
  };
  /** A row as the reader sees it, blanks at its end left out; rows counted as the layout counts them. */
  const row = (at: number) => {
    const cells = story.world.cells(story.registerId, title)[at - 1 + HEADER_ROWS] ?? [];
    return cells.map((cell) => cell.value).slice(0, 11);
  };
  const choose = (at: number, typed: string) =>
    story.world.editCell(story.registerId, title, at + HEADER_ROWS, 2, typed, email('KABAG'));

  test('the first run counts everything, in at most twelve service calls; an idle one writes nothing', async () => {
    const first = await story.fire('updateDashboard');
    expect(first.calls.length).toBeLessThanOrEqual(12);
    expect(row(LAYOUT.counted).slice(0, 2)).toEqual([
      'Angka dihitung untuk',
      'Semua tahun, semua Perangkat Daerah',
    ]);
    const idle = await story.fire('updateDashboard');
    expect(idle.calls.map((call) => call.name)).not.toContain('Sheets.Spreadsheets.batchUpdate');
    expect(idle.calls.filter((call) => call.name.includes('batchGet'))).toHaveLength(1);
  });

  test('says in sentences what is late now and where most time went beyond the standard', () => {
    const { first } = LAYOUT.sentences;
    expect(row(first)[0]).toBe('2 langkah terbuka sekarang; tidak ada yang melewati batas waktu.');
    expect(row(first + 1)[0]).toMatch(
      /^Paling banyak melewati standar: 3 Pemeriksaan Kabag. 1 dari 2 kunjungan terlambat, seluruhnya 2 jam/,
    );
  });

  test('counts what is open by step and by state', async () => {
    expect(row(LAYOUT.open.head).slice(0, 7)).toEqual([
      'Langkah terbuka sekarang',
      'Tepat waktu',
      'Mendekati batas',
      'Terlambat',
      'Menunggu',
      'Ditunda',
      'Jumlah',
    ]);
    expect(row(LAYOUT.open.first + 1).slice(0, 7)).toEqual([
      '2 Penyusunan konsep surat',
      2,
      null,
      null,
      null,
      null,
      2,
    ]);
    await story.at('2026-11-23T14:30');
    await story.fire('updateDashboard');
    expect(row(LAYOUT.open.first + 1).slice(0, 7)).toEqual([
      '2 Penyusunan konsep surat',
      null,
      null,
      2,
      null,
      null,
      2,
    ]);
    expect(row(LAYOUT.sentences.first)[0]).toContain('2 melewati batas waktu, terbanyak pada 2 Penyusunan');
  });

  test('standard against actual of step 3: two visits, one late, the median between them', () => {
    const used = story
      .tab('LANGKAH')
      .filter(({ langkah }) => langkah === 3)
      .map(({ terpakai }) => Number(terpakai));
    const sum = used.reduce((all, minutes) => all + minutes, 0);
    expect([used.length, sum > 200]).toEqual([2, true]);
    const median = Math.round(sum / 2);
    const share = Math.round((100 * sum) / 2 / 60);
    expect(row(LAYOUT.steps.first + 2).slice(0, 5)).toEqual(['3 Pemeriksaan Kabag, 60 menit', 2, 1, 1, 50]);
    expect(row(LAYOUT.steps.first + 2).slice(5)).toEqual([median, 60, share, 1, sum, 0]);
  });

  test('on time by month, and returns by reason', () => {
    expect(row(LAYOUT.stepMonths.head).slice(0, 2)).toEqual([
      'Tepat waktu tiap langkah menurut bulan (%)',
      'Des 2025',
    ]);
    const all = story.world.cells(story.registerId, title)[LAYOUT.stepMonths.first + 11 - 1 + HEADER_ROWS];
    expect(all?.slice(11, 14).map((cell) => cell.value)).toEqual([null, 93, 93]);
    const reasons = row(LAYOUT.returns.first);
    expect([reasons[0], reasons.slice(1).reduce<number>((sum, n) => sum + Number(n), 0)]).toEqual([
      '3 Pemeriksaan Kabag',
      2,
    ]);
  });

  test('a chosen Perangkat Daerah is counted at the next run, and an unknown one is said to be unknown', async () => {
    await choose(LAYOUT.pd, 'Dinas Kesehatan');
    await choose(LAYOUT.year, '2026');
    await story.fire('updateDashboard');
    expect(row(LAYOUT.counted)[1]).toBe('Tahun 2026, Dinas Kesehatan');
    expect(row(LAYOUT.steps.first + 2).slice(1, 4)).toEqual([1, 1, 0]);
    expect(row(LAYOUT.targets.first).slice(0, 5)).toEqual(['Dinas Kesehatan', 1, 1, 12, 100]);
    expect(row(LAYOUT.targets.first + 1)[0]).toBeUndefined();
    await choose(LAYOUT.pd, 'Dinas Entah');
    await story.fire('updateDashboard');
    expect(row(LAYOUT.pd)[6]).toBe('"Dinas Entah" tidak ada pada tab Perangkat Daerah; yang dihitung semua.');
    expect(row(LAYOUT.pd)[1]).toBe('Dinas Entah');
    await choose(LAYOUT.pd, '');
    await choose(LAYOUT.year, '2025');
    await story.fire('updateDashboard');
    expect(row(LAYOUT.steps.first + 2).slice(1, 6)).toEqual([0, 0, 0, null, null]);
  });

  test('is counted anew on the next day', async () => {
    await choose(LAYOUT.year, '');
    await story.fire('updateDashboard');
    expect(row(LAYOUT.counted)[6]).toContain('23/11/2026');
    await story.at('2026-11-24T00:10');
    await story.fire('updateDashboard');
    expect(row(LAYOUT.counted)[6]).toContain('24/11/2026 00.10');
  });

  test('four charts below what is open, and setup leaves them alone', async () => {
    expect(charts().map((chart) => chart.spec?.title)).toEqual([
      'Langkah terbuka menurut tahap',
      'Tepat waktu menurut bulan (%)',
      'Median waktu terpakai, % dari standar (100 = tepat standar)',
      'Pengembalian menurut langkah dan alasan',
    ]);
    const before = charts();
    expect(await install()).toBe(0);
    expect(charts()).toEqual(before);
  });
});

describe('the tab Langkah', () => {
  test('shows the standard beside the actual time, and first, last and sum of a step that was gone through twice', async () => {
    const story = await Story.begin('2026-11-23T07:30');
    try {
      const { no } = await caseAt(story, '3');
      await story.at('2026-11-23T08:00');
      await story.act('KABAG', no, returned('Jadwal bentrok.'));
      await story.at('2026-11-23T08:20');
      await story.act('KATIM', no, letter('2026-11-27'));
      await story.at('2026-11-23T10:00');
      await story.act('KABAG', no, approve());
      const visits = story.tab('LANGKAH').filter(({ langkah }) => langkah === 3);
      expect(
        visits.map((v) => [v.percobaan, v.tersedia, v.terpakai, v.persen, v.pertama, v.terakhir, v.jumlah]),
      ).toEqual([
        [1, 60, 30, 50, 30, 30, 30],
        [2, 60, 100, 167, 30, 100, 130],
      ]);
      expect(visits[0]?.alasan).toBe('Jadwal');
    } finally {
      await story.end();
    }
  });
});
