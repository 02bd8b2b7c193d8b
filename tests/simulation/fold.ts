/**
 * What the log tells, as plain code: reads the rows of Riwayat one after the other and says how every case must stand.
 * Written apart from src/domain and src/app, which it judges; it knows only what the column `data` says.
 */
import type { CaseEvent, CaseEventType } from '../../src/domain/types';
import { BESIDES } from './foldBesides';
import type { TabRow } from './look';

type Json = Record<string, unknown>;

export interface FoldVisit extends Json {
  id: number;
  step: number;
  stage: string;
  role: string;
  attempt: number;
  entered: number;
  due: number | null;
  left: number | null;
  outcome: string | null;
  note: string;
  used: number | null;
}

interface FoldTarget extends Json {
  kode: string;
  nama: string;
}

/** As the column `keadaan` of the register keeps it, under `kase`. */
export interface FoldCase extends Json {
  no: number;
  kode: string;
  status: string;
  openedAt: number;
  closedAt: number | null;
  targets: FoldTarget[];
  letterNumber: Json | null;
  reportNumber: Json | null;
  documents: { fileId: string; pdfId: string | null; kind: string }[];
  visits: FoldVisit[];
  commands: string[];
}

/** A line of the agenda. */
export interface FoldNumber {
  readonly no: number;
  readonly kode: string;
  readonly naskah: string;
  readonly nomor: string;
  readonly tanggal: string;
  readonly register: string;
  readonly urut: number | null;
  readonly tahun: number | null;
  tautan: string;
  voided: string | null;
}

/** A row of results. */
export interface FoldResult {
  readonly kode: string;
  readonly pd: string;
  readonly komponen: number;
  readonly tanggal: string;
  readonly skor: number | null;
  readonly temuan: string;
}

export interface Told {
  readonly no: number;
  readonly visit: number;
  readonly level: string;
  readonly at: number;
}

export interface Folded {
  readonly cases: Map<number, FoldCase>;
  readonly numbers: FoldNumber[];
  readonly results: FoldResult[];
  /** first row of the results, by case and Perangkat Daerah */
  readonly places: Map<string, number>;
  readonly told: Told[];
  /** keys of the mails that must stand in the outbox, lateness apart: one run tells a role once */
  readonly mails: string[];
  /** visits that nobody is told of: they came back to who withdrew */
  readonly quiet: Set<string>;
  /** visits as they were when they were left, oldest first: what is taken back later is told by the rows after it */
  readonly closed: { readonly no: number; readonly kode: string; readonly visit: FoldVisit }[];
  /** mails of pauses that a command called for, by its id: who leaves a step in the same act is not told */
  readonly pauseMails: Map<string, string>;
}

const KAPASITAS: Readonly<Record<string, string>> = {
  Definitif: 'DEFINITIF',
  'Plt.': 'PLT',
  'Plh.': 'PLH',
  'Pj.': 'PJ',
};
/** Ids of commands that a case remembers. */
const REMEMBERED = 30;

export interface Step {
  readonly folded: Folded;
  readonly kase: FoldCase;
  readonly actor: Json;
  readonly at: number;
  readonly row: TabRow;
}

const numberField = (naskah: unknown) => (naskah === 'SURAT' ? 'letterNumber' : 'reportNumber');

function target({ kase }: Step, pd: string): FoldTarget {
  const found = kase.targets.find(({ kode }) => kode === pd);
  if (!found) throw new Error(`${kase.kode} has no target ${pd}`);
  return found;
}

type Handlers = {
  readonly [T in Exclude<CaseEventType, 'CaseOpened'>]: (
    step: Step,
    event: Extract<CaseEvent, { type: T }>,
  ) => void;
};

