/** What people ask for, and what comes of it: commands and events. Types only. */
import type {
  Actor,
  CaseDocument,
  Delivery,
  Instant,
  KeptRef,
  LetterParticulars,
  Monitoring,
  Naskah,
  NaskahNumber,
  Order,
  Outcome,
  Receipt,
  ReportParticulars,
  RoleId,
  SopRules,
  Target,
} from './types';

/** A document already made in Drive, handed to the command that records it. */
export type NewDocument = Omit<CaseDocument, 'version' | 'at'>;

/** Papers around letter and report, made on request. */
export type ExtraKind = 'NOTA_DINAS' | 'SURAT_TUGAS' | 'BERITA_ACARA' | 'SURAT_PENGANTAR';

/** A scan or photograph as the page sends it; checked by content, never by its name. */
export interface Upload {
  readonly name: string;
  readonly base64: string;
}

/** Where a number came from: `AGENDA` minted from the sequence, `RESMI` given by SRIKANDI or Bagian Umum. */
export type NumberSource = 'AGENDA' | 'RESMI';

/** How a number stands in the agenda. */
export interface NumberTaken {
  readonly source: NumberSource;
  /** name of the sequence */
  readonly register: string;
  /** running number within register and year; null where the number has another form */
  readonly urut: number | null;
  readonly tahun: number;
}

/** What a person asks for. `visit` is the visit the person saw; null only for `open`. */
export type Command =
  | { readonly type: 'open'; readonly judul: string; readonly rencanaKerja: string }
  | { readonly type: 'order'; readonly targets: readonly string[]; readonly order: Order }
  | { readonly type: 'draftLetter'; readonly letter: LetterParticulars }
  | { readonly type: 'draftReport'; readonly report: ReportParticulars }
  | {
      readonly type: 'approve';
      readonly note: string;
      readonly number: NaskahNumber | null;
      /** take the number from the sequence; `number` then gives date and link only */
      readonly mint?: boolean;
      /** what the page had shown (see text/seen.ts); absent when the naskah was not read there */
      readonly seen?: string;
    }
  | { readonly type: 'return'; readonly note: string; readonly reasons: readonly string[] }
  | { readonly type: 'recordNumber'; readonly number: NaskahNumber; readonly mint?: boolean }
  /** the number stays in the agenda with the reason; the naskah goes back to be numbered */
  | { readonly type: 'voidNumber'; readonly reason: string }
  | { readonly type: 'linkSigned'; readonly tautan: string }
  /** `pd` names one Perangkat Daerah where the kind is made for each; null there means all that lack it */
  | {
      readonly type: 'makeDocument';
      readonly kind: ExtraKind;
      readonly pd: string | null;
      readonly note: string;
    }
  | {
      readonly type: 'recordDelivery';
      readonly pd: readonly string[];
      readonly delivery: Delivery;
      readonly file?: Upload;
    }
  | { readonly type: 'recordMonitoring'; readonly pd: string; readonly monitoring: Monitoring }
  | {
      readonly type: 'recordReceipt';
      readonly pd: string;
      readonly receipt: Receipt;
      readonly file?: Upload;
    }
  /** closes steps 6, 7, 11 once every row is filled */
  | { readonly type: 'complete'; readonly note: string }
  | { readonly type: 'cancel'; readonly reason: string }
  /** `reason` is one of the listed ones */
  | { readonly type: 'pause'; readonly reason: string; readonly note: string }
  | { readonly type: 'resume'; readonly note: string }
  /** takes back what brought the case here, by whoever did it, until the next holder has opened it */
  | { readonly type: 'withdraw'; readonly reason: string }
  /** asks another role without returning; the time of the step stands still until the answer */
  | { readonly type: 'askInfo'; readonly to: RoleId; readonly question: string }
  | { readonly type: 'answerInfo'; readonly answer: string }
  /** lets the present holder decide on what he himself submitted */
  | { readonly type: 'allowSelf'; readonly reason: string }
  /** gives the present visit to one of several holders of its role, by his address */
  | { readonly type: 'reassign'; readonly to: string; readonly reason: string }
  | { readonly type: 'comment'; readonly text: string }
  /** a file, or the address of one */
  | {
      readonly type: 'attach';
      readonly label: string;
      readonly tautan: string;
      readonly file?: Upload;
    }
  /** begins a closed case anew */
  | { readonly type: 'reopen'; readonly reason: string };
