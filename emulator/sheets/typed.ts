/** What a person types into a cell, read by the spreadsheet's locale. */
import { type NumberFormat, serialOfUtc } from '../services/numberFormat';
import { INDONESIAN, type Locale } from './locale';
import type { Cell, Scalar } from './model';

interface Typed {
  readonly v?: Scalar;
  readonly f?: string;
  /** format that an unformatted cell takes from what was typed */
  readonly format?: NumberFormat;
}

/** Digits in groups or not, with the locale's decimal sign. */
const numberShapes = new Map<Locale, RegExp>();

function numberShape(locale: Locale): RegExp {
  const [group, decimal] = [locale.group, locale.decimal].map((sign) => `[${sign}]`);
  const shape = new RegExp(`^[+-]?(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${decimal}\\d+)?%?$`);
  numberShapes.set(locale, shape);
  return shape;
}

function parseNumber(text: string, locale: Locale): number | null {
  const plain = text.replace(/^Rp\s?/i, '');
  if (!(numberShapes.get(locale) ?? numberShape(locale)).test(plain)) return null;
  const value = Number(plain.replace(/%$/, '').replaceAll(locale.group, '').replace(locale.decimal, '.'));
  return plain.endsWith('%') ? value / 100 : value;
}

/** Serial of a calendar date; null when there is no such day. */
function serialOf(year: number, month: number, day: number): number | null {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return serialOfUtc(date.getTime());
}

/** The month that begins with these letters, 1 to 12; 0 for none. "agt" is Agustus, too. */
function monthOf(word: string, locale: Locale): number {
  const short = word.slice(0, 3).toLowerCase().replace('agt', 'agu');
  return locale.months.findIndex((month) => month.toLowerCase().startsWith(short)) + 1;
}

function parseDay(text: string, locale: Locale): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/.exec(text);
  if (local) {
    const [a, b] = [Number(local[1]), Number(local[2])];
    return locale.dayFirst ? serialOf(Number(local[3]), b, a) : serialOf(Number(local[3]), a, b);
  }
  const named = /^(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})$/.exec(text);
  const month = named ? monthOf(named[2] ?? '', locale) : 0;
  return named && month > 0 ? serialOf(Number(named[3]), month, Number(named[1])) : null;
}

function parseClock(text: string): number | null {
  const match = /^(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?$/.exec(text);
  const [hours, minutes, seconds] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3] ?? 0)];
  if (!match || hours > 23 || minutes > 59 || seconds > 59) return null;
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

function parseMoment(text: string, locale: Locale): Typed | null {
  const day = parseDay(text, locale);
  const clockPattern = locale.timePattern.slice(0, 5);
  if (day !== null) return { v: day, format: { type: 'DATE', pattern: locale.datePattern } };
  const split = /^(.*\d)\s+(\d{1,2}[.:]\d{2}(?:[.:]\d{2})?)$/.exec(text);
  const [date, clock] = [parseDay(split?.[1] ?? '', locale), parseClock(split?.[2] ?? '')];
  if (date !== null && clock !== null)
    return {
      v: date + clock,
      format: { type: 'DATE_TIME', pattern: `${locale.datePattern} ${clockPattern}` },
    };
  const time = /:/.test(text) ? parseClock(text) : null;
  return time === null ? null : { v: time, format: { type: 'TIME', pattern: clockPattern } };
}

/** The typed text as Sheets stores it. A cell with the plain text format keeps everything as it stands. */
export function parseTyped(
  typed: string,
  format: NumberFormat | undefined,
  locale: Locale = INDONESIAN,
): Typed {
  if (typed === '') return {};
  if (format?.type === 'TEXT' || format?.pattern === '@') return { v: typed };
  if (typed.startsWith("'")) return { v: typed.slice(1) };
  if (typed.startsWith('=') && typed.length > 1) return { f: typed };
  const text = typed.trim();
  const number = parseNumber(text, locale);
  if (number !== null)
    return text.endsWith('%') ? { v: number, format: { type: 'PERCENT', pattern: '0%' } } : { v: number };
  if (/^(?:TRUE|FALSE)$/i.test(text)) return { v: text.toUpperCase() === 'TRUE' };
  return parseMoment(text, locale) ?? { v: typed };
}

/** The cell after typing; its format, note and rule stay. */
export function typeInto(cell: Cell, typed: string, locale: Locale): Cell {
  const { v: _v, f: _f, ...rest } = cell;
  const { format, ...value } = parseTyped(typed, cell.s?.numberFormat, locale);
  const adopt =
    format && !cell.s?.numberFormat
      ? { s: { ...cell.s, numberFormat: format as { type: string; pattern: string } } }
      : {};
  return { ...rest, ...value, ...adopt };
}
