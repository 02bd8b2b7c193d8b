/**
 * Behaviour of Google that surprises, and that is modelled: what happens, where that is written or was measured, and the
 * test that holds it. docs/emulator.md is made from this list.
 */
export interface Oddity {
  readonly rule: string;
  /** page of Google's reference and guides, or who measured it */
  readonly source: string;
  /** file under tests/emulator, and the name of the test */
  readonly test: readonly [file: string, name: string];
}

const SHEETS_API = 'Sheets API, spreadsheets.batchUpdate';
const DRIVE_API = 'Drive API v3';

export const ODDITIES: readonly Oddity[] = [
  {
    rule: 'Only functions declared at the top level can be called by name; one that is assigned to the global object cannot.',
    source: 'guides/v8-runtime; guides/html/communication',
    test: ['executions', 'a function that is only assigned to the global object is not found'],
  },
  {
    rule: 'Every execution begins with fresh globals.',
    source: 'guides/html/communication; guides/v8-runtime',
    test: ['executions', 'nothing of one execution is left in the next'],
  },
  {
    rule: 'There is no timer, no fetch, no TextEncoder, no crypto: the language and the services only.',
    source: 'guides/v8-runtime, overview',
    test: ['executions', 'the script has the language and the services, and nothing of Node or the browser'],
  },
  {
    rule: 'Arguments that fit no signature are refused with their types: "The parameters (…) don\'t match the method signature for …".',
    source: 'reference of each method; wording as people report it',
    test: ['signatures', '%s is refused in the words of Google'],
  },
  {
    rule: 'An advanced service is undefined until the manifest enables it.',
    source: 'guides/services/advanced',
    test: ['manifest', 'an advanced service is undefined until the manifest enables it'],
  },
  {
    rule: 'A batch is all or nothing; the refusal names the request by its index.',
    source: SHEETS_API,
    test: ['sheetsBatch', 'a batch is all or nothing, and the error names the request'],
  },
  {
    rule: 'stringValue is never a formula, whatever it begins with.',
    source: 'Sheets API, ExtendedValue',
    test: ['sheetsBatch', 'text is text whatever it begins with, and only a formula value is a formula'],
  },
  {
    rule: 'Empty cells at the end of a row, and empty rows at the end, are left out of an answer.',
    source: 'Sheets API, spreadsheets.values.get',
    test: ['sheetsValues', 'empty cells at the end of rows, and empty rows at the end, are left out'],
  },
  {
    rule: 'Writing beyond the grid is refused; appending cells makes rows.',
    source: 'Sheets API, AppendCellsRequest; "exceeds grid limits" as reported',
    test: ['sheetsBatch', 'writing beyond the grid is refused, appending grows it'],
  },
  {
    rule: 'Cells of the range that the rows of updateCells leave out are cleared.',
    source: 'Sheets API, UpdateCellsRequest',
    test: ['sheetsBatch', 'within a range, cells that the rows do not mention are cleared'],
  },
  {
    rule: 'All rows that are not frozen cannot be removed.',
    source: 'wording as people report it',
    test: ['sheetsRequests', 'all rows that are not frozen cannot be removed'],
  },
  {
    rule: 'Editors of a protection are shown only to those who may edit it; the owner always may.',
    source: 'Sheets API, ProtectedRange',
    test: ['sheetsProtection', 'only editors of a protection see its editors and may change it'],
  },
  {
    rule: 'A protection made by somebody else than the owner keeps that person as an editor.',
    source: 'reference/spreadsheet/Protection; measured by others',
    test: ['sheetsProtection', 'who protects a range without being the owner stays able to edit it'],
  },
  {
    rule: 'A protection that only warns stops no script.',
    source: 'Sheets API, ProtectedRange.warningOnly',
    test: ['sheetsProtection', 'a protection that only warns protects nothing from scripts'],
  },
  {
    rule: 'Scripts are not held to data validation; people are.',
    source: 'reference/spreadsheet/DataValidation; Sheets API, DataValidationRule.strict',
    test: ['hand', 'scripts are not held to data validation'],
  },
  {
    rule: 'What is typed is read by the locale of the spreadsheet: decimal comma, day before month.',
    source: 'Sheets API, ValueInputOption; SpreadsheetProperties.locale',
    test: ['hand', 'what a person types is read as an Indonesian spreadsheet reads it'],
  },
  {
    rule: 'Sources of a chart are one row or one column, and as many for each series.',
    source: 'Sheets API, ChartSourceRange',
    test: [
      'sheetsCharts',
      'each source is one row or one column, inside the grid, and there are as many for each series',
    ],
  },
  {
    rule: 'A second Lock object of the same execution waits like anybody else.',
    source: 'measured by others (two projects)',
    test: ['locks', 'a second lock object of the same execution waits out its time'],
  },
  {
    rule: 'An alert suspends the execution and drops its locks.',
    source: 'reference/base/Ui',
    test: ['locks', 'an alert drops the locks of its execution'],
  },
  {
    rule: 'There is no document lock outside a document.',
    source: 'reference/lock/LockService',
    test: ['locks', 'outside a document there is no document lock'],
  },
  {
    rule: 'People see and delete only their own triggers, and a trigger runs as its creator.',
    source: 'reference/script/ScriptApp; guides/triggers/installable',
    test: ['triggers', 'people see and delete only their own triggers'],
  },
  {
    rule: 'An installed trigger for edits runs as its creator and names the editor where Google tells it; writes of scripts fire none.',
    source: 'guides/triggers/installable; guides/triggers/events',
    test: ['onEdit', 'runs as that person, hears who edited, and knows the spreadsheet'],
  },
  {
    rule: 'nearMinute means within a quarter of an hour of it; the minute is chosen once and stays.',
    source: 'reference/script/ClockTriggerBuilder',
    test: ['triggers', 'near a minute means within a quarter of an hour of it, and then stays'],
  },
  {
    rule: 'Without a charset, digests count every letter beyond ASCII as a question mark.',
    source: "brucemcpherson/gas-fakes, vectors run live; Utilities' default charset",
    test: ['utilities', 'without a charset every letter beyond ASCII counts as a question mark'],
  },
  {
    rule: 'Bytes are signed, -128 to 127.',
    source: 'reference/utilities/Utilities, examples',
    test: ['utilities', 'digests and signatures are those of the standards, in signed bytes'],
  },
  {
    rule: 'Others see a change of a document only after saveAndClose.',
    source: 'reference/document/Document; brucemcpherson/gas-fakes, notes',
    test: ['docsSession', 'others see a change only after saveAndClose'],
  },
  {
    rule: 'An element that stands in a document must be copied before it is appended again.',
    source: 'reference/document/Paragraph; wording as people report it',
    test: ['docsElements', 'an element that stands somewhere must be copied before it is appended'],
  },
  {
    rule: 'The last paragraph of a section cannot be removed.',
    source: 'wording as people report it',
    test: ['docsElements', 'the last paragraph of a section cannot be removed'],
  },
  {
    rule: 'replaceText takes a pattern of RE2, within one paragraph, and not in header or footer.',
    source: 'reference/document/Body',
    test: ['docsText', 'replaceText of the body leaves header and footer alone'],
  },
  {
    rule: "files.export answers only with {alt: 'media'}.",
    source: 'issuetracker.google.com/468534237',
    test: ['drive', 'a document is exported only as media, and its PDF can be stored and downloaded'],
  },
  {
    rule: 'A content restriction blocks name and content of a file, not moving or sharing.',
    source: `${DRIVE_API}, guides/content-restrictions`,
    test: ['drive', 'a content restriction blocks name and content, not moving or sharing'],
  },
  {
    rule: 'Parents are changed by adding and removing them, never in the body.',
    source: `${DRIVE_API}, files.update`,
    test: ['drive', 'parents are changed by adding and removing, never in the body'],
  },
  {
    rule: 'Who may only view a spreadsheet gets no menu: onOpen does not run.',
    source: 'guides/triggers, restrictions',
    test: ['screens', 'a person who may only view gets no menu'],
  },
  {
    rule: 'Google may hide from a script who is at the keyboard.',
    source: 'reference/base/Session',
    test: ['pages', 'the identity of a person may be hidden from the script'],
  },
  {
    rule: 'A subject of more than 250 characters is refused: "Argument too large: subject".',
    source: 'wording and figure as several developers report them',
    test: ['mail', 'a subject holds 250 characters and a body 400 KB; more is refused, and nothing is sent'],
  },
  {
    rule: 'Quotas of mail count recipients, and a day begins with the first mail.',
    source: 'guides/services/quotas; reference/mail/MailApp',
    test: ['mail', 'a day has 1,500 recipients for each person; then sending fails until the day is over'],
  },
];
