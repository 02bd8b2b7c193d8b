/** One readable line for each event of a case, for the log. The event itself stands beside it as data. */
import { ruleOf } from '../domain/case/state';
import type { Case, CaseEvent, Naskah, NaskahNumber, RoleId } from '../domain/types';
import { formatDate, formatMoment } from './format';
import { DOCUMENT_LABEL, NASKAH_LABEL, OUTCOME_LABEL } from './labels';

type Labels = Readonly<Record<RoleId, string>>;

const MAX_EXCERPT = 160;

/** Text of people on one line, shortened. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_EXCERPT ? `${line.slice(0, MAX_EXCERPT - 1)}…` : line;
}

const pdName = (kase: Case, pd: string): string => kase.targets.find(({ kode }) => kode === pd)?.nama ?? pd;

const place = (kase: Case, step: number, stage: 'STEP' | 'GATE'): string =>
  stage === 'GATE' ? `penomoran sebelum langkah ${step}` : `langkah ${step} (${ruleOf(kase, step).label})`;

/** The line of one event; `kase` is the case after the command, `labels` the names of the roles by id. */
export function eventText(event: CaseEvent, kase: Case, labels: Labels): string {
  switch (event.type) {
    case 'CaseOpened':
      return `Kegiatan ${event.kode} dibuka: ${excerpt(event.judul)}.`;
    case 'VisitEntered':
      return enteredText(event, kase, labels);
    case 'VisitLeft':
      return leftText(event, kase);
    case 'OrderGiven':
      return `Perintah diberikan untuk ${event.targets.length} Perangkat Daerah: ${excerpt(event.targets.map(({ nama }) => nama).join('; '))}.`;
    case 'LetterDrafted':
      return `Isian surat disimpan: pelaksanaan ${formatDate(event.letter.tanggal)} pukul ${event.letter.pukul} WIB di ${excerpt(event.letter.tempat)}.`;
    case 'ReportDrafted':
      return `Isian laporan disimpan: ${excerpt(event.report.ringkasan)}`;
    case 'NumberRecorded':
      return numberText(event.naskah, event.number, event.taken?.source === 'AGENDA');
    case 'NumberVoided':
      return `Nomor ${NASKAH_LABEL[event.naskah]} ${event.nomor} dibatalkan: ${excerpt(event.reason)}`;
    case 'SignedLinked':
      return `Tautan ${NASKAH_LABEL[event.naskah]} yang ditandatangani dicatat: ${excerpt(event.tautan)}`;
    case 'VisitPaused':
    case 'VisitResumed':
    case 'DueMoved':
      return timeText(event, kase);
    case 'VisitOpened':
    case 'DecisionWithdrawn':
    case 'InfoAsked':
    case 'InfoAnswered':
    case 'SelfAllowed':
    case 'VisitAssigned':
    case 'CommentAdded':
    case 'LinkAttached':
    case 'CaseReopened':
      return besideText(event, kase, labels);
    case 'CaseCancelled':
      return `Kegiatan dibatalkan: ${excerpt(event.reason)}`;
    case 'CaseClosed':
      return 'Kegiatan selesai.';
    default:
      return rowText(event, kase);
  }
}

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

type BesideEvent = EventOf<
  | 'VisitOpened'
  | 'DecisionWithdrawn'
  | 'InfoAsked'
  | 'InfoAnswered'
  | 'SelfAllowed'
  | 'VisitAssigned'
  | 'CommentAdded'
  | 'LinkAttached'
  | 'CaseReopened'
>;

function besideText(event: BesideEvent, kase: Case, labels: Labels): string {
  const visit = 'visit' in event ? kase.visits.find(({ id }) => id === event.visit) : undefined;
  const where = visit ? place(kase, visit.step, visit.stage) : 'kegiatan ini';
  switch (event.type) {
    case 'VisitOpened':
      return `Dibuka pertama kali oleh pemegang ${where}.`;
    case 'DecisionWithdrawn':
      return `Keputusan di ${where} ditarik kembali: ${excerpt(event.reason)}`;
    case 'InfoAsked':
      return `Keterangan diminta kepada ${labels[event.to] ?? event.to} di ${where}: ${excerpt(event.question)}`;
    case 'InfoAnswered':
      return `Keterangan diberikan di ${where}: ${excerpt(event.answer)}`;
    case 'SelfAllowed':
      return `${excerpt(event.names)} diizinkan memutus naskah sendiri di ${where}: ${excerpt(event.reason)}`;
    case 'VisitAssigned':
      return `Tugas di ${where} diberikan kepada ${excerpt(event.nama)}: ${excerpt(event.reason)}`;
    case 'CommentAdded':
      return `Komentar: ${excerpt(event.text)}`;
    case 'LinkAttached':
      return `Lampiran ditambahkan: ${excerpt(event.name)}, ${excerpt(event.url)}`;
    case 'CaseReopened':
      return `Kasus dibuka kembali sebagai putaran baru: ${excerpt(event.reason)}`;
  }
}

