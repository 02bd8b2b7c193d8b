/**
 * Limits of Google that a register comes near as it grows: the figure of each, and from which share on the administrator is
 * told. What happens at the limit stands with whoever meets it: CELL_FULL, CASE_FULL, REGISTER_FULL, MEMORY_FULL, or waiting.
 */
import { holdersOf } from '../domain/people';
import { toCivil } from '../domain/time/civil';
import type { Pejabat } from '../domain/types';
import { CUT } from '../messages/limits';

/** Characters of one cell. Source: Sheets, support.google.com/drive/answer/37603. */
export const CELL_TEXT = 50_000;
/** Longest text that is made up of many parts and may be cut. */
const CELL_ROOM = 45_000;
/** Bytes of one property, and of all. Source: guides/services/quotas. */
export const PROPERTY_BYTES = 9 * 1024;

/** A run begins nothing more after this: Google ends it after six minutes, and what is begun has to be written. */
export const RUN_MS = 4 * 60_000;

/** What can run full. */
export type LimitId = 'cells' | 'mirror' | 'property' | 'store' | 'holders' | 'mail';

/** The most there can be. Sources: as above; recipients of one mail: guides/services/quotas. */
export const MOST: Readonly<Record<Exclude<LimitId, 'mail'>, number>> = {
  cells: 10_000_000,
  mirror: 10_000_000,
  property: PROPERTY_BYTES,
  store: 500 * 1024,
  holders: 50,
};

/** Shares in percent at which the administrator is told, once each. */
const BANDS: readonly number[] = [80, 90, 95, 100];

/** What only Google can tell. */
export interface Usage {
  /** cells of the spreadsheet, the empty ones too */
  readonly cells: number;
  /** of the mirror; null where this account can't see it */
  readonly mirror: number | null;
  /** bytes of the register's largest property, and of all properties of the script */
  readonly property: number;
  readonly store: number;
}

export interface Reading {
  readonly id: LimitId;
  readonly used: number;
  readonly most: number;
  /** percent, rounded down */
  readonly share: number;
}

export const reading = (id: LimitId, used: number, most: number): Reading => ({
  id,
  used,
  most,
  share: most <= 0 ? (used > 0 ? 100 : 0) : Math.floor((used / most) * 100),
});

/** How full everything is that fills up with the register. */
export function readings(usage: Usage, pejabat: readonly Pejabat[], now: number): readonly Reading[] {
  const today = toCivil(now).date;
  const roles = [...new Set(pejabat.map(({ role }) => role))];
  const holders = Math.max(0, ...roles.map((role) => holdersOf(pejabat, role, today).length));
  return [
    reading('cells', usage.cells, MOST.cells),
    ...(usage.mirror === null ? [] : [reading('mirror', usage.mirror, MOST.mirror)]),
    reading('property', usage.property, MOST.property),
    reading('store', usage.store, MOST.store),
    reading('holders', holders, MOST.holders),
  ];
}

/** Mails that wait against those that may still go out today: only more than all of them is worth a word. */
export function mailReading(waiting: number, left: number): readonly Reading[] {
  return waiting > left ? [reading('mail', waiting, left)] : [];
}

/** The band that a share has reached; null below all. */
export function bandOf({ share }: Reading): number | null {
  const reached = BANDS.filter((band) => share >= band);
  return reached[reached.length - 1] ?? null;
}

/** A text made up of many parts, as far as a cell holds it; one that is cut says so at its end. */
export const fitted = (text: string): string =>
  text.length <= CELL_ROOM ? text : `${text.slice(0, CELL_ROOM)}\n${CUT}`;
