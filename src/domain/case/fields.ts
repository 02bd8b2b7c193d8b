/** Which fields each form has, with their labels; answers the cleaned form or the first fault. Asks nothing of the case. */
import type {
  ComponentResult,
  DateKey,
  Delivery,
  FollowUp,
  LetterParticulars,
  Monitoring,
  NaskahNumber,
  Order,
  Receipt,
  ReportParticulars,
  Result,
} from '../types';
import { type Form, LIMIT, makeForm } from './form';
import type { PauseReason } from './pauses';
import { refusal, refused } from './result';

/** Components of Standar Pelayanan that may be scored: 1 to 14. */
const COMPONENT_COUNT = 14;

const SHORT = { max: LIMIT.short };
const SHORT_OR_NONE = { max: LIMIT.short, optional: true };
/** words, or the address of an uploaded file */
const PROOF_OR_NONE = { max: LIMIT.link, optional: true };
const LONG = { max: LIMIT.long };
const LONG_OR_NONE = { max: LIMIT.long, optional: true };
const NOTE_OR_NONE = { max: LIMIT.note, optional: true };

export function readOpening(raw: {
  readonly judul: string;
  readonly rencanaKerja: string;
}): Result<{ readonly judul: string; readonly rencanaKerja: string }> {
  const form = makeForm();
  return form.result({
    judul: form.line('Nama kegiatan', raw.judul, { max: LIMIT.title }),
    rencanaKerja: form.text('Rencana kerja', raw.rencanaKerja, { max: LIMIT.note }),
  });
}

export function readOrder(raw: Order): Result<Order> {
  const form = makeForm();
  return form.result({
    harap: form.list('Dengan hormat harap', raw.harap, LIMIT.entries),
    catatan: form.text('Catatan perintah', raw.catatan, NOTE_OR_NONE),
    sifat: form.line('Sifat', raw.sifat, SHORT_OR_NONE),
  });
}

export function readLetter(raw: LetterParticulars): Result<LetterParticulars> {
  const form = makeForm();
  const letter: LetterParticulars = {
    sifat: form.line('Sifat surat', raw.sifat, SHORT),
    lampiran: form.line('Lampiran', raw.lampiran, SHORT_OR_NONE),
    tanggal: form.date('Tanggal pelaksanaan', raw.tanggal),
    tanggalSampai:
      raw.tanggalSampai === null ? null : form.date('Tanggal akhir pelaksanaan', raw.tanggalSampai),
    pukul: form.clock('Pukul', raw.pukul),
    tempat: form.line('Tempat', raw.tempat, SHORT),
    tim: form.text('Tim pelaksana', raw.tim, LONG),
    dokumen: form.text('Dokumen yang disiapkan', raw.dokumen, LONG_OR_NONE),
    tembusan: form.list('Tembusan', raw.tembusan, LIMIT.entries),
  };
  if (letter.tanggalSampai !== null && letter.tanggalSampai < letter.tanggal)
    form.invalid('Tanggal akhir pelaksanaan', 'URUTAN_TANGGAL');
  return form.result(letter);
}

export function readReport(raw: ReportParticulars): Result<ReportParticulars> {
  const form = makeForm();
  return form.result({
    ringkasan: form.text('Ringkasan hasil', raw.ringkasan, LONG),
    kesimpulan: form.text('Kesimpulan', raw.kesimpulan, LONG),
    saran: form.text('Saran', raw.saran, LONG),
    tindakLanjut: form.text('Rencana tindak lanjut', raw.tindakLanjut, LONG_OR_NONE),
    ...(raw.rencana === undefined ? {} : { rencana: raw.rencana.map((row) => followUp(form, row)) }),
  });
}

function followUp(form: Form, { pd, komponen, penanggungJawab, batasWaktu }: FollowUp): FollowUp {
  return {
    pd: form.line('Perangkat Daerah', pd, SHORT),
    komponen,
    penanggungJawab: form.line('Penanggung jawab tindak lanjut', penanggungJawab, SHORT),
    batasWaktu: form.date('Batas waktu tindak lanjut', batasWaktu),
  };
}

/** Date and link of a number that the sequence is to give. A date to come is refused: a number is taken, not reserved. */
export function readMinted(raw: NaskahNumber | null, today: DateKey): Result<NaskahNumber> {
  const form = makeForm();
  const { tanggal, tautan } = raw ?? { tanggal: '', tautan: '' };
  const read = {
    nomor: '',
    tanggal: form.date('Tanggal naskah', tanggal),
    tautan: form.link('Tautan naskah yang ditandatangani', tautan, { optional: true }),
  };
  if (read.tanggal > today) form.invalid('Tanggal naskah', 'BELUM_TIBA');
  return form.result(read);
}

export function readLink(raw: string): Result<string> {
  const form = makeForm();
  return form.result(form.link('Tautan naskah yang ditandatangani', raw));
}

/** A blank number is refused with NUMBER_MISSING; `linked` says that the link to the signed file is required. */
export function readNumber(raw: NaskahNumber | null, linked: boolean): Result<NaskahNumber> {
  if (raw === null || raw.nomor.trim() === '') return refused(refusal('NUMBER_MISSING'));
  const form = makeForm();
  return form.result({
    nomor: form.line('Nomor naskah', raw.nomor, SHORT),
    tanggal: form.date('Tanggal naskah', raw.tanggal),
    tautan: form.link('Tautan naskah yang ditandatangani', raw.tautan, { optional: !linked }),
  });
}

