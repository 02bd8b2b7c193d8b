/** Lines of the agenda Surat Keluar: a new one for each number, and what becomes of it (sent, signed, void). Pure. */

import { advance, agendaPlace, type Counters, type Numbering } from '../domain/agenda';
import { ruleOf } from '../domain/case/allowed';
import type { Case, CaseEvent, DocumentKind, Naskah, Recorded, Target } from '../domain/types';
import { AGENDA } from '../messages/agenda';
import { formatDate } from '../messages/format';
import { NUMBER_STATUS, officeLabel, SOURCE_LABEL } from '../messages/labels';
import type { Basis } from './basis';
import { fitted } from './limits';
import { numberingOf } from './numbering';
import type { Change } from './ports';
import type { CaseRecord } from './records';
import type { Row } from './tabs';

const NASKAH_LABEL: Readonly<Record<Naskah, string>> = {
  SURAT: 'Surat pemberitahuan',
  LAPORAN: 'Laporan hasil',
};
const NASKAH_DOCUMENT: Readonly<Record<Naskah, DocumentKind>> = { SURAT: 'SURAT', LAPORAN: 'LAPORAN' };

/** Office that signed: by whom the SIGN step of this naskah was approved last. */
function signerOf({ labels }: Basis, kase: Case, naskah: Naskah): string {
  const signed = kase.visits.filter((visit) => {
    const rule = ruleOf(kase, visit.step);
    return visit.outcome === 'APPROVED' && rule.kind === 'SIGN' && rule.naskah === naskah;
  });
  const by = signed[signed.length - 1]?.by;
  return by ? officeLabel(labels[by.role] ?? by.role, by.kapasitas) : '';
}

/** What the agenda says of the naskah itself. */
function naskahCells(basis: Basis, kase: Case, naskah: Naskah): Row {
  const documents = kase.documents.filter((document) => document.kind === NASKAH_DOCUMENT[naskah]);
  const letter = naskah === 'SURAT' ? kase.letter : null;
  return {
    naskah: NASKAH_LABEL[naskah],
    sifat: kase.letter?.sifat ?? '',
    hal: AGENDA.hal(naskah, basis.namaSop === '' ? kase.judul : basis.namaSop),
    tujuan: kase.targets.map((target) => target.sebutanKepala).join('; '),
    tembusan: (letter?.tembusan ?? []).join('; '),
    penandatangan: signerOf(basis, kase, naskah),
    lampiran: letter?.lampiran ?? '',
    kode: kase.kode,
    berkas: documents[documents.length - 1]?.url ?? '',
  };
}

/** What the office says of all its archives. */
function archiveCells({ settings }: Basis): Row {
  return {
    pengolah: settings.unit_pengolah ?? '',
    lokasi_arsip: settings.lokasi_arsip ?? '',
    retensi_aktif: settings.retensi_aktif ?? '',
    retensi_inaktif: settings.retensi_inaktif ?? '',
    nasib_akhir: settings.nasib_akhir ?? '',
  };
}

type NumberEvent = Extract<CaseEvent, { type: 'NumberRecorded' }>;

function numberCells({ number, naskah, taken }: NumberEvent, registers: Numbering['registers']): Row {
  const { kode, keamanan } = registers[naskah];
  return {
    nomor: number.nomor,
    tanggal: number.tanggal,
    klasifikasi: kode,
    keamanan,
    tautan: number.tautan,
    register: taken?.register ?? '',
    urut: taken?.urut ?? null,
    sumber: taken ? SOURCE_LABEL[taken.source] : null,
    status: NUMBER_STATUS.VALID,
  };
}

interface Sent {
  readonly day: string;
  readonly way: string;
  readonly line: string;
}