function enteredText(event: EventOf<'VisitEntered'>, kase: Case, labels: Labels): string {
  const to = `Masuk ke ${place(kase, event.step, event.stage)} pada ${labels[event.role] ?? event.role}`;
  return event.due === null
    ? `${to}, tanpa standar waktu.`
    : `${to}, batas waktu ${formatMoment(event.due)}.`;
}

function timeText(event: EventOf<'VisitPaused' | 'VisitResumed' | 'DueMoved'>, kase: Case): string {
  const visit = kase.visits.find(({ id }) => id === event.visit);
  const where = visit ? place(kase, visit.step, visit.stage) : `kunjungan ${event.visit}`;
  const note = 'note' in event && event.note !== '' ? ` Keterangan: ${excerpt(event.note)}` : '';
  if (event.type === 'VisitPaused') return `Waktu ditunda di ${where}: ${excerpt(event.reason)}.${note}`;
  const due = `batas waktu ${formatMoment(event.due)}`;
  return event.type === 'VisitResumed'
    ? `Waktu berjalan lagi di ${where}; ditunda seluruhnya ${event.paused} menit kerja, ${due}.${note}`
    : `Kalender berubah: ${where} menjadi ${due}.`;
}

function leftText(event: EventOf<'VisitLeft'>, kase: Case): string {
  const visit = kase.visits.find(({ id }) => id === event.visit);
  const from = visit ? place(kase, visit.step, visit.stage) : `kunjungan ${event.visit}`;
  const reasons = event.reasons.length > 0 ? ` Alasan: ${event.reasons.join(', ')}.` : '';
  const note = event.note === '' ? '' : ` Catatan: ${excerpt(event.note)}`;
  return `${OUTCOME_LABEL[event.outcome]} di ${from}, ${event.used} menit kerja.${reasons}${note}`;
}

function numberText(naskah: Naskah, { nomor, tanggal, tautan }: NaskahNumber, minted: boolean): string {
  const link = tautan === '' ? '' : `, tautan ${tautan}`;
  const how = minted ? 'diambil dari agenda' : 'dicatat';
  return `Nomor ${NASKAH_LABEL[naskah]} ${nomor} tanggal ${formatDate(tanggal)} ${how}${link}.`;
}

type RowEvent = EventOf<'DeliveryRecorded' | 'MonitoringRecorded' | 'ReceiptRecorded' | 'DocumentAdded'>;

function rowText(event: RowEvent, kase: Case): string {
  switch (event.type) {
    case 'DeliveryRecorded':
      return `Surat disampaikan kepada ${pdName(kase, event.pd)} (${event.delivery.cara}) pada ${formatDate(event.delivery.tanggal)}.`;
    case 'MonitoringRecorded':
      return `Hasil pemantauan ${pdName(kase, event.pd)} pada ${formatDate(event.monitoring.tanggal)} dicatat, ${event.monitoring.components.filter(({ skor }) => skor !== null).length} komponen dinilai.`;
    case 'ReceiptRecorded':
      return `Laporan diterima ${pdName(kase, event.pd)} oleh ${event.receipt.nama} (${event.receipt.jabatan}) pada ${formatDate(event.receipt.tanggal)} pukul ${event.receipt.pukul} WIB.`;
    case 'DocumentAdded': {
      const { kind, version, pd, name } = event.document;
      const owner = pd === null ? '' : ` untuk ${pdName(kase, pd)}`;
      return `${DOCUMENT_LABEL[kind]} versi ${version}${owner} dibuat: ${name}.`;
    }
  }
}
