/** What a service of one execution knows: the world, who runs, from where, and how to wait, sleep and tell. */
import type { AuthMode } from './authMode';
import type { Bundle } from './bundle';
import type { DriveStore } from './drive/store';
import type { Limits } from './limits';
import type { Locks } from './locks';
import type { Random } from './random';
import type { ScreenBoard } from './screens';
import type { WorldState } from './state';
import type { Origin } from './types';

export type Change = 'SHEET' | 'DRIVE' | 'MAIL' | 'CLOCK' | 'EXECUTION' | 'TRIGGER' | 'SCREEN';

export interface RunFacts {
  readonly id: number;
  readonly origin: Origin;
  /** the person at the keyboard; '' when Google does not tell */
  readonly activeUser: string;
  /** the person with whose rights the script runs */
  readonly effectiveUser: string;
  readonly authMode: AuthMode;
  /** runs as an editor add-on in a spreadsheet: Google allows add-ons fewer triggers */
  readonly addOn: boolean;
  /** the spreadsheet in front of the person; null outside one */
  readonly container: string | null;
  /** where the person's cursor stands in it */
  readonly selection: Selection | null;
}

export interface Selection {
  readonly sheetId: number;
  /** counted from 1 */
  readonly row: number;
  readonly column: number;
}

export interface Env {
  readonly state: WorldState;
  readonly drive: DriveStore;
  readonly locks: Locks;
  readonly limits: Limits;
  readonly screens: ScreenBoard;
  readonly random: Random;
  readonly bundle: Bundle;
  readonly run: RunFacts;
  /** accounts of the domain, lower case */
  readonly accounts: ReadonlySet<string>;
  /** name of the script project */
  readonly scriptName: string;
  /** simulated time of this execution */
  now(): number;
  /** lets simulated time pass */
  sleep(ms: number): void;
  /** tells watchers what kind of thing changed */
  touch(what: Change): void;
  /** adds to the cells that the present call read or wrote */
  countCells(count: number): void;
}
