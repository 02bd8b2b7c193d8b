/** What must hold whenever nothing runs, whatever went wrong before: the log whole, the tabs equal to its fold, the letters there. */
import { createHmac } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { DocModel } from '../../emulator/docs/model';
import { renderText } from '../../emulator/docs/render';
import { dueOf, type FoldCase, type Folded, type FoldVisit, foldLog, presentOf } from './fold';
import type { Look, TabRow } from './look';

/** Columns of Riwayat under the chain, in their order; docs/adr/0002. */
const CHAINED =
  'urut waktu kode no kunjungan peristiwa keterangan surel nama peran kapasitas perintah data jumlah_kasus jumlah_hasil'.split(
    ' ',
  );
const OUTCOMES: Readonly<Record<string, string>> = {
  DONE: 'Selesai',
  APPROVED: 'Disetujui',
  RETURNED: 'Dikembalikan',
  CANCELLED: 'Dibatalkan',
  VOIDED: 'Nomor dibatalkan',
  WITHDRAWN: 'Ditarik kembali',
};
const STATUS: Readonly<Record<string, string>> = { BERJALAN: 'Berjalan', SELESAI: 'Selesai', BATAL: 'Batal' };

interface Seen {
  readonly look: Look;
  readonly folded: Folded;
}
type Check = (seen: Seen) => readonly string[];

/** What a row's hash must be, for those looked at before behind the same row. */
const hashes = new WeakMap<TabRow, { readonly before: string; readonly hash: string }>();

function hashOf(key: string, before: string, row: TabRow): string {
  const known = hashes.get(row);
  if (known?.before === before) return known.hash;
  const { values } = row;
  const fields = CHAINED.map((name) => values[name] ?? null);
  const counters = values.pencacah === null ? [] : [values.pencacah];
  const text = JSON.stringify([before, ...fields, ...counters]);
  const hash = createHmac('sha256', key).update(text, 'utf8').digest('hex');
  hashes.set(row, { before, hash });
  return hash;
}

function chain({ look }: Seen): readonly string[] {
  const { key } = look.memory('setup') as { key: string };
  const head = look.memory('head') as { seq: number; hash: string } | null;
  const problems: string[] = [];
  let before = '';
  look.tab('RIWAYAT').forEach((line, i) => {
    const { row, values } = line;
    const hash = hashOf(key, before, line);
    if (row !== i + 1 || values.urut !== row) problems.push(`row ${row} of the log is out of place`);
    if (values.sidik !== hash) problems.push(`row ${row} of the log does not follow the one before`);
    before = String(values.sidik);
  });
  const marked = look.tab('RIWAYAT')[(head?.seq ?? 0) - 1];
  if (head !== null && marked?.values.sidik !== head.hash)
    problems.push('the head kept apart is no row of the log');
  return problems;
}

