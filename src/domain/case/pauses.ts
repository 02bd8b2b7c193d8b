/** Stopping and restarting the time of a visit. Who may do it is said in `allowed`; what it is worth, in time/pauses. */
import type { Calendar } from '../time/calendar';
import { dueAfterPauses, pausedMinutes } from '../time/pauses';
import type { DayMode } from '../time/working';
import type { Case, CaseEvent, Command, Instant, Refusal, Result, SopRule, Visit } from '../types';
import { readNote, readPause } from './fields';
import { ok, refusal, refused } from './result';
import { currentDue, openPause, timeOf } from './state';

/** A reason that may be given; `waiting`: what is waited for lies in other hands. */
export interface PauseReason {
  readonly label: string;
  readonly waiting: boolean;
}

/** By what a pause is measured. */
export interface Clock {
  readonly calendar: Calendar;
  readonly dayMode: DayMode;
  readonly now: Instant;
}

interface Timed {
  readonly kase: Case;
  readonly visit: Visit;
  readonly rule: SopRule;
}

interface Place extends Timed {
  readonly clock: Clock;
  readonly pauseReasons: readonly PauseReason[];
}

/** The event of a person's command to stop or restart the present visit. */
export function pauseEvent(
  place: Place,
  command: Extract<Command, { type: 'pause' | 'resume' }>,
): Result<CaseEvent> {
  if (command.type === 'resume') {
    const note = readNote(command.note);
    return note.ok ? resuming(place, note.value, place.clock) : note;
  }
  const read = readPause(command, place.pauseReasons);
  return read.ok ? pausing(place.visit, read.value.reason, read.value.note) : read;
}

/** Why the visit cannot be stopped, or not be let run again; null when it can. */
export function unpausable(visit: Visit, type: 'pause' | 'resume'): Refusal | null {
  const open = openPause(visit);
  if (type === 'resume') return open === null ? refusal('NOT_PAUSED') : null;
  if (open !== null) return refusal('PAUSED_ALREADY', { alasan: open.reason });
  return visit.due === null ? refusal('PAUSE_UNTIMED', { langkah: visit.step, stage: visit.stage }) : null;
}

/** The event that stops the visit's time. Refused at a gate, which has no standard time, and while it stands already. */
export function pausing(visit: Visit, reason: PauseReason, note: string): Result<CaseEvent> {
  const barred = unpausable(visit, 'pause');
  if (barred !== null) return refused(barred);
  return ok({
    type: 'VisitPaused',
    visit: visit.id,
    reason: reason.label,
    waiting: reason.waiting,
    note,
  });
}

/** The event that lets the visit's time run again, with the due time it has from then on. */
export function resuming(timed: Timed, note: string, clock: Clock): Result<CaseEvent> {
  const { visit, rule } = timed;
  const barred = unpausable(visit, 'resume');
  if (barred !== null) return refused(barred);
  const moved = measured(timed, clock);
  if (moved === null) return refused(refusal('CALENDAR_EMPTY', { langkah: rule.no, label: rule.label }));
  return ok({ type: 'VisitResumed', visit: visit.id, note, ...moved });
}

/**
 * Working minutes for which the visit was paused until now, and its due time: counted from when the step was received,
 * although a decision that was taken back lies between. Null without working time within three years.
 */
function measured(
  { kase, visit, rule }: Timed,
  { calendar, dayMode, now }: Clock,
): { readonly due: Instant; readonly paused: number } | null {
  const minutes = ({ pauses = [] }: Visit) => pausedMinutes(calendar, pauses, now);
  const all = timeOf(kase, visit);
  const sum = all.reduce((total, one) => total + minutes(one), 0);
  const due = dueAfterPauses(calendar, (all[0] ?? visit).entered, rule, dayMode, sum);
  const paused = minutes(visit);
  return due === null ? null : { due, paused };
}

/** The event by which a changed calendar moves the due time of an open visit; null where it stands. */
export function recalculated(timed: Timed, clock: Clock): CaseEvent | null {
  const { visit } = timed;
  if (visit.due === null || visit.left !== null) return null;
  const over = (visit.pauses ?? []).filter(({ to }) => to !== null);
  const moved = measured({ ...timed, visit: { ...visit, pauses: over } }, clock);
  if (moved === null) return null;
  if (moved.due === currentDue(visit) && moved.paused === (visit.paused ?? 0)) return null;
  return { type: 'DueMoved', visit: visit.id, ...moved };
}

/** Pauses of a visit that is left now, in working minutes, as its event keeps them; nothing where there were none. */
export function pausedParts(
  visit: Visit,
  { calendar, now }: Clock,
): { readonly paused?: number; readonly waited?: number } {
  const pauses = visit.pauses ?? [];
  if (pauses.length === 0) return {};
  const waiting = pauses.filter((pause) => pause.waiting);
  return {
    paused: pausedMinutes(calendar, pauses, now),
    waited: pausedMinutes(calendar, waiting, now),
  };
}
