/** Time as people read it: state, words and the due time, computed at the moment of reading. */

import { currentDue, openPause, presentVisit, ruleOf } from '../../domain/case/state';
import { pausedMinutes } from '../../domain/time/pauses';
import { timeState, workingMinutesBetween } from '../../domain/time/working';
import type { Case, Instant, Satuan, Visit } from '../../domain/types';
import { formatNear, formatTimeLeft } from '../../messages/format';
import { PAUSED_LABEL, STATE_LABEL } from '../../messages/labels';
import { NO_STANDARD, pausedText } from '../../messages/server';
import type { Config } from '../config';
import { nearShareOf } from '../settings';
import { WAITING } from '../tabs';
import type { TimeView } from './types';

export interface Clocked {
  readonly entered: Instant;
  /** as moved by pauses and calendar */
  readonly due: Instant | null;
  readonly satuan: Satuan;
  /** working minutes of the pauses that are over */
  readonly paused: number;
  /** the pause it is in */
  readonly pause: { readonly from: Instant; readonly reason: string } | null;
}

/** State of an open visit at `now`. A visit without due time has no standard. */
export function timeView(config: Config, clocked: Clocked, now: Instant): TimeView {
  const { entered, due, satuan, paused, pause } = clocked;
  if (due === null) return { state: null, text: NO_STANDARD, due: null };
  if (pause !== null)
    return { state: 'DITUNDA', text: pausedText(formatNear(pause.from, now), pause.reason), due };
  const { calendar, settings } = config;
  const state = timeState(calendar, entered, due, now, satuan, nearShareOf(settings), paused);
  const text = formatTimeLeft({
    state,
    due,
    now,
    minutesLeft: now < due ? workingMinutesBetween(calendar, now, due) : 0,
    minutesOver: now > due ? workingMinutesBetween(calendar, due, now) : 0,
  });
  return { state, text, due };
}

/** The time of an open visit out of its case. */
export function visitTime(config: Config, kase: Case, visit: Visit, now: Instant): TimeView {
  const over = (visit.pauses ?? []).filter(({ to }) => to !== null);
  const clocked = {
    entered: visit.entered,
    due: currentDue(visit),
    satuan: ruleOf(kase, visit.step).satuan,
    paused: pausedMinutes(config.calendar, over, now),
    pause: openPause(visit),
  };
  return timeView(config, clocked, now);
}

/** A state as the tab Tugas shows it. */
export function stateText({ state }: Pick<TimeView, 'state'>): string {
  if (state === null) return WAITING;
  return state === 'DITUNDA' ? PAUSED_LABEL : STATE_LABEL[state];
}

/** State of the case's present visit as of now; '' when the case has ended. */
export function stateNow(config: Config, kase: Case, now: Instant): string {
  const visit = presentVisit(kase);
  return visit === null ? '' : stateText(visitTime(config, kase, visit, now));
}
