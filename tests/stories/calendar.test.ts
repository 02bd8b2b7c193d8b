import { HEADER_ROWS } from '../../src/app/tabs';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { approve } from '../../workspace/samples';
import { Story } from '../support/story';
import { caseAt } from './steps';

describe('the calendar is changed while cases run', () => {
  let story: Story;
  beforeAll(async () => {
    // One case on its way to the Perangkat Daerah (a day step, due Tuesday), one at the Kabag (an hour, due at once).
    story = await Story.begin('2026-11-23T08:00');
    await caseAt(story, '6', ['DINKES']);
    await story.at('2026-11-23T15:30');
    await caseAt(story, '3', ['DISDIK']);
  });
  afterAll(() => story.end());

  const due = () => story.tab('TUGAS').map((row) => [row.kode, row.batas]);
  const holiday = async (date: string, name: string) => {
    const row = HEADER_ROWS + 1 + story.tab('HARI_LIBUR').length;
    for (const [i, typed] of [date, name, 'Libur daerah'].entries())
      await story.world.editCell(story.registerId, 'Hari Libur', row, i + 1, typed, ADMIN_EMAIL);
  };
  const notes = () => story.tab('RIWAYAT').filter((row) => row.peristiwa === 'PewaktuKalender');

  test('a local day off moves the open due times that it touches, and the log says how many', async () => {
    const closed = story.tab('LANGKAH');
    expect(due()).toEqual([
      ['PPP-2026-002', '2026-11-24T08:00'],
      ['PPP-2026-001', '2026-11-24T16:00'],
    ]);
    await holiday('24/11/2026', 'Libur daerah');
    await story.fire('checkLateness');
    expect(due()).toEqual([
      ['PPP-2026-002', '2026-11-25T08:00'],
      ['PPP-2026-001', '2026-11-25T16:00'],
    ]);
    expect(notes().map((row) => row.keterangan)).toEqual([
      'Kalender atau cara menghitung hari berubah: batas waktu 2 langkah yang terbuka bergeser. Langkah yang sudah selesai tidak diubah.',
    ]);
    expect(story.tab('LANGKAH')).toEqual(closed);
    const moved = story.tab('RIWAYAT').filter((row) => row.peristiwa === 'DueMoved');
    expect(moved.map((row) => row.keterangan)).toContain(
      'Kalender berubah: langkah 6 (Penyampaian surat) menjadi batas waktu Rabu, 25 November 2026 pukul 16.00 WIB.',
    );
  });

  test('the first due time is kept, and nothing moves twice', async () => {
    expect(story.tab('TUGAS').map((row) => row.batas_awal)).toEqual(['2026-11-24T08:00', '2026-11-24T16:00']);
    const rows = story.tab('RIWAYAT').length;
    await story.fire('checkLateness');
    expect(story.tab('RIWAYAT')).toHaveLength(rows);
  });

  test('the case goes on with the due time it has now, and the log still tells it all', async () => {
    await story.at('2026-11-25T07:50');
    const view = await story.act('KABAG', 2, approve());
    expect(view.present?.step).toBe(4);
    expect(story.tab('LANGKAH').slice(-1)[0]).toMatchObject({
      batas: '2026-11-25T08:00',
      batas_awal: '2026-11-24T08:00',
      ketepatan: 'Tepat waktu',
    });
  });

  test('a day off that touches nothing open is noted as moving nothing', async () => {
    await holiday('07/12/2026', 'Libur daerah lain');
    await story.fire('checkLateness');
    expect(notes()).toHaveLength(2);
    expect(notes()[1]?.keterangan).toContain('tidak ada batas waktu langkah yang terbuka yang bergeser');
  });

  test('hours that cannot be read move nothing until they are put right; the administrator reads where', async () => {
    const before = due();
    await story.world.editCell(story.registerId, 'Jam Kerja', HEADER_ROWS + 1, 5, 'pagi', ADMIN_EMAIL);
    await story.fire('checkLateness');
    expect(due()).toEqual(before);
    expect(notes()).toHaveLength(2);
    const home = await story.client.home(ADMIN_EMAIL);
    expect(home.ok && home.view.warnings).toContainEqual(
      expect.stringMatching(/^Tab Jam Kerja, baris 3, kolom Jam kerja: /),
    );
    await story.world.editCell(
      story.registerId,
      'Jam Kerja',
      HEADER_ROWS + 1,
      5,
      '07.30-12.00, 13.00-16.30',
      ADMIN_EMAIL,
    );
    await story.fire('checkLateness');
    expect(notes()).toHaveLength(3);
    expect(due()).toContainEqual(['PPP-2026-001', '2026-11-25T16:30']);
  });

  test('Pasang Pantau applies a changed calendar too', async () => {
    await story.world.editCell(
      story.registerId,
      'Jam Kerja',
      HEADER_ROWS + 1,
      5,
      '07.30-12.00, 13.00-16.00',
      ADMIN_EMAIL,
    );
    await story.world.runInEditor('pasangPantau', ADMIN_EMAIL);
    expect(due()).toContainEqual(['PPP-2026-001', '2026-11-25T16:00']);
    expect(notes()).toHaveLength(4);
  });
});

test('a due time in a year whose holidays nobody has filled in is said in the panel', async () => {
  const story = await Story.begin('2027-12-30T08:00');
  try {
    await caseAt(story, '2', ['DINKES']);
    const home = await story.client.home('kabag.organisasi@tangerangkota.example');
    expect(home.ok && home.view.warnings).toContain(
      'Kalender tahun 2028 belum diisi. Batas waktu pada tahun itu belum memperhitungkan hari libur.',
    );
  } finally {
    await story.end();
  }
});
