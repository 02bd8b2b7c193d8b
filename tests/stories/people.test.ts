import { HEADER_ROWS, tabOf } from '../../src/app/tabs';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { approve, letter, openCase, order } from '../../workspace/samples';
import { email, Story } from '../support/story';
import { caseAt } from './steps';

describe('who acts, and in which capacity', () => {
  let story: Story;
  beforeEach(async () => {
    story = await Story.begin('2026-11-23T07:30');
  });
  afterEach(() => story.end());

  const addHolder = async (cells: readonly string[]) => {
    const row = HEADER_ROWS + 1 + story.tab('PEJABAT').length;
    for (const [i, typed] of cells.entries())
      if (typed !== '')
        await story.world.editCell(story.registerId, 'Pejabat', row, i + 1, typed, ADMIN_EMAIL);
  };

  test('a Plh. Sekda signs on the days of his appointment: in the log, the history and the letter', async () => {
    await addHolder([
      'SEKDA',
      'Asisten Administrasi Umum',
      '',
      '',
      email('ASISTEN'),
      'Plh.',
      '23/11/2026',
      '25/11/2026',
      'Surat Perintah',
    ]);
    const { no } = await caseAt(story, '5');
    expect((await story.refused('SEKDA', no, approve())).code).toMatch(/NO_ROLE|WRONG_ROLE/);
    // The Asisten has passed the konsep on himself: the Kabag lets him sign, since there is no other.
    expect((await story.refused('ASISTEN', no, approve())).code).toBe('FOUR_EYES');
    await story.act('KABAG', no, { type: 'allowSelf', reason: 'Sekretaris Daerah dinas luar.' });
    const view = await story.act('ASISTEN', no, approve());
    expect(view.history[1]).toMatchObject({ by: 'Plh. Sekretaris Daerah', outcome: 'APPROVED' });
    expect(story.tab('LANGKAH').slice(-1)[0]).toMatchObject({
      langkah: 5,
      pelaksana: 'Plh. Sekretaris Daerah',
    });
    expect(story.tab('RIWAYAT').slice(-1)[0]).toMatchObject({
      kapasitas: 'Plh.',
      peran: 'SEKDA',
      surel: email('ASISTEN'),
    });
    const konsep = view.documents.find((document) => document.kind === 'KONSEP_SURAT');
    const text = Buffer.from(await story.world.download(konsep?.fileId ?? '', 'text/plain')).toString('utf8');
    expect(text).toContain('Plh. SEKRETARIS DAERAH');
  });

  test('the day after, the definitive holder decides again', async () => {
    await addHolder([
      'SEKDA',
      'Asisten Administrasi Umum',
      '',
      '',
      email('ASISTEN'),
      'Plh.',
      '20/11/2026',
      '22/11/2026',
      'Surat Perintah',
    ]);
    const { no } = await caseAt(story, '5');
    expect((await story.refused('ASISTEN', no, approve())).code).toBe('WRONG_ROLE');
    await story.act('SEKDA', no, approve());
  });

  test('a case keeps the SOP it began with when the tab is changed later', async () => {
    const running = await caseAt(story, '3');
    const rows = story.tab('SOP');
    const row =
      rows.findIndex((one) => one.jenis === 'LANGKAH' && String(one.kunci) === '4') + 1 + HEADER_ROWS;
    const column = tabOf('SOP').columns.findIndex((one) => one.key === 'peran') + 1;
    await story.world.editCell(story.registerId, 'SOP', row, column, 'SEKDA', ADMIN_EMAIL);
    expect((await story.act('KABAG', running.no, approve())).present?.roleLabel).toBe(
      'Asisten Administrasi Umum',
    );
    const { no } = await story.act('KABAG', null, openCase('Dengan SOP baru'));
    await story.act('KABAG', no, order(['DINKES']));
    await story.act('KATIM', no, letter('2026-11-26'));
    expect((await story.act('KABAG', no, approve())).present?.roleLabel).toBe('Sekretaris Daerah');
  });

  test('a person without a role reads the progress in the web app and finds no action', async () => {
    const { no } = await caseAt(story, '4');
    const home = await story.client.home(email('TAMU'));
    expect(
      home.ok && { mine: home.view.mine, others: home.view.others.length, canOpen: home.view.canOpen },
    ).toEqual({
      mine: [],
      others: 1,
      canOpen: false,
    });
    const view = await story.client.case(no, email('TAMU'));
    expect(view.ok && view.view.actions.every((action) => action.refusal !== null)).toBe(true);
    expect(view.ok && view.view.history.length).toBe(4);
    expect(view.ok && view.view.documents).toEqual([]);
    const konsep = (await story.client.case(no, email('KATIM'))).view?.documents.find(
      (one) => one.kind === 'KONSEP_SURAT',
    );
    const request = { registerId: story.registerId, no, fileId: konsep?.fileId };
    const text = (who: string) =>
      story.client.call<{ paragraphs: string[] }>('loadDocument', request, email(who));
    expect(await text('TAMU')).toMatchObject({ ok: false, code: 'NO_ROLE' });
    const read = await text('SEKDA');
    expect(read.ok && read.view.paragraphs.join('\n')).toContain('Yth.');
    const other = { ...request, fileId: story.registerId };
    expect(await story.client.call('loadDocument', other, email('SEKDA'))).toMatchObject({
      ok: false,
      code: 'CASE_UNKNOWN',
    });
  });

  test('a role without a holder is shown to everybody', async () => {
    const row = story.tab('PEJABAT').findIndex((one) => one.peran === 'SEKDA') + 1 + HEADER_ROWS;
    await story.world.editCell(story.registerId, 'Pejabat', row, 8, '01/11/2026', ADMIN_EMAIL);
    const home = await story.client.home(email('KATIM'));
    expect(home.ok && home.view.warnings).toEqual([expect.stringContaining('Sekretaris Daerah')]);
  });

  test('what somebody types below the tasks by hand is no task', async () => {
    await caseAt(story, '3');
    await story.world.editCell(story.registerId, 'Tugas', HEADER_ROWS + 3, 1, 'catatan', ADMIN_EMAIL);
    const home = await story.client.home(email('TAMU'));
    expect(home.ok && home.view.others.map((task) => task.kode)).toEqual(['PPP-2026-001']);
    await story.fire('checkLateness');
  });

  test('a link in a mail opens the case in the web app and decides nothing', async () => {
    const { no } = await caseAt(story, '5');
    const log = story.decisions().length;
    const page = await story.world.openWebApp({ r: story.registerId, kasus: String(no) }, email('SEKDA'));
    expect(page.html).toContain(`"no":${no}`);
    expect(page.html).toContain('"place":"WEB"');
    expect(page.meta.viewport).toBe('width=device-width, initial-scale=1');
    expect(story.decisions()).toHaveLength(log);
  });
});
