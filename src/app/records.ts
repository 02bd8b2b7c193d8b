/** The rows of the system tabs, made from a case and read back: one codec for each tab. Pure. */

import { presentVisit, ruleOf } from '../domain/case/allowed';
import { currentDue, openPause } from '../domain/case/state';
import { ADMIN_ROLE } from '../domain/people';
import { toCivil } from '../domain/time/civil';
import type { Standstill } from '../domain/time/pauses';
import type { Case, Instant, Naskah, RoleId, Sop, SopRule, Visit } from '../domain/types';
import {
  ADMIN_LABEL,
  OUTCOME_LABEL,
  officeLabel,
  PAUSED_LABEL,
  STATE_LABEL,
  STATUS_LABEL,
} from '../messages/labels';
import { GATE_LABEL, summariseTargets } from '../messages/server';
import { alteredRow, type ReadRow, Refused } from './ports';
import { stepTimes } from './stepTimes';
import { type Cell, type Row, STATE_COLUMNS, WAITING } from './tabs';

/** A case with what the register keeps about where its results stand. */
export interface CaseRecord {
  readonly kase: Case;
  /** first row in the tab Hasil Pemantauan of each Perangkat Daerah */
  readonly results: Readonly<Record<string, number>>;
  /** first row of the results before this case, by Perangkat Daerah; absent in cases of the first schema */
  readonly previous?: Readonly<Record<string, number>>;
  /** row of the number in force in the tab Surat Keluar; absent in cases of the first schema */
  readonly agenda?: Readonly<Partial<Record<Naskah, number>>>;
}

export type RoleLabels = Readonly<Record<RoleId, string>>;

/** Labels of the SOP's roles by id, and of the administrator's. */
export function roleLabels(sop: Sop): RoleLabels {
  const labels: Record<string, string> = { [ADMIN_ROLE]: ADMIN_LABEL };
  for (const role of sop.roles) labels[role.id] = role.label;
  return labels;
}

/** Label of the place where a visit is: the step's, or the gate's before it. */
export function visitLabel(kase: Case, visit: Pick<Visit, 'step' | 'stage'>): string {
  return visit.stage === 'GATE' ? GATE_LABEL : ruleOf(kase, visit.step).label;
}

/** Where the case is, for the register: with a word where its time stands still. */
function placeText(kase: Case, visit: Visit): string {
  const label = visitLabel(kase, visit);
  return openPause(visit) === null ? label : `${label} (${PAUSED_LABEL})`;
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
    langkah_label: present ? placeText(kase, present) : STATUS_LABEL[kase.status],
    pelaksana: present ? (labels[present.role] ?? present.role) : null,
    masuk: present ? present.entered : null,
    batas: present ? currentDue(present) : null,
    dikembalikan: kase.visits.filter((visit) => visit.outcome === 'RETURNED').length,
    nomor_surat: kase.letterNumber ? kase.letterNumber.nomor : null,
    nomor_laporan: kase.reportNumber ? kase.reportNumber.nomor : null,
    dibuka: kase.openedAt,
    ditutup: kase.closedAt,
    sop: kase.sop.versi,
    ...statePieces(record),
    pd: targetCodes(kase),
  };
}

/** Codes of the Perangkat Daerah as the register keeps them, to be searched without the state; null where none is chosen. */
export const targetCodes = ({ targets }: Pick<Case, 'targets'>): string | null =>
  targets.length === 0 ? null : targets.map(({ kode }) => kode).join(' ');

/** Characters of one piece of the state: a cell of Google Sheets holds 50,000. */
const PIECE = 49_000;

/** The state in as many cells as it needs; the others stay empty. @throws Refused CASE_FULL: a state is never cut */
function statePieces(record: CaseRecord): Row {
  const json = JSON.stringify(record);
  const maksimum = PIECE * STATE_COLUMNS.length;
  if (json.length > maksimum)
    throw new Refused({ code: 'CASE_FULL', params: { ukuran: json.length, maksimum } });
  const pieces = STATE_COLUMNS.map(
    (key, i) => [key, json.slice(i * PIECE, (i + 1) * PIECE) || null] as const,
  );
  return Object.fromEntries(pieces);
}

