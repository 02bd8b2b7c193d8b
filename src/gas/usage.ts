/** How full the spreadsheets and properties of a register are, as Google counts. */
import type { Usage } from '../app/limits';
import { type KeptMirror, loadWatch, memoryUse } from './memory';
import { spreadsheets } from './services';

const FIELDS = 'sheets(properties(gridProperties(rowCount,columnCount)))';

function cellsOf(id: string): number {
  return (spreadsheets().get(id, { fields: FIELDS }).sheets ?? []).reduce((sum, { properties }) => {
    const { rowCount = 0, columnCount = 0 } = properties?.gridProperties ?? {};
    return sum + rowCount * columnCount;
  }, 0);
}

/** The mirror belongs to the system account alone; where it is gone the watch says so. */
function mirrorCells(id: string): number | null {
  const mirror = loadWatch<KeptMirror>(id, 'cermin')?.id ?? '';
  if (mirror === '') return null;
  try {
    return cellsOf(mirror);
  } catch (error) {
    console.warn(`the mirror can't be measured: ${String(error)}`);
    return null;
  }
}

export const usageOf = (id: string): Usage => ({
  cells: cellsOf(id),
  mirror: mirrorCells(id),
  ...memoryUse(id),
});
