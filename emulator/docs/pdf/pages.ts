/** Puts a flow of boxes on pages: what belongs together stays together, heads of tables are repeated. */
import type { Box, Ink, Item } from './ink';
import { heightOf } from './ink';

/** The room for the body on a page, from the upper edge of the page. */
export interface Room {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Sums of heights are not exact. */
const NEARLY = 0.01;

/** Ink by page. `roomOf` tells the room of each page, counted from 1. */
export function paginate(items: readonly Item[], roomOf: (page: number) => Room): Ink[][] {
  const paginator = new Paginator(roomOf);
  for (let at = 0; at < items.length; ) {
    const group = together(items, at);
    paginator.add(group);
    at += group.length;
  }
  return paginator.pages;
}

/** Boxes from here on that no page break may part. */
function together(items: readonly Item[], from: number): readonly Item[] {
  let end = from + 1;
  while (items[end - 1]?.keepNext === true && items[end] !== undefined && items[end]?.breakBefore === false)
    end += 1;
  return items.slice(from, end);
}

class Paginator {
  readonly pages: Ink[][] = [[]];
  private room: Room;
  private y: number;
  /** space that the last box wants below it */
  private gap = 0;
  /** nothing stands on the page yet, or only the repeated head of a table */
  private empty = true;

  constructor(private readonly roomOf: (page: number) => Room) {
    this.room = roomOf(1);
    this.y = this.room.top;
  }

  add(group: readonly Item[]): void {
    const [first] = group;
    if (first === undefined) return;
    if (first.breakBefore && !this.untouched) this.turn();
    if (this.fits(group, first.before)) this.place(group, first.before);
    else if (this.placeCut(group)) return;
    else if (!this.empty) this.onNext(group);
    else this.scatter(group);
  }

  /** The very first page, with nothing on it. */
  private get untouched(): boolean {
    return this.empty && this.pages.length === 1;
  }

  private fits(group: readonly Item[], before: number): boolean {
    return this.y + this.gap + before + heightOf(group, false) <= this.room.bottom + NEARLY;
  }

  private place(group: readonly Item[], before: number): void {
    group.forEach((item, i) => {
      this.y += this.gap + (i === 0 ? before : item.before);
      this.draw(item.box);
      this.gap = item.after;
    });
  }

  private draw(box: Box): void {
    this.pages[this.pages.length - 1]?.push(...box.draw({ x: this.room.x, y: this.y }));
    this.y += box.height;
    this.empty = false;
  }

  /** As much as fits here when the last box may be cut; the rest goes to the next page. */
  private placeCut(group: readonly Item[]): boolean {
    const last = group[group.length - 1];
    const [first] = group;
    if (last?.box.split === undefined || first === undefined) return false;
    if (last.box.whole === true && !this.empty) return false;
    const whole = group.slice(0, -1);
    const above = whole.length === 0 ? first.before : first.before + heightOf(whole, false) + last.before;
    const parts = last.box.split(this.room.bottom - this.y - this.gap - above);
    if (parts === null) return false;
    this.place([...whole, { ...last, box: parts[0], after: 0 }], first.before);
    this.onNext([{ ...last, box: parts[1], before: 0 }]);
    return true;
  }

  /** A page break by itself: space above is dropped, the head of a table comes first. */
  private onNext(group: readonly Item[]): void {
    const [first] = group;
    this.turn();
    for (const box of this.headOf(group)) this.draw(box);
    this.empty = true;
    if (this.fits(group, 0)) this.place(group, 0);
    else if (first !== undefined && !this.placeCut([{ ...first, before: 0 }, ...group.slice(1)]))
      this.scatter(group);
  }

  /** A head is left out where it would leave no room for what it heads. */
  private headOf(group: readonly Item[]): readonly Box[] {
    const head = group[0]?.head ?? [];
    const height = head.reduce((sum, box) => sum + box.height, 0);
    return height * 2 <= this.room.bottom - this.room.top ? head : [];
  }

  /** What is taller than a page is broken wherever it has to be. */
  private scatter(group: readonly Item[]): void {
    const [first, ...rest] = group;
    if (first === undefined) return;
    if (rest.length === 0) this.place([first], this.empty ? 0 : first.before);
    else for (const item of group) this.add([{ ...item, breakBefore: false }]);
  }

  private turn(): void {
    this.pages.push([]);
    this.room = this.roomOf(this.pages.length);
    this.y = this.room.top;
    this.gap = 0;
    this.empty = true;
  }
}
