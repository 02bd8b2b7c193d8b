import { HEADER_ROWS } from '../../src/app/tabs';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { approve, delivery, letter, numberOf, openCase, order } from '../../workspace/samples';
import { email, Story } from '../support/story';
import { caseAt } from './steps';

const state = (story: Story) => story.tab('TUGAS').map((row) => [row.kode, row.keadaan, row.diberitahu]);

describe('lateness is announced once a level, to the holder and, when late, to those above him', () => {
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
      ['PPP-2026-001', 'Terlambat', 'TERLAMBAT, ATASAN'],
      ['PPP-2026-002', 'Tepat waktu', null],
    ]);
    await story.at('2026-11-20T16:10');
    await story.fire('checkLateness');
    expect(state(story)[1]).toEqual(['PPP-2026-002', 'Mendekati batas', 'MENDEKATI']);
    await story.at('2026-11-22T12:00');
    await story.fire('checkLateness');
    expect(state(story)[1]).toEqual(['PPP-2026-002', 'Terlambat', 'MENDEKATI, TERLAMBAT, ATASAN']);
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
    expect(state(story)).toEqual([['PPP-2026-001', 'Terlambat', 'MENDEKATI, TERLAMBAT, ATASAN']]);
    const view = await story.act('KATIM', no, delivery(['DINKES'], '2026-12-29'));
    expect(view.present?.time.state).toBe('TERLAMBAT');
  });

  test('over several days: holder, superior, the highest, and a reminder every working day', async () => {
    story = await Story.begin('2026-11-20T08:00');
    await caseAt(story, '2', ['DINKES']);
    const days = ['20T09:45', '20T10:15', '20T16:45', '21T09:00', '23T07:20', '23T07:45', '23T14:00'];
    const later = ['24T07:45', '24T10:15', '25T08:00', '25T16:00'];
    for (const day of [...days, ...later]) {
      await story.at(`2026-11-${day}`);
      await story.fire('checkLateness');
      await story.fire('sendOutbox');
    }
    const told = (who: string) =>
      story.mailsTo(who).filter((mail) => mail.subject.includes('batas waktu')).length;
    // Near and late on Friday, then Monday, Tuesday and Wednesday in the morning; Saturday nobody is reminded.
    expect(told('KATIM')).toBe(2 + 3);
    expect(told('KABAG')).toBe(1);
    expect(told('SEKDA')).toBe(1);
    expect(told('ASISTEN')).toBe(0);
    const levels = story.tab('RIWAYAT').filter((row) => row.peristiwa === 'PewaktuMemberitahu');
    expect(levels.map((row) => [row.waktu, JSON.parse(String(row.data)).tingkat])).toEqual([
      ['2026-11-20T09:45', 'MENDEKATI'],
      ['2026-11-20T10:15', 'TERLAMBAT'],
      ['2026-11-20T10:15', 'ATASAN'],
      ['2026-11-24T10:15', 'PUNCAK'],
    ]);
    expect(state(story)).toEqual([['PPP-2026-001', 'Terlambat', 'MENDEKATI, TERLAMBAT, ATASAN, PUNCAK']]);
  });

  test('a person with two posts gets one mail a run, each case once', async () => {
    story = await Story.begin('2026-11-23T07:30');
    const row = HEADER_ROWS + 1 + story.tab('PEJABAT').length;
    const plt = ['ASISTEN', 'Kepala Bagian Organisasi', '', '', email('KABAG'), 'Plt.', '01/11/2026'];
    for (const [i, typed] of plt.entries())
      await story.world.editCell(story.registerId, 'Pejabat', row, i + 1, typed, ADMIN_EMAIL);
    await caseAt(story, '3', ['DINKES']);
    await caseAt(story, '3', ['DISDIK']);
    await caseAt(story, '2', ['DISHUB']);
    await story.at('2026-11-23T11:00');
    await story.fire('sendOutbox');
    const before = story.mailsTo('KABAG').length;
    await story.fire('checkLateness');
    await story.fire('sendOutbox');
    const [mail, ...more] = story.mailsTo('KABAG').slice(before);
    expect(more).toEqual([]);
    expect(mail?.text).toContain('Yth. Kepala Bagian Organisasi / Plt. Asisten Administrasi Umum');
    for (const kode of ['PPP-2026-001', 'PPP-2026-002', 'PPP-2026-003'])
      expect(mail?.text.split(`Kegiatan: ${kode}`)).toHaveLength(2);
    expect(story.mailsTo('ASISTEN').filter((one) => one.subject.includes('batas waktu'))).toEqual([]);
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
