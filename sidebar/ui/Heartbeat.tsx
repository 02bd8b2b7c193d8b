/** When the timers last ran: a quiet line while they live, a plain word on every screen when one is dead. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { HeartbeatView } from '../../src/api/contract';
import { COMMON, HEARTBEAT } from '../../src/messages/sidebar';
import { Button } from './Button';
import { Icon } from './Icon';
import type { NoticeData } from './Notice';

/** What the page knows of the timers, and how it has them installed anew. */
export interface Pulse {
  /** null before the first answer */
  readonly view: HeartbeatView | null;
  readonly busy: boolean;
  readonly notice: NoticeData | null;
  repair(): void;
  /** takes the answer away once it was read */
  clear(): void;
}

export const PulseOf = createContext<Pulse>({
  view: null,
  busy: false,
  notice: null,
  repair: () => undefined,
  clear: () => undefined,
});

/** Below the header of every screen; nothing while all timers live. */
export function DeadTimers() {
  const { view, busy, notice, repair, clear } = useContext(PulseOf);
  if (notice?.tone === 'DONE')
    return (
      <div class="notice done pulse" role="status" data-testid="timers-renewed">
        <Icon name="check" />
        <p class="grow">{notice.text}</p>
        <button type="button" class="bare" aria-label={COMMON.close} onClick={clear}>
          <Icon name="close" />
        </button>
      </div>
    );
  if (!view || view.healthy) return null;
  return (
    <aside class="notice warn pulse" aria-label={HEARTBEAT.label} data-testid="timers-dead">
      <Icon name="alert" />
      <div class="grow">
        <p>{view.text}</p>
        {view.todo !== '' && <p>{view.todo}</p>}
        {notice && <p role="alert">{notice.text}</p>}
        {view.canRepair && (
          <Button testId="repair-timers" busy={busy} onPress={repair}>
            {busy ? COMMON.working : HEARTBEAT.repair}
          </Button>
        )}
      </div>
    </aside>
  );
}

/** The quiet line at the end of a screen. */
export function AliveTimers() {
  const { view } = useContext(PulseOf);
  if (!view?.healthy) return null;
  return (
    <p class="soft tiny alive" data-testid="timers-alive">
      {view.text}
    </p>
  );
}
