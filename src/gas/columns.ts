/** Where the columns of a tab stand. Pure. */
import type { Tab } from '../app/tabs';

/** Column letters of a position counted from 0. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** Index of the last column that a range reads; a light one ends before the JSON. */
export function lastColumn(tab: Tab, light: boolean): number {
  const json = light ? tab.columns.findIndex((column) => column.type === 'JSON') : -1;
  return (json < 0 ? tab.columns.length : json) - 1;
}

/** Place of a column by its key. @throws RangeError for an unknown one (a bug) */
export function columnIndex(tab: Tab, key: string): number {
  const index = tab.columns.findIndex((column) => column.key === key);
  if (index < 0) throw new RangeError(`unknown column ${key} of ${tab.title}`);
  return index;
}

/** A1 range of the columns of a tab; rows count from 1 for the first row below the header. */
