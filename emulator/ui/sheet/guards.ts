/** What keeps a person from editing a cell, and in which words Google Sheets says so. Pure. */
import type { Area, ListRule, SheetPart } from '../wire';

export type Hindrance = 'READ_ONLY' | 'PROTECTED';

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.rowEnd && column >= area.column && column < area.columnEnd;

/** Why the person may not edit the cell; null when they may. The server has the last word. */
export function hindranceAt(sheet: SheetPart, row: number, column: number): Hindrance | null {
  if (sheet.readOnly) return 'READ_ONLY';
  const held = sheet.guards.some(
    ({ area, free }) => holds(area, row, column) && !free.some((one) => holds(one, row, column)),
  );
  return held ? 'PROTECTED' : null;
}

/** Drop-downs that the person may use; Sheets opens no list where nothing may be chosen. */
export const usableLists = (sheet: SheetPart): readonly ListRule[] =>
  sheet.lists.filter((rule) => rule.arrow && hindranceAt(sheet, rule.area.row, rule.area.column) === null);

/** Whether some protection in the sheet holds the person off; Google marks such tabs with a lock. */
export const isGuarded = (sheet: SheetPart): boolean => sheet.readOnly || sheet.guards.length > 0;

export const HINDRANCES: Readonly<Record<Hindrance, string>> = {
  READ_ONLY:
    'Anda hanya dapat melihat spreadsheet ini. Untuk mengedit, minta akses kepada pemilik spreadsheet.',
  PROTECTED:
    'Anda mencoba mengedit sel atau objek yang dilindungi. Hubungi pemilik spreadsheet untuk menghapus perlindungan jika Anda perlu mengedit.',
};

/** The server speaks as Google's API does, in English; the page as Sheets does to people, in Indonesian. */
const SAID: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/You are trying to edit a protected cell or object/, () => HINDRANCES.PROTECTED],
  [/The caller does not have permission/, () => HINDRANCES.READ_ONLY],
  [
    /The data you entered in cell (\S+) violates the data validation rules set on this cell\.\s*(.*)/,
    ([, cell = '', help = '']) =>
      `Data yang Anda masukkan di sel ${cell} melanggar aturan validasi data yang ditetapkan pada sel ini. ${help}`.trim(),
  ],
  [
    /The coordinates or dimensions of the range are invalid/,
    () => 'Sel itu berada di luar sheet. Tempel atau ketik di dalam baris dan kolom yang ada.',
  ],
];

/** A refusal in the person's language; one that is not known stays as it is. */
export function refusalText(message: string): string {
  for (const [pattern, text] of SAID) {
    const found = pattern.exec(message);
    if (found) return text(found);
  }
  return message;
}
