/** The rows of the system tabs, made from a case and read back: one codec for each tab. Pure. */

import { presentVisit, ruleOf } from '../domain/case/allowed';
import { COMPONENTS } from '../domain/seed/components';
import { toCivil } from '../domain/time/civil';
import type {
  Case,
  CaseEvent,
  Instant,
  Monitoring,
  Pejabat,
  Recorded,
  RoleId,
  Sop,
  SopRule,
  Visit,
} from '../domain/types';
import { eventText } from '../messages/events';
import { KAPASITAS_LABEL, OUTCOME_LABEL, officeLabel, STATE_LABEL, STATUS_LABEL } from '../messages/labels';
import { GATE_LABEL, summariseTargets } from '../messages/server';
import { rowHash } from './chain';
import { type ChainHead, type Hmac, type ReadRow, Refused } from './ports';
import { type Row, WAITING } from './tabs';

/** A case with what the register keeps about where its results stand. */
export interface CaseRecord {
  readonly kase: Case;
  /** first row in the tab Hasil Pemantauan of each Perangkat Daerah */
  readonly results: Readonly<Record<string, number>>;
}

export type RoleLabels = Readonly<Record<RoleId, string>>;

/** Labels of the SOP's roles by id. */
export function roleLabels(sop: Sop): RoleLabels {
  const labels: Record<string, string> = {};
  for (const role of sop.roles) labels[role.id] = role.label;
  return labels;
}

/** Label of the place where a visit is: the step's, or the gate's before it. */
export function visitLabel(kase: Case, visit: Pick<Visit, 'step' | 'stage'>): string {
  return visit.stage === 'GATE' ? GATE_LABEL : ruleOf(kase, visit.step).label;
}

/** Line of progress, one letter a step: D done, R returned from, N now, A ahead. */
export function trackOf(kase: Case): string {
  const present = presentVisit(kase);
  return kase.sop.steps
    .map((step) => {
      if (present?.step === step.no) return 'N';
      const visits = kase.visits.filter(
        (visit) => visit.step === step.no && visit.stage === 'STEP' && visit.left !== null,
      );
      const last = visits[visits.length - 1];
      if (!last) return 'A';
      if (last.outcome === 'RETURNED') return 'R';
      return present && present.step < step.no ? 'A' : 'D';
    })
    .join('');
}

export function registerRow(record: CaseRecord, labels: RoleLabels): Row {
  const { kase } = record;
  const present = presentVisit(kase);
  return {
    no: kase.no,
    kode: kase.kode,
    judul: kase.judul,
    sasaran: summariseTargets(kase.targets),
    status: STATUS_LABEL[kase.status],
    langkah: present ? present.step : null,
    langkah_label: present ? visitLabel(kase, present) : STATUS_LABEL[kase.status],
    pelaksana: present ? (labels[present.role] ?? present.role) : null,
    masuk: present ? present.entered : null,
    batas: present ? present.due : null,
    dikembalikan: kase.visits.filter((visit) => visit.outcome === 'RETURNED').length,
    nomor_surat: kase.letterNumber ? kase.letterNumber.nomor : null,
    nomor_laporan: kase.reportNumber ? kase.reportNumber.nomor : null,
    dibuka: kase.openedAt,
    ditutup: kase.closedAt,
    sop: kase.sop.versi,
    keadaan: JSON.stringify(record),
  };
}

/** The case out of its row. @throws Refused REGISTER_ALTERED when the row is not what Pantau wrote */
export function caseRecordFrom(row: ReadRow, no: number): CaseRecord {
  const altered = new Refused({ code: 'REGISTER_ALTERED', params: { tab: 'Register', baris: row.row } });
  let parsed: CaseRecord;
  try {
    parsed = JSON.parse(String(row.values.keadaan ?? '')) as CaseRecord;
  } catch {
    throw altered;
  }
  if (!parsed?.kase || parsed.kase.no !== no || row.values.no !== no) throw altered;
  return parsed;
}

const jenisOf = (visit: Visit) => (visit.stage === 'GATE' ? 'Penomoran' : 'Langkah');

