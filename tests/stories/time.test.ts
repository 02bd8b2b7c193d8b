import { approve, delivery, letter, numberOf, openCase, order } from '../../workspace/samples';
import { Story } from '../support/story';
import { caseAt } from './steps';

const state = (story: Story) => story.tab('TUGAS').map((row) => [row.kode, row.keadaan, row.diberitahu]);

describe('lateness is announced once a level, to the holder and, when late, to his superior', () => {
  let story: Story;
  afterEach(() => story.end());

  test('a minute step over a weekend', async () => {
    story = await Story.begin('2026-11-20T13:00');
    await caseAt(story, '3');
    await story.fire('sendOutbox');
    const before = story.mailsTo('KABAG').length;
    await story.at('2026-11-20T15:20');
    await caseAt(story, '3');
    await story.fire('checkLateness');
    expect(state(story)).toEqual([
      ['PPP-2026-001', 'Terlambat', 'TERLAMBAT'],
      ['PPP-2026-002', 'Tepat waktu', null],
    ]);
    await story.at('2026-11-20T16:10');
    await story.fire('checkLateness');
    expect(state(story)[1]).toEqual(['PPP-2026-002', 'Mendekati batas', 'MENDEKATI']);
    await story.at('2026-11-22T12:00');
    await story.fire('checkLateness');
    expect(state(story)[1]).toEqual(['PPP-2026-002', 'Terlambat', 'TERLAMBAT']);
    await story.fire('checkLateness');
    await story.fire('sendOutbox');
    const warnings = story
      .mailsTo('KABAG')
      .slice(before)
      .filter((mail) => mail.subject.includes('batas waktu'));
    expect(warnings).toHaveLength(3);
    expect(story.mailsTo('ASISTEN').filter((mail) => mail.subject.includes('batas waktu'))).toHaveLength(2);
    expect(story.mailsTo('KATIM').filter((mail) => mail.subject.includes('batas waktu'))).toHaveLength(0);
  });

  test('a day step over a holiday and a cuti bersama', async () => {
    story = await Story.begin('2026-12-23T08:00');
    const { no } = await story.act('KABAG', null, openCase('Menjelang libur'));
    await story.act('KABAG', no, order(['DINKES']));
    await story.act('KATIM', no, letter('2026-12-29'));
    for (const who of ['KABAG', 'ASISTEN', 'SEKDA']) await story.act(who, no, approve());
    await story.act('KATIM', no, { type: 'recordNumber', number: numberOf(400, '2026-12-23') });
    expect(story.tab('TUGAS')[0]).toMatchObject({ langkah: 6, batas: '2026-12-28T16:00' });
    await story.at('2026-12-27T20:00');
    await story.fire('checkLateness');
    expect(state(story)).toEqual([['PPP-2026-001', 'Tepat waktu', null]]);
    await story.at('2026-12-28T15:30');
    await story.fire('checkLateness');
    expect(state(story)).toEqual([['PPP-2026-001', 'Mendekati batas', 'MENDEKATI']]);
    await story.at('2026-12-28T16:01');
    await story.fire('checkLateness');
    expect(state(story)).toEqual([['PPP-2026-001', 'Terlambat', 'TERLAMBAT']]);
    const view = await story.act('KATIM', no, delivery(['DINKES'], '2026-12-29'));
    expect(view.present?.time.state).toBe('TERLAMBAT');
  });

  test('a dead timer hides nothing: the page computes lateness itself', async () => {
    story = await Story.begin('2026-11-23T07:30');
    const { no } = await caseAt(story, '3');
    await story.at('2026-11-23T11:00');
    const home = await story.client.home('kabag.organisasi@tangerangkota.example');
    expect(home.ok && home.view.mine[0]?.time).toMatchObject({
      state: 'TERLAMBAT',
      text: 'Lewat 2 jam 30 menit kerja',
    });
    expect(home.ok && home.view.mine[0]?.no).toBe(no);
  });
});
