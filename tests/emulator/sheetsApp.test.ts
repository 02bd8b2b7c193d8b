import type { LocalWorld } from '../../emulator/world';
import { closeWorlds, OWNER, worldWith } from './support';

afterEach(closeWorlds);

/** Runs the body with the spreadsheet open in front of the owner. */
async function inSheet(
  body: string,
  prepare?: (world: LocalWorld, id: string) => Promise<void>,
): Promise<unknown> {
  const world =
    await worldWith(`function probe() { var app = SpreadsheetApp; var book = app.getActiveSpreadsheet();
    var id = book.getId(); ${body} }`);
  const id = world.createSpreadsheet('Register', OWNER);
  await world.open(id, OWNER);
  await prepare?.(world, id);
  const run = await world.callFromPage('probe', [], OWNER, id);
  return run.ok ? run.value : run.error;
}

const type =
  (range: string, typed: string) =>
  async (world: LocalWorld, id: string): Promise<void> => {
    await world.byHand(id, { kind: 'type', sheet: 'Sheet1', range, typed }, OWNER);
  };
const select = async (world: LocalWorld, id: string): Promise<void> => {
  await world.byHand(id, { kind: 'addTab', title: 'Tugas' }, OWNER);
  world.select(id, OWNER, 'Tugas', 7, 3);
};

test('the row that the person has selected is found by every way to ask for it', async () => {
  const body = `return [app.getActiveSheet().getName(), app.getActiveRange().getRow(), app.getCurrentCell().getA1Notation(),
    app.getSelection().getActiveRange().getColumn(), book.getActiveCell().getRowIndex(), book.getActiveSheet().getActiveCell().getRow(),
    book.getSheetByName("Sheet1").getActiveCell().getA1Notation(), book.getSheetByName("Lain")]`;
  expect(await inSheet(body, select)).toEqual(['Tugas', 7, 'C7', 3, 7, 7, 'A1', null]);
});

test('a script can put another sheet or range in front', async () => {
  const body = `book.setActiveSheet(book.getSheets()[0]); var sheet = app.getActiveSheet().getName();
    app.setActiveRange(book.getRange("Tugas!B2:C4"));
    var range = app.getActiveRange(); return [sheet, range.getSheet().getName(), range.getLastRow(), range.getLastColumn(), range.getNumRows()]`;
  expect(await inSheet(body, select)).toEqual(['Sheet1', 'Tugas', 4, 3, 3]);
});

test("values come as they are stored: dates as dates of the spreadsheet's zone, nothing as an empty text", async () => {
  const body = `var range = app.getActiveSheet().getRange("A1:B1"); var values = range.getValues();
    return [values[0][0].toISOString(), values[0][1], range.getDisplayValues(), range.getCell(1, 2).isBlank()]`;
  expect(await inSheet(body, type('A1', '23/11/2026 07.30'))).toEqual([
    '2026-11-23T00:30:00.000Z',
    '',
    [['23/11/2026 07.30', '']],
    true,
  ]);
});

test.each([
  ['getRange(0, 1)', 'The starting row of the range is too small.'],
  ['getRange(1, 0)', 'The starting column of the range is too small.'],
  ['getRange(1, 1, 0)', 'The number of rows in the range must be at least 1.'],
  ['getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
  ['getRange("Tidak!A1")', 'Range not found'],
  ['getRange("A1:B2").getCell(3, 1)', 'Cell reference out of range'],
])('%s is refused in the words of Google', async (call, message) => {
  expect(await inSheet(`return app.getActiveSheet().${call}`)).toBe(`Exception: ${message}`);
});

test('after a REST write the same execution reads the old cells, and new rows as empty; the next one reads what is there', async () => {
  const write = `function put(rows) { return Sheets.Spreadsheets.batchUpdate({requests: [{appendCells: {sheetId: 0, fields: "userEnteredValue",
    rows: rows.map(function (text) { return {values: [{userEnteredValue: {stringValue: text}}]}; })}}]}, id); }`;
  const body = `${write} var sheet = app.getActiveSheet(); var before = sheet.getRange("A1:A2").getDisplayValues();
    put(["baru"]); Sheets.Spreadsheets.Values.update({values: [["lain"]]}, id, "A1", {valueInputOption: "RAW"}); app.flush();
    return [before, sheet.getLastRow(), sheet.getRange("A1:A2").getDisplayValues(), Sheets.Spreadsheets.Values.get(id, "A1:A2").values]`;
  expect(await inSheet(body, type('A1', 'lama'))).toEqual([
    [['lama'], ['']],
    2,
    [['lama'], ['']],
    [['lain'], ['baru']],
  ]);
});

test('the data range reaches to the last row and column with data', async () => {
  const body = `var sheet = app.getActiveSheet(); return [sheet.getDataRange().getA1Notation(), sheet.getLastColumn(), sheet.getMaxRows(),
    book.getSpreadsheetTimeZone(), book.getNumSheets(), sheet.getIndex(), sheet.isSheetHidden()]`;
  expect(await inSheet(body, type('D9', 'x'))).toEqual(['A1:D9', 4, 1000, 'Asia/Jakarta', 1, 1, false]);
});
