/**
 * The calls from the page: their names, arguments and results. JSON only: Google refuses a call that carries a Date.
 * The page imports types from here, the server parses every argument with `parse.ts` before use.
 */
import type {
  BulkView,
  CaseView,
  DocumentTextView,
  HomeView,
  SearchQuery,
  SearchView,
} from '../app/views/types';
import type { Command } from '../domain/types';

export type {
  BulkView,
  CaseView,
  DocumentTextView,
  FoundView,
  HeartbeatView,
  HistoryView,
  HomeView,
  MeView,
  NoteView,
  OptionsView,
  PauseView,
  PdOption,
  SearchQuery,
  SearchView,
  StepView,
  TaskView,
  TimeView,
  TrackState,
} from '../app/views/types';

/** Every answer of the server. A refusal is an answer, not an error. */
export type Answer<T> =
  | { readonly ok: true; readonly view: T; readonly message: string }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      /** the case as it is now, where that helps: "sudah di langkah X" */
      readonly view: T | null;
    };

export interface HomeRequest {
  readonly registerId: string;
}
export interface CaseRequest {
  readonly registerId: string;
  readonly no: number;
}
export interface CommandRequest {
  readonly registerId: string;
  /** made by the page, once per press of the button */
  readonly commandId: string;
  /** null only for `open` */
  readonly no: number | null;
  /** the visit the person saw; null only for `open` */
  readonly visit: number | null;
  readonly command: Command;
}

/** One row of many approvals. */
export interface BulkItem {
  readonly no: number;
  /** the visit the person saw */
  readonly visit: number;
  /** what the page had shown of the naskah; absent when it was not read there */
  readonly seen?: string;
}
export interface BulkRequest {
  readonly registerId: string;
  /** made by the page, once per press of the button */
  readonly commandId: string;
  /** written into each approval; may be empty */
  readonly note: string;
  /** at most BULK_MOST; of a case named twice the first counts */
  readonly items: readonly BulkItem[];
}
export { BULK_MOST } from '../domain/case/bulk';

export interface DocumentRequest {
  readonly registerId: string;
  readonly no: number;
  readonly fileId: string;
}

/** `commandId` as for a command; doing it twice does no harm. */
export interface RepairRequest {
  readonly registerId: string;
  readonly commandId: string;
}

export interface SearchRequest extends SearchQuery {
  readonly registerId: string;
}

/** The functions the page may call through google.script.run. */
export interface PageCalls {
  loadHome(request: HomeRequest): Answer<HomeView>;
  loadCase(request: CaseRequest): Answer<CaseView>;
  /** the case of the row that the person has selected in the spreadsheet; not in the web app */
  loadSelected(request: HomeRequest): Answer<CaseView>;
  runCommand(request: CommandRequest): Answer<CaseView>;
  /** approves several cases whose approval asks for nothing else (`bulk` on their cards); a result for each */
  approveMany(request: BulkRequest): Answer<BulkView>;
  loadDocument(request: DocumentRequest): Answer<DocumentTextView>;
  searchCases(request: SearchRequest): Answer<SearchView>;
  /** installs dead timers anew; the account they belong to only */
  repairTimers(request: RepairRequest): Answer<HomeView>;
}
export type PageCallName = keyof PageCalls;

/** What the server writes into the page: `<script id="pantau-start" type="application/json">`. */
export interface PageStart {
  readonly registerId: string;
  /** SIDEBAR: 300 px in Sheets; WEB: web app, phone */
  readonly place: 'SIDEBAR' | 'WEB';
  /** a case to open at once (link in a mail), null otherwise */
  readonly no: number | null;
}
