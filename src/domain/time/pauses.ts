/**
 * What pauses do to the time of a step. Only instants are kept of a pause; what it is worth in working time is computed
 * by the calendar in force, once: the minutes of all pauses are summed, and the due time is moved by that sum.
 */
import type { Instant, Satuan } from '../types';
import type { Calendar } from './calendar';
import { addWorkingDays, addWorkingMinutes, type DayMode, dueOf, workingMinutesBetween } from './working';

/** From when until when time stood still; `to` null while it still does. */
export interface Standstill {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** Working minutes of the pauses up to `until`. Pauses of one visit follow each other, so none is counted twice. */
export function pausedMinutes(cal: Calendar, pauses: readonly Standstill[], until: Instant): number {
  return pauses.reduce(
    (sum, { from, to }) => sum + workingMinutesBetween(cal, from, Math.min(to ?? until, until)),
    0,
  );
}

/**
 * Until when a step entered at `entered` is to be done after `paused` working minutes of pauses. Minute steps and days
 * that run on (BERJALAN) move by exactly that working time; days that end at the close (AKHIR_HARI) move to the close
 * of the day on which it is over, so nobody loses by a pause. Null: no working time within three years.
 */
export function dueAfterPauses(
  cal: Calendar,
  entered: Instant,
  { waktu, satuan }: { readonly waktu: number; readonly satuan: Satuan },
  mode: DayMode,
  paused: number,
): Instant | null {
  const due = dueOf(cal, entered, waktu, satuan, mode);
  if (due === null || paused <= 0) return due;
  const moved = addWorkingMinutes(cal, due, paused);
  if (moved === null || satuan === 'MENIT' || mode === 'BERJALAN') return moved;
  // The minute before lies inside that day even where the sum ends exactly at its close.
  return addWorkingDays(cal, moved - 60_000, 0, 'AKHIR_HARI');
}
