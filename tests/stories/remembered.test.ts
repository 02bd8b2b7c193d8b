/** A story that begins where another has been is the story that would have been told from the start. */
import { stateText } from '../../emulator/stateFile';
import { Story } from '../support/story';
import { caseAt } from './steps';

const START = '2026-11-23T07:30';
const told: Story[] = [];
afterEach(async () => {
  for (const story of told.splice(0)) await story.end();
});

/** JSON without the order in which the fields of an object came to be. */
const sorted = (text: string): string =>
  JSON.stringify(JSON.parse(text), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** Two cases, an hour between them; `begin` says where the story begins. */
async function tell(begin: (start: string) => Promise<Story>) {
  const story = await begin(START);
  told.push(story);
  const views = [await caseAt(story, '6')];
  await story.at('2026-11-23T08:30');
  views.push(await caseAt(story, '3', ['DINKES']));
  const executions = story.world.executions().length;
  const { state, screens } = story.world.snapshot();
  return { story, views, executions, state: sorted(stateText(state)), screens: JSON.stringify(screens) };
}

test('what is remembered is what comes of the same acts, to the last cell', async () => {
  const first = await tell((start) => Story.beginAnew(start));
  const again = await tell((start) => Story.begin(start));
  const anew = await tell(async (start) => {
    const story = await Story.beginAnew(start);
    // Whoever watches the calls goes the way himself.
    story.world.onCall(() => undefined);
    return story;
  });
  for (const one of [first, again]) {
    expect(one.views).toEqual(anew.views);
    // Not compared as objects: what would be shown of a difference has no end.
    const same = [one.state === anew.state, one.screens === anew.screens];
    expect([one.executions, ...same]).toEqual([anew.executions, true, true]);
  }
});

test('whatever a story does by itself, it goes on by itself', async () => {
  const { story, views } = await tell((start) => Story.begin(start));
  await story.client.home('sekda@tangerangkota.example');
  const before = story.world.executions().length;
  const { no } = await caseAt(story, '3');
  expect(no).toBe(views.length + 1);
  expect(story.world.executions().length).toBeGreaterThan(before);
});

test('a fault that was ordered strikes, though others have come this way without one', async () => {
  await tell((start) => Story.begin(start));
  const story = await Story.begin(START);
  told.push(story);
  story.world.orderFault({ kind: 'KILL_BEFORE', at: { fn: 'runCommand' } });
  await expect(caseAt(story, '6')).rejects.toThrow();
});
