/** What the page shows, as JSON: Google refuses a call that carries a Date, so moments are milliseconds. */
import type { CaseStatus, Instant, Kapasitas, NoteKind, RoleId } from '../../domain/types';

export type * from './caseTypes';

/** Lateness as people see it: colour, words and the due time behind them. */
export interface TimeView {
  /** null: a gate, no standard applies */
  readonly state: 'TEPAT' | 'MENDEKATI' | 'TERLAMBAT' | 'DITUNDA' | null;
  /** "Sisa 12 menit kerja, pukul 14.00" / "Lewat 1 jam 10 menit kerja" / "Ditunda sejak …" */
  readonly text: string;
  readonly due: Instant | null;
}

/** The pause a visit is in: visible to all. */
export interface PauseView {
  readonly reason: string;
  readonly note: string;
  /** office of who ordered it, with Plt./Plh. where so */
  readonly by: string;
  /** "kemarin pukul 14.00" */
  readonly since: string;
}

export interface CapacityView {
  readonly role: RoleId;
  /** "Kepala Bagian Organisasi", or "Plh. Sekretaris Daerah" */
  readonly label: string;
  readonly kapasitas: Kapasitas;
}

export interface MeView {
  readonly email: string;
  readonly nama: string;
  /** empty: read only */
  readonly capacities: readonly CapacityView[];
  readonly isAdmin: boolean;
}

/** One card of the list. */
export interface TaskView {
  readonly no: number;
  readonly kode: string;
  readonly judul: string;
  /** "Dinas Kesehatan" / "Dinas Kesehatan dan 2 lainnya" / "Sasaran belum ditentukan" */
  readonly sasaran: string;
  readonly visit: number;
  readonly step: number;
  readonly stage: 'STEP' | 'GATE';
  readonly stepLabel: string;
  readonly role: RoleId;
  readonly roleLabel: string;
  readonly attempt: number;
  readonly time: TimeView;
  /** of a step: what each of the steps looks like on the line of progress */
  readonly track: readonly TrackState[];
  /** may be approved together with others: nothing has to be filled in */
  readonly bulk: boolean;
  /** the one of several holders to whom it was given, '' for any of them */
  readonly assignee: string;
}

export type TrackState = 'DONE' | 'RETURNED' | 'NOW' | 'AHEAD';

export interface PdOption {
  readonly kode: string;
  readonly nama: string;
  readonly singkatan: string;
}

/** What the forms offer. */
export interface OptionsView {
  readonly perangkatDaerah: readonly PdOption[];
  readonly components: readonly { readonly no: number; readonly nama: string }[];
  readonly harap: readonly string[];
  readonly sifat: readonly string[];
  readonly caraKirim: readonly string[];
  readonly alasanKembali: readonly string[];
  readonly alasanTunda: readonly string[];
  /** calendar days that are proposed for a follow-up */
  readonly followUpDays: number;
}

/** When the timers last ran. */
export interface HeartbeatView {
  /** "Pengingat waktu terakhir berjalan hari ini pukul 13.45." */
  readonly text: string;
  readonly healthy: boolean;
  /** whom to tell when a timer is dead; '' where this person can put it right */
  readonly todo: string;
  /** the timers belong to this person's account */
  readonly canRepair: boolean;
}

export interface HomeView {
  readonly registerId: string;
  readonly me: MeView;
  readonly now: Instant;
  /** sorted by due time */
  readonly mine: readonly TaskView[];
  readonly others: readonly TaskView[];
  readonly canOpen: boolean;
  /** how many cases the register holds: where a search begins */
  readonly cases: number;
  readonly options: OptionsView;
  /** address of the agenda for printing, which ends where the period comes (2026 or 2026-11); '' where there is none */
  readonly agendaUrl: string;
  readonly heartbeat: HeartbeatView;
  /** things everybody should know: a role without holder, a calendar without next year */
  readonly warnings: readonly string[];
}

/** Something done beside the steps. */
export interface NoteView {
  readonly kind: NoteKind;
  readonly at: Instant;
  /** office, with Plt./Plh. where so */
  readonly by: string;
  readonly nama: string;
  /** "meminta keterangan kepada Ketua Tim Kerja" */
  readonly verb: string;
  readonly timeText: string;
  readonly text: string;
}

export interface BesidesView {
  /** oldest first */
  readonly notes: readonly NoteView[];
  /** the question that waits for an answer */
  readonly question: { readonly to: string; readonly text: string; readonly since: string } | null;
  /** the one of several holders to whom the present visit was given, '' for any of them */
  readonly assignee: string;
  /** who holds the present step today */
  readonly holders: readonly { readonly email: string; readonly nama: string }[];
  /** roles that may be asked */
  readonly askable: readonly { readonly role: RoleId; readonly label: string }[];
}

/** What became of one row of many approvals. */
export interface BulkRowView {
  readonly no: number;
  /** '' where the case is not known */
  readonly kode: string;
  readonly judul: string;
  readonly ok: boolean;
  /** code of the refusal, null where it was approved */
  readonly code: string | null;
  /** one sentence to show beside the row */
  readonly message: string;
}

export interface BulkView {
  /** in the order asked */
  readonly results: readonly BulkRowView[];
  /** the list as it is now */
  readonly home: HomeView;
}

/** What is looked for in the register; null leaves a filter out. */
export interface SearchQuery {
  /** words of the title, of a Perangkat Daerah, of a number */
  readonly text: string;
  /** code of a Perangkat Daerah */
  readonly pd: string | null;
  readonly year: number | null;
  readonly step: number | null;
  readonly state: CaseStatus | 'TERLAMBAT' | null;
  /** running number of the latest case to look at: of `HomeView.cases`, then of `SearchView.next` */
  readonly before: number;
}

export interface FoundView {
  readonly no: number;
  readonly kode: string;
  readonly judul: string;
  readonly sasaran: string;
  readonly status: CaseStatus;
  /** "Langkah 3 · Pemeriksaan Kabag · Kepala Bagian Organisasi", "Selesai 12 November 2026" */
  readonly place: string;
  /** "Surat 118/000.8.3.4/XI/2026", '' while it has none */
  readonly numbers: string;
  /** null of a case that has ended */
  readonly time: TimeView | null;
}

export interface SearchView {
  readonly registerId: string;
  readonly now: Instant;
  /** newest first */
  readonly found: readonly FoundView[];
  /** where to go on looking; null at the first case of the register */
  readonly next: number | null;
  /** what the filters offer */
  readonly years: readonly number[];
  readonly steps: readonly { readonly no: number; readonly label: string }[];
  readonly perangkatDaerah: readonly PdOption[];
}
