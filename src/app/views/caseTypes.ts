/** What the page shows of one case, as JSON: moments are milliseconds. */
import type {
  AllowedAction,
  CaseDocument,
  CaseStatus,
  ExtraKind,
  Instant,
  LetterParticulars,
  Monitoring,
  NaskahNumber,
  Order,
  Outcome,
  ReportParticulars,
  Satuan,
  StepKind,
  Target,
} from '../../domain/types';
import type { BesidesView, MeView, OptionsView, PauseView, TimeView, TrackState } from './types';

/** One line of the case's history. */
export interface HistoryView {
  readonly visit: number;
  readonly step: number;
  readonly stepLabel: string;
  readonly stage: 'STEP' | 'GATE';
  readonly roleLabel: string;
  readonly attempt: number;
  /** office, with Plt./Plh. where so; the holder's when not yet left */
  readonly by: string;
  readonly nama: string;
  /** "memeriksa", "mengembalikan", "menyusun konsep" … */
  readonly verb: string;
  readonly outcome: Outcome | null;
  readonly entered: Instant;
  readonly left: Instant | null;
  /** "09.10–10.05 · 55 dari 120 menit kerja" / "sejak Kamis, 19 November, pukul 10.05" */
  readonly timeText: string;
  readonly note: string;
  readonly reasons: readonly string[];
}

export interface StepView {
  readonly no: number;
  readonly label: string;
  readonly uraian: string;
  readonly kind: StepKind;
  readonly roleLabel: string;
  readonly waktu: number;
  readonly satuan: Satuan;
  /** "standar 60 menit" */
  readonly standardText: string;
  readonly returnToLabel: string | null;
  readonly state: TrackState;
}

export interface CaseView {
  readonly registerId: string;
  readonly me: MeView;
  readonly now: Instant;
  readonly no: number;
  readonly kode: string;
  readonly judul: string;
  readonly rencanaKerja: string;
  readonly status: CaseStatus;
  readonly sasaran: string;
  readonly targets: readonly Target[];
  readonly steps: readonly StepView[];
  /** the present visit; null when the case has ended */
  readonly present: {
    readonly visit: number;
    readonly step: number;
    readonly stage: 'STEP' | 'GATE';
    readonly label: string;
    readonly kind: StepKind;
    readonly naskah: 'SURAT' | 'LAPORAN';
    readonly roleLabel: string;
    readonly attempt: number;
    readonly time: TimeView;
    readonly pause: PauseView | null;
    /** the note with which it came back, '' otherwise */
    readonly returnedNote: string;
    readonly returnedBy: string;
  } | null;
  readonly actions: readonly AllowedAction[];
  /** texts for the refusals in `actions`, by command type */
  readonly reasons: Readonly<Record<string, string>>;
  readonly history: readonly HistoryView[];
  readonly besides: BesidesView;
  readonly documents: readonly (CaseDocument & { readonly kindLabel: string })[];
  /** text of the naskah under review, for reading in the page; '' when there is none or not asked */
  readonly order: Order | null;
  readonly letter: LetterParticulars | null;
  readonly letterNumber: NaskahNumber | null;
  readonly report: ReportParticulars | null;
  readonly reportNumber: NaskahNumber | null;
  /** next number of the sequence, '' where the present step asks for none; taken only when it is recorded */
  readonly suggestedNumber: string;
  /** papers that may be made on request in the present step */
  readonly extras: readonly ExtraView[];
  /** components already recorded, by code of Perangkat Daerah; only in the steps 7 and 8 */
  readonly monitoring: Readonly<Record<string, Monitoring>>;
  readonly options: OptionsView;
}

export interface BatchView {
  readonly done: number;
  readonly total: number;
}

export interface ExtraView {
  readonly kind: ExtraKind;
  readonly label: string;
  /** null: made once, not for each Perangkat Daerah */
  readonly batch: BatchView | null;
}

/** An earlier text of the naskah, to compare with. */
export interface BaselineView {
  /** "paraf terakhir (Ketua Tim Kerja)", "pengembalian Saudara" */
  readonly label: string;
  readonly paragraphs: readonly string[];
}

/** One paraf under the text that is shown. */
export interface ParafView {
  readonly office: string;
  readonly nama: string;
  readonly timeText: string;
  /** "paraf versi lama": the text was changed after it */
  readonly lapsed: boolean;
}

/** Text of a document, paragraph by paragraph, for reading in the page. */
export interface DocumentTextView {
  readonly name: string;
  readonly paragraphs: readonly string[];
  /** goes back with the decision, so that a text changed meanwhile is noticed */
  readonly seen: string;
  /** null where nothing was decided on an earlier text, or for another document than the one under review */
  readonly baseline: BaselineView | null;
  /** why there is no comparison although there should be one, '' otherwise */
  readonly baselineLost: string;
  readonly paraf: readonly ParafView[];
}
