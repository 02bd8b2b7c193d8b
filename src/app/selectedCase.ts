/** The case of the row that a person has selected in the spreadsheet. */
import { parseKode } from '../domain/numbering';
import { type Ports, Refused } from './ports';
import { HEADER_ROWS, TABS } from './tabs';

export interface Selection {
  readonly sheetId: number;
  /** as the sheet numbers it, from 1 */
  readonly row: number;
}

/**
 * Running number of the case in that row: any tab with a column for it will do. One round trip.
 * @throws Refused NO_CASE_SELECTED, or as the store
 */
export function selectedCase(ports: Ports, selection: Selection | null): number {
  const refused = new Refused({ code: 'NO_CASE_SELECTED', params: {} });
  const tab = TABS.find((one) => one.sheetId === selection?.sheetId);
  const row = (selection?.row ?? 0) - HEADER_ROWS;
  if (row < 1 || !tab?.columns.some((column) => column.key === 'kode')) throw refused;
  const [found] = ports.store.read([{ tab: tab.id, from: row, to: row, light: true }])[0] ?? [];
  const no = parseKode(String(found?.values.kode ?? ''));
  if (no === null) throw refused;
  return no;
}