function standardOf(rule: SopRule, visit: Visit): Row {
  return visit.stage === 'GATE' ? { waktu: null, satuan: null } : { waktu: rule.waktu, satuan: rule.satuan };
}

export function taskRow(kase: Case, visit: Visit, labels: RoleLabels): Row {
  return {
    kode: kase.kode,
    no: kase.no,
    kunjungan: visit.id,
    judul: kase.judul,
    sasaran: summariseTargets(kase.targets),
    langkah: visit.step,
    jenis: jenisOf(visit),
    langkah_label: visitLabel(kase, visit),
    peran: visit.role,
    pelaksana: labels[visit.role] ?? visit.role,
    percobaan: visit.attempt,
    masuk: visit.entered,
    batas: visit.due,
    ...standardOf(ruleOf(kase, visit.step), visit),
    keadaan: visit.due === null ? WAITING : STATE_LABEL.TEPAT,
    diberitahu: null,
    jejak: trackOf(kase),
  };
}

/** On time or late, of a visit that was left. */
export function punctuality(visit: Visit): 'Tepat waktu' | 'Terlambat' | 'Tanpa standar' {
  if (visit.due === null || visit.left === null) return 'Tanpa standar';
  return visit.left > visit.due ? 'Terlambat' : 'Tepat waktu';
}

export function closedVisitRow(kase: Case, visit: Visit, labels: RoleLabels): Row {
  const label = labels[visit.role] ?? visit.role;
  return {
    kode: kase.kode,
    no: kase.no,
    kunjungan: visit.id,
    langkah: visit.step,
    jenis: jenisOf(visit),
    langkah_label: visitLabel(kase, visit),
    peran: visit.role,
    pelaksana: visit.by ? officeLabel(label, visit.by.kapasitas) : label,
    nama: visit.by ? visit.by.nama : null,
    percobaan: visit.attempt,
    masuk: visit.entered,
    batas: visit.due,
    keluar: visit.left,
    hasil: visit.outcome ? OUTCOME_LABEL[visit.outcome] : null,
    ...standardOf(ruleOf(kase, visit.step), visit),
    terpakai: visit.used,
    ketepatan: punctuality(visit),
    catatan: visit.note === '' ? null : visit.note,
  };
}

/** Where the log stands: what each further row builds on. */
export interface LogPosition {
  readonly head: ChainHead;
  readonly caseCount: number;
  readonly resultCount: number;
}

export interface LogEntry {
  readonly kode: string;
  readonly no: number | null;
  readonly visit: number | null;
  readonly type: string;
  readonly text: string;
  readonly at: Instant;
  readonly actor: {
    readonly email: string;
    readonly nama: string;
    readonly role: string;
    readonly kapasitas: string;
  };
  readonly commandId: string;
  readonly data: unknown;
  /** cases and rows of results that this entry adds */
  readonly cases: number;
  readonly results: number;
}

/** The chained rows for some entries, and where the log stands after them. */
export function logRows(
  hmac: Hmac,
  key: string,
  from: LogPosition,
  entries: readonly LogEntry[],
): { readonly rows: readonly Row[]; readonly position: LogPosition } {
  const rows: Row[] = [];
  let position = from;
  for (const entry of entries) {
    const seq = position.head.seq + 1;
    const counts = {
      caseCount: position.caseCount + entry.cases,
      resultCount: position.resultCount + entry.results,
    };
    const row: Row = {
      urut: seq,
      waktu: entry.at,
      kode: entry.kode,
      no: entry.no,
      kunjungan: entry.visit,
      peristiwa: entry.type,
      keterangan: entry.text,
      surel: entry.actor.email,
      nama: entry.actor.nama,
      peran: entry.actor.role,
      kapasitas: entry.actor.kapasitas,
      perintah: entry.commandId,
      data: JSON.stringify(entry.data),
      jumlah_kasus: counts.caseCount,
      jumlah_hasil: counts.resultCount,
    };
    const hash = rowHash(hmac, key, position.head.hash, row);
    rows.push({ ...row, sidik: hash });
    position = { head: { seq, hash }, ...counts };
  }
  return { rows, position };
}

