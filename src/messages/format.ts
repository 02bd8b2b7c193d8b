/**
 * Dates, times, durations and numbers as formal Indonesian writes them, hand-made: the same text comes out in Apps Script,
 * in the page and in tests, whatever locale the machine has. Must not use Intl or the zone of the machine.
 */
import { DAY_NAMES, dayOf, isDateKey, splitInstant, toCivil, weekdayOf } from '../domain/time/civil';
import type { TimeState } from '../domain/time/working';
import type { DateKey, Instant, Satuan } from '../domain/types';

export { DAY_NAMES };

/** Names of the months; Januari first, so the name of month `m` stands at `m - 1`. */
export const MONTH_NAMES = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** working minutes shown as one day in a long overrun; for reading only, never for counting */
const DAY_SHOWN = 450;

/** "23 November 2026". Throws RangeError when it is no date, as all of this file do. */
export function formatDate(date: DateKey): string {
  return `${dayAndMonth(date)} ${yearOf(date)}`;
}

/** "16 s.d. 22 November 2026", "30 November s.d. 6 Desember 2026", with both years where they differ. */
export function formatSpan(from: DateKey, to: DateKey): string {
  if (yearOf(from) !== yearOf(to)) return `${formatDate(from)} s.d. ${formatDate(to)}`;
  const first = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : dayAndMonth(from);
  return `${first} s.d. ${formatDate(to)}`;
}

/** "Senin, 23 November 2026" */
export function formatDay(date: DateKey): string {
  return `${dayName(date)}, ${formatDate(date)}`;
}

/** "07.30" (WIB; seconds are dropped) */
export function formatTime(at: Instant): string {
  const { minute } = splitInstant(at);
  return `${two(Math.floor(minute / 60))}.${two(minute % 60)}`;
}

/** "Senin, 23 November 2026 pukul 07.30 WIB" */
export function formatMoment(at: Instant): string {
  return `${formatDay(toCivil(at).date)} pukul ${formatTime(at)} WIB`;
}

