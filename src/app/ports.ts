/**
 * What the use cases need of the world. Small interfaces by need; src/gas implements them on Google's services.
 * All calls are synchronous, as everything in Apps Script is. An adapter throws only for bugs and for a world that
 * does not answer; what a person can put right comes back as a `Refusal` (see `Refused`).
 */
import type { DocumentKind, Instant, Refusal } from '../domain/types';
import { HEADER_ROWS, type Row, type TabId, tabOf } from './tabs';

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

/** One bar of a diagram: `share` of its column's width, 0 to 1, and what it says to who cannot see it. */
export interface Bar {
  readonly share: number;
  readonly colour: 'GREEN' | 'AMBER' | 'RED';
  readonly alt: string;
}

/** The table that a pertinggal carries below its text; the first row is its head. */
export interface InitialsTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** Which letter it is: written on its file, so that it is found again before it is made twice. */
export interface LetterKey {
  /** code of the case */
  readonly kasus: string;
  readonly kind: DocumentKind;
  readonly pd: string | null;
  readonly version: number;
}

/** What to make out of a template or of an earlier document. */
export interface LetterSpec {
  readonly key: LetterKey;
  readonly source: { readonly template: string } | { readonly copyOf: string };
  readonly name: string;
  /** folder of the case, made when it is not there yet */
  readonly folder: string;
  /** value for each `{{placeholder}}`; a template with any other placeholder is refused, naming it */
  readonly fields: Readonly<Record<string, string>>;
  /** literal texts to replace, e.g. `[menunggu penomoran]`; each must occur */
  readonly marks: Readonly<Record<string, string>>;
  /** repeated rows: the table row that holds `{{name.…}}` is repeated for each record */
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  /** bars by column (`table.column`), one for each record of the table */
  readonly bars: Readonly<Record<string, readonly Bar[]>>;
  /** who signs on this day: a signature block that names another is corrected; null leaves it as it is */
  readonly signer: { readonly capitals: string; readonly nama: string; readonly identity: string } | null;
  /** appended as the last thing on the last page */
  readonly initials: InitialsTable | null;
  /** takes the KONSEP marks and the room for initials out */
  readonly final: boolean;
  /** also writes a PDF beside it */
  readonly pdf: boolean;
  /** makes the document read-only */
  readonly freeze: boolean;
}

export interface MadeLetter {
  readonly fileId: string;
  readonly pdfId: string | null;
  readonly name: string;
  readonly url: string;
  /** SHA-256 of the text as Drive exports it, hex, of a frozen letter; '' of any other */
  readonly digest: string;
  /** the signer whom the konsep named where another signs, '' where it was the same */
  readonly replacedSigner: string;
}

/** How far a run came that makes many letters. */
export interface ManyLetters {
  /** `found`: an earlier run had made it, so that this one may not throw it away */
  readonly made: readonly { readonly key: LetterKey; readonly letter: MadeLetter; readonly found: boolean }[];
  /** how many of those asked for are still to be made, by the same call again */
  readonly left: number;
  /** why it stopped before the end: its time, or a quota of Google that is used up for today */
  readonly stopped: 'TIME' | 'QUOTA' | null;
}

/** A text as it was read at a decision, and the file that keeps it. */
export interface KeptText extends MadeLetter {
  readonly text: string;
  /** when the copy was made, by Drive's clock */
  readonly at: Instant;
}

/** When a file of a case was changed last, by Drive's clock. */
export interface FileStamp {
  readonly fileId: string;
  readonly modified: Instant;
}

/** A file as it is put into a case's folder. */
export interface StoredFile {
  readonly name: string;
  readonly mimeType: string;
  readonly base64: string;
  readonly folder: string;
  /** code of the case */
  readonly kasus: string;
}

/** A file that Pantau made for a case. */
export interface CaseFile {
  readonly id: string;
  readonly name: string;
  /** code of the case */
  readonly kasus: string;
  /** id of the folder it lies in */
  readonly folder: string;
}

export interface Letters {
  /** Refuses with TEMPLATE_INVALID before anything is left behind. */
  make(spec: LetterSpec): MadeLetter;
  /**
   * Makes letters of one case one after another until all are there or `until` is near. What an earlier run made is
   * found by its key and not made again. A template at fault is refused as by `make`; what was made before stays.
   */
  makeMany(specs: readonly LetterSpec[], until: Instant): ManyLetters;
  /** Plain text of a document as a reader sees it now. */
  text(fileId: string): string;
  /** Puts files that no command recorded into the bin. Never throws. */
  discard(letters: readonly MadeLetter[]): void;
}

/** Files of a case that are no letters. */
export interface CaseFiles {
  /**
   * Copies the document and answers the copy's text: what is kept is what was read. Refuses with DOCUMENT_MISSING.
   * @param kasus code of the case
   */
  keep(fileId: string, name: string, kasus: string): KeptText;
  /** The files of these cases (by code) that this person may see and that are not in the bin; few calls for many cases. */
  stamps(cases: readonly string[]): readonly FileStamp[];
  /** Puts a file into the folder of the case. */
  store(file: StoredFile): MadeLetter;
  /** Files outside the bin that were made for cases from `from` up to `until` and were not set aside. */
  madeBetween(from: Instant, until: Instant): readonly CaseFile[];
  /** Moves a file out of the folder of its case into one of the register's; false where Drive refused. */
  setAside(file: CaseFile): boolean;
}

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
