/** Lateness and progress as people see them. Colour always stands beside a shape and words. */
import type { TimeView, TrackState } from '../../src/api/contract';
import { CASE } from '../../src/messages/sidebar';
import { stepRuns } from '../logic/text';
import { stepsIn } from '../logic/view';
import { Icon } from './Icon';

const LOOK = {
  TEPAT: { css: 'ok', icon: 'check' },
  MENDEKATI: { css: 'near', icon: 'clock' },
  TERLAMBAT: { css: 'late', icon: 'alert' },
  DITUNDA: { css: 'paused', icon: 'pause' },
} as const;

/** Class of the colour bar of a card. */
export function timeClass(time: TimeView): string {
  return time.state ? LOOK[time.state].css : 'none';
}

/** "Lewat 1 jam 10 menit kerja" with its sign; the state is also said to readers. */
export function TimeChip({ time }: { time: TimeView }) {
  if (time.text === '') return null;
  return (
    <span class={`chip ${timeClass(time)}`}>
      {time.state && <Icon name={LOOK[time.state].icon} />}
      {time.state && <span class="sr">{CASE.timeState[time.state]}: </span>}
      <span>{time.text}</span>
    </span>
  );
}

const SEGMENT = { DONE: 'd', RETURNED: 'r', NOW: 'n', AHEAD: '' } as const;

/** What the line of progress shows, in words. */
function trackText(track: readonly TrackState[]): string {
  const { trackDone, trackReturned, trackNow } = CASE;
  const now = stepsIn(track, 'NOW')[0];
  const done = stepsIn(track, 'DONE');
  const returned = stepsIn(track, 'RETURNED');
  return [
    now === undefined ? '' : trackNow(now, track.length),
    done.length > 0 ? trackDone(stepRuns(done)) : '',
    returned.length > 0 ? trackReturned(stepRuns(returned)) : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

/** The line of progress: a segment for each step. */
export function Track({ track }: { track: readonly TrackState[] }) {
  return (
    <div class="track" role="img" aria-label={trackText(track)}>
      {track.map((state, index) => (
        <i key={index} class={SEGMENT[state]} />
      ))}
    </div>
  );
}
