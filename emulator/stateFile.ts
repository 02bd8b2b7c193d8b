/** The state on disk. A write is whole or does not happen; a damaged file is set aside, never replaced silently. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { WorldState } from './state';

function setAside(path: string): string {
  let n = 1;
  while (existsSync(`${path}.rusak-${n}`)) n++;
  renameSync(path, `${path}.rusak-${n}`);
  return `${path}.rusak-${n}`;
}

function looksLikeState(value: unknown): value is WorldState {
  if (typeof value !== 'object' || value === null) return false;
  const { version, clock, files } = value as Partial<WorldState>;
  return version === 1 && typeof clock === 'number' && typeof files === 'object';
}

/** The state in the file; null when there is none. A damaged file gives null and a warning for people. */
export function loadState(path: string): { state: WorldState | null; warning: string | null } {
  if (!existsSync(path)) return { state: null, warning: null };
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (looksLikeState(value)) return { state: value, warning: null };
  } catch {
    // falls through: what can't be parsed is damaged
  }
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
    writeFileSync(handle, JSON.stringify(state));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, path);
}