/** One entry for each kind of event; a new kind does not compile without. */
const HANDLERS: Handlers = {
  ...BESIDES,
  VisitEntered: ({ folded, kase, at }, event) => {
    const earlier = kase.visits.filter(
      ({ step, stage }) => step === event.step && stage === event.stage,
    ).length;
    const { visit: id, step, stage, role, due } = event;
    const closed = { left: null, outcome: null, by: null, note: '', reasons: [], digest: '', used: null };
    kase.visits.push({ id, step, stage, role, attempt: earlier + 1, entered: at, due, ...closed });
    const quiet = folded.quiet.has(`${kase.kode}:${id}`);
    // What was taken back comes back with the due time that it had.
    const before = quiet ? kase.visits.find((one) => one.id === id - 2) : undefined;
    if (before && dueOf(before) !== due) throw new Error(`${kase.kode}: visit ${id} has another due time`);
    if (id > 1 && !quiet) folded.mails.push(`tugas:${kase.kode}:${id}`);
  },
  VisitLeft: ({ folded, kase, actor, at, row }, event) => {
    const visit = kase.visits.find(({ id }) => id === event.visit);
    if (!visit || visit.left !== null) throw new Error(`${kase.kode}: visit ${event.visit} cannot be left`);
    const { outcome, note, reasons, digest, text, used, given, paused, waited } = event;
    Object.assign(visit, { left: at, by: actor, outcome, note, reasons, digest, used });
    const more = { text, given, paused, waited };
    for (const [key, value] of Object.entries(more)) if (value !== undefined) visit[key] = value;
    folded.closed.push({ no: kase.no, kode: kase.kode, visit: { ...visit } });
    const untold = folded.pauseMails.get(String(row.values.perintah));
    if (untold !== undefined) folded.mails.splice(folded.mails.lastIndexOf(untold), 1);
  },
  OrderGiven: ({ kase }, { targets, order }) => {
    kase.targets = targets.map((one) => ({ ...one }));
    kase.order = order;
  },
  LetterDrafted: ({ kase }, { letter }) => {
    kase.letter = letter;
  },
  ReportDrafted: ({ kase }, { report }) => {
    kase.report = report;
  },
  NumberRecorded: ({ folded, kase }, { naskah, number, taken }) => {
    kase[numberField(naskah)] = { ...number };
    const { nomor, tanggal, tautan } = number;
    const place = { register: taken?.register ?? '', urut: taken?.urut ?? null, tahun: taken?.tahun ?? null };
    folded.numbers.push({
      no: kase.no,
      kode: kase.kode,
      naskah,
      nomor,
      tanggal,
      tautan,
      voided: null,
      ...place,
    });
  },
  NumberVoided: ({ folded, kase }, { naskah, nomor, reason }) => {
    kase[numberField(naskah)] = null;
    const line = folded.numbers.find(
      (one) => one.nomor === nomor && one.no === kase.no && one.voided === null,
    );
    if (!line) throw new Error(`${kase.kode}: ${nomor} is void and was never given`);
    line.voided = reason;
  },
  SignedLinked: ({ folded, kase }, { naskah, tautan }) => {
    const number = kase[numberField(naskah)] as Json | null;
    if (number) number.tautan = tautan;
    const line = folded.numbers.filter((one) => one.no === kase.no && one.naskah === naskah).at(-1);
    if (line) line.tautan = tautan;
  },
  DeliveryRecorded: (step, { pd, delivery }) => {
    target(step, pd).delivery = delivery;
  },
  MonitoringRecorded: (step, event) => recordResults(step, event),
  ReceiptRecorded: (step, { pd, receipt }) => {
    target(step, pd).receipt = receipt;
  },
  DocumentAdded: ({ kase, at }, { document }) => {
    kase.documents.push({ ...document, at } as FoldCase['documents'][number]);
  },
  CaseCancelled: ({ folded, kase, at, actor }) => {
    kase.status = 'BATAL';
    kase.closedAt = at;
    if (kase.visits.at(-1)?.role !== actor.role) folded.mails.push(`batal:${kase.kode}`);
  },
  CaseClosed: ({ folded, kase, at }) => {
    kase.status = 'SELESAI';
    kase.closedAt = at;
    folded.mails.push(`selesai:${kase.kode}`);
  },
};

function recordResults(
  step: Step,
  { pd, monitoring }: Extract<CaseEvent, { type: 'MonitoringRecorded' }>,
): void {
  const { folded, kase } = step;
  const { tanggal, unit, ditemui, components } = monitoring;
  const given = components.flatMap(({ skor }) => (skor === null ? [] : [Number(skor)]));
  target(step, pd).monitoring = {
    tanggal,
    unit,
    ditemui,
    skor: given.reduce((sum, skor) => sum + skor, 0),
    maksimum: 2 * given.length,
    temuan: components.filter(({ temuan }) => temuan.trim() !== '').length,
  };
  const rows = components.map(({ no: komponen, skor, temuan }) => ({
    kode: kase.kode,
    pd,
    komponen,
    tanggal,
    skor,
    temuan,
  }));
  const key = `${kase.kode} ${pd}`;
  const known = folded.places.get(key);
  if (known === undefined) folded.places.set(key, folded.results.length + 1);
  folded.results.splice(
    (known ?? folded.results.length + 1) - 1,
    known === undefined ? 0 : rows.length,
    ...rows,
  );
}

