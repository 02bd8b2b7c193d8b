/** The timers as the last answer told them, and the way to have them installed anew. */
import type { HomeView, RepairRequest } from '../../src/api/contract';
import { call, newCommandId } from '../client';
import type { Pulse } from '../ui/Heartbeat';
import { useWriter } from './writer';

const repairCall = (request: RepairRequest) => call('repairTimers', request);

export function usePulse(registerId: string, home: HomeView | null, onHome: (home: HomeView) => void): Pulse {
  const writer = useWriter(repairCall, onHome);
  return {
    view: home?.heartbeat ?? null,
    busy: writer.busy !== null,
    notice: writer.notice,
    clear: writer.clear,
    repair: () => void writer.send({ registerId, commandId: newCommandId() }),
  };
}
