/**
 * The vocabulary of Pantau: what a SOP, a case, a visit, a command and an event are.
 * Types only. Terms of the institution stay Indonesian, words of the workflow are English (docs/GLOSARIUM.md).
 */

import type { DocumentKind, RoleId, SopRules } from './sopTypes';

export type * from './acts';
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

/** One row of the tab Perangkat Daerah. */
export interface PerangkatDaerah {
  readonly kode: string;
  /** full name: "Dinas Kesehatan", "Kecamatan Ciledug" */
  readonly nama: string;
  readonly singkatan: string;
  /** title of its head as an addressee: "Kepala Dinas Kesehatan", "Camat Ciledug", "Inspektur" */
  readonly sebutanKepala: string;
  readonly email: string;
  readonly aktif: boolean;
}

export interface Delivery {
  readonly cara: string;
  readonly tanggal: DateKey;
  /** name and office of who received it; may be empty, the SOP asks no receipt here */
  readonly penerima: string;
  readonly jabatan: string;
  readonly bukti: string;
  /** who handed it over; absent or empty: whoever recorded it */
  readonly pengirim?: string;
  /** day on which it was received, '' when not known */
  readonly diterima?: string;
}

/** One of the components of Standar Pelayanan, as found at the visit. */
export interface ComponentResult {
  readonly no: number;
  /** 0 belum ada, 1 ada sebagian, 2 sesuai; null not assessed */
  readonly skor: 0 | 1 | 2 | null;
  readonly kondisi: string;
  readonly temuan: string;
  readonly rekomendasi: string;
}

export interface Monitoring {
  readonly tanggal: DateKey;
  readonly unit: string;
  readonly ditemui: string;
  readonly components: readonly ComponentResult[];
}

/** What the case keeps of a monitoring; the components themselves stand in the tab Hasil Pemantauan. */
export interface MonitoringSummary {
  readonly tanggal: DateKey;
  readonly unit: string;
  readonly ditemui: string;
  /** sum of the scores given, and the most that could be given */
  readonly skor: number;
  readonly maksimum: number;
  readonly temuan: number;
}

export interface Receipt {
  readonly nama: string;
  readonly jabatan: string;
  readonly nip: string;
  readonly tanggal: DateKey;
  /** `HH.MM`, WIB */
  readonly pukul: string;
  readonly bukti: string;
  /** how the laporan was sent; absent or empty: handed over in person */
  readonly cara?: string;
  /** who handed it over; absent or empty: whoever recorded it */
  readonly pengirim?: string;
}

/** One Perangkat Daerah of a case, with its rows of steps 6, 7 and 11. */
export interface Target {
  readonly kode: string;
  readonly nama: string;
  readonly sebutanKepala: string;
  readonly delivery: Delivery | null;
  readonly monitoring: MonitoringSummary | null;
  readonly receipt: Receipt | null;
}

export interface Order {
  /** the boxes ticked on the lembar disposisi */
  readonly harap: readonly string[];
  readonly catatan: string;
  readonly sifat: string;
}

/** Particulars of the surat pemberitahuan. */
export interface LetterParticulars {
  readonly sifat: string;
  readonly lampiran: string;
  readonly tanggal: DateKey;
  readonly tanggalSampai: DateKey | null;
  readonly pukul: string;
  readonly tempat: string;
  readonly tim: string;
  readonly dokumen: string;
  readonly tembusan: readonly string[];
}

/** Who does something about one finding, and until when. */
export interface FollowUp {
  readonly pd: string;
  /** number of the component of Standar Pelayanan */
  readonly komponen: number;
  readonly penanggungJawab: string;
  readonly batasWaktu: DateKey;
}

/** Particulars of the laporan, beside the monitoring results. */
export interface ReportParticulars {
  readonly ringkasan: string;
  readonly kesimpulan: string;
  readonly saran: string;
  readonly tindakLanjut: string;
  /** follow-up of the findings; a finding that is not named here has none yet */
  readonly rencana?: readonly FollowUp[];
}

/** Number and date that make a draft a naskah. */
export interface NaskahNumber {
  readonly nomor: string;
  readonly tanggal: DateKey;
  /** link to the signed file (SRIKANDI, scan); may be empty for the report */
  readonly tautan: string;
}

/** A document in Drive that belongs to the case. */
export interface CaseDocument {
  readonly kind: DocumentKind;
  /** 1, 2, … within its kind (and Perangkat Daerah) */
  readonly version: number;
  readonly fileId: string;
  readonly pdfId: string | null;
  readonly name: string;
  readonly url: string;
  readonly pd: string | null;
  readonly at: Instant;
  /** digest of the text, hex, of what is frozen; absent where people go on writing */
  readonly digest?: string;
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
