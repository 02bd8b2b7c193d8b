import type { CaseView } from '../../src/api/contract';
import { type TabId, tabOf } from '../../src/app/tabs';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { email, Story } from '../support/story';
import { caseAt } from './steps';

describe('Buka baris terpilih opens the case of the row where the cursor stands', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
    await caseAt(story, '3');
    await caseAt(story, '6');
  });
  afterAll(() => story.end());

  const select = (title: string, row: number, as = email('KABAG')) =>
    story.world.select(story.registerId, as, title, row, 1);
  const open = (as = email('KABAG')) =>
    story.client.call<CaseView>('loadSelected', { registerId: story.registerId }, as);
  /** Row, as the sheet numbers it, of the first line about the case. */
  const rowOf = (tab: TabId, kode: string): number => {
    const cells = story.world.cells(story.registerId, tabOf(tab).title);
    return cells.findIndex((row) => row.some((cell) => cell.value === kode)) + 1;
  };

  test.each<TabId>(['REGISTER', 'TUGAS', 'LANGKAH', 'RIWAYAT', 'SURAT_KELUAR'])(
    'in the tab %s',
    async (tab) => {
      select(tabOf(tab).title, rowOf(tab, 'PPP-2026-002'));
      const answer = await open();
      expect(answer.ok && answer.view.kode).toBe('PPP-2026-002');
    },
  );

  test.each([
    ['the labels', 'Register', 2],
    ['an empty row', 'Register', 40],
    ['a tab without cases', 'Pengaturan', 5],
    ['a row of the dashboard', 'Dasbor', 3],
  ])('on %s it says what to select', async (_what, title, row) => {
    select(title, row);
    expect(await open()).toMatchObject({
      ok: false,
      code: 'NO_CASE_SELECTED',
      message: expect.stringContaining('Pilih satu baris kegiatan'),
    });
  });

  test('a tab that is not of Pantau is none of its cases', async () => {
    story.world.createSpreadsheet('Lain', ADMIN_EMAIL);
    select('Register', 3);
    const other = story.world.spreadsheets().find((one) => one.name === 'Lain')?.id ?? '';
    const execution = await story.world.callFromPage(
      'loadSelected',
      [{ registerId: story.registerId }],
      ADMIN_EMAIL,
      other,
    );
    expect(execution.value).toMatchObject({ ok: false, code: 'NO_CASE_SELECTED' });
  });

  test('the web app has no row, and is refused in words', async () => {
    const answer = await open(email('TAMU'));
    expect(answer).toMatchObject({ ok: false, code: 'NO_CASE_SELECTED' });
  });

  test('takes six service calls: two for the cursor, one for its row, three as any case', async () => {
    select('Tugas', rowOf('TUGAS', 'PPP-2026-001'));
    // The holder's first look is noted, once.
    await open();
    const before = story.world.executions().length;
    await open();
    const calls = story.world.executions()[before]?.calls.map((call) => call.name);
    expect(calls).toEqual([
      'Spreadsheet.getActiveRange',
      'Sheet.getSheetId',
      'Sheets.Spreadsheets.Values.batchGet',
      'Session.getActiveUser',
      'Properties.getProperties',
      'Sheets.Spreadsheets.Values.batchGet',
    ]);
  });
});
