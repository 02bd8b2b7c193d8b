/**
 * Numbers as a spreadsheet shows them: the patterns in use (dates, times, grouping, decimals, text).
 * A serial number counts days since 30 December 1899, without a zone.
 */
import { INDONESIAN, type Locale } from '../sheets/locale';

const DAY_MS = 86_400_000;
/** 30 December 1899 as an instant. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The wall clock of a serial, as a date whose UTC parts are to be read. Rounded to the second. */
function dateOfSerial(serial: number): Date {
  return new Date(EPOCH + Math.round(serial * 86_400) * 1000);
}

/** The serial of a wall clock given in UTC parts. */
export function serialOfUtc(ms: number): number {
  return (ms - EPOCH) / DAY_MS;
}

const two = (n: number, size: number): string => String(n).padStart(size, '0');

/** One run of letters of a date pattern. `minute`: an m that stands beside hours or seconds. */
function datePart(run: string, date: Date, minute: boolean, halfDay: boolean, locale: Locale): string {
  const size = run.length;
  const hours = date.getUTCHours();
  switch (run.charAt(0).toLowerCase()) {
    case 'y':
      return size > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(-2);
    case 'd':
      if (size > 2) return (locale.days[date.getUTCDay()] ?? '').slice(0, size === 3 ? 3 : undefined);
      return two(date.getUTCDate(), size);
    case 'h':
      return two(halfDay ? hours % 12 || 12 : hours, size);
    case 's':
      return two(date.getUTCSeconds(), size);
    default:
      if (minute) return two(date.getUTCMinutes(), size);
      if (size > 2) return (locale.months[date.getUTCMonth()] ?? '').slice(0, size === 3 ? 3 : undefined);
      return two(date.getUTCMonth() + 1, size);
  }
}

function formatDateSerial(serial: number, pattern: string, locale: Locale): string {
  const date = dateOfSerial(serial);
  const tokens = pattern.match(/"[^"]*"|\\.|AM\/PM|am\/pm|y+|m+|d+|h+|H+|s+|M+|D+|[^"\\]/g) ?? [];
  const halfDay = tokens.some((token) => /^am\/pm$/i.test(token));
  let lastLetter = '';
  return tokens
    .map((token, index) => {
      if (token.startsWith('"')) return token.slice(1, -1);
      if (token.startsWith('\\')) return token.slice(1);
      if (/^am\/pm$/i.test(token)) return date.getUTCHours() < 12 ? 'AM' : 'PM';
      if (!/^[ymdhs]/i.test(token)) return token;
      const following = tokens.slice(index + 1).find((one) => /^[ymdhs]/i.test(one)) ?? '';
      const minute = /^m/i.test(token) && (lastLetter === 'h' || /^s/i.test(following));
      lastLetter = token.charAt(0).toLowerCase();
      return datePart(token, date, minute, halfDay, locale);
    })
    .join('');
}

const group = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark);

/** A number by a pattern of 0, #, comma and point; text around it stands. */
function formatPlain(value: number, pattern: string, locale: Locale): string {
  const core = /[#0][#0,]*(?:\.[#0]+)?%?/.exec(pattern);
  if (!core) return pattern.replace(/"/g, '');
  const [digits = '', decimals = ''] = core[0].replace('%', '').split('.');
  const scaled = core[0].endsWith('%') ? value * 100 : value;
  const least = decimals.replace(/#/g, '').length;
  const fixed = Math.abs(scaled).toFixed(decimals.length);
  const [whole = '0', fraction = ''] = fixed.split('.');
  const shown = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '');
  const padded = whole.padStart(digits.replace(/[#,]/g, '').length, '0');
  const body =
    (digits.includes(',') ? group(padded, locale.group) : padded) +
    (shown === '' ? '' : `${locale.decimal}${shown}`);
  const text = body + (core[0].endsWith('%') ? '%' : '');
  const [before, after] = [pattern.slice(0, core.index), pattern.slice(core.index + core[0].length)];
  return (scaled < 0 ? '-' : '') + (before + text + after).replace(/"/g, '');
}

/** A number without a format: at most ten digits, as the automatic format shows it. */
export function generalNumber(value: number, locale: Locale = INDONESIAN): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return String(Number(value.toPrecision(10))).replace('.', locale.decimal);
}

export type NumberFormat = { readonly type?: string | undefined; readonly pattern?: string | undefined };

const DEFAULT_PATTERNS: Readonly<Record<string, string>> = {
  PERCENT: '0.00%',
  NUMBER: '#,##0.00',
};

const isDateType = (type: string | undefined): boolean =>
  type === 'DATE' || type === 'DATE_TIME' || type === 'TIME';

/** True when a number with this format is shown as a date or time. */
export function isDateFormat(format: NumberFormat | undefined): boolean {
  return isDateType(format?.type);
}

function defaultPattern(type: string | undefined, { datePattern, timePattern }: Locale): string {
  if (type === 'DATE') return datePattern;
  if (type === 'TIME') return timePattern;
  if (type === 'DATE_TIME') return `${datePattern} ${timePattern}`;
  return DEFAULT_PATTERNS[type ?? ''] ?? '';
}

/** What people see of a number. */
export function formatNumber(
  value: number,
  format: NumberFormat | undefined,
  locale: Locale = INDONESIAN,
): string {
  const pattern = format?.pattern || defaultPattern(format?.type, locale);
  if (isDateType(format?.type)) return formatDateSerial(value, pattern, locale);
  if (pattern === '' || pattern === '@' || pattern.toLowerCase() === 'general')
    return generalNumber(value, locale);
  const [positive = '', negative] = pattern.split(';');
  return value < 0 && negative ? formatPlain(-value, negative, locale) : formatPlain(value, positive, locale);
}