export type CommandType = Command['type'];

export type CaseEvent =
  | {
      readonly type: 'CaseOpened';
      readonly no: number;
      readonly kode: string;
      readonly judul: string;
      readonly rencanaKerja: string;
      readonly sop: SopRules;
    }
  | {
      readonly type: 'VisitEntered';
      readonly visit: number;
      readonly step: number;
      readonly stage: 'STEP' | 'GATE';
      readonly role: RoleId;
      readonly due: Instant | null;
    }
  | {
      readonly type: 'VisitLeft';
      readonly visit: number;
      readonly outcome: Outcome;
      readonly note: string;
      readonly reasons: readonly string[];
      readonly digest: string;
      /** absent where no text was kept */
      readonly text?: KeptRef;
      readonly used: number;
      /** working minutes between receipt and the first due time; absent: no standard, or recorded before this was kept */
      readonly given?: number;
      /** working minutes of all pauses, and of those in which others were waited for; absent: none */
      readonly paused?: number;
      readonly waited?: number;
    }
  | {
      readonly type: 'VisitPaused';
      readonly visit: number;
      readonly reason: string;
      readonly waiting: boolean;
      readonly note: string;
    }
  /** `paused`: working minutes of all pauses so far; `due`: where they have moved the due time */
  | {
      readonly type: 'VisitResumed';
      readonly visit: number;
      readonly note: string;
      readonly due: Instant;
      readonly paused: number;
    }
  /** the calendar has changed under an open visit */
  | { readonly type: 'DueMoved'; readonly visit: number; readonly due: Instant; readonly paused: number }
  | { readonly type: 'OrderGiven'; readonly targets: readonly Target[]; readonly order: Order }
  | { readonly type: 'LetterDrafted'; readonly letter: LetterParticulars }
  | { readonly type: 'ReportDrafted'; readonly report: ReportParticulars }
  | {
      readonly type: 'NumberRecorded';
      readonly naskah: Naskah;
      readonly number: NaskahNumber;
      /** absent in what was recorded before the agenda had sequences */
      readonly taken?: NumberTaken;
    }
  | {
      readonly type: 'NumberVoided';
      readonly naskah: Naskah;
      readonly nomor: string;
      readonly reason: string;
    }
  | { readonly type: 'SignedLinked'; readonly naskah: Naskah; readonly tautan: string }
  | { readonly type: 'DeliveryRecorded'; readonly pd: string; readonly delivery: Delivery }
  | { readonly type: 'MonitoringRecorded'; readonly pd: string; readonly monitoring: Monitoring }
  | { readonly type: 'ReceiptRecorded'; readonly pd: string; readonly receipt: Receipt }
  | { readonly type: 'DocumentAdded'; readonly document: Omit<CaseDocument, 'at'> }
  | { readonly type: 'CaseCancelled'; readonly reason: string }
  /** a holder of the visit, or the person it was given to, has looked at it for the first time */
  | { readonly type: 'VisitOpened'; readonly visit: number }
  /** `visit`: the one whose decision was taken back */
  | { readonly type: 'DecisionWithdrawn'; readonly visit: number; readonly reason: string }
  | { readonly type: 'InfoAsked'; readonly visit: number; readonly to: RoleId; readonly question: string }
  | { readonly type: 'InfoAnswered'; readonly visit: number; readonly answer: string }
  /** `emails` may from now on decide in this case on what they submitted */
  | {
      readonly type: 'SelfAllowed';
      readonly visit: number;
      readonly emails: readonly string[];
      readonly names: string;
      readonly reason: string;
    }
  | {
      readonly type: 'VisitAssigned';
      readonly visit: number;
      readonly email: string;
      readonly nama: string;
      readonly reason: string;
    }
  | { readonly type: 'CommentAdded'; readonly text: string }
  | { readonly type: 'LinkAttached'; readonly name: string; readonly url: string }
  | { readonly type: 'CaseReopened'; readonly reason: string }
  | { readonly type: 'CaseClosed' };
export type CaseEventType = CaseEvent['type'];

/** An event with what every event has: when, by whom, through which command. */
export interface Recorded {
  readonly at: Instant;
  readonly actor: Actor;
  readonly commandId: string;
  readonly event: CaseEvent;
}
