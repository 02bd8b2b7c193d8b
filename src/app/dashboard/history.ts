/** What the figures are counted from: the closed visits and the cases, read by column, and no more rows than needed. */
import type { ClosedVisit } from '../../domain/figures';
import { workingMinutesBetween } from '../../domain/time/working';
import type { Instant } from '../../domain/types';
import { OUTCOME_LABEL } from '../../messages/labels';
import { columnRanges, joinColumns, type Stretch } from '../columns';
import type { Config } from '../config';
import type { Ports, ReadRow } from '../ports';
import { yearOf } from '../records';

/** A row of the register, as far as figures look at it. */
export interface CaseLine {
  readonly no: number;
  readonly opened: Instant;
  readonly closed: Instant | null;
  readonly status: string;
  /** codes of its Perangkat Daerah */
  readonly pd: readonly string[];
}

/** A closed visit of any year: enough to count years. */
export interface VisitLine {
  readonly no: number;
  readonly left: Instant;
  /** null: no standard */
  readonly late: boolean | null;
  readonly returned: boolean;
}

export interface History {
  readonly cases: readonly CaseLine[];
  /** all that were worked to their end */
  readonly lines: readonly VisitLine[];
  /** those of the year asked for, or all */
  readonly visits: readonly ClosedVisit[];
}

const WORKED: readonly string[] = [OUTCOME_LABEL.DONE, OUTCOME_LABEL.APPROVED, OUTCOME_LABEL.RETURNED];

const text = (row: ReadRow, key: string): string => String(row.values[key] ?? '');
const number = (row: ReadRow, key: string): number => Number(row.values[key] ?? 0);
const moment = (row: ReadRow, key: string): number | null => {
  const value = row.values[key];
  return typeof value === 'number' ? value : null;
};

/**
 * The visits that were worked to their end; a case given up, or a number voided, says nothing about a step. A decision
 * that was taken back counts once, as it was decided anew: its own row keeps the first result, the row after it, the
 * next holder's, tells that it was taken back.
 */
export function worked(rows: readonly ReadRow[]): readonly ReadRow[] {
  const key = (row: ReadRow, visit: number) => `${number(row, 'no')}:${visit}`;
  const takenBack = new Set(
    rows
      .filter((row) => text(row, 'hasil') === OUTCOME_LABEL.WITHDRAWN)
      .map((row) => key(row, number(row, 'kunjungan') - 1)),
  );
  return rows.filter(
    (row) => WORKED.includes(text(row, 'hasil')) && !takenBack.has(key(row, number(row, 'kunjungan'))),
  );
}
const isReturn = (row: ReadRow): boolean => text(row, 'hasil') === OUTCOME_LABEL.RETURNED;

const CASE = ['no', 'status', 'dibuka', 'ditutup', 'pd'] as const;
const LINE = ['no', 'kunjungan', 'keluar', 'hasil', 'ketepatan'] as const;
const VISIT = [
  'no',
  'kunjungan',
  'langkah',
  'jenis',
  'peran',
  'masuk',
  'batas',
  'batas_awal',
  'keluar',
  'hasil',
  'terpakai',
  'ketepatan',
  'tersedia',
  'menunggu_lain',
  'alasan',
] as const;

function caseLine(row: ReadRow): CaseLine {
  return {
    no: number(row, 'no'),
    opened: number(row, 'dibuka'),
    closed: moment(row, 'ditutup'),
    status: text(row, 'status'),
    pd: text(row, 'pd').split(' ').filter(Boolean),
  };
}

function visitLine(row: ReadRow): VisitLine {
  const punctuality = text(row, 'ketepatan');
  return {
    no: number(row, 'no'),
    left: number(row, 'keluar'),
    late: punctuality === 'Tanpa standar' ? null : punctuality === 'Terlambat',
    returned: isReturn(row),
  };
}

/** Minutes that the standard gave; rows of an earlier schema do not say, but when it was due. */
function givenMinutes({ calendar }: Config, row: ReadRow): number | null {
  const due = moment(row, 'batas_awal') ?? moment(row, 'batas');
  if (due === null) return null;
  return moment(row, 'tersedia') ?? workingMinutesBetween(calendar, number(row, 'masuk'), due);
}

/** A row of the tab Langkah as a closed visit. */
export function closedVisit(config: Config, row: ReadRow): ClosedVisit {
  const gate = text(row, 'jenis') === 'Penomoran';
  const used = number(row, 'terpakai');
  return {
    no: number(row, 'no'),
    step: number(row, 'langkah'),
    stage: gate ? 'GATE' : 'STEP',
    role: text(row, 'peran'),
    left: number(row, 'keluar'),
    used,
    given: givenMinutes(config, row),
    others: moment(row, 'menunggu_lain') ?? (gate ? used : 0),
    late: text(row, 'ketepatan') === 'Terlambat',
    returned: isReturn(row),
    reasons: text(row, 'alasan').split('; ').filter(Boolean),
  };
}

/** The rows from the first to the last of the year; all rows for no year. Null: the year has none. */
function stretchOf(rows: readonly ReadRow[], year: number | null): Stretch | null {
  const inYear = year === null ? rows : rows.filter((row) => yearOf(number(row, 'keluar')) === year);
  const [first, last] = [inYear[0], inYear[inYear.length - 1]];
  return first === undefined || last === undefined ? null : { from: first.row, to: last.row };
}

/** Two round trips: of all closed visits five columns, of those of the year what figures need. */
export function readHistory(ports: Ports, config: Config, year: number | null): History {
  const read = ports.store.read([...columnRanges('REGISTER', CASE), ...columnRanges('LANGKAH', LINE)]);
  const rows = joinColumns(LINE, read.slice(CASE.length)).filter((row) => moment(row, 'keluar') !== null);
  const stretch = stretchOf(rows, year);
  const asked = stretch === null ? [] : ports.store.read(columnRanges('LANGKAH', VISIT, stretch));
  const visits = worked(joinColumns(VISIT, asked))
    .filter((row) => year === null || yearOf(number(row, 'keluar')) === year)
    .map((row) => closedVisit(config, row));
  return {
    cases: joinColumns(CASE, read.slice(0, CASE.length))
      .filter((row) => moment(row, 'no') !== null)
      .map(caseLine),
    lines: worked(rows).map(visitLine),
    visits,
  };
}
