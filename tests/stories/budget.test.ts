import { HEADER_ROWS, tabOf } from '../../src/app/tabs';
import { approve } from '../../workspace/samples';
import { Story } from '../support/story';
import { caseAt } from './steps';

/** Copies the case's row far down the register, as if so many cases had been opened before. */
async function approveCalls(rows: number): Promise<readonly string[]> {
  const story = await Story.begin('2026-11-23T07:30');
  try {
    const { no } = await caseAt(story, '3');
    story.world.fillRows(story.registerId, tabOf('REGISTER').title, HEADER_ROWS + 2, rows, [
      '=',
      'PPP-2025-000',
      'Kasus lama',
    ]);
    const before = story.world.executions().length;
    await story.try('KABAG', no, approve(), { visit: 3 });
    const execution = story.world.executions()[before];
    if (!execution?.ok) throw new Error(execution?.error ?? 'no execution');
    return execution.calls.map((call) => call.name);
  } finally {
    await story.end();
  }
}

test('one approve takes at most nine service calls, the same at 10, 1,000 and 10,000 register rows', async () => {
  const small = await approveCalls(10);
  expect(small.length).toBeLessThanOrEqual(9);
  expect(await approveCalls(1_000)).toEqual(small);
  expect(await approveCalls(10_000)).toEqual(small);
});

test('opening the sidebar takes at most four service calls', async () => {
  const story = await Story.begin('2026-11-23T07:30');
  try {
    await caseAt(story, '3');
    const before = story.world.executions().length;
    await story.client.home('kabag.organisasi@tangerangkota.example');
    expect(story.world.executions()[before]?.calls.length).toBeLessThanOrEqual(4);
  } finally {
    await story.end();
  }
});
