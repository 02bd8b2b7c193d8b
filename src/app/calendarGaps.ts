/** Years of which no holidays are known although due times fall into them: said in the panel and the weekly mail. */
import { type Calendar, unloadedYears } from '../domain/time/calendar';
import { addDays, toCivil } from '../domain/time/civil';
import type { DateKey } from '../domain/types';
import type { ReadRow } from './ports';

/** How far ahead, in days, a case begun today may be planned: eleven steps and a month beside. */
const AHEAD_DAYS = 45;

/** The years, rising, that today, the weeks ahead or the due time of an open visit fall in, and that are not filled in. */
export function calendarGaps(
  calendar: Calendar,
  today: DateKey,
  tasks: readonly ReadRow[],
): readonly number[] {
  const dues = tasks.flatMap(({ values }) =>
    typeof values.batas === 'number' ? [toCivil(values.batas).date] : [],
  );
  return unloadedYears(calendar, [today, addDays(today, AHEAD_DAYS), ...dues]);
}
