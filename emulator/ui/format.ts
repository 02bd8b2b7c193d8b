/** Times and sizes in words, Indonesian, Western Indonesian Time. */

const ZONE = 'Asia/Jakarta';
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('id-ID', { timeZone: ZONE, ...options });

const DAY = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const SHORT_DAY = format({ day: 'numeric', month: 'short' });
const LONG_DATE = format({ day: 'numeric', month: 'long', year: 'numeric' });
const TIME = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const PARTS = format({
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "Senin, 23 November 2026" */
export const dayText = (at: number) => DAY.format(at);

/** "07.30" */
export const timeText = (at: number) => TIME.format(at).replace(':', '.');

/** "23 November 2026 pukul 07.30" */
export const momentText = (at: number) => `${LONG_DATE.format(at)} pukul ${timeText(at)}`;

/** "23 Nov 07.30" */
export const dayTimeText = (at: number) => `${SHORT_DAY.format(at)} ${timeText(at)}`;

/** "07.30" on the same day, "23 Nov" on another, as mail lists have it. */
export function shortText(at: number, now: number): string {
  return LONG_DATE.format(at) === LONG_DATE.format(now) ? timeText(at) : SHORT_DAY.format(at);
}

/** "2026-11-23T07:30", the form of an input of type datetime-local. */
export function localText(at: number): string {
  const parts = new Map(PARTS.formatToParts(at).map((part) => [part.type, part.value]));
  const of = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** "1,2 detik" */
export const durationText = (ms: number) =>
  ms < 1000 ? `${Math.round(ms)} milidetik` : `${(ms / 1000).toFixed(1).replace('.', ',')} detik`;

/** "KO" for "Kepala Bagian Organisasi" */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const [first = name, ...rest] = words;
  return ((first[0] ?? '?') + (rest[rest.length - 1]?.[0] ?? '')).toUpperCase();
}
