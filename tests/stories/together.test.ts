import { CONTEST_NAMES, prepare, type Stage } from '../support/together';
import { campaign, trial } from '../support/trial';

/** What fits here; `npm run interleave` runs 1,000 seeds of each, with and without faults. */
const SEEDS = 30;

describe('whoever acts on one visit in the same moment, one decision stands and everybody hears the truth', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await prepare();
  });
  afterAll(() => stage.world.close());

  test.each(CONTEST_NAMES)('%s', async (contest) => {
    const result = await campaign(stage, contest, { from: 1, count: SEEDS }, false);
    expect(result.failures).toEqual([]);
    expect(result.decisions).toBe(SEEDS);
    expect(result.orders).toBeGreaterThan(1);
  });

  test.each(CONTEST_NAMES)('%s, while Google fails: nothing acknowledged is lost', async (contest) => {
    const result = await campaign(stage, contest, { from: 1, count: SEEDS }, true);
    expect(result.failures).toEqual([]);
    expect(result.decisions).toBe(SEEDS);
    expect(result.faults).toBeGreaterThan(SEEDS / 2);
  });

  test('the same seed is the same story, call for call', async () => {
    const once = await trial(stage, 'a person against the timers', 4711, true);
    const [order] = [once.order];
    await trial(stage, 'a person against the timers', 4712, true);
    expect((await trial(stage, 'a person against the timers', 4711, true)).order).toBe(order);
  });
});
