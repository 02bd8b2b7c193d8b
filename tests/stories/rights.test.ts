import { approve } from '../../workspace/samples';
import { amend, appoint } from '../support/office';
import { email, Story } from '../support/story';
import { caseAt } from './steps';

describe('rights follow the tab Pejabat', () => {
  let story: Story;
  beforeEach(async () => {
    story = await Story.begin('2026-11-23T07:30');
  });
  afterEach(() => story.end());

  const successor = {
    peran: 'KATIM',
    nama: 'Ketua Tim Kerja yang baru',
    surel: email('TAMU'),
    kapasitas: 'Definitif',
    mulai: '24/11/2026',
  };
  const mayType = (who: string) =>
    story.world
      .editCell(story.registerId, 'Tugas', 3, 4, 'ketikan', email(who))
      .then(() => true)
      .catch(() => false);
  /** A paper that the Kabag made; what the Katim made himself stays his own in Drive. */
  const letterOf = async (no: number) => {
    const view = await story.client.case(no, email('KABAG'));
    return view.view?.documents.find(({ kind }) => kind === 'LEMBAR_DISPOSISI')?.fileId ?? '';
  };
  const mayWrite = async (who: string, no: number) => {
    const fileId = await letterOf(no);
    try {
      story.world.editDocument(fileId, 'LEMBAR', `LEMBAR (${who})`, email(who));
      return true;
    } catch {
      return false;
    }
  };
  const calls = async () => (await story.fire('followPejabat')).calls.map(({ name }) => name);
  const DRIVE = /permissions|batchUpdate|Spreadsheets\.get/i;

  test('who leaves a post loses the edit right, the newcomer gets it, the owner keeps it', async () => {
    const { no } = await caseAt(story, '3');
    await story.fire('followPejabat');
    expect([await mayType('KATIM'), await mayType('TAMU')]).toEqual([true, false]);
    expect([await mayWrite('KATIM', no), await mayWrite('TAMU', no)]).toEqual([true, false]);
    await amend(story, 'KATIM', { sampai: '23/11/2026' });
    await appoint(story, successor);
    await story.fire('followPejabat');
    expect([await mayType('KATIM'), await mayType('TAMU')]).toEqual([true, false]);
    await story.at('2026-11-24T07:00');
    await story.fire('followPejabat');
    expect([await mayType('KATIM'), await mayType('TAMU'), await mayType('ADMIN')]).toEqual([
      false,
      true,
      true,
    ]);
    expect([await mayWrite('KATIM', no), await mayWrite('TAMU', no)]).toEqual([false, true]);
    const log = story.tab('RIWAYAT').filter((row) => row.peristiwa === 'PewaktuHakAkses');
    expect(log).toHaveLength(1);
    expect(log[0]?.keterangan).toContain(`Diberikan: ${email('TAMU')}. Dicabut: ${email('KATIM')}.`);
    await story.act('KABAG', no, approve());
  });

  test('who was struck from the tab altogether loses his rights too', async () => {
    await story.fire('followPejabat');
    await amend(story, 'KATIM', { surel: email('TAMU') });
    await story.fire('followPejabat');
    expect([await mayType('KATIM'), await mayType('TAMU')]).toEqual([false, true]);
  });

  test('a Plh. of three days gets rights for three days; the Sekda keeps his', async () => {
    await appoint(story, {
      peran: 'SEKDA',
      nama: 'Pejabat Plh. Sekretaris Daerah',
      surel: email('TAMU'),
      kapasitas: 'Plh.',
      mulai: '24/11/2026',
      sampai: '26/11/2026',
      dasar: 'Surat Perintah 800/12/2026',
    });
    await story.fire('followPejabat');
    const seen: boolean[][] = [];
    for (const day of ['24', '26', '27']) {
      await story.at(`2026-11-${day}T06:00`);
      await story.fire('followPejabat');
      seen.push([await mayType('TAMU'), await mayType('SEKDA')]);
    }
    expect(seen).toEqual([
      [true, true],
      [true, true],
      [false, true],
    ]);
  });

  test('where nothing has changed the timer reads the tab and asks nothing else', async () => {
    await story.fire('followPejabat');
    const second = await calls();
    expect(second.filter((name) => DRIVE.test(name))).toEqual([]);
    expect(second.length).toBeLessThanOrEqual(9);
  });

  test('what Google refuses is told to the administrator once, and tried again the day after', async () => {
    await story.fire('followPejabat');
    await amend(story, 'KATIM', { sampai: '22/11/2026' });
    await appoint(story, { ...successor, mulai: '23/11/2026' });
    story.world.orderFault({ kind: 'ERROR_BEFORE', at: { call: /Permissions\.create/, nth: 1 } });
    await story.fire('followPejabat');
    const told = () => story.tab('KOTAK_KELUAR').filter((row) => String(row.perihal).includes('Hak akses'));
    expect(told()).toHaveLength(1);
    await story.at('2026-11-23T10:00');
    expect((await calls()).filter((name) => DRIVE.test(name))).toEqual([]);
    await story.at('2026-11-24T07:00');
    await story.fire('followPejabat');
    expect(await mayType('TAMU')).toBe(true);
    expect(told()).toHaveLength(1);
  });

  test('a role without a holder is shown to all and mailed to the administrator once a day', async () => {
    await amend(story, 'SEKDA', { sampai: '22/11/2026' });
    await story.fire('followPejabat');
    await story.fire('followPejabat');
    const told = () => story.tab('KOTAK_KELUAR').filter((row) => String(row.kunci).startsWith('kosong:'));
    expect(told().map(({ kepada }) => kepada)).toEqual(['peran:ADMIN']);
    expect(told()[0]?.isi).toContain('Sekretaris Daerah');
    const home = await story.client.home(email('ANALIS'));
    expect(home.ok && home.view.warnings).toEqual([expect.stringContaining('Sekretaris Daerah')]);
    await story.at('2026-11-24T07:00');
    await story.fire('followPejabat');
    expect(told()).toHaveLength(2);
    const admin = await story.client.home(email('ADMIN'));
    expect(admin.ok && admin.view.warnings.join(' ')).toContain(
      'tidak ada pemangkunya sejak 23 November 2026',
    );
  });
});