function opened(event: Extract<CaseEvent, { type: 'CaseOpened' }>, actor: Json, at: number): FoldCase {
  const { no, kode, judul, rencanaKerja, sop } = event;
  return {
    ...{
      no,
      kode,
      judul,
      rencanaKerja,
      status: 'BERJALAN',
      openedAt: at,
      openedBy: actor,
      closedAt: null,
      sop,
    },
    ...{ targets: [], order: null, letter: null, letterNumber: null, report: null, reportNumber: null },
    ...{ documents: [], visits: [], commands: [] },
  };
}

const parsed = new WeakMap<TabRow, CaseEvent>();

function eventOf(row: TabRow): CaseEvent {
  const event = parsed.get(row) ?? (JSON.parse(String(row.values.data)) as CaseEvent);
  parsed.set(row, event);
  return event;
}

function takeEvent(folded: Folded, row: TabRow): void {
  const { values } = row;
  const event = eventOf(row);
  const no = Number(values.no);
  const at = Number(values.waktu);
  const kapasitas = KAPASITAS[String(values.kapasitas)];
  const actor = { email: values.surel, nama: values.nama, role: values.peran, kapasitas };
  if (event.type === 'CaseOpened') folded.cases.set(no, opened(event, actor, at));
  const kase = folded.cases.get(no);
  if (!kase) throw new Error(`row ${row.row}: ${event.type} before the case was opened`);
  const handle = event.type === 'CaseOpened' ? null : HANDLERS[event.type];
  if (handle === undefined) throw new Error(`row ${row.row}: the fold does not know ${event.type}`);
  (handle as ((step: Step, event: CaseEvent) => void) | null)?.({ folded, kase, actor, at, row }, event);
  const id = String(values.perintah);
  if (!kase.commands.includes(id)) kase.commands = [...kase.commands, id].slice(-REMEMBERED);
}

const done = new WeakMap<readonly TabRow[], Folded>();

/** The whole log, oldest row first. @throws Error where a row cannot follow the ones before */
export function foldLog(rows: readonly TabRow[]): Folded {
  const folded = done.get(rows) ?? foldAnew(rows);
  done.set(rows, folded);
  return folded;
}

/** What a timer noted, as far as a mail or a mark follows from it. */
function takeTimer({ mails, told }: Folded, { values }: TabRow): void {
  const data = JSON.parse(String(values.data)) as { kunci: string; tingkat: string; faults: unknown[] };
  const at = Number(values.waktu);
  switch (values.peristiwa) {
    case 'PewaktuMingguan':
      mails.push(data.kunci);
      break;
    case 'PewaktuMemberitahu':
      told.push({ no: Number(values.no), visit: Number(values.kunjungan), level: data.tingkat, at });
      break;
    case 'PewaktuHakAkses':
      // Rights that Google would not give or take are the administrator's to see.
      if (data.faults.length > 0) mails.push(`hak:${at}`);
      break;
  }
}

/** Of several cases that came to one role in one act it is told once. */
function takeTogether({ mails, cases }: Folded, { values }: TabRow): void {
  const { results } = JSON.parse(String(values.data)) as { results: { no: number; refusal: unknown }[] };
  const arrived = results
    .filter(({ refusal }) => refusal === null)
    .map(({ no }) => cases.get(no) as FoldCase);
  const roleOf = ({ visits }: FoldCase): unknown => visits.at(-1)?.role;
  for (const role of new Set(arrived.map(roleOf))) {
    const kases = arrived.filter((kase) => roleOf(kase) === role);
    if (kases.length === 1) continue;
    for (const { kode, visits } of kases)
      mails.splice(mails.lastIndexOf(`tugas:${kode}:${visits.at(-1)?.id}`), 1);
    mails.push(`tugas-bersama:${values.perintah}:${role}`);
  }
}

function foldAnew(rows: readonly TabRow[]): Folded {
  const folded: Folded = {
    cases: new Map(),
    numbers: [],
    results: [],
    places: new Map(),
    told: [],
    mails: [],
    quiet: new Set(),
    closed: [],
    pauseMails: new Map(),
  };
  for (const row of rows) {
    const event = String(row.values.peristiwa);
    if (event.startsWith('Pewaktu')) takeTimer(folded, row);
    else if (event === 'BulkApproved') takeTogether(folded, row);
    else takeEvent(folded, row);
  }
  return folded;
}

/** Until when a visit is to be done, as pauses have moved it. */
export const dueOf = (visit: FoldVisit): number | null => (visit.movedDue as number | undefined) ?? visit.due;

/** The visit that is open; null for a case that has ended. */
export const presentOf = (kase: FoldCase): FoldVisit | null =>
  kase.visits.find(({ left }) => left === null) ?? null;
