/** Why the time of the present step stands still, and by whose order: everybody may know. */
import type { PauseView } from '../../src/api/contract';
import { CASE } from '../../src/messages/sidebar';
import { Icon } from './Icon';

export function Paused({ pause }: { pause: PauseView }) {
  return (
    <div class="returned paused" data-testid="paused">
      <b>
        <Icon name="pause" /> {CASE.pausedBy(pause.by, pause.since)}
      </b>
      <p>{pause.reason}</p>
      <blockquote>{pause.note}</blockquote>
    </div>
  );
}