/** The case out of its row. @throws Refused REGISTER_ALTERED when the row is not what Pantau wrote */
export function caseRecordFrom(row: ReadRow, no: number): CaseRecord {
  const altered = alteredRow('REGISTER', row.row);
  let parsed: CaseRecord;
  try {
    parsed = JSON.parse(STATE_COLUMNS.map((key) => row.values[key] ?? '').join('')) as CaseRecord;
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
    ...standardOf(ruleOf(kase, visit.step), visit),
    diberitahu: null,
    jejak: trackOf(kase),
    ...timeCells(visit, STATE_LABEL.TEPAT),
    petugas: visit.assignee?.email ?? null,
  };
}

/** The cells of a task that pauses and the calendar move; `running`: its state where its time runs. */
export function timeCells(visit: Visit, running: string): Row {
  const pause = openPause(visit);
  const state = pause === null ? running : PAUSED_LABEL;
  return {
    keadaan: visit.due === null ? WAITING : state,
    batas: currentDue(visit),
    batas_awal: visit.due,
    alasan_tunda: pause === null ? null : pause.reason,
    tunda_sejak: pause === null ? null : pause.from,
    ditunda: visit.paused ?? null,
    jeda: pausesText(visit),
  };
}

/** The pauses that are over, as one cell: by it a changed calendar is applied without opening the case. */
function pausesText({ pauses = [] }: Visit): string | null {
  const over = pauses.filter(({ to }) => to !== null).map(({ from, to }) => `${from}-${to}`);
  return over.length === 0 ? null : over.join(' ');
}

/** The inverse of `pausesText`. */
export function pausesFrom(cell: Cell | undefined): readonly Standstill[] {
  const texts = typeof cell === 'string' && cell !== '' ? cell.split(' ') : [];
  return texts.map((text) => {
    const [from = 0, to = 0] = text.split('-').map(Number);
    return { from, to };
  });
}

/** Whether a row of the tab Tugas is a task: what somebody typed below the tasks by hand is none. */
export function isTask({ values }: ReadRow): boolean {
  return (
    typeof values.no === 'number' && typeof values.kunjungan === 'number' && typeof values.masuk === 'number'
  );
}

/** On time or late, of a visit that was left. */
export function punctuality(visit: Visit): 'Tepat waktu' | 'Terlambat' | 'Tanpa standar' {
  const due = currentDue(visit);
  // A visit that ended because what brought it was taken back says nothing about its holder.
  if (due === null || visit.left === null || visit.outcome === 'WITHDRAWN') return 'Tanpa standar';
  return visit.left > due ? 'Terlambat' : 'Tepat waktu';
}

/** The reasons of a return in one cell; figures take them apart again. */
export const reasonCell = ({ reasons }: Pick<Visit, 'reasons'>): Row => ({
  alasan: reasons.length === 0 ? null : reasons.join('; '),
});

/** Row of the tab Langkah. */
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
    batas: currentDue(visit),
    keluar: visit.left,
    hasil: visit.outcome ? OUTCOME_LABEL[visit.outcome] : null,
    ...standardOf(ruleOf(kase, visit.step), visit),
    terpakai: visit.used,
    ketepatan: punctuality(visit),
    catatan: visit.note === '' ? null : visit.note,
    batas_awal: visit.due,
    ditunda: visit.paused ?? null,
    menunggu_lain: visit.stage === 'GATE' ? visit.used : (visit.waited ?? null),
    ...stepTimes(kase, visit),
    ...reasonCell(visit),
  };
}

/** Year of a moment in WIB. */
export function yearOf(at: Instant): number {
  return Number(toCivil(at).date.slice(0, 4));
}
