/** The timers' entries: every register of this installation, one after the other; one that fails does not stop the rest. */
import { checkLateness } from '../app/checkLateness';
import { sendDigests } from '../app/digests';
import { followPejabat } from '../app/followPejabat';
import { watchRegister } from '../app/integrity/verify';
import { type Ports, Refused } from '../app/ports';
import { sendOutbox } from '../app/sendOutbox';
import { sweepOrphans } from '../app/sweepOrphans';
import { updateDashboard } from '../app/updateDashboard';
import { warnLimits } from '../app/warnLimits';
import { weeklySummary } from '../app/weeklySummary';
import { refusalText } from '../messages/refusals';
import { endOfRun, watched } from './integrity';
import { registersByTurn } from './memory';
import { gasPorts } from './ports';
import { traceRefused } from './refused';
import { usageOf } from './usage';

/**
 * Every register, the one whose turn is longest ago first. None is begun when the time is over: those left are the first of
 * the next run. @throws Error at the end when a register failed, so that Google shows the run as failed
 */
function eachRegister(timer: string, run: (ports: Ports, id: string, until: number) => unknown): void {
  const until = endOfRun();
  const failures: string[] = [];
  for (const id of registersByTurn(timer)) {
    if (Date.now() >= until) break;
    try {
      run(gasPorts(id, until), id, until);
    } catch (error) {
      // Google's clock is the owner; anybody else called the function by its name.
      if (error instanceof Refused) traceRefused('pewaktu', id, error.refusal.code);
      const reason = error instanceof Refused ? refusalText(error.refusal) : String(error);
      console.error(id, error instanceof Error ? (error.stack ?? error.message) : reason);
      failures.push(`${id}: ${reason}`);
    }
  }
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

export const timers = {
  checkLateness: () => eachRegister('checkLateness', checkLateness),
  updateDashboard: () => eachRegister('updateDashboard', updateDashboard),
  sendOutbox: () => eachRegister('sendOutbox', sendOutbox),
  checkIntegrity: () => eachRegister('checkIntegrity', (_, id, until) => watched(id, until, watchRegister)),
  followPejabat: () => eachRegister('followPejabat', followPejabat),
  sendWeeklySummary: () => eachRegister('sendWeeklySummary', weeklySummary),
  sendDigests: () => eachRegister('sendDigests', sendDigests),
  sweepOrphans: () =>
    eachRegister('sweepOrphans', (ports, id) => {
      warnLimits(ports, usageOf(id));
      sweepOrphans(ports);
    }),
};
