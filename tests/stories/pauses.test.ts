import { complete, delivery, letter } from '../../workspace/samples';
import { email, Story } from '../support/story';
import { caseAt } from './steps';

const pause = {
  type: 'pause',
  reason: 'Menunggu data dari Perangkat Daerah',
  note: 'Data pengaduan belum dikirim.',
} as const;
const resume = { type: 'resume', note: 'Data sudah diterima.' } as const;

describe('a step that waits for data over a weekend', () => {
  let story: Story;
  let no: number;
  const task = () => story.tab('TUGAS')[0];

  beforeAll(async () => {
    story = await Story.begin('2026-11-20T14:00');
    ({ no } = await caseAt(story, '2', ['DINKES']));
    await story.at('2026-11-20T15:00');
    await story.fire('sendOutbox');
  });
  afterAll(() => story.end());

  test('stands still by order of the Kabag, not of its holder; everybody sees since when and why', async () => {
    expect(task()).toMatchObject({ batas: '2026-11-20T16:00', keadaan: 'Tepat waktu' });
    expect((await story.refused('KATIM', no, pause)).message).toBe(
      'Penundaan hanya dapat diatur oleh Kepala Bagian Organisasi atau administrator. Sampaikan keperluannya kepada beliau.',
    );
    const view = await story.act('KABAG', no, pause);
    expect(view.present?.time).toMatchObject({ state: 'DITUNDA' });
    const seen = await story.client.case(no, email('TAMU'));
    expect(seen.ok && seen.view.present?.pause).toEqual({
      reason: pause.reason,
      note: pause.note,
      by: 'Kepala Bagian Organisasi',
      since: 'hari ini pukul 15.00',
    });
    expect(task()).toMatchObject({ keadaan: 'Ditunda', alasan_tunda: pause.reason });
    expect(story.tab('REGISTER')[0]).toMatchObject({ langkah_label: 'Penyusunan konsep surat (Ditunda)' });
    expect((await story.refused('ADMIN', no, pause)).code).toBe('PAUSED_ALREADY');
  });

  test('nobody is warned while it stands still, and the holder was told', async () => {
    await story.at('2026-11-23T07:45');
    await story.fire('checkLateness');
    await story.fire('sendOutbox');
    expect(task()).toMatchObject({ keadaan: 'Ditunda', diberitahu: null });
    const mails = story.mailsTo('KATIM').map((mail) => mail.subject);
    expect(mails.filter((subject) => subject.includes('batas waktu'))).toEqual([]);
    expect(mails.filter((subject) => subject.includes('Ditunda'))).toHaveLength(1);
  });

  test('its due time moves by the working time paused: 90 minutes on Friday, 30 on Monday', async () => {
    await story.at('2026-11-23T08:00');
    const view = await story.act('ADMIN', no, resume);
    expect(view.present?.time).toMatchObject({ state: 'TEPAT', text: 'Sisa 1 jam kerja, pukul 09.00' });
    expect(task()).toMatchObject({
      batas: '2026-11-23T09:00',
      batas_awal: '2026-11-20T16:00',
      ditunda: 120,
      keadaan: 'Tepat waktu',
      alasan_tunda: null,
    });
    expect(story.tab('RIWAYAT').slice(-1)[0]).toMatchObject({
      peristiwa: 'VisitResumed',
      peran: 'ADMIN',
      keterangan:
        'Waktu berjalan lagi di langkah 2 (Penyusunan konsep surat); ditunda seluruhnya 120 menit kerja, batas waktu Senin, 23 November 2026 pukul 09.00 WIB. Keterangan: Data sudah diterima.',
    });
  });

  test('what was used and what was waited for stand apart in Langkah', async () => {
    await story.at('2026-11-23T08:40');
    await story.act('KATIM', no, letter('2026-11-30'));
    expect(story.tab('LANGKAH').slice(-1)[0]).toMatchObject({
      langkah: 2,
      terpakai: 100,
      ditunda: 120,
      menunggu_lain: 120,
      batas: '2026-11-23T09:00',
      batas_awal: '2026-11-20T16:00',
      ketepatan: 'Tepat waktu',
    });
  });
});

test('rows are filled while a step stands still, and completing it lets its time run again', async () => {
  const story = await Story.begin('2026-11-23T08:00');
  try {
    const { no } = await caseAt(story, '6', ['DINKES']);
    await story.act('KABAG', no, { ...pause, reason: 'Petugas berhalangan' });
    await story.at('2026-11-24T10:00');
    const view = await story.act('KATIM', no, delivery(['DINKES'], '2026-11-24'));
    expect(view.present?.time.state).toBe('DITUNDA');
    await story.act('KATIM', no, complete);
    const closed = story.tab('LANGKAH').slice(-1)[0];
    expect(closed).toMatchObject({ langkah: 6, terpakai: 0, menunggu_lain: 0, ketepatan: 'Tepat waktu' });
    expect(closed?.ditunda).toBe(420 + 150);
    const log = story.tab('RIWAYAT').map((row) => row.peristiwa);
    expect(log.slice(-3)).toEqual(['VisitResumed', 'VisitLeft', 'VisitEntered']);
  } finally {
    await story.end();
  }
});