/** Log entry of one event of a case. */
export function eventEntry(kase: Case, recorded: Recorded, labels: RoleLabels, results: number): LogEntry {
  const { event, actor } = recorded;
  const visit = 'visit' in event ? event.visit : (presentVisit(kase)?.id ?? null);
  return {
    kode: kase.kode,
    no: kase.no,
    visit,
    type: event.type,
    text: eventText(event, kase, labels),
    at: recorded.at,
    actor: {
      ...actor,
      kapasitas: actor.kapasitas === 'DEFINITIF' ? 'Definitif' : KAPASITAS_LABEL[actor.kapasitas],
    },
    commandId: recorded.commandId,
    data: event,
    cases: event.type === 'CaseOpened' ? 1 : 0,
    results,
  };
}

const KAPASITAS_CODES: Readonly<Record<string, Pejabat['kapasitas']>> = {
  Definitif: 'DEFINITIF',
  'Plt.': 'PLT',
  'Plh.': 'PLH',
  'Pj.': 'PJ',
};

/** The event back out of its log row; null for a row that is not an event of a case (a timer's note). */
export function recordedFrom(row: Row): Recorded | null {
  if (typeof row.no !== 'number' || String(row.peristiwa).startsWith('Pewaktu')) return null;
  return {
    at: Number(row.waktu),
    actor: {
      email: String(row.surel),
      nama: String(row.nama),
      role: String(row.peran),
      kapasitas: KAPASITAS_CODES[String(row.kapasitas)] ?? 'DEFINITIF',
    },
    commandId: String(row.perintah),
    event: JSON.parse(String(row.data)) as CaseEvent,
  };
}

/** One row a component of Standar Pelayanan. */
export function resultRows(kase: Case, pd: string, monitoring: Monitoring): readonly Row[] {
  const nama = kase.targets.find((target) => target.kode === pd)?.nama ?? pd;
  return COMPONENTS.map((component) => {
    const found = monitoring.components.find((c) => c.no === component.no);
    return {
      kode: kase.kode,
      pd,
      perangkat_daerah: nama,
      tanggal: monitoring.tanggal,
      unit: monitoring.unit,
      komponen: component.no,
      komponen_nama: component.nama,
      skor: found?.skor ?? null,
      kondisi: found?.kondisi ?? null,
      temuan: found?.temuan ?? null,
      rekomendasi: found?.rekomendasi ?? null,
      ditemui: monitoring.ditemui,
    };
  });
}

/** Rows that one monitoring takes in the tab Hasil Pemantauan. */
export const ROWS_PER_RESULT = COMPONENTS.length;

/** A monitoring out of its rows. @throws Refused REGISTER_ALTERED when they are not this case's */
export function monitoringFrom(kase: Case, pd: string, rows: readonly ReadRow[]): Monitoring {
  const first = rows[0];
  for (const row of rows)
    if (row.values.kode !== kase.kode || row.values.pd !== pd)
      throw new Refused({ code: 'REGISTER_ALTERED', params: { tab: 'Hasil Pemantauan', baris: row.row } });
  if (!first)
    throw new Refused({ code: 'REGISTER_ALTERED', params: { tab: 'Hasil Pemantauan', baris: '-' } });
  const text = (row: ReadRow, key: string) => String(row.values[key] ?? '');
  return {
    tanggal: text(first, 'tanggal'),
    unit: text(first, 'unit'),
    ditemui: text(first, 'ditemui'),
    components: rows.map((row) => ({
      no: Number(row.values.komponen),
      skor:
        row.values.skor === null || row.values.skor === undefined
          ? null
          : (Number(row.values.skor) as 0 | 1 | 2),
      kondisi: text(row, 'kondisi'),
      temuan: text(row, 'temuan'),
      rekomendasi: text(row, 'rekomendasi'),
    })),
  };
}

/** Year of a moment in WIB. */
export function yearOf(at: Instant): number {
  return Number(toCivil(at).date.slice(0, 4));
}
