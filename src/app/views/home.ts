/** The first screen: who am I, what waits for me, what runs elsewhere. */

import { allowedActions } from '../../domain/case/allowed';
import { isBulkStep } from '../../domain/case/bulk';
import { pejabatFaults } from '../../domain/pejabatCheck';
import { holdersOf, vacantRoles } from '../../domain/people';
import { COMPONENTS } from '../../domain/seed/components';
import type { Actor, DateKey } from '../../domain/types';
import { officeLabel } from '../../messages/labels';
import { faultText } from '../../messages/people';
import { ALASAN_KEMBALI, CARA_KIRIM, HARAP, SIFAT, WARNINGS } from '../../messages/server';
import { calendarGaps } from '../calendarGaps';
import type { Config } from '../config';
import { heartbeatView } from '../heartbeat';
import type { ReadRow } from '../ports';
import { type RoleLabels, roleLabels } from '../records';
import type { Person, Session } from '../session';
import { followUpDaysOf, pauseReasonsOf, sharedRolesOf } from '../settings';
import { HEADER_ROWS } from '../tabs';
import { type Clocked, timeView } from './time';
import type { HomeView, MeView, OptionsView, TaskView, TrackState } from './types';

const TRACK: Readonly<Record<string, TrackState>> = { D: 'DONE', R: 'RETURNED', N: 'NOW', A: 'AHEAD' };

/** The line of progress out of its letters. */
export function trackView(letters: string): readonly TrackState[] {
  return letters.split('').map((letter) => TRACK[letter] ?? 'AHEAD');
}

export function meView(person: Person, labels: RoleLabels): MeView {
  return {
    email: person.email,
    nama: person.nama,
    capacities: person.actors.map((actor: Actor) => ({
      role: actor.role,
      label: officeLabel(labels[actor.role] ?? actor.role, actor.kapasitas),
      kapasitas: actor.kapasitas,
    })),
    isAdmin: person.isAdmin,
  };
}

export function optionsView(config: Config): OptionsView {
  return {
    perangkatDaerah: config.perangkatDaerah
      .filter((pd) => pd.aktif)
      .map(({ kode, nama, singkatan }) => ({ kode, nama, singkatan })),
    components: COMPONENTS.map(({ no, nama }) => ({ no, nama })),
    harap: HARAP,
    sifat: SIFAT,
    caraKirim: CARA_KIRIM,
    alasanKembali: ALASAN_KEMBALI,
    alasanTunda: pauseReasonsOf(config.settings).map(({ label }) => label),
    followUpDays: followUpDaysOf(config.settings),
  };
}

const text = (row: ReadRow, key: string) => String(row.values[key] ?? '');
const moment = (row: ReadRow, key: string) => {
  const value = row.values[key];
  return typeof value === 'number' ? value : null;
};

/** By the rules in force; a case that runs by others is judged by its own when it is decided. */
function isBulk(config: Config, row: ReadRow): boolean {
  const rule = config.sop.steps.find(({ no }) => no === row.values.langkah);
  return rule !== undefined && text(row, 'jenis') === 'Langkah' && isBulkStep(rule);
}

const assigneeName = ({ pejabat }: Config, email: string): string =>
  email === '' ? '' : (pejabat.find((one) => one.email === email)?.nama ?? email);

/** Whether the task is this person's: of his role, and not given to another who still holds it. */
function isMine({ person, config, today }: Session, row: ReadRow): boolean {
  const role = text(row, 'peran');
  const given = text(row, 'petugas');
  const holds = given !== '' && holdersOf(config.pejabat, role, today).some(({ email }) => email === given);
  return person.actors.some((actor) => actor.role === role) && (!holds || given === person.email);
}

/** What the row says about its time; rows of an earlier schema know no pause. */
function clockedOf(row: ReadRow, now: number): Clocked {
  const since = moment(row, 'tunda_sejak');
  return {
    entered: moment(row, 'masuk') ?? now,
    due: moment(row, 'batas'),
    satuan: text(row, 'satuan') === 'HARI' ? 'HARI' : 'MENIT',
    paused: moment(row, 'ditunda') ?? 0,
    pause: since === null ? null : { from: since, reason: text(row, 'alasan_tunda') },
  };
}

/** A card out of a row of the tab Tugas. */
export function taskView(config: Config, row: ReadRow, now: number): TaskView {
  return {
    no: Number(row.values.no),
    kode: text(row, 'kode'),
    judul: text(row, 'judul'),
    sasaran: text(row, 'sasaran'),
    visit: Number(row.values.kunjungan),
    step: Number(row.values.langkah),
    stage: text(row, 'jenis') === 'Penomoran' ? 'GATE' : 'STEP',
    stepLabel: text(row, 'langkah_label'),
    role: text(row, 'peran'),
    roleLabel: text(row, 'pelaksana'),
    attempt: Number(row.values.percobaan ?? 1),
    time: timeView(config, clockedOf(row, now), now),
    track: trackView(text(row, 'jejak')),
    bulk: isBulk(config, row),
    assignee: assigneeName(config, text(row, 'petugas')),
  };
}

/** Sorted by due time; what has none (a gate) stands last. */
function byDue(a: TaskView, b: TaskView): number {
  const due = (task: TaskView) => task.time.due ?? Number.MAX_SAFE_INTEGER;
  return due(a) - due(b) || a.no - b.no;
}

function warningsOf(session: Session, labels: RoleLabels): readonly string[] {
  const { config, today, tasks, person } = session;
  const roles = config.sop.roles.map((role) => role.id);
  const vacant = vacantRoles(config.pejabat, roles, today).map((role) =>
    WARNINGS.vacant(labels[role] ?? role),
  );
  const missing = calendarGaps(config.calendar, today, tasks).map(WARNINGS.year);
  const forAdmin = person.isAdmin ? [...config.warnings, ...pejabatWarnings(config, labels, today)] : [];
  return [...vacant, ...missing, ...forAdmin];
}

/** What is wrong in the tab Pejabat from today on, by row. */
export function pejabatWarnings(config: Config, labels: RoleLabels, today: DateKey): readonly string[] {
  const faults = pejabatFaults(config.pejabatRows, sharedRolesOf(config.settings), today);
  return faults.map((fault) =>
    faultText(
      fault,
      (role) => labels[role] ?? role,
      (row) => row + HEADER_ROWS,
    ),
  );
}

/** Address of the agenda in the web app, to which the page adds the period; '' for who may not read letters. */
function agendaUrl({ person, facts }: Session, registerId: string): string {
  const reads = person.isAdmin || person.actors.length > 0;
  if (!reads || facts.webAppUrl === '') return '';
  return `${facts.webAppUrl}?r=${encodeURIComponent(registerId)}&agenda=`;
}

export function homeView(session: Session, registerId: string): HomeView {
  const { config, person, now } = session;
  const labels = roleLabels(config.sop);
  const views = (rows: readonly ReadRow[]) => rows.map((row) => taskView(config, row, now)).sort(byDue);
  const own = session.tasks.filter((row) => isMine(session, row));
  return {
    registerId,
    me: meView(person, labels),
    now,
    mine: views(own),
    others: views(session.tasks.filter((row) => !own.includes(row))),
    canOpen: allowedActions(null, person.actors, config.sop).some((action) => action.refusal === null),
    cases: session.tail.caseCount,
    options: optionsView(config),
    agendaUrl: agendaUrl(session, registerId),
    heartbeat: heartbeatView(session.facts, person.email, now),
    warnings: warningsOf(session, labels),
  };
}
