import type { Command, NaskahNumber } from '../../src/domain/types';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { delivery, numberOf } from '../../workspace/samples';
import { email, Story } from '../support/story';
import { caseAt, letterUrut, PD } from './steps';

const DATE: NaskahNumber = { nomor: '', tanggal: '2026-11-23', tautan: '' };
const MINT: Command = { type: 'recordNumber', number: DATE, mint: true };
const VOID: Command = { type: 'voidNumber', reason: 'Salah tujuan surat; surat diganti.' };

describe('the agenda gives numbers and keeps them', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
  });
  afterAll(() => story.end());
  const agenda = () => story.tab('SURAT_KELUAR');
  test('two letters that are numbered at the same moment get two numbers', async () => {
    const [one, two] = [await caseAt(story, 'gate'), await caseAt(story, 'gate')];
    const answers = await Promise.all([one, two].map(({ no }) => story.try('KATIM', no, MINT)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const numbers = answers.map(({ view }) => view?.letterNumber?.nomor).sort();
    expect(numbers).toEqual(['1/000.8.3.4/XI/2026', '2/000.8.3.4/XI/2026']);
    for (const { view } of answers) {
      const file = view?.documents.filter(({ kind }) => kind === 'SURAT').pop();
      expect(await story.textOf(file?.fileId ?? '')).toContain(view?.letterNumber?.nomor);
    }
  });

  test('the line of the agenda says everything that the book asks', async () => {
    const view = await caseAt(story, 'gate');
    await story.act('KATIM', view.no, MINT);
    expect([...agenda()].pop()).toMatchObject({
      agenda: 3,
      nomor: '3/000.8.3.4/XI/2026',
      register: 'Surat Keluar',
      urut: 3,
      sumber: 'Agenda',
      klasifikasi: '000.8.3.4',
      keamanan: 'B',
      sifat: 'Segera',
      pengolah: 'Bagian Organisasi',
      retensi_aktif: '2 tahun',
      retensi_inaktif: '3 tahun',
      nasib_akhir: 'Permanen',
      status: 'Berlaku',
      tanggal_kirim: null,
    });
    await story.act('KATIM', view.no, delivery(PD, '2026-11-24'));
    const sent = [...agenda()].pop();
    expect([sent?.tanggal_kirim, sent?.cara_kirim]).toEqual(['2026-11-24', 'SRIKANDI']);
    expect(String(sent?.bukti_terima).split('\n')).toHaveLength(2);
  });

  test('the page proposes the next number, which is taken only when it is recorded', async () => {
    const [one, two] = [await caseAt(story, 'gate'), await caseAt(story, 'gate')];
    expect([one.suggestedNumber, two.suggestedNumber]).toEqual([
      '4/000.8.3.4/XI/2026',
      '4/000.8.3.4/XI/2026',
    ]);
    await story.act('KATIM', two.no, MINT);
    const later = (await story.client.case(one.no, email('KATIM'))).view;
    expect(later?.suggestedNumber).toBe('5/000.8.3.4/XI/2026');
  });

  test('a number that another letter has is refused, naming it; so is a void one', async () => {
    const first = await caseAt(story, '6');
    const other = await caseAt(story, 'gate');
    const number = numberOf(letterUrut(first.no), '2026-11-23');
    const refusal = await story.refused('KATIM', other.no, { type: 'recordNumber', number });
    expect([refusal.code, refusal.message]).toEqual([
      'NUMBER_DUPLICATE',
      expect.stringContaining(first.kode),
    ]);
    await story.act('KATIM', first.no, VOID);
    expect((await story.refused('KATIM', other.no, { type: 'recordNumber', number })).code).toBe(
      'NUMBER_DUPLICATE',
    );
  });

  test('void and renumber: the number stays with its reason, the letter gets another and no copy keeps the old', async () => {
    const view = await caseAt(story, 'gate');
    const numbered = await story.act('KATIM', view.no, MINT);
    const old = numbered.letterNumber?.nomor ?? '';
    const back = await story.act('KATIM', view.no, VOID);
    expect([back.present?.stage, back.letterNumber]).toEqual(['GATE', null]);
    expect(agenda().find(({ nomor }) => nomor === old)).toMatchObject({
      status: 'Batal',
      alasan_batal: 'Salah tujuan surat; surat diganti.',
    });
    const again = await story.act('KATIM', view.no, MINT);
    const fresh = again.letterNumber?.nomor ?? '';
    expect(fresh).not.toBe(old);
    const file = again.documents.filter(({ kind }) => kind === 'SURAT').pop();
    const text = await story.textOf(file?.fileId ?? '');
    expect([text.includes(fresh), text.includes(old)]).toEqual([true, false]);
  });

  test('a letter that somebody has received keeps its number', async () => {
    const { no } = await caseAt(story, '6');
    await story.act('KATIM', no, delivery(['DINKES'], '2026-11-24'));
    const refusal = await story.refused('KATIM', no, VOID);
    expect([refusal.code, refusal.message]).toEqual([
      'NUMBER_SENT',
      expect.stringContaining('Dinas Kesehatan'),
    ]);
  });

  test('a void report goes back to the Kabag and is signed under another number', async () => {
    const { no } = await caseAt(story, '11');
    const back = await story.act('KATIM', no, VOID);
    expect([back.present?.step, back.present?.roleLabel]).toEqual([10, 'Kepala Bagian Organisasi']);
    const rows = story.tab('TINDAK_LANJUT').length;
    const signed = await story.act('KABAG', no, { type: 'approve', note: '', number: DATE, mint: true });
    expect(signed.present?.step).toBe(11);
    expect(story.tab('TINDAK_LANJUT')).toHaveLength(rows);
  });

  test('the link to the signed file follows the number into the agenda', async () => {
    const { no } = await caseAt(story, 'gate');
    const { letterNumber } = await story.act('KATIM', no, MINT);
    await story.act('KATIM', no, { type: 'linkSigned', tautan: 'https://srikandi.example/naskah/77' });
    expect(agenda().find(({ nomor }) => nomor === letterNumber?.nomor)?.tautan).toBe(
      'https://srikandi.example/naskah/77',
    );
  });

  test('the book is printed with the kop, void numbers struck out and gaps told, and no text becomes a tag', async () => {
    const { no } = await caseAt(story, 'gate');
    await story.act('KATIM', no, { type: 'recordNumber', number: numberOf(900, '2026-11-23') });
    await story.act('KATIM', no, { type: 'voidNumber', reason: '<script>alert(1)</script>' });
    const page = await story.world.openWebApp({ r: story.registerId, agenda: '2026' }, email('KATIM'));
    expect(page.html).toContain('SEKRETARIAT DAERAH');
    expect(page.html).toContain('table-header-group');
    expect(page.html).toContain('class="batal"');
    expect(page.html).toContain('&lt;script&gt;alert(1)');
    expect(page.html).not.toContain('<script>alert');
    expect(page.html).toMatch(/nomor urut \d+ sampai 899 tidak tercatat/);
    const other = await story.world.openWebApp({ r: story.registerId, agenda: '2026-10' }, email('KATIM'));
    expect(other.html).toContain('Tidak ada naskah bernomor');
    const guest = await story.world.openWebApp({ r: story.registerId, agenda: '2026' }, email('TAMU'));
    expect(guest.html).toContain('Saudara tidak tercatat sebagai pelaksana SOP');
    await story.world.open(story.registerId, ADMIN_EMAIL);
    await story.world.clickMenu(story.registerId, 'Buku agenda', ADMIN_EMAIL);
    expect(story.world.screen(story.registerId, ADMIN_EMAIL).dialog?.html).toContain('Bulan November 2026');
  });

  test('sequences that would give one number twice are refused with what to set', async () => {
    const keys = story.world.cells(story.registerId, 'Pengaturan').map((row) => row[0]?.text);
    const row = keys.indexOf('register_laporan') + 1;
    await story.world.editCell(story.registerId, 'Pengaturan', row, 3, 'Laporan', ADMIN_EMAIL);
    const { no } = await caseAt(story, 'gate');
    const refusal = await story.refused('KATIM', no, MINT);
    expect([refusal.code, refusal.message]).toEqual([
      'CONFIG_INVALID',
      expect.stringContaining('{register}'),
    ]);
    await story.world.editCell(story.registerId, 'Pengaturan', row, 3, 'Surat Keluar', ADMIN_EMAIL);
    await story.act('KATIM', no, MINT);
  });
});
