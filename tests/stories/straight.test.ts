import {
  approve,
  complete,
  delivery,
  letter,
  monitoring,
  numberOf,
  openCase,
  order,
  receipt,
  report,
  sign,
} from '../../workspace/samples';
import { Story } from '../support/story';
import { PD } from './steps';

describe('one case through all eleven steps, at the maxima of the SOP', () => {
  let story: Story;
  let no: number;

  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
    const act = async (at: string, who: string, command: Parameters<Story['act']>[2]) => {
      await story.at(at);
      no = (await story.act(who, command.type === 'open' ? null : no, command)).no;
    };
    await act('2026-11-23T07:30', 'KABAG', openCase('Pelayanan kesehatan dan kependudukan'));
    await act('2026-11-23T08:20', 'KABAG', order(PD));
    await act('2026-11-23T10:10', 'KATIM', letter('2026-11-25'));
    await act('2026-11-23T11:00', 'KABAG', approve());
    await act('2026-11-23T11:50', 'ASISTEN', approve());
    await act('2026-11-23T13:40', 'SEKDA', approve());
    await act('2026-11-23T14:30', 'KATIM', { type: 'recordNumber', number: numberOf(118, '2026-11-23') });
    await act('2026-11-24T09:00', 'KATIM', delivery(PD, '2026-11-24'));
    await act('2026-11-24T09:10', 'KATIM', complete);
    await act('2026-11-25T10:00', 'ANALIS', monitoring('DINKES', '2026-11-25'));
    await act('2026-11-25T14:00', 'ANALIS', monitoring('KEC-CILEDUG', '2026-11-25', true));
    await act('2026-11-25T14:10', 'ANALIS', complete);
    await act('2026-11-27T10:00', 'ANALIS', report);
    await act('2026-11-27T10:40', 'KATIM', approve());
    await act('2026-11-27T11:10', 'KABAG', sign(numberOf(119, '2026-11-27')));
    await act('2026-11-30T09:00', 'KATIM', receipt('DINKES', '2026-11-30'));
    await act('2026-11-30T09:30', 'KATIM', receipt('KEC-CILEDUG', '2026-11-30'));
    await act('2026-11-30T09:40', 'KATIM', complete);
  });
  afterAll(() => story.end());

  test('the case is closed in the register, with the numbers of letter and report', () => {
    expect(story.tab('REGISTER')).toEqual([
      expect.objectContaining({
        no: 1,
        kode: 'PPP-2026-001',
        status: 'Selesai',
        nomor_surat: '118/000.8.3.4/XI/2026',
        nomor_laporan: '119/000.8.3.4/XI/2026',
        sasaran: 'Dinas Kesehatan dan 1 lainnya',
        dibuka: '2026-11-23T07:30',
        ditutup: '2026-11-30T09:40',
        dikembalikan: 0,
      }),
    ]);
    expect(story.tab('TUGAS')).toEqual([]);
  });

  test('every step is closed once, on time, by the role the SOP names', () => {
    expect(story.tab('LANGKAH').map((row) => [row.langkah, row.jenis, row.peran, row.ketepatan])).toEqual([
      [1, 'Langkah', 'KABAG', 'Tepat waktu'],
      [2, 'Langkah', 'KATIM', 'Tepat waktu'],
      [3, 'Langkah', 'KABAG', 'Tepat waktu'],
      [4, 'Langkah', 'ASISTEN', 'Tepat waktu'],
      [5, 'Langkah', 'SEKDA', 'Tepat waktu'],
      [6, 'Penomoran', 'KATIM', 'Tanpa standar'],
      [6, 'Langkah', 'KATIM', 'Tepat waktu'],
      [7, 'Langkah', 'ANALIS', 'Tepat waktu'],
      [8, 'Langkah', 'ANALIS', 'Tepat waktu'],
      [9, 'Langkah', 'KATIM', 'Tepat waktu'],
      [10, 'Langkah', 'KABAG', 'Tepat waktu'],
      [11, 'Langkah', 'KATIM', 'Tepat waktu'],
    ]);
  });

  test('working minutes are counted without breaks and nights', () => {
    const used = story.tab('LANGKAH').map((row) => row.terpakai);
    expect(used.slice(0, 5)).toEqual([50, 110, 50, 50, 50]);
  });

  test('the case keeps every document of the SOP in its folder, the signed ones locked and with a PDF', () => {
    const names = story.world
      .files()
      .filter((file) => file.name.startsWith('PPP-2026-001 - '))
      .map((file) => `${file.name}${file.locked ? ' (terkunci)' : ''}`)
      .sort();
    expect(names).toEqual(
      [
        'PPP-2026-001 - Lembar disposisi - v1',
        'PPP-2026-001 - Konsep surat pemberitahuan - v1',
        'PPP-2026-001 - Surat pemberitahuan belum bernomor - v1 (terkunci)',
        'PPP-2026-001 - Surat pemberitahuan belum bernomor - v1.pdf',
        'PPP-2026-001 - Surat pemberitahuan - v2 (terkunci)',
        'PPP-2026-001 - Surat pemberitahuan - v2.pdf',
        'PPP-2026-001 - Pertinggal surat - v1 (terkunci)',
        'PPP-2026-001 - Pertinggal surat - v1.pdf',
        'PPP-2026-001 - Pertinggal laporan - v2 (terkunci)',
        'PPP-2026-001 - Pertinggal laporan - v2.pdf',
        'PPP-2026-001 - Draft laporan - v1',
        'PPP-2026-001 - Lembar disposisi - v2',
        'PPP-2026-001 - Laporan - v1 (terkunci)',
        'PPP-2026-001 - Laporan - v1.pdf',
        'PPP-2026-001 - Tanda terima Dinkes - v1',
        'PPP-2026-001 - Tanda terima Kec Ciledug - v1',
      ].sort(),
    );
  });

  test('no document carries a placeholder, and only the drafts say KONSEP', async () => {
    const documents = story.world
      .files()
      .filter((file) => file.name.startsWith('PPP-') && file.mimeType.endsWith('.document'));
    expect(documents).toHaveLength(11);
    for (const file of documents) {
      const text = Buffer.from(await story.world.download(file.id, 'text/html')).toString('utf8');
      expect({ file: file.name, open: text.match(/\{\{[^}]*\}\}/g) }).toEqual({
        file: file.name,
        open: null,
      });
      const draft = /Konsep|Draft/.test(file.name);
      expect({ file: file.name, konsep: text.includes('KONSEP') }).toEqual({
        file: file.name,
        konsep: draft,
      });
    }
  });

  test('the numbered letter carries number and date, and names the camat as camat', async () => {
    const file = story.world.files().find((one) => one.name === 'PPP-2026-001 - Surat pemberitahuan - v2');
    const text = Buffer.from(await story.world.download(file?.id ?? '', 'text/plain')).toString('utf8');
    expect(text).toContain('118/000.8.3.4/XI/2026');
    expect(text).toContain('23 November 2026');
    expect(text).toContain('Camat Ciledug');
    expect(text).not.toContain('[menunggu penomoran]');
  });

  test('both numbers stand in the agenda, the findings in the follow-up register', () => {
    expect(
      story.tab('SURAT_KELUAR').map((row) => [row.nomor, row.naskah, row.tanggal, row.penandatangan]),
    ).toEqual([
      ['118/000.8.3.4/XI/2026', 'Surat pemberitahuan', '2026-11-23', 'Sekretaris Daerah'],
      ['119/000.8.3.4/XI/2026', 'Laporan hasil', '2026-11-27', 'Kepala Bagian Organisasi'],
    ]);
    expect(story.tab('TINDAK_LANJUT').map((row) => [row.pd, row.komponen, row.status])).toEqual([
      ['DINKES', 4, 'Belum'],
      ['DINKES', 6, 'Belum'],
    ]);
    expect(story.tab('HASIL')).toHaveLength(28);
  });

  test('each holder is told when a task arrives, once, and the Kabag when the case is closed', async () => {
    await story.fire('sendOutbox');
    await story.fire('sendOutbox');
    const subjects = (who: string) =>
      story.mailsTo(who).map((mail) => mail.subject.replace('[Pemantauan Pelayanan Publik] ', ''));
    expect(subjects('SEKDA')).toEqual(['Menunggu Saudara: PPP-2026-001 Penandatanganan Sekda']);
    expect(subjects('ASISTEN')).toEqual(['Menunggu Saudara: PPP-2026-001 Pemeriksaan Asisten']);
    expect(subjects('KABAG')).toEqual([
      'Menunggu Saudara: PPP-2026-001 Pemeriksaan Kabag',
      'Menunggu Saudara: PPP-2026-001 Penandatanganan laporan',
      'Selesai: PPP-2026-001',
    ]);
    expect(subjects('TAMU')).toEqual([]);
  });
});
