/** What `npm start` shows first: the README and the tour send newcomers to these cases. */
import type { HomeView } from '../../src/api/contract';
import { DEMO_NOW, DEMO_START, playDemo } from '../../workspace/demo';
import { TOUR } from '../../workspace/tour';
import { email, Story, wib } from '../support/story';

describe('the demonstration at the first look', () => {
  let story: Story;
  const shares: number[] = [];
  beforeAll(async () => {
    story = await Story.begin(DEMO_START);
    await playDemo(story.world, story.registerId, (share) => shares.push(share));
  });
  afterAll(() => story.end());

  const home = async (who: string): Promise<HomeView> => {
    const answer = await story.client.home(email(who));
    if (!answer.ok) throw new Error(answer.message);
    return answer.view;
  };
  const waiting = async (who: string) =>
    (await home(who)).mine.map(({ kode, time }) => [kode, time.state] as const);

  test('stands at the moment that is promised, and tells how far it is on the way', () => {
    expect(story.world.now()).toBe(wib(DEMO_NOW));
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  test('each office finds the work that the tour sends it to', async () => {
    expect(await waiting('KABAG')).toEqual([
      ['PPP-2026-003', 'TERLAMBAT'],
      ['PPP-2026-007', 'TEPAT'],
    ]);
    expect(await waiting('SEKDA')).toEqual([['PPP-2026-006', 'MENDEKATI']]);
    expect(await waiting('KATIM')).toEqual([
      ['PPP-2026-005', 'DITUNDA'],
      ['PPP-2026-004', null],
    ]);
    expect(await waiting('ANALIS')).toEqual([['PPP-2026-002', 'TERLAMBAT']]);
    const named = TOUR.flatMap(({ text }) => text.match(/PPP-\d{4}-\d{3}/g) ?? []);
    const codes = story.tab('REGISTER').map(({ kode }) => kode);
    expect(codes).toHaveLength(7);
    expect(codes).toEqual(expect.arrayContaining(named));
  });

  test('every timer has run when it should have: nobody is greeted by a warning', async () => {
    const { heartbeat, warnings } = await home('KABAG');
    expect(heartbeat).toMatchObject({ healthy: true, text: expect.stringContaining('hari ini pukul 09.10') });
    expect(warnings).toEqual([]);
  });

  test('its watch has found nothing: the administrator is greeted by no alarm', () => {
    const notes = story.tab('RIWAYAT').map(({ keterangan }) => String(keterangan));
    expect(notes.filter((text) => /perbedaan/.test(text))).toEqual([]);
    expect(story.world.executions().some(({ fn }) => fn === 'checkIntegrity')).toBe(true);
  });

  test('nothing of it failed', () => {
    expect(story.world.executions().filter(({ ok }) => !ok)).toEqual([]);
  });
});
