/**
 * What the use cases need of the world. Small interfaces by need; src/gas implements them on Google's services.
 * All calls are synchronous, as everything in Apps Script is. An adapter throws only for bugs and for a world that
 * does not answer; what a person can put right comes back as a `Refusal` (see `Refused`).
 */
import type { Instant, Refusal } from '../domain/types';
import type { CaseFiles, Letters } from './letterPorts';
import { HEADER_ROWS, type Row, type TabId, tabOf } from './tabs';

export type * from './letterPorts';

/** Thrown by adapters and deep helpers for what a person can put right; the entry turns it into an answer. */
export class Refused extends Error {
  /** @param reason failure behind it, for the execution log */
  constructor(
    readonly refusal: Refusal,
    readonly reason: unknown = null,
  ) {
    super(refusal.code);
    this.name = 'Refused';
  }
}

/** A system tab that is not what Pantau wrote; the row is named as the sheet numbers it. */
export function alteredRow(tab: TabId, row: number): Refused {
  return new Refused({
    code: 'REGISTER_ALTERED',
    params: { tab: tabOf(tab).title, baris: row + HEADER_ROWS },
  });
}

/** Rows of a tab, counted from 1 for the first row below the header. `to: null` reads to the end of what is filled. */
export interface RowRange {
  readonly tab: TabId;
  readonly from: number;
  readonly to: number | null;
  /** reads this column only */
  readonly column?: string;
  /** leaves out the JSON columns and what stands behind them: ten thousand cases in full would be too much for one answer */
  readonly light?: boolean;
}

export interface ReadRow {
  /** counted from 1 for the first row below the header */
  readonly row: number;
  readonly values: Row;
}

export type Change =
  /** writes the whole row at its place */
  | { readonly kind: 'put'; readonly tab: TabId; readonly row: number; readonly values: Row }
  /** adds the row after the last filled one */
  | { readonly kind: 'append'; readonly tab: TabId; readonly values: Row }
  /** writes some columns of a row */
  | { readonly kind: 'patch'; readonly tab: TabId; readonly row: number; readonly values: Row }
  /** removes the row; later rows move up. Removals are applied last, highest row first */
  | { readonly kind: 'remove'; readonly tab: TabId; readonly row: number };

/** The tabs of one register. */
export interface RegisterStore {
  /** One round trip. Answers in the order asked. A missing or altered tab is refused with CONFIG_INVALID. */
  read(ranges: readonly RowRange[]): readonly (readonly ReadRow[])[];
  /** One round trip, atomic: everything or nothing. */
  commit(changes: readonly Change[]): void;
}

/** What is kept outside the spreadsheet, for each register: key of the chain, its head, when timers ran. */
export interface RegisterMemory {
  /** null: this spreadsheet is no register of this installation */
  load(): RegisterFacts | null;
  /** Never throws: a head left behind is caught up by the next commit (docs/adr/0002). */
  saveHead(head: ChainHead): void;
  /** digest of the basis that the log carries last */
  saveBasis(digest: string): void;
  saveHeartbeat(timer: string, at: Instant): void;
  /** digest of the calendar by which the due times of open visits stand */
  saveCalendar(digest: string): void;
  saveOffice(state: OfficeState): void;
}

export interface RegisterFacts {
  readonly key: string;
  readonly head: ChainHead;
  readonly heartbeats: Readonly<Record<string, Instant>>;
  /** account that set the register up; its timers run as it */
  readonly systemAccount: string;
  readonly folderId: string;
  /** file ids of the templates, by template id */
  readonly templates: Readonly<Record<string, string>>;
  readonly webAppUrl: string;
  readonly schema: number;
  /** digest of the basis that the log carries last, '' while it carries none */
  readonly basis: string;
  /** digest of the calendar by which due times stand, '' while none is known */
  readonly calendar: string;
  /** null before the timer that follows the tab Pejabat ran first */
  readonly office: OfficeState | null;
}

/** Who is to have which rights, by address; who has left is to have none. */
export interface RightsPlan {
  /** may type into the tabs that Pantau writes, and open the folder */
  readonly system: readonly string[];
  /** may type into the administrator's tabs */
  readonly admin: readonly string[];
  readonly leavers: readonly string[];
}

/** What could not be changed. */
export interface RightsFault {
  /** address, '' where it concerns all */
  readonly who: string;
  readonly place: 'SHEET' | 'FOLDER' | 'PROTECTION';
  /** what Google said */
  readonly reason: string;
}

export interface RightsResult {
  readonly given: readonly string[];
  readonly taken: readonly string[];
  readonly faults: readonly RightsFault[];
  /** the time was over before all was done: the same plan again goes on */
  readonly left?: boolean;
}

/** Sharing and protections of the register and its folder. */
export interface Rights {
  /** Changes what differs. Never throws for what Google refuses: it is answered. */
  apply(plan: RightsPlan): RightsResult;
}

/** What the timer that follows the tab Pejabat did last. */
export interface OfficeState extends Pick<RightsPlan, 'system' | 'admin'> {
  /** told already */
  readonly faults: readonly RightsFault[];
  /** day of the last attempt, '' for none */
  readonly tried: string;
  /** day on which vacant roles were told last, '' for never */
  readonly vacant: string;
}

/** The last row of the log that this installation wrote. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** HMAC-SHA256 of the text (UTF-8) with the key, lower-case hex. */
export type Hmac = (key: string, text: string) => string;

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Mailer {
  /** recipients that may still be mailed today */
  remaining(): number;
  send(mail: Mail): void;
}

/** The world of one execution. */
export interface Ports {
  /** mail address of the person at the keyboard, '' when Google does not tell */
  readonly email: () => string;
  /** the account whose authority the code runs with */
  readonly effectiveEmail: () => string;
  readonly now: () => Instant;
  /** when this run begins nothing more, so that what it has begun is written before Google ends it */
  readonly endOfRun: () => Instant;
  readonly sha256: (text: string) => string;
  readonly hmac: Hmac;
  /** Runs under the script lock; refuses with BUSY when it can't be had in time. Not re-entrant. */
  readonly locked: <T>(work: () => T) => T;
  /** a line for the administrator in the log of the execution */
  readonly warn: (text: string) => void;
  readonly store: RegisterStore;
  readonly memory: RegisterMemory;
  readonly letters: Letters;
  readonly files: CaseFiles;
  readonly mailer: Mailer;
  readonly rights: Rights;
}
