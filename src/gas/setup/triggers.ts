/** The timers: which function, how often. Installed by the account that sets Pantau up; they run as it. */
import { listenToEdits } from '../editors';

export interface Timer {
  readonly fn: string;
  readonly build: (
    trigger: GoogleAppsScript.Script.ClockTriggerBuilder,
    often: boolean,
  ) => GoogleAppsScript.Script.ClockTriggerBuilder;
}

const ZONE = 'Asia/Jakarta';

/**
 * `often` is false where the script runs as an add-on: Google lets add-ons run time triggers at most once an hour.
 * The weekly summary looks every morning, since the first working day of a week need not be a Monday.
 */
export const TIMERS: readonly Timer[] = [
  {
    fn: 'checkLateness',
    build: (trigger, often) => (often ? trigger.everyMinutes(15) : trigger.everyHours(1)),
  },
  {
    fn: 'updateDashboard',
    build: (trigger, often) => (often ? trigger.everyMinutes(15) : trigger.everyHours(1)),
  },
  {
    fn: 'sendOutbox',
    build: (trigger, often) => (often ? trigger.everyMinutes(10) : trigger.everyHours(1)),
  },
  {
    fn: 'checkIntegrity',
    build: (trigger) => trigger.everyHours(1),
  },
  {
    fn: 'followPejabat',
    build: (trigger) => trigger.everyHours(1),
  },
  {
    fn: 'sendWeeklySummary',
    build: (trigger) => trigger.everyDays(1).atHour(6).inTimezone(ZONE),
  },
  {
    fn: 'sendDigests',
    build: (trigger) => trigger.everyDays(1).atHour(6).inTimezone(ZONE),
  },
  {
    fn: 'sweepOrphans',
    build: (trigger) => trigger.everyDays(1).atHour(2).inTimezone(ZONE),
  },
];

/**
 * Installs all timers anew and takes the old ones away, whatever state they are in; answers how many. The new ones come
 * first, so that a run that is cut off leaves too many rather than none.
 */
export function renewTriggers(often: boolean): number {
  const old = ScriptApp.getProjectTriggers().filter((trigger) =>
    TIMERS.some(({ fn }) => fn === trigger.getHandlerFunction()),
  );
  for (const timer of TIMERS) timer.build(ScriptApp.newTrigger(timer.fn).timeBased(), often).create();
  for (const trigger of old) ScriptApp.deleteTrigger(trigger);
  listenToEdits();
  return TIMERS.length;
}

/** Installs the timers that this account lacks; answers how many. */
export function ensureTriggers(often: boolean): number {
  const present = ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
  const missing = TIMERS.filter((timer) => !present.includes(timer.fn));
  for (const timer of missing) timer.build(ScriptApp.newTrigger(timer.fn).timeBased(), often).create();
  listenToEdits();
  return missing.length;
}
