/**
 * Finds cases in the register, the finished ones too, newest first. One read: a stretch of the register without its JSON
 * columns, so that a call costs the same at a hundred cases and at a hundred thousand; the next call looks further back.
 */
import { parseKode } from '../domain/numbering';
import { matches } from '../domain/text/match';
import { toCivil } from '../domain/time/civil';
import type { CaseStatus } from '../domain/types';
import { formatDate } from '../messages/format';
import { STATUS_LABEL } from '../messages/labels';
import { FOUND } from '../messages/search';
import type { Ports, ReadRow, RowRange } from './ports';
import { openSession, type Session } from './session';
import { optionsView, taskView } from './views/home';
import type { FoundView, SearchQuery, SearchView, TaskView } from './views/types';

/** Rows of the register that one call looks through. */
export const STRETCH = 5_000;
/** Cases that one call answers. */
export const PAGE = 20;

const STATUSES: readonly CaseStatus[] = ['BERJALAN', 'SELESAI', 'BATAL'];

const text = (row: ReadRow, key: string): string => String(row.values[key] ?? '');
const yearOf = (kode: string): number => Number(kode.split('-')[1] ?? 0);
const codesOf = (row: ReadRow): readonly string[] => text(row, 'pd').split(' ');

/** Rows from and to; a whole code of a case leaves only its own row to be looked at. */
function stretchOf({ text: words, before }: SearchQuery): { readonly from: number; readonly to: number } {
  const no = parseKode(words);
  if (no !== null && no <= before) return { from: no, to: no };
  return { from: Math.max(1, before - STRETCH + 1), to: before };
}

function rangesOf(query: SearchQuery): readonly RowRange[] {
  if (query.before < 1) return [];
  const stretch = stretchOf(query);
  return [
    { tab: 'REGISTER', from: 1, to: 1, column: 'kode' },
    { tab: 'REGISTER', ...stretch, light: true },
    // The codes stand behind the JSON columns, where the third schema added them.
    { tab: 'REGISTER', ...stretch, column: 'pd' },
  ];
}

/** A row of the register with the task that is open in it, null when the case has ended. */
interface Line {
  readonly row: ReadRow;
  readonly status: CaseStatus;
  readonly task: TaskView | null;
}

function linesOf(session: Session, rows: readonly ReadRow[], codes: readonly ReadRow[]): readonly Line[] {
  const pd = new Map(codes.map((one) => [one.row, one.values.pd ?? null]));
  const tasks = new Map(session.tasks.map((one) => [Number(one.values.no), one]));
  return rows
    .filter(({ values }) => typeof values.no === 'number')
    .map((row): Line => {
      const task = tasks.get(Number(row.values.no));
      return {
        row: { ...row, values: { ...row.values, pd: pd.get(row.row) ?? null } },
        status: STATUSES.find((one) => STATUS_LABEL[one] === row.values.status) ?? 'BERJALAN',
        task: task === undefined ? null : taskView(session.config, task, session.now),
      };
    })
    .reverse();
}

const SEARCHED = [
  'kode',
  'judul',
  'sasaran',
  'langkah_label',
  'pelaksana',
  'nomor_surat',
  'nomor_laporan',
] as const;

/** What a person may look for in a case: its columns, and its Perangkat Daerah by full and by short name. */
function searchedText({ row }: Line, names: ReadonlyMap<string, string>): string {
  return [
    ...SEARCHED.map((key) => text(row, key)),
    ...codesOf(row).map((code) => names.get(code) ?? code),
  ].join(' ');
}

function inState({ status, task }: Line, state: SearchQuery['state']): boolean {
  if (state === 'TERLAMBAT') return status === 'BERJALAN' && task?.time.state === 'TERLAMBAT';
  return state === null || status === state;
}

function fits(line: Line, query: SearchQuery, names: ReadonlyMap<string, string>): boolean {
  const { row } = line;
  return (
    (query.pd === null || codesOf(row).includes(query.pd)) &&
    (query.year === null || yearOf(text(row, 'kode')) === query.year) &&
    (query.step === null || row.values.langkah === query.step) &&
    inState(line, query.state) &&
    matches(searchedText(line, names), query.text.trim())
  );
}

function foundView({ row, status, task }: Line): FoundView {
  const closed = row.values.ditutup;
  const ended = typeof closed === 'number' ? formatDate(toCivil(closed).date) : '';
  return {
    no: Number(row.values.no),
    kode: text(row, 'kode'),
    judul: text(row, 'judul'),
    sasaran: text(row, 'sasaran'),
    status,
    place: task
      ? FOUND.open(task.step, task.stage === 'GATE', task.stepLabel, task.roleLabel)
      : FOUND.ended(STATUS_LABEL[status], ended),
    numbers: FOUND.numbers(text(row, 'nomor_surat'), text(row, 'nomor_laporan')),
    time: task?.time ?? null,
  };
}

/** Years from the first case's to the present one, latest first. */
function yearsOf(session: Session, first: ReadRow | undefined): readonly number[] {
  const last = Number(session.today.slice(0, 4));
  const from = Math.min(last, (first && yearOf(text(first, 'kode'))) || last);
  return Array.from({ length: last - from + 1 }, (_, i) => last - i);
}

/** Where the next call begins: after a full page behind its last case, else behind the stretch; null at the end. */
function nextOf(query: SearchQuery, fitting: readonly Line[]): number | null {
  const last = fitting[PAGE - 1];
  const full = fitting.length > PAGE && last !== undefined;
  const { from, to } = stretchOf(query);
  const before = full ? last.row.row - 1 : from - 1;
  return before < 1 || (from === to && !full) ? null : before;
}

/** @throws Refused as `openSession` */
export function search(ports: Ports, registerId: string, query: SearchQuery): SearchView {
  const session = openSession(ports, { no: null, extra: rangesOf(query) });
  const [first = [], rows = [], codes = []] = session.extra;
  const { perangkatDaerah } = optionsView(session.config);
  const names = new Map(perangkatDaerah.map(({ kode, nama, singkatan }) => [kode, `${nama} ${singkatan}`]));
  const fitting = linesOf(session, rows, codes).filter((line) => fits(line, query, names));
  return {
    registerId,
    now: session.now,
    found: fitting.slice(0, PAGE).map(foundView),
    next: query.before < 1 ? null : nextOf(query, fitting),
    years: yearsOf(session, first[0]),
    steps: session.config.sop.steps.map(({ no, label }) => ({ no, label })),
    perangkatDaerah,
  };
}