/** Every commit moves the head; only a run that was cut off leaves it behind, and the next one catches up. */
function head({ look }: Seen): readonly string[] {
  const kept = look.memory('head') as { seq: number } | null;
  const last = look.tab('RIWAYAT').at(-1)?.row ?? 0;
  return kept?.seq === last ? [] : [`the head kept apart is row ${kept?.seq}, the log ends with ${last}`];
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function caseRow({ look, folded }: Seen): readonly string[] {
  const rows = look.tab('REGISTER');
  const problems: string[] = [];
  if (rows.length !== folded.cases.size) problems.push(`${rows.length} rows for ${folded.cases.size} cases`);
  for (const kase of folded.cases.values()) {
    const row = rows.find(({ row }) => row === kase.no);
    const text = ['keadaan', 'keadaan_2', 'keadaan_3'].map((name) => row?.values[name] ?? '').join('');
    const kept = text === '' ? null : (JSON.parse(text) as { readonly kase: unknown }).kase;
    if (!isDeepStrictEqual(kept, plain(kase)))
      problems.push(`${kase.kode}: the row's state is not what the log tells`);
    const present = presentOf(kase);
    const cells = {
      no: kase.no,
      kode: kase.kode,
      status: STATUS[kase.status],
      langkah: present?.step ?? null,
      masuk: present?.entered ?? null,
      batas: present === null ? null : dueOf(present),
      dikembalikan: kase.visits.filter(({ outcome }) => outcome === 'RETURNED').length,
      nomor_surat: kase.letterNumber?.nomor ?? null,
      nomor_laporan: kase.reportNumber?.nomor ?? null,
      dibuka: kase.openedAt,
      ditutup: kase.closedAt,
    };
    problems.push(...differing(`${kase.kode}, Register`, row, cells));
  }
  return problems;
}

/** What a cell holds of a value: before a text that a CSV would hand on as a formula stands a sign that nobody sees. */
const inCell = (value: unknown): unknown =>
  typeof value === 'string' && /^\u200b*[=+\-@]./s.test(value) ? `\u200b${value}` : (value ?? null);

function differing(
  place: string,
  row: TabRow | undefined,
  cells: Readonly<Record<string, unknown>>,
): string[] {
  if (!row) return [`${place}: there is no row`];
  return Object.entries(cells)
    .filter(([name, value]) => (row.values[name] ?? null) !== inCell(value))
    .map(
      ([name, value]) =>
        `${place}, ${name}: ${JSON.stringify(row.values[name])}, by the log ${JSON.stringify(value)}`,
    );
}

const kindOf = (visit: FoldVisit): string => (visit.stage === 'GATE' ? 'Penomoran' : 'Langkah');

function tasks({ look, folded }: Seen): readonly string[] {
  const rows = look.tab('TUGAS');
  const open = [...folded.cases.values()].flatMap((kase) => {
    const visit = kase.status === 'BERJALAN' ? presentOf(kase) : null;
    return visit === null ? [] : [{ kase, visit }];
  });
  const problems = rows.length === open.length ? [] : [`${rows.length} tasks for ${open.length} open visits`];
  for (const { kase, visit } of open) {
    const own = rows.filter(({ values }) => values.no === kase.no);
    const levels = folded.told.filter((one) => one.no === kase.no && one.visit === visit.id);
    const pauses = (visit.pauses ?? []) as readonly { readonly to: number | null; readonly reason: string }[];
    const told = levels.length === 0 ? null : levels.map(({ level }) => level).join(', ');
    const cells = {
      kunjungan: visit.id,
      langkah: visit.step,
      jenis: kindOf(visit),
      peran: visit.role,
      percobaan: visit.attempt,
      masuk: visit.entered,
      batas: dueOf(visit),
      batas_awal: visit.due,
      alasan_tunda: pauses.find(({ to }) => to === null)?.reason ?? null,
      ditunda: visit.paused ?? null,
      petugas: (visit.assignee as { readonly email: string } | undefined)?.email ?? null,
      diberitahu: told,
    };
    problems.push(...differing(`${kase.kode}, Tugas`, own[0], cells));
  }
  return problems;
}

function visits({ look, folded }: Seen): readonly string[] {
  const rows = look.tab('LANGKAH');
  const left = folded.closed;
  const problems =
    rows.length === left.length ? [] : [`${rows.length} closed visits, by the log ${left.length}`];
  const found = new Map(rows.map((row) => [`${row.values.no} ${row.values.kunjungan}`, row]));
  for (const { no, kode, visit } of left) {
    const cells = {
      langkah: visit.step,
      jenis: kindOf(visit),
      peran: visit.role,
      nama: (visit.by as { nama: string }).nama,
      percobaan: visit.attempt,
      masuk: visit.entered,
      batas: dueOf(visit),
      batas_awal: visit.due,
      ditunda: visit.paused ?? null,
      keluar: visit.left,
      hasil: OUTCOMES[String(visit.outcome)],
      terpakai: visit.used,
      catatan: visit.note === '' ? null : visit.note,
    };
    problems.push(...differing(`${kode}, Langkah ${visit.id}`, found.get(`${no} ${visit.id}`), cells));
  }
  return problems;
}

function agenda({ look, folded }: Seen): readonly string[] {
  const rows = look.tab('SURAT_KELUAR');
  const problems =
    rows.length === folded.numbers.length
      ? []
      : [`${rows.length} lines of the agenda, by the log ${folded.numbers.length}`];
  folded.numbers.forEach((line, i) => {
    const cells = {
      nomor: line.nomor,
      tanggal: line.tanggal,
      kode: line.kode,
      tautan: line.tautan === '' ? null : line.tautan,
      urut: line.urut,
      status: line.voided === null ? 'Berlaku' : 'Batal',
      alasan_batal: line.voided,
    };
    problems.push(...differing(`line ${i + 1} of the agenda`, rows[i], cells));
  });
  return problems;
}

/** Each sequence counts 1, 2, 3 … without a gap, and nobody has another's number. A voided one keeps its line. */
function numbers({ folded }: Seen): readonly string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const last = new Map<string, number>();
  for (const { nomor, register, tahun, urut } of folded.numbers) {
    if (seen.has(nomor)) problems.push(`number ${nomor} was given twice`);
    seen.add(nomor);
    const key = `${register}/${tahun}`;
    const next = (last.get(key) ?? 0) + 1;
    if (urut === null) continue;
    if (urut !== next) problems.push(`number ${nomor} follows ${next - 1} in ${key}`);
    last.set(key, urut);
  }
  return problems;
}

function results({ look, folded }: Seen): readonly string[] {
  const rows = look.tab('HASIL');
  const problems =
    rows.length === folded.results.length
      ? []
      : [`${rows.length} rows of results, by the log ${folded.results.length}`];
  folded.results.forEach((line, i) => {
    const cells = { ...line, temuan: line.temuan === '' ? null : line.temuan };
    problems.push(...differing(`row ${i + 1} of the results`, rows[i], cells));
  });
  return problems;
}

