/**
 * The vocabulary of Pantau: what a SOP, a case, a visit, a command and an event are.
 * Types only. Terms of the institution stay Indonesian, words of the workflow are English (docs/GLOSARIUM.md).
 */

import type {
  CaseDocument,
  LetterParticulars,
  NaskahNumber,
  Order,
  ReportParticulars,
  Target,
} from './particulars';
import type { RoleId, SopRules } from './sopTypes';

export type * from './acts';
export type * from './particulars';
export type * from './refusals';
export type * from './sopTypes';

/** A moment: milliseconds since 1970-01-01T00:00Z. Shown in WIB (UTC+7, no daylight saving). */
export type Instant = number;
/** A calendar date in WIB, `YYYY-MM-DD`. */
export type DateKey = string;

/** How a holder fills a post. */
export type Kapasitas = 'DEFINITIF' | 'PLT' | 'PLH' | 'PJ';

/** One row of the tab Pejabat: who fills a role, when, in which capacity. */
export interface Pejabat {
  readonly role: RoleId;
  readonly nama: string;
  readonly nip: string;
  readonly pangkat: string;
  readonly email: string;
  readonly kapasitas: Kapasitas;
  /** first day, inclusive; null: always was */
  readonly mulai: DateKey | null;
  /** last day, inclusive; null: until further notice */
  readonly sampai: DateKey | null;
  /** letter of appointment */
  readonly dasar: string;
  /** how often he is mailed what waits for him; absent: not at all */
  readonly ringkasan?: 'HARIAN' | 'MINGGUAN';
}

/** Who acts, and in which capacity. Written into every visit, event and letter. */
export interface Actor {
  readonly email: string;
  readonly nama: string;
  readonly role: RoleId;
  readonly kapasitas: Kapasitas;
}

/**
 * VOIDED: the step was left because the number of its naskah was voided. WITHDRAWN: what was decided here was taken back,
 * or the visit ended unopened because what brought the case here was.
 */
export type Outcome = 'DONE' | 'APPROVED' | 'RETURNED' | 'CANCELLED' | 'VOIDED' | 'WITHDRAWN';

/** What people wrote or ordered beside the steps, as the case shows it. */
export type NoteKind = 'COMMENT' | 'QUESTION' | 'ANSWER' | 'WITHDRAWN' | 'SELF' | 'ASSIGNED' | 'REOPENED';
export interface CaseNote {
  readonly kind: NoteKind;
  readonly at: Instant;
  readonly by: Actor;
  readonly text: string;
  /** role that was asked, or the names concerned */
  readonly about?: string;
}

/** What stays of a closed cycle of a case that was opened again. */
export interface Cycle {
  /** id of its last visit */
  readonly until: number;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly letterNumber: NaskahNumber | null;
  readonly reportNumber: NaskahNumber | null;
  /** how many Perangkat Daerah it had */
  readonly targets: number;
}

/** Where a text that was decided on is kept, and what it was. */
export interface KeptRef {
  readonly fileId: string;
  /** hex */
  readonly digest: string;
  /** when the copy was made, by Drive's clock; absent where it was not noted */
  readonly at?: Instant;
}

/** Time in which a visit stood still by an order that all can see. Its working minutes count for nobody. */
export interface Pause {
  readonly from: Instant;
  /** null while it lasts */
  readonly to: Instant | null;
  /** as listed when it began */
  readonly reason: string;
  /** what is waited for lies in other hands; counted apart from the office's own pauses */
  readonly waiting: boolean;
  readonly note: string;
  readonly by: Actor;
}

/** One entry of a case into one step, held by one role. A return closes it and opens a fresh one elsewhere. */
export interface Visit {
  /** 1, 2, … within the case */
  readonly id: number;
  readonly step: number;
  /** GATE: waiting for number and date before `step` starts; not counted in the SOP's time */
  readonly stage: 'STEP' | 'GATE';
  readonly role: RoleId;
  /** 1 for the first visit to this step, 2 after a return, … */
  readonly attempt: number;
  readonly entered: Instant;
  /** as promised when the visit began, never changed; null for a gate. Where it stands now says `currentDue` */
  readonly due: Instant | null;
  /** where pauses or a changed calendar have moved it; absent where nothing has */
  readonly movedDue?: Instant;
  /** oldest first; absent where there was none. Only the last may be open, and only while the visit is */
  readonly pauses?: readonly Pause[];
  /** working minutes of the pauses that are over; absent: none */
  readonly paused?: number;
  /** those of them in which others were waited for, set when left; absent: none */
  readonly waited?: number;
  /** when a holder looked at it first; absent: not yet */
  readonly opened?: Instant;
  /** the one of several holders to whom it was given; absent: any of them */
  readonly assignee?: { readonly email: string; readonly nama: string };
  /** a question that waits for its answer; absent: none */
  readonly question?: { readonly to: RoleId; readonly text: string; readonly at: Instant };
  readonly left: Instant | null;
  readonly outcome: Outcome | null;
  readonly by: Actor | null;
  readonly note: string;
  readonly reasons: readonly string[];
  /** digest of the text that was approved or drafted, hex; '' where there was none */
  readonly digest: string;
  /** the text as it was read, for showing later what changed; absent where none was kept */
  readonly text?: KeptRef;
  /** working minutes between receipt and the first due time, set when left; absent: no standard, or not kept yet */
  readonly given?: number;
  /** working minutes used without the pauses, set when left */
  readonly used: number | null;
}

export type CaseStatus = 'BERJALAN' | 'SELESAI' | 'BATAL';

export interface Case {
  /** running number in the register: decides the row */
  readonly no: number;
  /** `PPP-2026-014` */
  readonly kode: string;
  readonly judul: string;
  readonly rencanaKerja: string;
  readonly status: CaseStatus;
  readonly openedAt: Instant;
  readonly openedBy: Actor;
  readonly closedAt: Instant | null;
  readonly sop: SopRules;
  readonly targets: readonly Target[];
  readonly order: Order | null;
  readonly letter: LetterParticulars | null;
  readonly letterNumber: NaskahNumber | null;
  readonly report: ReportParticulars | null;
  readonly reportNumber: NaskahNumber | null;
  readonly documents: readonly CaseDocument[];
  /** all visits, oldest first; the last one without `left` is the present one */
  readonly visits: readonly Visit[];
  /** oldest first; absent: none */
  readonly notes?: readonly CaseNote[];
  /** addresses that may decide on what they submitted; absent: nobody */
  readonly selfAllowed?: readonly string[];
  /** closed cycles, oldest first; absent: the case was never opened again */
  readonly cycles?: readonly Cycle[];
  /** ids of the latest commands accepted, newest last, for a repeat after a lost answer */
  readonly commands: readonly string[];
}
