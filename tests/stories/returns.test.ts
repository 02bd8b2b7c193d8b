import { approve, letter, report, returned } from '../../workspace/samples';
import { Story } from '../support/story';
import { caseAt } from './steps';

const NOTE = 'Jadwal kunjungan bentrok; geser ke 26 November.';

describe('returns go one rung down, with a note, and open a fresh visit', () => {
  let story: Story;
  beforeEach(async () => {
    story = await Story.begin('2026-11-23T07:30');
  });
  afterEach(() => story.end());

  test.each([
    { from: '3', who: 'KABAG', to: 2, role: 'Ketua Tim Kerja' },
    { from: '4', who: 'ASISTEN', to: 3, role: 'Kepala Bagian Organisasi' },
    { from: '5', who: 'SEKDA', to: 4, role: 'Asisten Administrasi Umum' },
    { from: '9', who: 'KATIM', to: 8, role: 'Analis Pelayanan Publik' },
    { from: '10', who: 'KABAG', to: 9, role: 'Ketua Tim Kerja' },
  ])('at step $from back to step $to', async ({ from, who, to, role }) => {
    const before = await caseAt(story, from);
    const view = await story.act(who, before.no, returned(NOTE));
    expect(view.present).toMatchObject({ step: to, attempt: 2, roleLabel: role, returnedNote: NOTE });
    expect(story.tab('REGISTER')[0]).toMatchObject({ langkah: to, dikembalikan: 1 });
    expect(story.tab('LANGKAH').slice(-1)[0]).toMatchObject({
      langkah: Number(from),
      hasil: 'Dikembalikan',
      catatan: NOTE,
    });
  });

  test('a letter returned by the Sekda cascades 5 → 4 → 3 → 2 and comes back up as version 2', async () => {
    const { no } = await caseAt(story, '5');
    await story.act('SEKDA', no, returned('Tempat belum jelas.'));
    await story.act('ASISTEN', no, returned('Lihat catatan Sekda.'));
    await story.act('KABAG', no, returned('Perbaiki tempat kegiatan.'));
    await story.act('KATIM', no, letter('2026-11-27', { tempat: 'Aula Dinas Kesehatan' }));
    await story.act('KABAG', no, approve());
    await story.act('ASISTEN', no, approve());
    const view = await story.act('SEKDA', no, approve());
    expect(view.present).toMatchObject({ stage: 'GATE', roleLabel: 'Ketua Tim Kerja' });
    const drafts = view.documents.filter((document) => document.kind === 'KONSEP_SURAT');
    expect(drafts.map((document) => document.version)).toEqual([1, 2]);
    const text = Buffer.from(await story.world.download(drafts[1]?.fileId ?? '', 'text/plain')).toString(
      'utf8',
    );
    expect(text).toContain('Aula Dinas Kesehatan');
    expect(
      story
        .tab('LANGKAH')
        .filter((row) => row.hasil === 'Dikembalikan')
        .map((row) => row.langkah),
    ).toEqual([5, 4, 3]);
  });

  test('a report returned by the Kabag cascades 10 → 9 → 8', async () => {
    const { no } = await caseAt(story, '10');
    await story.act('KABAG', no, returned('Lengkapi rekapitulasi.', ['Data']));
    await story.act('KATIM', no, returned('Lengkapi rekapitulasi.', ['Data']));
    const view = await story.act('ANALIS', no, report);
    expect(view.present).toMatchObject({ step: 9, attempt: 3 });
  });

  test('whoever gets it back reads the note in the mail', async () => {
    const { no } = await caseAt(story, '3');
    await story.act('KABAG', no, returned('Dasar hukum <b>belum</b> lengkap.'));
    await story.fire('sendOutbox');
    const mail = story.mailsTo('KATIM').pop();
    expect(mail?.subject).toContain('Dikembalikan');
    expect(mail?.text).toContain('Dasar hukum <b>belum</b> lengkap.');
    expect(mail?.html).toContain('Dasar hukum &lt;b&gt;belum&lt;/b&gt; lengkap.');
  });
});
