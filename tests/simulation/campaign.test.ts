import { campaign, replayLine, shrink, traceOf } from './campaign';
import { runPlan } from './crowd';
import { buildWith, DEFECTS } from './defects';
import { faultsOf, nameOf, runFault } from './faults';
import { ACTS, afterCut, hunt, stageWith } from './hunt';
import { drawPlan } from './plan';
import { type Place, prepare, type Stage } from './stage';

/** What fits here; `npm run simulate` runs as many as are asked for, and `-- --each` all faults of all commands. */
const SEEDS = 20;
const ENUMERATED = ['approve STEP3', 'recordMonitoring STEP7', 'checkLateness', 'sendOutbox'];
/** Where the crowds meet here; the other places are prepared for the acts and mistakes below alone. */
const MEETING: readonly Place[] = ['STEP3', 'STEP4', 'STEP4_ASKED', 'STEP4_OWN', 'GATE', 'STEP6', 'STEP10'];
const PLACES: readonly Place[] = ['STEP2', 'STEP4_PAUSED', 'STEP5', 'STEP7', ...MEETING];

describe('nothing acknowledged is lost, nothing is decided twice, and everybody is told the truth', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await prepare(undefined, PLACES);
  });
  afterAll(() => stage.world.close());

  test.each([1, 1001, 2001])(
    'whoever acts side by side, whatever Google does to them: seeds from %d',
    async (from) => {
      const result = await campaign(stage, { from, count: SEEDS }, undefined, MEETING);
      const failed = result.failures.map(({ run, problems }) => [replayLine(run.plan.seed), ...problems]);
      expect(failed).toEqual([]);
      expect(result.accepted).toBeGreaterThan(SEEDS / 2);
      expect(result.orders).toBeGreaterThan(SEEDS / 2);
      expect([...result.faults.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(SEEDS / 5);
    },
  );

  test.each(ENUMERATED)('%s: every fault at every call', async (name) => {
    const act = ACTS.find((one) => nameOf(one) === name);
    if (act === undefined) throw new Error(`no act ${name}`);
    const faults = await faultsOf(stage, act);
    expect(faults.length).toBeGreaterThan(20);
    for (const fault of faults) {
      const { problems } = await runFault(stage, act, fault);
      expect({ fault, problems }).toEqual({ fault, problems: [] });
    }
  });

  test('the same seed is the same story, call for call', async () => {
    const once = await runPlan(stage, drawPlan(4712, MEETING));
    await runPlan(stage, drawPlan(4713, MEETING));
    expect((await runPlan(stage, drawPlan(4712, MEETING))).run.order).toEqual(once.run.order);
  });

  test('a log that was cut by hand stops every command', async () => {
    expect(await afterCut(stage)).toEqual([]);
  });

  test.each(DEFECTS.map((defect) => [defect.name, defect] as const))(
    'the campaign sees it when %s',
    async (_name, defect) => {
      const { problems } = await hunt(stage, defect);
      expect(problems.join('\n')).toMatch(defect.says);
    },
  );

  test('a failing seed shrinks to the least that still fails, and reads as a story', async () => {
    const defect = DEFECTS.find(({ name }) => name.includes('visit that the person saw'));
    if (defect === undefined) throw new Error('no defect');
    const world = await stageWith(stage, await buildWith(defect));
    const result = await campaign(world, { from: 1, count: 20 }, undefined, ['STEP3']);
    const [first] = result.failures;
    if (first === undefined) throw new Error('nothing fails');
    const small = await shrink(world, first.run.plan);
    expect(small.problems).not.toEqual([]);
    expect(small.run.plan.desks.length).toBeLessThanOrEqual(2);
    expect(small.run.plan.faults).toEqual([]);
    expect(traceOf(small.run)).toMatch(/sends .* for case \d+, visit \d+: /);
    await world.world.close();
  });
});
