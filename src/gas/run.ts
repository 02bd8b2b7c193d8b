/** The time of one execution. */
import { RUN_MS } from '../app/limits';

/** A script's globals live as long as one execution does, so each run has its own. */
let end: number | null = null;

/**
 * When this run begins nothing more, ms since 1970: four minutes after it was asked first, whatever asks and however many
 * registers it serves. Each part counting four minutes of its own would come to more than the six that Google gives.
 */
export function endOfRun(): number {
  end = end ?? Date.now() + RUN_MS;
  return end;
}
