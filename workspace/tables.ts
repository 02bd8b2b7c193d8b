/** The tabs of a register as records, the way an outsider reads them: moments as `2026-11-23T07:30` in WIB. */
import type { ShownCell, World } from '../emulator/types';
import { serialToDate, serialToMoment } from '../src/app/serial';
import { type Column, HEADER_ROWS, type TabId, tabOf } from '../src/app/tabs';
import { wibText } from './wib';

export type TabRecord = Readonly<Record<string, string | number | boolean | null>>;

function shownValue(column: Column, cell: ShownCell | undefined): string | number | boolean | null {
  const value = cell?.value ?? null;
  if (typeof value === 'number' && column.type === 'MOMENT') return wibText(serialToMoment(value));
  if (typeof value === 'number' && column.type === 'DATE') return serialToDate(value);
  return value;
}

/** All rows of a tab, blank ones left out. */
export function readTab(world: World, registerId: string, id: TabId): readonly TabRecord[] {
  const tab = tabOf(id);
  const rows = world.cells(registerId, tab.title).slice(HEADER_ROWS);
  const records = rows.map((row) => {
    const record: Record<string, string | number | boolean | null> = {};
    tab.columns.forEach((column, i) => {
      record[column.key] = shownValue(column, row[i]);
    });
    return record;
  });
  return records.filter((record) => Object.values(record).some((value) => value !== null && value !== ''));
}
