/** Where a move of the clock leads, in Western Indonesian Time (UTC+7, no summer time). Pure. */
import { HttpError } from './http';
import { type Fields, text } from './input';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONE = 7 * HOUR;
const MORNING = 7.5 * HOUR;

const isWeekend = (midnight: number): boolean => [0, 6].includes(new Date(midnight + ZONE).getUTCDay());

/** The next 07.30 of a Monday to Friday after the instant. */
export function nextMorning(now: number): number {
  let midnight = Math.floor((now + ZONE) / DAY) * DAY - ZONE;
  while (isWeekend(midnight) || midnight + MORNING <= now) midnight += DAY;
  return midnight + MORNING;
}

/** "2026-11-24T07:30" as an instant. Throws when it is no such date or time. */
export function instantOf(local: string): number {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)
    ? Date.parse(`${local}:00.000+07:00`)
    : Number.NaN;
  if (Number.isNaN(instant)) throw new HttpError(400, 'Tanggal dan jam tidak sah.');
  return instant;
}

/** Target of a `ClockMove`; `morning` tells when the next working morning begins. The clock never goes back. */
export function clockTarget(move: Fields, now: number, morning: () => number): number {
  const by = text(move, 'by');
  if (by === 'HOUR') return now + HOUR;
  if (by === 'MORNING') return morning();
  if (by !== 'TO') throw new HttpError(400, 'Perpindahan jam tidak dikenal.');
  const target = instantOf(text(move, 'at'));
  if (target <= now)
    throw new HttpError(409, 'Jam hanya dapat dimajukan. Pilih waktu sesudah waktu sekarang.');
  return target;
}
