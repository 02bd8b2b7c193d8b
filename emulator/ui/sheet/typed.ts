/** Cells that people typed into since the server last told what holds, as "row,column" by sheet. */
import type { TypedCell } from './commands';

export class Typed {
  private readonly places = new Map<string, Set<string>>();

  add(sheet: string, cells: readonly TypedCell[]): void {
    const held = this.places.get(sheet) ?? new Set();
    for (const { row, column } of cells) held.add(`${row},${column}`);
    this.places.set(sheet, held);
  }

  take(sheet: string): ReadonlySet<string> {
    const held = this.places.get(sheet) ?? new Set<string>();
    this.places.delete(sheet);
    return held;
  }
}
