/**
 * What stories have lived through before, so that the same beginning is not made again and again: a register just set
 * up, a case taken to a step. Everything in the local workspace comes of its seed and its clock, so what is remembered
 * is what would be made again (tests/stories/remembered.test.ts). Kept for the process, as texts: files share no objects.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { kept } from '../../emulator/shelf';
import type { Snapshot } from '../../emulator/snapshot';
import { parseState, stateText } from '../../emulator/stateFile';

/** A world at one moment, and what else the story knew then. */
export interface Moment<T> {
  readonly snapshot: Snapshot;
  readonly known: T;
}

const moments = kept('moments of stories', () => new Map<string, string>());
/** those that this file has read already; what happens after a moment does not change it */
const read = new Map<string, Moment<unknown>>();

/** A bundle that was built anew makes other stories. */
function stampOf(bundle: string): string {
  return ['Code.js', 'appsscript.json', 'halaman.html']
    .map((file) => statSync(join(bundle, file)))
    .map(({ mtimeMs, size }) => `${mtimeMs}:${size}`)
    .join(' ');
}

/** The moment of this name; null when no story of this bundle has come there yet. */
export function recall<T>(bundle: string, name: string): Moment<T> | null {
  const key = `${stampOf(bundle)} ${name}`;
  const text = moments.get(key);
  if (text === undefined) return null;
  const moment = (read.get(key) as Moment<T> | undefined) ?? parsed<T>(text);
  read.set(key, moment);
  return moment;
}

export function remember<T>(bundle: string, name: string, { snapshot, known }: Moment<T>): void {
  const text = JSON.stringify({ state: stateText(snapshot.state), screens: snapshot.screens, known });
  moments.set(`${stampOf(bundle)} ${name}`, text);
}

interface Written<T> {
  readonly state: string;
  readonly screens: Snapshot['screens'];
  readonly known: T;
}

function parsed<T>(text: string): Moment<T> {
  const { state: written, screens, known } = JSON.parse(text) as Written<T>;
  const state = parseState(written);
  if (state === null) throw new Error('what was remembered is not a state');
  return { snapshot: { state, screens }, known };
}
