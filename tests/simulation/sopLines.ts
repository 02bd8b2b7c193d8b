/** The SOP's table as the model of the campaign has it, and what it keeps of a case. Read beside the paper (reading A). */
import type { Command, CommandType } from '../../src/domain/types';
import type { Role } from './office';

/** 0 is the gate between 5 and 6 where number and date are recorded; it has no line in the SOP. */
export const GATE = 0;

interface Line {
  readonly role: Role;
  readonly does: readonly CommandType[];
  /** what ends the step, and where the case goes */
  readonly ends: Partial<Record<CommandType, number | 'END'>>;
  /** rows that each Perangkat Daerah must have before `complete` */
  readonly rows?: 'recordDelivery' | 'recordMonitoring' | 'recordReceipt';
}

export const LINES: Readonly<Record<number, Line>> = {
  1: { role: 'KABAG', does: ['order'], ends: { order: 2 } },
  2: { role: 'KATIM', does: ['draftLetter', 'makeDocument'], ends: { draftLetter: 3 } },
  3: { role: 'KABAG', does: ['approve', 'return', 'makeDocument'], ends: { approve: 4, return: 2 } },
  4: { role: 'ASISTEN', does: ['approve', 'return', 'makeDocument'], ends: { approve: 5, return: 3 } },
  5: { role: 'SEKDA', does: ['approve', 'return'], ends: { approve: GATE, return: 4 } },
  [GATE]: { role: 'KATIM', does: ['recordNumber'], ends: { recordNumber: 6 } },
  6: {
    role: 'KATIM',
    does: ['recordDelivery', 'complete', 'voidNumber', 'linkSigned', 'makeDocument'],
    ends: { complete: 7, voidNumber: GATE },
    rows: 'recordDelivery',
  },
  7: {
    role: 'ANALIS',
    does: ['recordMonitoring', 'complete', 'makeDocument'],
    ends: { complete: 8 },
    rows: 'recordMonitoring',
  },
  8: { role: 'ANALIS', does: ['draftReport'], ends: { draftReport: 9 } },
  9: { role: 'KATIM', does: ['approve', 'return'], ends: { approve: 10, return: 8 } },
  10: { role: 'KABAG', does: ['approve', 'return'], ends: { approve: 11, return: 9 } },
  11: {
    role: 'KATIM',
    does: ['recordReceipt', 'complete', 'voidNumber', 'linkSigned', 'makeDocument'],
    ends: { complete: 'END', voidNumber: 10 },
    rows: 'recordReceipt',
  },
};
export const lineOf = ({ step }: Standing): Line => LINES[step] as Line;

export type How = 'DONE' | 'APPROVED' | 'RETURNED' | 'VOIDED' | 'CANCELLED' | 'WITHDRAWN';

/** A stay at a step (or at the gate) that is over: how it ended and by whom. */
export interface Passed {
  readonly step: number;
  readonly how: How;
  readonly by: string;
}

/** What holds only as long as the case stays where it is. */
export interface Stay {
  /** whose turn it is has looked at what another sent him */
  readonly opened: boolean;
  /** why its time stands still */
  readonly pause: 'REASON' | 'QUESTION' | null;
  /** of whom something was asked that is not answered */
  readonly asked: string | null;
  /** the one holder it was given to */
  readonly given: string | null;
}
export const FRESH: Stay = { opened: false, pause: null, asked: null, given: null };

/** Where a case stands, as the SOP sees it. */
export interface Standing extends Stay {
  readonly step: number;
  /** counts the entries into a step */
  readonly visit: number;
  readonly state: 'RUNNING' | 'CLOSED' | 'CANCELLED';
  readonly targets: readonly string[];
  /** which Perangkat Daerah have which row */
  readonly rows: ReadonlySet<string>;
  /** since the case was opened, or opened again; oldest first */
  readonly passed: readonly Passed[];
  /** who may decide on what he submitted himself */
  readonly selfAllowed: readonly string[];
}

export const OPENED: Standing = {
  ...FRESH,
  step: 1,
  visit: 1,
  state: 'RUNNING',
  targets: [],
  rows: new Set(),
  passed: [],
  selfAllowed: [],
};

export interface Asked {
  readonly who: string;
  readonly visit: number | null;
  readonly command: Command;
}

/** Perangkat Daerah that have the row of the step where the case stands. */
export const filled = (standing: Standing): readonly string[] =>
  standing.targets.filter((pd) => standing.rows.has(`${lineOf(standing).rows} ${pd}`));
