/** Rows of the tab Dasbor: a name, and figures behind it. Pure. */
import type { SopStep } from '../../domain/types';
import { DASHBOARD } from '../../messages/dashboard';
import type { Cell, Row } from '../tabs';
import { FIGURE_COLUMNS, type Place } from './layout';

/** A row of the tab at its place. */
export interface PlacedRow {
  readonly row: number;
  readonly values: Row;
}

/** A nought among counts stays blank: what is there is seen at once. */
export const shown = (count: number): number | null => (count === 0 ? null : count);

export type Line = readonly [label: string, figures: readonly Cell[]];

/** A whole row: what is not given stays empty. */
export function rowOf([label, figures]: Line): Row {
  const values: Record<string, Cell> = { ukuran: label === '' ? null : label };
  for (let i = 0; i < FIGURE_COLUMNS; i++) values[`k${i + 1}`] = figures[i] ?? null;
  return values;
}

/** A table: its head, and its lines below. */
export const placed = (place: Place, head: Line, lines: readonly Line[]): readonly PlacedRow[] => [
  { row: place.head, values: rowOf(head) },
  ...lines.map((line, i) => ({ row: place.first + i, values: rowOf(line) })),
];

export const stepName = ({ no, label }: Pick<SopStep, 'no' | 'label'>): string => DASHBOARD.step(no, label);
