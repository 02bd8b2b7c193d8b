/** What the forms of the steps fill in, and the documents made of it. Types only. */
import type { DocumentKind } from './sopTypes';
import type { DateKey, Instant } from './types';

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
