/** What a SOP is: its table, its roles, its identity block, and what a running case keeps of it. Types only. */

/** Code of a role in the SOP's role rows, e.g. `KABAG`, `KATIM`, `ASISTEN`, `SEKDA`, `ANALIS`; `ADMIN` is the administrator's. */
export type RoleId = string;

export type Satuan = 'MENIT' | 'HARI';

/** What is done in a step; it decides which form the step shows and which command closes it. */
export type StepKind =
  /** gives the order and names the targets (step 1) */
  | 'ORDER'
  /** drafts the naskah: letter (2) or report (8) */
  | 'DRAFT'
  /** checks and initials, or returns (3, 4, 9) */
  | 'REVIEW'
  /** signs, or returns (5, 10) */
  | 'SIGN'
  /** hands the letter to each Perangkat Daerah (6) */
  | 'DELIVER'
  /** monitors each Perangkat Daerah (7) */
  | 'MONITOR'
  /** hands the report over against a receipt from each Perangkat Daerah (11) */
  | 'HAND_OVER';

/** Which of the two papers of the SOP a step works on. */
export type Naskah = 'SURAT' | 'LAPORAN';

export type DocumentKind =
  | 'LEMBAR_DISPOSISI'
  | 'KONSEP_SURAT'
  | 'SURAT'
  | 'DRAFT_LAPORAN'
  | 'LAPORAN'
  | 'TANDA_TERIMA'
  /** covers the konsep on its way to its signer */
  | 'NOTA_DINAS'
  | 'SURAT_TUGAS'
  | 'BERITA_ACARA'
  /** covers the laporan on its way to a Perangkat Daerah, with the tanda terima to be signed there */
  | 'SURAT_PENGANTAR'
  /** file copy of a signed naskah: who initialled which version, when */
  | 'PERTINGGAL'
  /** scan or photograph that proves a delivery */
  | 'BUKTI'
  /** a file or address that staff added to the case */
  | 'LAMPIRAN';

/** One row of the SOP's table. Texts stand as in the printed SOP, faults included. */
export interface SopStep {
  readonly no: number;
  /** short label for screens, ours: "Pemeriksaan Kabag" */
  readonly label: string;
  readonly uraian: string;
  readonly role: RoleId;
  readonly kind: StepKind;
  readonly naskah: Naskah;
  readonly kelengkapan: string;
  readonly waktu: number;
  readonly satuan: Satuan;
  readonly output: string;
  readonly ket: string;
  /** null ends the case */
  readonly next: number | null;
  /** null where the SOP allows no return */
  readonly returnTo: number | null;
  /** PENOMORAN: number, date and link must be recorded before `next` starts */
  readonly gate: 'PENOMORAN' | null;
  /** documents the step makes */
  readonly documents: readonly DocumentKind[];
}

export interface SopRole {
  readonly id: RoleId;
  readonly label: string;
  /** who is told when this role is late; null for the highest */
  readonly superior: RoleId | null;
}

/** One line of the identity block, in printed order: `nomor`, `dasarHukum`, … Several rows of a key form a list. */
export interface SopIdentity {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

export interface Sop {
  readonly versi: string;
  readonly identity: readonly SopIdentity[];
  readonly roles: readonly SopRole[];
  readonly steps: readonly SopStep[];
}

/** What a running case keeps of its SOP, so that a later version of the tab does not change it. */
export interface SopRules {
  readonly versi: string;
  readonly steps: readonly SopRule[];
}
export type SopRule = Omit<SopStep, 'uraian' | 'kelengkapan' | 'output' | 'ket'>;
