/** Scripts that run beside the services do exactly what they do in threads: same calls, same order, same outcome. */
import { createWorld } from '../../emulator/world';
import { ADMIN_EMAIL, SCRIPT_NAME } from '../../workspace/personas';
import { BUNDLE } from '../support/story';
import { CONTEST_NAMES, prepare, type Stage } from '../support/together';
import { trial } from '../support/trial';

const SEEDS = [1, 2, 3, 4];
let threads: Stage;
let inline: Stage;
beforeAll(async () => {
  threads = await prepare();
  const world = await createWorld({
    bundle: BUNDLE,
    now: threads.world.now(),
    scriptOwner: ADMIN_EMAIL,
    scriptName: SCRIPT_NAME,
    accounts: threads.world.accounts,
    from: threads.snapshot,
    inline: true,
  });
  inline = { ...threads, world };
});
afterAll(() => Promise.all([threads.world.close(), inline.world.close()]));

test.each(CONTEST_NAMES)('%s', async (contest) => {
  for (const seed of SEEDS)
    for (const withFaults of [false, true])
      expect(await trial(inline, contest, seed, withFaults)).toEqual(
        await trial(threads, contest, seed, withFaults),
      );
});
