/// <reference types="google-apps-script" />
import { tabOf } from '../../src/app/tabs';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { Story } from '../support/story';
import { caseAt } from './steps';

type Chart = GoogleAppsScript.Sheets.Schema.EmbeddedChart;
const { title } = tabOf('DASBOR');

describe('the tab Dasbor', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
  });
  afterAll(() => story.end());

  const charts = (): readonly Chart[] =>
    story.world.readSpreadsheet(story.registerId, ADMIN_EMAIL, [title]).sheets?.[0]?.charts ?? [];
  const install = async () => {
    const execution = await story.world.runInEditor('pasangPantau', ADMIN_EMAIL);
    if (!execution.ok) throw new Error(execution.error ?? '');
    return (execution.value as { changed: Record<string, number> }).changed.sheet;
  };
  const figures = (row: number) =>
    story.world
      .cells(story.registerId, title)
      [row]?.map((cell) => cell.value)
      .slice(0, 7);

  test('shows the open steps by stage and by state, below the figures, with Indonesian titles', () => {
    expect(charts().map((chart) => chart.spec?.title)).toEqual([
      'Langkah terbuka menurut tahap',
      'Langkah terbuka menurut keadaan waktu',
    ]);
    for (const chart of charts())
      expect(chart.position?.overlayPosition?.anchorCell).toMatchObject({ rowIndex: 14, columnIndex: 0 });
    const bars = charts()[0]?.spec?.basicChart;
    expect([bars?.chartType, bars?.stackedType, bars?.series?.length]).toEqual(['BAR', 'STACKED', 4]);
    const rows = bars?.domains?.[0]?.domain?.sourceRange?.sources?.map((one) => [
      one.startRowIndex,
      one.endRowIndex,
    ]);
    expect(rows).toEqual([
      [1, 2],
      [3, 14],
    ]);
  });

  test('the lateness timer counts each state in a column, in at most twelve service calls', async () => {
    await caseAt(story, '3');
    await story.at('2026-11-23T11:00');
    await caseAt(story, '2');
    const execution = await story.fire('checkLateness');
    expect(execution.calls.length).toBeLessThanOrEqual(12);
    expect(figures(1)).toEqual([
      'Ukuran',
      'Tepat waktu',
      'Mendekati batas',
      'Terlambat',
      'Menunggu',
      'Jumlah',
      'Keterangan',
    ]);
    expect(figures(2)?.slice(0, 6)).toEqual(['Langkah yang terbuka', 1, 0, 1, 0, 2]);
    expect(figures(5)?.slice(1)).toEqual([0, 0, 1, 0, 1, '1 melewati batas waktu']);
    const idle = await story.fire('checkLateness');
    expect(idle.calls.map((call) => call.name)).not.toContain('Sheets.Spreadsheets.batchUpdate');
  });

  test('a second run of setup leaves charts alone, one that somebody moved included', async () => {
    const before = charts();
    expect(await install()).toBe(0);
    expect(charts()).toEqual(before);
  });
});
