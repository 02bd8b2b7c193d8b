/** Utilities.formatDate: the letters of Java's SimpleDateFormat. Names come out in English, as Google's do. */
import { zoneMinutes } from '../zone';
import type { Fail } from './utilities';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const DAY_MS = 86_400_000;

/** The runs of a pattern: quoted text, letters, and what stands between them. */
export const PATTERN = /''|'((?:[^']|'')*)'|([A-Za-z])\2*/g;

function monthText(month: number, size: number): string {
  const name = MONTHS[month] ?? '';
  if (size >= 4) return name;
  return size === 3 ? name.slice(0, 3) : String(month + 1).padStart(size, '0');
}

function zoneText(minutes: number, colon: boolean): string {
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon ? ':' : ''}${two(size % 60)}`;
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS) + 1;
}

/** Numbers by letter; the length of the run pads them. `date` is moved by the zone's offset. */
const NUMBERS: Readonly<Record<string, (date: Date) => number>> = {
  d: (date) => date.getUTCDate(),
  D: dayOfYear,
  F: (date) => Math.ceil(date.getUTCDate() / 7),
  H: (date) => date.getUTCHours(),
  k: (date) => date.getUTCHours() || 24,
  K: (date) => date.getUTCHours() % 12,
  h: (date) => date.getUTCHours() % 12 || 12,
  m: (date) => date.getUTCMinutes(),
  s: (date) => date.getUTCSeconds(),
  S: (date) => date.getUTCMilliseconds(),
  u: (date) => date.getUTCDay() || 7,
};

type Text = (date: Date, size: number, offset: number) => string;
const TEXTS: Readonly<Record<string, Text>> = {
  G: () => 'AD',
  y: (date, size) =>
    size === 2 ? String(date.getUTCFullYear()).slice(-2) : String(date.getUTCFullYear()).padStart(size, '0'),
  M: (date, size) => monthText(date.getUTCMonth(), size),
  L: (date, size) => monthText(date.getUTCMonth(), size),
  E: (date, size) => (DAYS[date.getUTCDay()] ?? '').slice(0, size >= 4 ? 9 : 3),
  a: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  z: (_date, _size, offset) => `GMT${zoneText(offset, true)}`,
  Z: (_date, _size, offset) => zoneText(offset, false),
  X: (_date, size, offset) =>
    size >= 3 ? zoneText(offset, true) : zoneText(offset, false).slice(0, size === 1 ? 3 : 5),
};
/** Letters of Java that count weeks, which depends on a locale. */
const WEEKS = 'wWY';

function letterText(letter: string, size: number, shifted: Date, offset: number, fail: Fail): string {
  const number = NUMBERS[letter];
  if (number) return String(number(shifted)).padStart(size, '0');
  const text = TEXTS[letter];
  if (text) return text(shifted, size, offset);
  if (WEEKS.includes(letter)) throw fail.notEmulated(`Utilities.formatDate with ${letter}`);
  throw fail.google(`Illegal pattern character '${letter}'`);
}

/**
 * The instant as text in the zone. Text between single quotes stands as it is; two quotes give one.
 * @throws what `fail` makes for a letter that Java does not know
 */
export function formatDate(instant: number, zone: string, pattern: string, fail: Fail): string {
  const offset = zoneMinutes(zone, instant);
  const shifted = new Date(instant + offset * 60_000);
  return pattern.replace(PATTERN, (run, quoted: string | undefined, letter?: string) => {
    if (run === "''") return "'";
    if (quoted !== undefined) return quoted.replace(/''/g, "'");
    return letterText(letter ?? '', run.length, shifted, offset, fail);
  });
}
