/**
 * What closed visits tell about a SOP: how many were on time, how long they took against the standard, what came back.
 * Counts visits, never persons. Minutes are working minutes.
 */
import type { Instant, RoleId } from './types';

/** A visit that was left, as far as figures look at it. */
export interface ClosedVisit {
  /** running number of the case */
  readonly no: number;
  readonly step: number;
  readonly stage: 'STEP' | 'GATE';
  readonly role: RoleId;
  readonly left: Instant;
  /** minutes used, without pauses */
  readonly used: number;
  /** minutes that the standard gave; null: no standard */
  readonly given: number | null;
  /** minutes in which others were waited for */
  readonly others: number;
  readonly late: boolean;
  readonly returned: boolean;
  /** reasons ticked with a return */
  readonly reasons: readonly string[];
}

export interface TimeFigures {
  readonly closed: number;
  readonly onTime: number;
  readonly late: number;
  /** per cent, whole; null where nothing was closed that has a standard */
  readonly rate: number | null;
  /** of the minutes used; null where nothing was closed */
  readonly median: number | null;
  /** of the minutes that the standard gave */
  readonly given: number | null;
  /** median of used against given, per cent, whole: 100 is just the standard */
  readonly share: number | null;
  readonly returned: number;
  /** minutes at the steps, and waiting for others (pauses for others, and the wait for a number) */
  readonly own: number;
  readonly others: number;
  /** minutes beyond the standard, of all visits that went beyond */
  readonly over: number;
}

/** The middle value, or the mean of the two middle ones; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const high = sorted[sorted.length >> 1];
  const low = sorted[(sorted.length - 1) >> 1];
  return high === undefined || low === undefined ? null : (low + high) / 2;
}

/** Whole per cent; null of nothing. */
export const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((100 * part) / whole);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));

/** The figures of any lot of visits. */
export function timeFigures(visits: readonly ClosedVisit[]): TimeFigures {
  const steps = visits.filter(({ stage }) => stage === 'STEP');
  const timed = visits.flatMap(({ used, given, late }) => (given === null ? [] : [{ used, given, late }]));
  const late = timed.filter((visit) => visit.late).length;
  const shares = timed.flatMap(({ used, given }) => (given > 0 ? [(100 * used) / given] : []));
  return {
    closed: visits.length,
    onTime: timed.length - late,
    late,
    rate: percent(timed.length - late, timed.length),
    median: rounded(median(steps.map(({ used }) => used))),
    given: rounded(median(timed.map(({ given }) => given))),
    share: rounded(median(shares)),
    returned: visits.filter((visit) => visit.returned).length,
    own: sum(steps.map(({ used }) => used)),
    others: sum(visits.map((visit) => visit.others)),
    over: sum(timed.map(({ used, given }) => Math.max(0, used - given))),
  };
}

/** Share on time, for each of the months (`YYYY-MM`) asked for, and at the end for all visits together. */
export function monthlyRates(
  visits: readonly ClosedVisit[],
  months: readonly string[],
  monthOf: (at: Instant) => string,
): readonly (number | null)[] {
  const totals = new Map(months.map((month) => [month, { onTime: 0, all: 0 }]));
  const whole = { onTime: 0, all: 0 };
  for (const { given, late, left } of visits) {
    const month = totals.get(monthOf(left));
    if (given === null || month === undefined) continue;
    for (const total of [month, whole]) {
      total.all += 1;
      total.onTime += late ? 0 : 1;
    }
  }
  const rate = ({ onTime, all }: typeof whole) => percent(onTime, all);
  return [...months.map((month) => rate(totals.get(month) ?? { onTime: 0, all: 0 })), rate(whole)];
}

/**
 * How often each reason was given with a return; a reason that is not listed counts with the last one. Behind them how many
 * gave none, and how many returns there were: one return may have several reasons.
 */
export function returnReasons(visits: readonly ClosedVisit[], listed: readonly string[]): readonly number[] {
  const counts = listed.map(() => 0);
  const returns = visits.filter(({ returned }) => returned);
  for (const { reasons } of returns) {
    const places = reasons.map((reason) => {
      const at = listed.indexOf(reason);
      return at < 0 ? listed.length - 1 : at;
    });
    for (const at of new Set(places)) counts[at] = (counts[at] ?? 0) + 1;
  }
  return [...counts, returns.filter(({ reasons }) => reasons.length === 0).length, returns.length];
}

export interface Bottleneck {
  readonly step: number;
  readonly figures: TimeFigures;
}

/** The step at which the most working time went beyond the standard; null where none went beyond. */
export function bottleneck(visits: readonly ClosedVisit[], steps: readonly number[]): Bottleneck | null {
  let worst: Bottleneck | null = null;
  for (const step of steps) {
    const figures = timeFigures(visits.filter((visit) => visit.stage === 'STEP' && visit.step === step));
    if (figures.over > (worst?.figures.over ?? 0)) worst = { step, figures };
  }
  return worst;
}
