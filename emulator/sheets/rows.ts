/**
 * The rows of a sheet, in chunks: a change copies the chunks that it touches and the list of chunks, so that one commit
 * costs the same in a small sheet and in one of a million rows.
 */
import { hasContent, type Row } from './model';

type Chunk = readonly MaybeRow[];
export type MaybeRow = Row | null | undefined;

const CHUNK = 512;

/** What can be read of rows, stored or being changed. Index from 0; beyond the end there is nothing. */
export interface RowList extends Iterable<MaybeRow> {
  readonly length: number;
  at(index: number): MaybeRow;
  /** index behind the last row with data; 0 for an empty sheet */
  contentEnd(): number;
}

/** Chunks never change once they are shared, so where their content ends is looked for once. */
const knownEnds = new WeakMap<Chunk, number>();

function lastContent(chunk: Chunk): number {
  for (let i = chunk.length - 1; i >= 0; i--) if (chunk[i]?.some(hasContent)) return i + 1;
  return 0;
}

function sharedEnd(chunk: Chunk): number {
  const known = knownEnds.get(chunk) ?? lastContent(chunk);
  knownEnds.set(chunk, known);
  return known;
}

/** For each chunk the index of its first row, and the count of all rows at the end. */
function offsetsOf(chunks: readonly Chunk[]): number[] {
  const offsets = [0];
  let sum = 0;
  for (const chunk of chunks) {
    sum += chunk.length;
    offsets.push(sum);
  }
  return offsets;
}

/** The chunk that holds the row: the last whose first row is not behind it. */
function chunkAt(offsets: readonly number[], index: number): number {
  let [low, high] = [0, offsets.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

function chunked(rows: readonly MaybeRow[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0; from < rows.length; from += CHUNK) chunks.push(rows.slice(from, from + CHUNK));
  return chunks;
}

function* allRows(chunks: readonly Chunk[]): Generator<MaybeRow> {
  for (const chunk of chunks) yield* chunk;
}

/** Rows that do not change. */
export class Rows implements RowList {
  static readonly NONE = new Rows([], [0]);

  private constructor(
    private readonly chunks: readonly Chunk[],
    private readonly offsets: number[],
  ) {}

  static of(rows: readonly MaybeRow[]): Rows {
    return Rows.ofChunks(chunked(rows));
  }

  /** The chunks must not be changed afterwards. */
  static ofChunks(chunks: readonly Chunk[]): Rows {
    return new Rows(chunks, offsetsOf(chunks));
  }

  get length(): number {
    return this.offsets[this.offsets.length - 1] ?? 0;
  }

  at(index: number): MaybeRow {
    const at = chunkAt(this.offsets, index);
    return this.chunks[at]?.[index - (this.offsets[at] ?? 0)];
  }

  contentEnd(): number {
    for (let i = this.chunks.length - 1; i >= 0; i--) {
      const end = sharedEnd(this.chunks[i] ?? []);
      if (end > 0) return (this.offsets[i] ?? 0) + end;
    }
    return 0;
  }

  [Symbol.iterator](): Iterator<MaybeRow> {
    return allRows(this.chunks);
  }

  edit(): RowsDraft {
    return new RowsDraft(this, this.chunks, this.offsets);
  }
}

/** Rows being changed. What it was made from stays as it was. */
export class RowsDraft implements RowList {
  private chunks: Chunk[] | null = null;
  private readonly own = new Set<Chunk>();

  constructor(
    private readonly source: Rows,
    private readonly shared: readonly Chunk[],
    private offsets: number[],
  ) {}

  get length(): number {
    return this.offsets[this.offsets.length - 1] ?? 0;
  }

  at(index: number): MaybeRow {
    const at = chunkAt(this.offsets, index);
    return this.list[at]?.[index - (this.offsets[at] ?? 0)];
  }

  contentEnd(): number {
    for (let i = this.list.length - 1; i >= 0; i--) {
      const chunk = this.list[i] ?? [];
      const end = this.own.has(chunk) ? lastContent(chunk) : sharedEnd(chunk);
      if (end > 0) return (this.offsets[i] ?? 0) + end;
    }
    return 0;
  }

  [Symbol.iterator](): Iterator<MaybeRow> {
    return allRows(this.list);
  }

  /** Puts a row in its place; the rows up to there come into being. */
  set(index: number, row: MaybeRow): void {
    if (index >= this.length) this.grow(index + 1);
    const at = chunkAt(this.offsets, index);
    this.writable(at)[index - (this.offsets[at] ?? 0)] = row;
  }

  /** Removes rows and puts others in their place; beyond the end nothing happens. */
  splice(from: number, remove: number, insert: readonly MaybeRow[]): void {
    if (from >= this.length) return;
    const before = this.part(0, from);
    const after = this.part(Math.min(this.length, from + remove), this.length);
    this.replace([...before, ...chunked(insert), ...after]);
  }

  /** Cuts off the rows from this index on. */
  truncate(length: number): void {
    if (length < this.length) this.replace(this.part(0, length));
  }

  /** The rows as they are now; the draft must not be changed afterwards. */
  finish(): Rows {
    return this.chunks ? Rows.ofChunks(this.chunks) : this.source;
  }

  private get list(): readonly Chunk[] {
    return this.chunks ?? this.shared;
  }

  private writable(at: number): MaybeRow[] {
    const chunks = this.ownList();
    const old = chunks[at] ?? [];
    if (this.own.has(old)) return old as MaybeRow[];
    const copy = [...old];
    this.own.add(copy);
    chunks[at] = copy;
    return copy;
  }

  private ownList(): Chunk[] {
    if (this.chunks === null) {
      this.chunks = [...this.shared];
      this.offsets = [...this.offsets];
    }
    return this.chunks;
  }

  /** Empty rows up to this length; a row more costs the same in any sheet. */
  private grow(length: number): void {
    const chunks = this.ownList();
    for (let missing = length - this.length; missing > 0; missing = length - this.length) {
      const last = chunks[chunks.length - 1];
      if (last === undefined || last.length >= CHUNK) {
        const fresh: MaybeRow[] = [];
        this.own.add(fresh);
        chunks.push(fresh);
        this.offsets.push(this.length);
        continue;
      }
      const count = Math.min(missing, CHUNK - last.length);
      this.writable(chunks.length - 1).push(...new Array<undefined>(count).fill(undefined));
      this.offsets[this.offsets.length - 1] = this.length + count;
    }
  }

  private replace(chunks: readonly Chunk[]): void {
    this.chunks = [...chunks];
    this.offsets = offsetsOf(this.chunks);
  }

  /** The chunks of a stretch; those cut at its ends are copied. */
  private part(from: number, to: number): Chunk[] {
    const chunks: Chunk[] = [];
    this.list.forEach((chunk, i) => {
      const first = this.offsets[i] ?? 0;
      const [a, b] = [Math.max(0, from - first), Math.min(chunk.length, to - first)];
      if (a < b) chunks.push(a === 0 && b === chunk.length ? chunk : chunk.slice(a, b));
    });
    return chunks;
  }
}
