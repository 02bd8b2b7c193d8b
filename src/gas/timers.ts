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
import { endOfRun, watchOf } from './integrity';
import { registerIds } from './memory';
import { gasPorts } from './ports';
import { traceRefused } from './refused';
import { usageOf } from './usage';

/** @throws Error at the end when a register failed, so that Google shows the run as failed */
function eachRegister(run: (ports: Ports, id: string) => unknown): void {
  const failures: string[] = [];
  for (const id of registerIds())
    try {
      run(gasPorts(id), id);
    } catch (error) {
      // Google's clock is the owner; anybody else called the function by its name.
      if (error instanceof Refused) traceRefused('pewaktu', id, error.refusal.code);
      const reason = error instanceof Refused ? refusalText(error.refusal) : String(error);
      console.error(id, error instanceof Error ? (error.stack ?? error.message) : reason);
      failures.push(`${id}: ${reason}`);
    }
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

export const timers = {
  checkLateness: () => eachRegister((ports, id) => checkLateness(ports, id)),
  updateDashboard: () => eachRegister((ports) => updateDashboard(ports)),
  sendOutbox: () => eachRegister((ports) => sendOutbox(ports)),
  checkIntegrity: () => {
    const until = endOfRun();
    eachRegister((_, id) => watchRegister(watchOf(id, until)));
  },
  followPejabat: () => eachRegister((ports) => followPejabat(ports)),
  sendWeeklySummary: () => eachRegister((ports, id) => weeklySummary(ports, id)),
  sendDigests: () => eachRegister((ports, id) => sendDigests(ports, id)),
  sweepOrphans: () =>
    eachRegister((ports, id) => {
      warnLimits(ports, usageOf(id));
      sweepOrphans(ports);
    }),
};