export function readDelivery(raw: Delivery): Result<Delivery> {
  const form = makeForm();
  return form.result({
    cara: form.line('Cara penyampaian', raw.cara, SHORT),
    tanggal: form.date('Tanggal penyampaian', raw.tanggal),
    penerima: form.line('Nama penerima', raw.penerima, SHORT_OR_NONE),
    jabatan: form.line('Jabatan penerima', raw.jabatan, SHORT_OR_NONE),
    bukti: form.line('Bukti penyampaian', raw.bukti, PROOF_OR_NONE),
    ...optionalLine(form, 'pengirim', 'Yang menyampaikan', raw.pengirim),
    ...(raw.diterima === undefined
      ? {}
      : { diterima: raw.diterima === '' ? '' : form.date('Tanggal diterima', raw.diterima) }),
  });
}

/** A field that earlier pages did not send: left out when it is not there. */
function optionalLine<K extends string>(
  form: Form,
  key: K,
  label: string,
  raw: string | undefined,
): Partial<Record<K, string>> {
  if (raw === undefined) return {};
  return { [key]: form.line(label, raw, SHORT_OR_NONE) } as Partial<Record<K, string>>;
}

export function readReceipt(raw: Receipt): Result<Receipt> {
  const form = makeForm();
  return form.result({
    nama: form.line('Nama penerima', raw.nama, SHORT),
    jabatan: form.line('Jabatan penerima', raw.jabatan, SHORT),
    nip: form.line('NIP penerima', raw.nip, SHORT_OR_NONE),
    tanggal: form.date('Tanggal penerimaan', raw.tanggal),
    pukul: form.clock('Pukul penerimaan', raw.pukul),
    bukti: form.line('Bukti tanda terima', raw.bukti, PROOF_OR_NONE),
    ...optionalLine(form, 'cara', 'Cara penyampaian', raw.cara),
    ...optionalLine(form, 'pengirim', 'Yang menyerahkan', raw.pengirim),
  });
}

export function readMonitoring(raw: Monitoring): Result<Monitoring> {
  const form = makeForm();
  const head = {
    tanggal: form.date('Tanggal pemantauan', raw.tanggal),
    unit: form.line('Unit pelayanan', raw.unit, SHORT),
    ditemui: form.line('Pejabat yang ditemui', raw.ditemui, SHORT_OR_NONE),
  };
  const numbers = raw.components.map(({ no }) => no);
  const known = numbers.every((no) => Number.isInteger(no) && no >= 1 && no <= COMPONENT_COUNT);
  if (!known || new Set(numbers).size !== numbers.length) form.invalid('Komponen', 'KOMPONEN');
  if (!raw.components.some(({ skor }) => skor !== null)) form.invalid('Nilai komponen', 'TANPA_NILAI');
  return form.result({ ...head, components: raw.components.map((row) => component(form, row)) });
}

function component(form: Form, { no, skor, kondisi, temuan, rekomendasi }: ComponentResult): ComponentResult {
  const read = (label: string, raw: string) =>
    form.text(`${label} komponen ${no}`, raw, { max: LIMIT.component, optional: true });
  return {
    no,
    skor,
    kondisi: read('Kondisi', kondisi),
    temuan: read('Temuan', temuan),
    rekomendasi: read('Rekomendasi', rekomendasi),
  };
}

/** Note of an approval or of a completion: may be empty. */
export function readNote(raw: string): Result<string> {
  const form = makeForm();
  return form.result(form.text('Catatan', raw, NOTE_OR_NONE));
}

/** Note and reasons of a return; a blank note is refused with NOTE_MISSING. */
export function readReturn(raw: {
  readonly note: string;
  readonly reasons: readonly string[];
}): Result<{ readonly note: string; readonly reasons: readonly string[] }> {
  if (raw.note.trim() === '') return refused(refusal('NOTE_MISSING'));
  const form = makeForm();
  return form.result({
    note: form.text('Catatan pengembalian', raw.note, { max: LIMIT.note }),
    reasons: form.list('Alasan pengembalian', raw.reasons, LIMIT.reasons),
  });
}

/** Reason out of the list, and the note that goes with it, of a pause. */
export function readPause(
  raw: { readonly reason: string; readonly note: string },
  listed: readonly PauseReason[],
): Result<{ readonly reason: PauseReason; readonly note: string }> {
  const form = makeForm();
  const label = form.line('Alasan penundaan', raw.reason, SHORT);
  const reason = listed.find((one) => one.label === label);
  if (reason === undefined) form.invalid('Alasan penundaan', 'TIDAK_TERDAFTAR');
  const note = form.text('Keterangan penundaan', raw.note, { max: LIMIT.note });
  return form.result({ reason: reason ?? { label, waiting: false }, note });
}

/** Why a case or a number is given up; `label` names which. */
export function readReason(raw: string, label = 'Alasan pembatalan'): Result<string> {
  const form = makeForm();
  return form.result(form.text(label, raw, { max: LIMIT.note }));
}
