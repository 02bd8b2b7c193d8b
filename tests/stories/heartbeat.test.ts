import type { HomeView } from '../../src/api/contract';
import { PATIENCE_MIN } from '../../src/app/heartbeat';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { email, Story } from '../support/story';
import { caseAt } from './steps';

const FNS = Object.keys(PATIENCE_MIN);

describe('the timers die and are noticed by whoever opens the page next', () => {
  let story: Story;
  const homeOf = async (who: string): Promise<HomeView> => {
    const answer = await story.client.home(email(who));
    if (!answer.ok) throw new Error(answer.message);
    return answer.view;
  };
  const repair = (who: string, commandId: string) =>
    story.client.call<HomeView>('repairTimers', { registerId: story.registerId, commandId }, email(who));

  beforeAll(async () => {
    story = await Story.begin('2026-11-20T08:00');
    await caseAt(story, '3', ['DINKES']);
    await story.at('2026-11-20T08:15');
    for (const fn of FNS) await story.fire(fn);
  });
  afterAll(() => story.end());

  test('while they live one quiet line says when they last ran', async () => {
    await story.at('2026-11-20T08:20');
    expect((await homeOf('TAMU')).heartbeat).toEqual({
      healthy: true,
      text: 'Pengingat waktu terakhir berjalan hari ini pukul 08.15.',
      todo: '',
      canRepair: false,
    });
  });

  test('on Monday everybody reads that they stand still since Friday, and whom to tell', async () => {
    await story.at('2026-11-23T07:40');
    for (const who of ['TAMU', 'KABAG']) {
      const { heartbeat } = await homeOf(who);
      expect(heartbeat).toMatchObject({ healthy: false, canRepair: false });
      expect(heartbeat.text).toMatch(
        /^Pengingat waktu terakhir berjalan Jumat, 20 November pukul 08\.15\. Juga diam: .*Pengirim surel.*tetap dihitung dengan benar\.$/,
      );
      expect(heartbeat.todo).toContain(ADMIN_EMAIL);
    }
  });

  test('lateness is shown all the same', async () => {
    expect((await homeOf('KABAG')).mine[0]?.time.state).toBe('TERLAMBAT');
  });

  test('the button is refused to whose account the timers do not belong to', async () => {
    const answer = await repair('KABAG', 'pasang-0001');
    expect(answer.ok ? '' : answer.message).toContain(ADMIN_EMAIL);
    expect(answer.ok).toBe(false);
  });

  test('one click of the system account installs them anew, each once, and the page is quiet again', async () => {
    expect((await homeOf('ADMIN')).heartbeat.canRepair).toBe(true);
    const before = story.world.triggers().map(({ id }) => id);
    const answer = await repair('ADMIN', 'pasang-0002');
    expect(answer.ok && answer.message).toContain(`${FNS.length} pewaktu dipasang ulang.`);
    const after = story.world.triggers();
    expect(after.map(({ fn }) => fn).sort()).toEqual([...FNS].sort());
    expect(after.some(({ id }) => before.includes(id))).toBe(false);
    expect(answer.ok && answer.view.heartbeat.healthy).toBe(true);
    expect((await homeOf('KABAG')).heartbeat.healthy).toBe(true);
  });

  test('they run again by themselves: what is late is announced once', async () => {
    await story.world.moveTo(Date.UTC(2026, 10, 23, 2, 30), { timers: true });
    const { heartbeat } = await homeOf('KABAG');
    expect(heartbeat.text).toMatch(/^Pengingat waktu terakhir berjalan hari ini pukul (08|09)\./);
    expect(story.mailsTo('KABAG').filter((mail) => mail.subject.includes('batas waktu'))).toHaveLength(1);
  });

  test('opening the page took at most four calls all the while', async () => {
    const homes = story.world.executions().filter(({ fn }) => fn === 'loadHome');
    expect(Math.max(...homes.map(({ calls }) => calls.length))).toBeLessThanOrEqual(4);
  });
});

test('the lateness timer takes at most twelve calls, with warnings and all', async () => {
  const story = await Story.begin('2026-11-20T08:00');
  try {
    for (const step of ['2', '3', '4']) await caseAt(story, step, ['DINKES']);
    await story.at('2026-11-23T09:00');
    const execution = await story.fire('checkLateness');
    expect(execution.calls.length).toBeLessThanOrEqual(12);
    expect(story.tab('TUGAS').map((row) => row.keadaan)).toEqual(['Terlambat', 'Terlambat', 'Terlambat']);
  } finally {
    await story.end();
  }
});