const LATENESS = /^waktu:.*:(\d+)$/;

/** Mails about lateness: one a person and run, from runs that told of something, and none of these without any. */
function latenessMails(folded: Folded, kept: readonly string[]): readonly string[] {
  const runs = new Set(folded.told.map(({ at }) => String(at)));
  const mailed = kept.filter((key) => runs.has(LATENESS.exec(key)?.[1] ?? ''));
  const silent = [...runs].filter((at) => !mailed.some((key) => key.endsWith(`:${at}`)));
  return [...new Set(mailed), ...silent.map((at) => `waktu:?:${at}`)];
}

function outbox({ look, folded }: Seen): readonly string[] {
  const kept = look
    .tab('KOTAK_KELUAR')
    .map(({ values }) => String(values.kunci))
    .sort();
  const due = [...folded.mails, ...latenessMails(folded, kept)].sort();
  if (isDeepStrictEqual(kept, due)) return [];
  const lacking = due.filter((key) => !kept.includes(key));
  const spare = kept.filter((key, i) => !due.includes(key) || kept.indexOf(key) !== i);
  return [
    `outbox: lacks ${lacking.join(', ') || 'nothing'}; nobody called for ${spare.join(', ') || 'any other'}`,
  ];
}

/** Ids of all files that a case names. */
export function recordedFiles(cases: Iterable<FoldCase>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const kase of cases) {
    for (const { fileId, pdfId } of kase.documents)
      for (const id of [fileId, pdfId]) if (id !== null && id !== '') ids.add(id);
    for (const { text } of kase.visits) if (text) ids.add((text as { readonly fileId: string }).fileId);
  }
  return ids;
}

/** In the folder of its case, and not in the bin. */
function letters({ look, folded }: Seen): readonly string[] {
  return [...folded.cases.values()].flatMap((kase) =>
    [...recordedFiles([kase])].flatMap((id) => {
      const file = look.state.files[id];
      if (file === undefined || file.trashed) return [`recorded letter ${id} is missing in Drive`];
      const folder = look.state.files[file.parents[0] ?? '']?.name ?? '';
      return folder.startsWith(kase.kode) ? [] : [`recorded letter "${file.name}" lies in "${folder}"`];
    }),
  );
}

/** A letter bears the number that is recorded with it. */
function numbered({ look, folded }: Seen): readonly string[] {
  return [...folded.cases.values()].flatMap((kase) =>
    (['SURAT', 'LAPORAN'] as const).flatMap((kind) => {
      const number = kase[kind === 'SURAT' ? 'letterNumber' : 'reportNumber'];
      const last = kase.documents.filter((one) => one.kind === kind).at(-1);
      const content = look.state.files[last?.fileId ?? '']?.content;
      if (number === null || content?.kind !== 'doc') return [];
      return bears(content.model, String(number.nomor))
        ? []
        : [`${kase.kode}: the ${kind} does not bear ${number.nomor}`];
    }),
  );
}

const texts = new WeakMap<object, string>();

function bears(model: DocModel, nomor: string): boolean {
  const text = texts.get(model) ?? renderText(model);
  texts.set(model, text);
  return text.includes(nomor);
}

/** All of them, by name. */
const CHECKS: Readonly<Record<string, Check>> = {
  chain,
  'case rows': caseRow,
  tasks,
  visits,
  agenda,
  numbers,
  results,
  outbox,
  letters,
  'numbers on letters': numbered,
};
export const INVARIANTS: readonly string[] = [...Object.keys(CHECKS), 'head'];

/** Files in the folders of the cases that no case records. */
export function orphansOf(look: Look, folded: Folded): readonly string[] {
  const recorded = recordedFiles(folded.cases.values());
  const folders = new Set(
    look.files
      .filter(({ content, name }) => content.kind === 'folder' && /^PPP-\d/.test(name))
      .map(({ id }) => id),
  );
  return look.files
    .filter((file) => !file.trashed && file.parents.some((id) => folders.has(id)) && !recorded.has(file.id))
    .map(({ name }) => name);
}

/** What the log tells, or why it cannot be followed. */
export function tryFold(look: Look): Folded | string {
  try {
    return foldLog(look.tab('RIWAYAT'));
  } catch (error) {
    return `the log cannot be folded: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What does not hold. @param settled no run was cut off, so that the head kept apart is the last row */
export function broken(look: Look, settled: boolean): readonly string[] {
  const folded = tryFold(look);
  if (typeof folded === 'string') return [folded];
  const problems = Object.values(CHECKS).flatMap((check) => check({ look, folded }));
  return settled ? [...problems, ...head({ look, folded })] : problems;
}
