/** The state on disk. A write is whole or does not happen; a damaged file is set aside, never replaced silently. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type PackedBook, packBook, unpackBook } from './sheets/packed';
import { type Content, type FileRecord, freshState, type WorldState } from './state';

function setAside(path: string): string {
  let n = 1;
  while (existsSync(`${path}.rusak-${n}`)) n++;
  renameSync(path, `${path}.rusak-${n}`);
  return `${path}.rusak-${n}`;
}

type PackedContent =
  | Exclude<Content, { kind: 'sheet' }>
  | { readonly kind: 'sheet'; readonly packed: PackedBook };
type PackedFile = Omit<FileRecord, 'content'> & { readonly content: PackedContent };
type PackedState = Omit<WorldState, 'version' | 'files'> & {
  readonly version: 2;
  readonly files: Readonly<Record<string, PackedFile>>;
};

function packFile(file: FileRecord): PackedFile {
  const { content } = file;
  return {
    ...file,
    content: content.kind === 'sheet' ? { kind: 'sheet', packed: packBook(content.book) } : content,
  };
}

function unpackFile(file: PackedFile): FileRecord {
  const { content } = file;
  return {
    ...file,
    content: content.kind === 'sheet' ? { kind: 'sheet', book: unpackBook(content.packed) } : content,
  };
}

const mapValues = <A, B>(table: Readonly<Record<string, A>>, change: (one: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(table).map(([key, one]) => [key, change(one)]));

function looksLikeState(value: unknown, wanted: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { version, clock, files } = value as { version?: unknown; clock?: unknown; files?: unknown };
  return version === wanted && typeof clock === 'number' && typeof files === 'object' && files !== null;
}

/** What files written earlier lack is empty. */
const EMPTY: WorldState = freshState(0, 0);

/** The state in a text; null when it is none. Version 1 held spreadsheets as they are in memory. Throws on damage. */
export function parseState(text: string): WorldState | null {
  const value: unknown = JSON.parse(text);
  if (looksLikeState(value, 1)) {
    const state = value as WorldState;
    return { ...EMPTY, ...state, files: mapValues(state.files, (file) => unpackFile(packFile(file))) };
  }
  if (!looksLikeState(value, 2)) return null;
  const packed = value as PackedState;
  return { ...EMPTY, ...packed, version: 1, files: mapValues(packed.files, unpackFile) };
}

/** The state as a text, which `parseState` reads. */
export function stateText(state: WorldState): string {
  const packed: PackedState = { ...state, version: 2, files: mapValues(state.files, packFile) };
  return JSON.stringify(packed);
}

function parsedOrNull(text: string): WorldState | null {
  try {
    return parseState(text);
  } catch {
    // What cannot be parsed is damaged, as is what does not have the shape of a state.
    return null;
  }
}

/**
 * The state in the file; null when there is none. A damaged file gives null and a warning for people, and is set
 * aside. Throws when the file is there and cannot be read: then nobody knows whether it is damaged.
 */
export function loadState(path: string): { state: WorldState | null; warning: string | null } {
  if (!existsSync(path)) return { state: null, warning: null };
  const state = parsedOrNull(readFileSync(path, 'utf8'));
  if (state) return { state, warning: null };
  const kept = setAside(path);
  return {
    state: null,
    warning: `Berkas keadaan ${path} rusak. Berkas itu disimpan sebagai ${kept} dan ruang kerja dimulai dari awal.`,
  };
}

/** Writes beside the file, forces it to disk, then puts it in place. */
export function saveState(path: string, state: WorldState): void {
  const temporary = `${path}.baru`;
  const handle = openSync(temporary, 'w');
  try {
    writeFileSync(handle, stateText(state));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, path);
}
