/** Which of Univer's commands a person may give here: moving about, and putting values into cells. */

const ALLOWED = new Set([
  'sheet.command.set-worksheet-activate',
  'sheet.command.set-range-values',
  'sheet.command.clear-selection-content',
  'sheet.command.auto-clear-content',
  'sheet.command.auto-fill',
  'sheet.command.copy',
  'sheet.command.paste',
  'sheet.command.paste-value',
  'sheet.command.paste-by-short-key',
  'sheet.command.select-range',
  'sheet.command.select-all',
  'sheet.command.expand-selection',
  'sheet.command.move-selection',
  'sheet.command.move-selection-enter-tab',
  'sheet.command.scroll-view',
  'sheet.command.scroll-view-reset',
  'sheet.command.scroll-to-cell',
  'sheet.command.set-scroll-relative',
  'sheet.command.change-zoom-ratio',
  'sheet.command.set-zoom-ratio',
  'sheet.command.delta-column-width',
  'sheet.command.set-worksheet-col-width',
  'sheet.command.delta-row-height',
  'sheet.command.set-row-height',
]);

/** Commands that would change more than values are not given at all: the world could not follow. */
export const isBlocked = (id: string) =>
  (id.startsWith('sheet.command.') && !ALLOWED.has(id)) || id === 'sheet.operation.rename-sheet';

const VALUES = new Set([
  'sheet.command.set-range-values',
  'sheet.command.clear-selection-content',
  'sheet.command.auto-clear-content',
  'sheet.command.auto-fill',
  'sheet.command.paste',
  'sheet.command.paste-value',
  'sheet.command.paste-by-short-key',
]);

/** Commands by which a person changes what cells hold. */
export const changesValues = (id: string): boolean => VALUES.has(id);

/** What Univer tells of a command; setting `cancel` beforehand stops it. */
export interface CommandEvent {
  readonly id: string;
  readonly params?: unknown;
  readonly options?: object | undefined;
  cancel?: boolean;
}

export interface ValueParams {
  readonly subUnitId: string;
  readonly cellValue: unknown;
  readonly trigger?: string;
}

/** Whether Univer itself computed the value; what people do comes without these marks. */
export function isComputed(event: CommandEvent): boolean {
  const options = event.options as { readonly fromFormula?: boolean } | undefined;
  return (
    options?.fromFormula === true || (event.params as ValueParams).trigger?.startsWith('formula.') === true
  );
}

export interface TypedCell {
  /** counted from 0 */
  readonly row: number;
  readonly column: number;
  readonly typed: string;
}

interface RawCell {
  readonly v?: unknown;
  readonly f?: unknown;
  readonly p?: { readonly body?: { readonly dataStream?: string } } | null;
}

/** What a person typed, out of the parameters of Univer's change of values. */
export function typedCells(cellValue: unknown): readonly TypedCell[] {
  const rows = (cellValue ?? {}) as Record<string, Record<string, RawCell | null> | null>;
  return Object.entries(rows).flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).flatMap(([column, cell]) => {
      const typed = typedText(cell);
      return typed === null ? [] : [{ row: Number(row), column: Number(column), typed }];
    }),
  );
}

/** Null when only the look changed. */
function typedText(cell: RawCell | null): string | null {
  if (cell === null) return '';
  const rich = cell.p?.body?.dataStream;
  if (typeof rich === 'string') return rich.replace(/\r\n$/, '').replace(/\r/g, '\n');
  if (typeof cell.f === 'string' && cell.f) return cell.f;
  if (!('v' in cell)) return null;
  return cell.v === null || cell.v === undefined ? '' : String(cell.v);
}
