/** Labels by code, for screens, letters and the register. Refusals stand in refusals.ts, sentences of the page elsewhere. */
import type { TimeState } from '../domain/time/working';
import type {
  CaseStatus,
  DocumentKind,
  Kapasitas,
  Naskah,
  NoteKind,
  NumberSource,
  Outcome,
  StepKind,
  Visit,
} from '../domain/types';

export const OUTCOME_LABEL: Readonly<Record<Outcome, string>> = {
  DONE: 'Selesai',
  APPROVED: 'Disetujui',
  RETURNED: 'Dikembalikan',
  CANCELLED: 'Dibatalkan',
  VOIDED: 'Nomor dibatalkan',
  WITHDRAWN: 'Ditarik kembali',
};

/** Marks a draft, alone in a paragraph: on the first page the first of the body, on later pages in the header. */
export const DRAFT_MARK = 'KONSEP';

export const DOCUMENT_LABEL: Readonly<Record<DocumentKind, string>> = {
  LEMBAR_DISPOSISI: 'Lembar disposisi',
  KONSEP_SURAT: 'Konsep surat pemberitahuan',
  SURAT: 'Surat pemberitahuan',
  DRAFT_LAPORAN: 'Draft laporan',
  LAPORAN: 'Laporan hasil',
  TANDA_TERIMA: 'Tanda terima',
  NOTA_DINAS: 'Nota dinas pengantar',
  SURAT_TUGAS: 'Surat tugas',
  BERITA_ACARA: 'Berita acara kunjungan',
  SURAT_PENGANTAR: 'Surat pengantar',
  PERTINGGAL: 'Pertinggal',
  BUKTI: 'Bukti penyampaian',
  LAMPIRAN: 'Lampiran',
};

/** Written before the name of the post; the definitive holder has none. */
export const KAPASITAS_LABEL: Readonly<Record<Kapasitas, '' | 'Plt.' | 'Plh.' | 'Pj.'>> = {
  DEFINITIF: '',
  PLT: 'Plt.',
  PLH: 'Plh.',
  PJ: 'Pj.',
};

export const STATE_LABEL: Readonly<Record<TimeState, string>> = {
  TEPAT: 'Tepat waktu',
  MENDEKATI: 'Mendekati batas',
  TERLAMBAT: 'Terlambat',
};

/** State of a visit whose time stands still. */
export const PAUSED_LABEL = 'Ditunda';

/** The administrator's office, which no SOP names. */
export const ADMIN_LABEL = 'Administrator';

export const STATUS_LABEL: Readonly<Record<CaseStatus, string>> = {
  BERJALAN: 'Berjalan',
  SELESAI: 'Selesai',
  BATAL: 'Batal',
};

/** Where a number of the agenda came from. */
export const SOURCE_LABEL: Readonly<Record<NumberSource, string>> = {
  AGENDA: 'Agenda',
  RESMI: 'SRIKANDI atau Bagian Umum',
};

/** Whether a number of the agenda is in force. */
export const NUMBER_STATUS = { VALID: 'Berlaku', VOID: 'Batal' } as const;

export const NASKAH_LABEL: Readonly<Record<Naskah, string>> = { SURAT: 'surat', LAPORAN: 'laporan' };

/** What a note of a case is; stands after the office. */
export const NOTE_VERB: Readonly<Record<NoteKind, (about: string) => string>> = {
  COMMENT: () => 'berkomentar',
  QUESTION: (about) => `meminta keterangan kepada ${about}`,
  ANSWER: () => 'memberi keterangan',
  WITHDRAWN: () => 'menarik kembali keputusannya',
  SELF: (about) => `mengizinkan ${about} memutus naskah yang disusun atau diteruskannya sendiri`,
  ASSIGNED: (about) => `menugaskan ${about}`,
  REOPENED: () => 'membuka kembali kegiatan yang selesai',
};

/** "Plh. Sekretaris Daerah"; the label alone for the definitive holder. */
export const officeLabel = (roleLabel: string, kapasitas: Kapasitas): string =>
  [KAPASITAS_LABEL[kapasitas], roleLabel].filter((part) => part !== '').join(' ');

const DONE_VERB: Readonly<Record<StepKind, string>> = {
  ORDER: 'memberi perintah',
  DRAFT: 'menyusun konsep',
  REVIEW: 'memeriksa dan memaraf',
  SIGN: 'menandatangani',
  DELIVER: 'menyampaikan surat',
  MONITOR: 'melaksanakan pemantauan',
  HAND_OVER: 'menyerahkan laporan',
};

const DOING_VERB: Readonly<Record<StepKind, string>> = {
  ORDER: 'sedang menyiapkan perintah',
  DRAFT: 'sedang menyusun konsep',
  REVIEW: 'sedang memeriksa',
  SIGN: 'sedang memeriksa untuk menandatangani',
  DELIVER: 'sedang menyampaikan surat',
  MONITOR: 'sedang melaksanakan pemantauan',
  HAND_OVER: 'sedang menyerahkan laporan',
};

/** What the holder of a visit did there, or is doing while it is open (`outcome` null). Stands after the office. */
export function historyVerb(kind: StepKind, outcome: Outcome | null, stage: Visit['stage']): string {
  if (outcome === 'CANCELLED') return 'membatalkan kegiatan';
  if (outcome === 'VOIDED') return 'membatalkan nomor';
  if (outcome === 'WITHDRAWN') return 'menarik kembali keputusan';
  if (stage === 'GATE') return outcome === null ? 'sedang menunggu penomoran' : 'mencatat nomor';
  if (outcome === null) return DOING_VERB[kind];
  return outcome === 'RETURNED' ? 'mengembalikan' : DONE_VERB[kind];
}
