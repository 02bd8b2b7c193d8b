/** Reads are asked again when Google has a passing failure: nothing can be done twice by it. */
import { passingCode } from '../app/passing';

/** Milliseconds before each further try. Google asks for growing waits (Sheets API, "Usage limits", exponential backoff). */
const WAITS: readonly number[] = [400, 1200];

/** What the read answers. @throws what the last try threw, or the first failure that does not pass */
export function patiently<T>(read: () => T): T {
  for (const wait of WAITS)
    try {
      return read();
    } catch (error) {
      if (passingCode(error) !== 'UNAVAILABLE') throw error;
      console.warn(`asked again after ${wait} ms: ${String(error)}`);
      Utilities.sleep(wait);
    }
  return read();
}
