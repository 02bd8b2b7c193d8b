/** What keeping a register whole needs of the world beyond the ports of the other use cases. src/gas implements it. */
import type { Instant } from '../../domain/types';
import type { Ports, RegisterStore } from '../ports';
import type { TabId } from '../tabs';
import type { Ends } from './overlay';
import type { Reached } from './replay';

/** How far the mirror has come. It is a spreadsheet that the system account owns and shares with nobody. */
export interface MirrorState {
  readonly reached: Reached;
  readonly ends: Ends;
  /** whether it holds a copy of what people may edit */
  readonly copied: boolean;
}

/** How far the comparison of the tabs has come, and what it has found since it began. */
export interface SweepState {
  /** place in the list of tabs, and the next row there */
  readonly tab: number;
  readonly row: number;
  /** by how many rows the register's rows stand lower than they must */
  readonly shift: number;
  readonly rows: number;
  readonly count: number;
  /** the first of what was found, as people read it */
  readonly found: readonly string[];
  /** end of the last comparison that went through to the end; null: none yet */
  readonly wholeAt: Instant | null;
  /** what the administrator was told last, as a digest */
  readonly told: string;
  /** it looks for hand edits before an upgrade, and for nothing else */
  readonly upgrading?: boolean;
  /** where "Pulihkan" ran out of time, and when */
  readonly restoring?: { readonly at: readonly [tab: number, row: number]; readonly since: Instant };
}

/** A tab, header, format, rule or protection that setup would make otherwise. */
export interface StructureFault {
  readonly tab: string;
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

/** Rows of a tab, from 1 for the first below the header; all of them are there. */
export interface RowStretch {
  readonly tab: TabId;
  readonly from: number;
  readonly to: number;
}

/** Somebody typed, pasted or dragged into these rows; '' where Google does not tell who. */
export interface Editor extends RowStretch {
  readonly email: string;
}

export interface Keeper {
  /** The mirror's tabs. @throws Refused MIRROR_MISSING when it is not there or not for this account */
  readonly mirror: () => RegisterStore;
  readonly loadMirror: () => MirrorState;
  readonly saveMirror: (state: MirrorState) => void;
  readonly loadSweep: () => SweepState;
  readonly saveSweep: (state: SweepState) => void;
  /** calls that were refused since the last time, in words; null when there were none */
  readonly refusedCalls: () => string | null;
  readonly forgetRefused: () => void;
  /** Takes the edits by hand of what people may edit, as far as Google told them since they were taken last. */
  readonly takeEditors: () => readonly Editor[];
  /** what setup would change in the spreadsheet now; changes nothing */
  readonly structure: () => readonly StructureFault[];
  /** Does it. Answers how many changes. */
  readonly mend: () => number;
  /**
   * Formats and rules of cells that setup would have made otherwise, in one read. `mend`: they are mended, each for the whole
   * of its column.
   */
  readonly looks: (stretches: readonly RowStretch[], mend: boolean) => readonly StructureFault[];
}

/** One run: the ports, the keeper, and when to stop so that Google does not. */
export interface Watch {
  readonly ports: Ports;
  readonly keeper: Keeper;
  readonly until: Instant;
}

export const NEW_MIRROR: Omit<MirrorState, 'reached'> = { ends: {}, copied: false };
export const NEW_SWEEP: SweepState = {
  tab: 0,
  row: 1,
  shift: 0,
  rows: 0,
  count: 0,
  found: [],
  wholeAt: null,
  told: '',
};
