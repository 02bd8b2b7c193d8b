/** Time as people read it: state, words and the due time, computed at the moment of reading. */

import { timeState, workingMinutesBetween } from '../../domain/time/working';
import type { Instant, Satuan } from '../../domain/types';
import { formatTimeLeft } from '../../messages/format';
import { NO_STANDARD } from '../../messages/server';
import type { Config } from '../config';
import { nearShareOf } from '../settings';
import type { TimeView } from './types';

export interface Clocked {
  readonly entered: Instant;
  readonly due: Instant | null;
  readonly satuan: Satuan;
}

/** State of an open visit at `now`. A visit without due time has no standard. */
export function timeView(config: Config, clocked: Clocked, now: Instant): TimeView {
  const { entered, due, satuan } = clocked;
  if (due === null) return { state: null, text: NO_STANDARD, due: null };
  const { calendar, settings } = config;
  const state = timeState(calendar, entered, due, now, satuan, nearShareOf(settings));
  const text = formatTimeLeft({
    state,
    due,
    now,
    minutesLeft: now < due ? workingMinutesBetween(calendar, now, due) : 0,
    minutesOver: now > due ? workingMinutesBetween(calendar, due, now) : 0,
  });
  return { state, text, due };
}
