/**
 * Whether the timers are alive, told by when each of them last ran. The next person who opens the page sees it: plainly
 * when one is silent for too long, with the button that installs them anew for the account they belong to.
 */
import type { Instant } from '../domain/types';
import { formatNear } from '../messages/format';
import { HEARTBEAT } from '../messages/server';
import type { RegisterFacts } from './ports';
import type { HeartbeatView } from './views/types';

/**
 * How long each timer may be silent, in minutes: its slowest rhythm (an add-on's timers run hourly, the summary looks
 * every morning) and as much again as Google may be late.
 */
export const PATIENCE_MIN: Readonly<Record<string, number>> = {
  checkLateness: 150,
  updateDashboard: 150,
  sendOutbox: 150,
  checkIntegrity: 150,
  followPejabat: 150,
  sendWeeklySummary: 27 * 60,
  sendDigests: 27 * 60,
  sweepOrphans: 27 * 60,
};
const TIMERS = Object.keys(PATIENCE_MIN);
const MINUTE = 60_000;

/** Name under which it is kept when the timers were installed last: from then on they get their time to run. */
export const INSTALLED_BEAT = 'dipasang';

/** The timers that have been silent for too long; one that never ran, since it was installed. */
export function silentTimers(facts: Pick<RegisterFacts, 'heartbeats'>, now: Instant): readonly string[] {
  const since = facts.heartbeats[INSTALLED_BEAT] ?? 0;
  return TIMERS.filter((fn) => {
    const last = Math.max(facts.heartbeats[fn] ?? 0, since);
    return now - last > (PATIENCE_MIN[fn] ?? 0) * MINUTE;
  });
}

/** What the page says of the timers to the person of this address. */
export function heartbeatView(facts: RegisterFacts, email: string, now: Instant): HeartbeatView {
  const said = (fn: string) => {
    const at = facts.heartbeats[fn];
    return HEARTBEAT.ran(fn, at === undefined ? null : formatNear(at, now));
  };
  const [first, ...others] = silentTimers(facts, now);
  if (first === undefined) return { healthy: true, text: said('checkLateness'), todo: '', canRepair: false };
  const canRepair = email === facts.systemAccount;
  return {
    healthy: false,
    text: `${said(first)}${HEARTBEAT.others(others)} ${HEARTBEAT.meaning}`,
    todo: canRepair ? '' : HEARTBEAT.tell(facts.systemAccount),
    canRepair,
  };
}
