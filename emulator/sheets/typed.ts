/** What a person types into a cell, read as an Indonesian spreadsheet reads it. */
import { type NumberFormat, serialOfUtc } from '../services/numberFormat';
import type { Cell, Scalar } from './model';

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  agt: 8,
  sep: 9,
  okt: 10,
  nov: 11,
  des: 12,
};

interface Typed {
  readonly v?: Scalar;
  readonly f?: string;
  /** format that an unformatted cell takes from what was typed */
  readonly format?: NumberFormat;
}

function parseNumber(text: string): number | null {
  const plain = text.replace(/^Rp\s?/i, '');
  if (!/^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?%?$/.test(plain)) return null;
  const value = Number(plain.replace(/%$/, '').replace(/\./g, '').replace(',', '.'));
  return plain.endsWith('%') ? value / 100 : value;
}

/** Serial of a calendar date; null when there is no such day. */
function serialOf(year: number, month: number, day: number): number | null {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return serialOfUtc(date.getTime());
}

function parseDay(text: string): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/.exec(text);
  if (local) return serialOf(Number(local[3]), Number(local[2]), Number(local[1]));
  const named = /^(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})$/.exec(text);
  const month = MONTHS[(named?.[2] ?? '').toLowerCase()];
  return named && month ? serialOf(Number(named[3]), month, Number(named[1])) : null;
}

function parseClock(text: string): number | null {
  const match = /^(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?$/.exec(text);
  const [hours, minutes, seconds] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3] ?? 0)];
  if (!match || hours > 23 || minutes > 59 || seconds > 59) return null;
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

function parseMoment(text: string): Typed | null {
  const day = parseDay(text);
  if (day !== null) return { v: day, format: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
  const split = /^(.*\d)\s+(\d{1,2}[.:]\d{2}(?:[.:]\d{2})?)$/.exec(text);
  const [date, clock] = [parseDay(split?.[1] ?? ''), parseClock(split?.[2] ?? '')];
  if (date !== null && clock !== null)
    return { v: date + clock, format: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh.mm' } };
  const time = /:/.test(text) ? parseClock(text) : null;
  return time === null ? null : { v: time, format: { type: 'TIME', pattern: 'hh.mm' } };
}

/** The typed text as Sheets stores it. A cell with the plain text format keeps everything as it stands. */
export function parseTyped(typed: string, format: NumberFormat | undefined): Typed {
  if (typed === '') return {};
  if (format?.type === 'TEXT' || format?.pattern === '@') return { v: typed };
  if (typed.startsWith("'")) return { v: typed.slice(1) };
  if (typed.startsWith('=') && typed.length > 1) return { f: typed };
  const text = typed.trim();
  const number = parseNumber(text);
  if (number !== null)
    return text.endsWith('%') ? { v: number, format: { type: 'PERCENT', pattern: '0%' } } : { v: number };
  if (/^(?:TRUE|FALSE)$/i.test(text)) return { v: text.toUpperCase() === 'TRUE' };
  return parseMoment(text) ?? { v: typed };
}

/** The cell after typing; its format, note and rule stay. */
export function typeInto(cell: Cell, typed: string): Cell {
  const { v: _v, f: _f, ...rest } = cell;
  const { format, ...value } = parseTyped(typed, cell.s?.numberFormat);
  const adopt =
    format && !cell.s?.numberFormat
      ? { s: { ...cell.s, numberFormat: format as { type: string; pattern: string } } }
      : {};
  return { ...rest, ...value, ...adopt };
}