/** When and how a Perangkat Daerah got the naskah, and who received it; null while it has not. */
function sentOf({ nama, delivery, receipt }: Target, naskah: Naskah): Sent | null {
  const line = (...parts: readonly string[]) => `${nama}: ${parts.filter((part) => part !== '').join(' · ')}`;
  if (naskah === 'LAPORAN') {
    if (receipt === null) return null;
    const { tanggal, cara = '', bukti } = receipt;
    return { day: tanggal, way: cara, line: line(receipt.nama, receipt.jabatan, formatDate(tanggal), bukti) };
  }
  if (delivery === null) return null;
  const { tanggal, cara, penerima, jabatan, bukti, diterima } = delivery;
  return { day: tanggal, way: cara, line: line(penerima, jabatan, formatDate(diterima || tanggal), bukti) };
}

/** The last day, the ways, and a line for each Perangkat Daerah that has it. */
function sentCells(targets: readonly Target[], naskah: Naskah): Row {
  const sent = targets.map((target) => sentOf(target, naskah)).filter((one) => one !== null);
  const ways = sent.map(({ way }) => way).filter((way) => way !== '');
  return {
    tanggal_kirim: sent.map(({ day }) => day).sort()[sent.length - 1] ?? null,
    cara_kirim: [...new Set(ways)].join('; '),
    bukti_terima: fitted(sent.map(({ line }) => line).join('\n')),
  };
}

/** The naskah whose line an event changes; null for an event that the agenda does not show. */
function amendedBy(event: CaseEvent): Naskah | null {
  switch (event.type) {
    case 'NumberVoided':
    case 'SignedLinked':
      return event.naskah;
    case 'DeliveryRecorded':
      return 'SURAT';
    case 'ReceiptRecorded':
      return 'LAPORAN';
    default:
      return null;
  }
}

/** The naskah whose lines, recorded before, these events change. */
export const amendedNaskah = (recorded: readonly Recorded[]): readonly Naskah[] => [
  ...new Set(recorded.flatMap(({ event }) => amendedBy(event) ?? [])),
];

function amendedCells(event: CaseEvent, naskah: Naskah, after: Case): Row {
  if (event.type === 'NumberVoided') return { status: NUMBER_STATUS.VOID, alasan_batal: event.reason };
  if (event.type === 'SignedLinked') return { tautan: event.tautan };
  return sentCells(after.targets, naskah);
}

type AgendaRows = NonNullable<CaseRecord['agenda']>;

export interface AgendaWork {
  readonly changes: readonly Change[];
  /** rows of the numbers in force */
  readonly rows: AgendaRows;
}

interface AgendaInput {
  readonly basis: Basis;
  /** before these events */
  readonly counters: Counters;
  readonly rows: AgendaRows;
  readonly after: Case;
  readonly recorded: readonly Recorded[];
}

/** What a command changes in the agenda. Several events of one line become one change. */
export function agendaWork({ basis, counters: before, rows, after, recorded }: AgendaInput): AgendaWork {
  const { registers } = numberingOf(basis.settings, before, after);
  const changes: Change[] = [];
  const patches: Partial<Record<Naskah, Row>> = {};
  let known = rows;
  let counters = before;
  for (const one of recorded) {
    counters = advance(counters, one.event);
    const line = amendedBy(one.event);
    if (line !== null) patches[line] = { ...patches[line], ...amendedCells(one.event, line, after) };
    if (one.event.type !== 'NumberRecorded') continue;
    const { naskah, number } = one.event;
    const { row, no } = agendaPlace(counters, number.tanggal);
    const cells = [naskahCells(basis, after, naskah), archiveCells(basis), numberCells(one.event, registers)];
    const values: Row = Object.assign({ agenda: no, dicatat: one.at, pencatat: one.actor.nama }, ...cells);
    changes.push({ kind: 'append', tab: 'SURAT_KELUAR', values });
    known = { ...known, [naskah]: row };
  }
  for (const naskah of Object.keys(patches) as Naskah[]) {
    const row = rows[naskah];
    if (row !== undefined)
      changes.push({ kind: 'patch', tab: 'SURAT_KELUAR', row, values: patches[naskah] ?? {} });
  }
  return { changes, rows: known };
}