/** "23/11/2026 07.30" (WIB), for narrow columns */
export function formatDateTimeShort(at: Instant): string {
  const { date } = toCivil(at);
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)} ${formatTime(at)}`;
}

/** "hari ini pukul 13.20", "besok …", "kemarin …", else "Rabu, 18 November pukul 15.40", with the year when it is another one. */
export function formatNear(at: Instant, now: Instant): string {
  const { date } = toCivil(at);
  const today = toCivil(now).date;
  const near = { '-1': 'kemarin', '0': 'hari ini', '1': 'besok' }[String(dayOf(date) - dayOf(today))];
  const far = `${dayName(date)}, ${yearOf(date) === yearOf(today) ? dayAndMonth(date) : formatDate(date)}`;
  return `${near ?? far} pukul ${formatTime(at)}`;
}

/** "55 menit kerja", "1 jam kerja", "1 jam 10 menit kerja": whole working minutes, never turned into days. */
export function formatWorkDuration(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  const hours = Math.floor(whole / 60);
  if (hours === 0) return `${whole} menit kerja`;
  return whole % 60 === 0 ? `${hours} jam kerja` : `${hours} jam ${whole % 60} menit kerja`;
}

/** What is left of a step's time, or by how much it is over, with working minutes from `domain/time/working`. */
export interface TimeLeft {
  readonly state: TimeState;
  readonly due: Instant;
  readonly now: Instant;
  readonly minutesLeft: number;
  readonly minutesOver: number;
}

/**
 * "Sisa 12 menit kerja, pukul 14.00" on the day itself, "Sampai besok pukul 08.30", "Sampai Jumat, 27 November pukul
 * 16.30"; late "Lewat 1 jam 10 menit kerja", from a day on "Lewat 2 hari 3 jam kerja" (a day shown as 450 minutes),
 * and before the first working minute over "Lewat sejak kemarin pukul 16.00".
 */
export function formatTimeLeft({ state, due, now, minutesLeft, minutesOver }: TimeLeft): string {
  if (state === 'TERLAMBAT') {
    return `Lewat ${minutesOver < 1 ? `sejak ${formatNear(due, now)}` : formatOverrun(minutesOver)}`;
  }
  const today = splitInstant(due).day === splitInstant(now).day;
  if (!today || minutesLeft < 1) return `Sampai ${formatNear(due, now)}`;
  return `Sisa ${formatWorkDuration(minutesLeft)}, pukul ${formatTime(due)}`;
}

/** "1.234,5": point for thousands, comma before at most two decimals. "-" when it is no finite number. */
export function formatNumber(n: number): string {
  if (!Number.isFinite(n)) return '-';
  const [whole = '0', decimals = ''] = Math.abs(n).toFixed(2).split('.');
  const shown = decimals.replace(/0+$/, '');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, '.') + (shown === '' ? '' : `,${shown}`);
  return n < 0 && text !== '0' ? `-${text}` : text;
}

/** "60 menit", "1 hari kerja" */
export function formatStandard(waktu: number, satuan: Satuan): string {
  return `${formatNumber(waktu)} ${satuan === 'MENIT' ? 'menit' : 'hari kerja'}`;
}

/** "Senin tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam", as a berita acara opens. */
export function formatDateWords(date: DateKey): string {
  const day = terbilang(Number(date.slice(8)));
  return `${dayName(date)} tanggal ${day} bulan ${monthName(date)} tahun ${terbilang(yearOf(date))}`;
}

/** The number in words: "nol", "seribu dua ratus", "dua juta seribu". Throws RangeError outside 0..999.999.999. */
export function terbilang(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > 999_999_999)
    throw new RangeError(`not a whole number from 0 to 999999999: ${n}`);
  return n === 0 ? 'nol' : words(n).join(' ');
}

/** "I" … "XII" for a letter's number. Throws RangeError outside 1..12. */
export function romanMonth(month: number): string {
  const roman = ROMAN[month - 1];
  if (roman === undefined) throw new RangeError(`not a month: ${month}`);
  return roman;
}

const UNITS = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const;

function words(n: number): readonly string[] {
  if (n >= 1_000_000) return [...words(Math.floor(n / 1_000_000)), 'juta', ...words(n % 1_000_000)];
  if (n >= 1000) return [...counted(Math.floor(n / 1000), 'ribu'), ...words(n % 1000)];
  if (n >= 100) return [...counted(Math.floor(n / 100), 'ratus'), ...words(n % 100)];
  if (n >= 20) return [...counted(Math.floor(n / 10), 'puluh'), ...words(n % 10)];
  if (n >= 12) return [UNITS[n - 10] ?? '', 'belas'];
  if (n >= 10) return [n === 10 ? 'sepuluh' : 'sebelas'];
  return n === 0 ? [] : [UNITS[n] ?? ''];
}

/** one of a power is a prefix, "seratus", "seribu"; of a million it is a word, "satu juta" */
function counted(n: number, power: string): readonly string[] {
  return n === 1 ? [`se${power}`] : [...words(n), power];
}

function formatOverrun(minutes: number): string {
  if (minutes < DAY_SHOWN) return formatWorkDuration(minutes);
  const days = `${Math.floor(minutes / DAY_SHOWN)} hari`;
  const hours = Math.floor((minutes % DAY_SHOWN) / 60);
  return hours === 0 ? `${days} kerja` : `${days} ${hours} jam kerja`;
}

function dayAndMonth(date: DateKey): string {
  return `${Number(date.slice(8))} ${monthName(date)}`;
}

function dayName(date: DateKey): string {
  return DAY_NAMES[weekdayOf(date) - 1] ?? '';
}

function monthName(date: DateKey): string {
  const name = MONTH_NAMES[Number(date.slice(5, 7)) - 1];
  if (name === undefined || !isDateKey(date)) throw new RangeError(`not a date: ${date}`);
  return name;
}

function yearOf(date: DateKey): number {
  return Number(date.slice(0, 4));
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
