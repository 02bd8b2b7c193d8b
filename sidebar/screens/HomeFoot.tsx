/** The foot of the list: how fresh it is, when the timers ran, and the way to the row that is selected in the sheet. */
import type { HomeView, PageStart } from '../../src/api/contract';
import { formatTime } from '../../src/messages/format';
import { COMMON, HOME } from '../../src/messages/sidebar';
import { Icon } from '../ui/Icon';

interface FootProps {
  readonly place: PageStart['place'];
  onOpen(no: number | null): void;
  onRead(quiet: boolean): void;
  readonly view: HomeView;
  readonly stale: boolean;
}

export function HomeFoot({ view, stale, place, onOpen, onRead }: FootProps) {
  return (
    <div class="foot">
      <div class="grow">
        {place === 'SIDEBAR' && (
          <button type="button" class="link" data-testid="open-selected" onClick={() => onOpen(null)}>
            {HOME.openSelected}
          </button>
        )}
        <div class={stale ? 'ill' : ''} role="status">
          {stale ? `${COMMON.stale} ` : ''}
          {COMMON.refreshed(formatTime(view.now))}
        </div>
        {view.heartbeat.healthy && <div data-testid="heartbeat">{view.heartbeat.text}</div>}
      </div>
      <button
        type="button"
        class="bare"
        data-testid="refresh"
        aria-label={COMMON.refresh}
        onClick={() => onRead(true)}
      >
        <Icon name="refresh" />
      </button>
    </div>
  );
}
