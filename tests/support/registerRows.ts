/** Rows of a register's tabs with the types that the code itself reads. */
import type { World } from '../../emulator/types';
import type { ReadRow } from '../../src/app/ports';
import { HEADER_ROWS, type TabId, tabOf } from '../../src/app/tabs';
import { decodeCell } from '../../src/gas/cells';

/** All rows that hold anything, with their numbers. */
export function readRows(world: World, spreadsheetId: string, id: TabId): readonly ReadRow[] {
  const { title, columns } = tabOf(id);
  const rows = world.cells(spreadsheetId, title).slice(HEADER_ROWS);
  return rows
    .map((cells, i) => ({
      row: i + 1,
      values: Object.fromEntries(
        columns.map((column, at) => [column.key, decodeCell(column, cells[at]?.value)]),
      ),
    }))
    .filter(({ values }) => Object.values(values).some((value) => value !== null));
}
