/** The timers' entries: every register of this installation, one after the other; one that fails does not stop the rest. */
import { checkLateness } from '../app/checkLateness';
import { followPejabat } from '../app/followPejabat';
import { type Ports, Refused } from '../app/ports';
import { sendOutbox } from '../app/sendOutbox';
import { weeklySummary } from '../app/weeklySummary';
import { refusalText } from '../messages/refusals';
import { registerIds } from './memory';
import { gasPorts } from './ports';

/** @throws Error at the end when a register failed, so that Google shows the run as failed */
function eachRegister(run: (ports: Ports, id: string) => unknown): void {
  const failures: string[] = [];
  for (const id of registerIds())
    try {
      run(gasPorts(id), id);
    } catch (error) {
      const reason = error instanceof Refused ? refusalText(error.refusal) : String(error);
      console.error(id, error instanceof Error ? (error.stack ?? error.message) : reason);
      failures.push(`${id}: ${reason}`);
    }
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

export const timers = {
  checkLateness: () => eachRegister((ports) => checkLateness(ports)),
  sendOutbox: () => eachRegister((ports) => sendOutbox(ports)),
  followPejabat: () => eachRegister((ports) => followPejabat(ports)),
  sendWeeklySummary: () => eachRegister((ports, id) => weeklySummary(ports, id)),
};
