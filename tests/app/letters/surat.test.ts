import { draftLetter, numberedLetter, signedLetter, signedReport } from '../../../src/app/letters/specs';
import { CILEDUG, caseOf, contextOf, DINKES, document, holder, LETTER, NUMBER } from './sample';

const several = caseOf({ targets: [DINKES, CILEDUG] });
const DAY = 'Senin, 30 November 2026';
const letter = (changes = {}) => draftLetter({ ...contextOf(changes), letter: LETTER });

describe('surat pemberitahuan', () => {
  test('number and date of a konsep are readable marks, and it is not final', () => {
    const spec = letter();
    expect(spec.fields).toMatchObject({
      nomor_surat: '[menunggu penomoran]',
      tanggal_surat: '[tanggal surat]',
    });
    expect(spec).toMatchObject({ final: false, pdf: false, freeze: false, marks: {} });
  });

  test('one Perangkat Daerah is addressed by the title of its head, without an attachment', () => {
    const spec = letter();
    expect(spec.fields).toMatchObject({
      tujuan: 'Kepala Dinas Kesehatan',
      sasaran: 'Dinas Kesehatan',
      lampiran: '-',
    });
    expect(spec.tables.daftar).toEqual([]);
  });

  test('several are addressed by a list on the attachment', () => {
    const spec = letter({ kase: several });
    expect(spec.fields).toMatchObject({ tujuan: 'Daftar terlampir', lampiran: '1 (satu) berkas' });
    expect(spec.tables.daftar).toHaveLength(1);
    expect(spec.tables.penerima).toEqual([
      { no: '1.', nama: 'Dinas Kesehatan', sebutan_kepala: 'Kepala Dinas Kesehatan', jadwal: DAY },
      { no: '2.', nama: 'Kecamatan Ciledug', sebutan_kepala: 'Camat Ciledug', jadwal: DAY },
    ]);
  });

  test('a schedule of its own stands beside a Perangkat Daerah', () => {
    const schedule = { 'KEC-CILEDUG': 'Selasa, 1 Desember 2026' };
    const spec = draftLetter({ ...contextOf({ kase: several }), letter: LETTER, schedule });
    expect(spec.tables.penerima?.map((row) => row.jadwal)).toEqual([DAY, 'Selasa, 1 Desember 2026']);
  });

  test('the block of the Sekda carries neither pangkat nor NIP', () => {
    const spec = letter();
    expect(spec.fields.jabatan_penanda_tangan).toBe('SEKRETARIS DAERAH');
    expect(spec.fields.identitas).toBe('');
  });

  test.each([
    ['PLT', 'Plt. SEKRETARIS DAERAH'],
    ['PLH', 'Plh. SEKRETARIS DAERAH'],
    ['PJ', 'Pj. SEKRETARIS DAERAH'],
  ] as const)('a Sekda in capacity %s signs as %s', (kapasitas, office) => {
    const spec = letter({ holders: (role: string) => holder(role, { kapasitas }) });
    expect(spec.fields.jabatan_penanda_tangan).toBe(office);
  });

  test('a vacant post leaves a readable gap for the name', () => {
    expect(letter({ holders: () => null }).fields.nama_penanda_tangan).toBe('(nama pejabat)');
  });

  test('several tembusan are numbered, a single one is not; the setting fills in when the form names none', () => {
    expect(letter().tables.tembusan).toEqual([
      { isi: '1. Wali Kota Tangerang (sebagai laporan);\n2. Inspektur Kota Tangerang.' },
    ]);
    const none = { ...LETTER, tembusan: [' '] };
    expect(draftLetter({ ...contextOf(), letter: none }).tables.tembusan).toEqual([
      { isi: 'Wali Kota Tangerang (sebagai laporan).' },
    ]);
    const silent = { ...contextOf({ settings: { tembusan: '' } }), letter: none };
    expect(draftLetter(silent).tables.tembusan).toEqual([]);
  });

  test('a span of days names both', () => {
    const spec = draftLetter({ ...contextOf(), letter: { ...LETTER, tanggalSampai: '2026-12-02' } });
    expect(spec.fields.hari_tanggal).toBe('Senin, 30 November 2026 s.d. Rabu, 2 Desember 2026');
  });

  test('the authority of the Wali Kota stands above the office where the setting says so', () => {
    const spec = letter({ settings: { atas_nama: 'a.n. WALI KOTA TANGERANG' } });
    expect(spec.fields.jabatan_penanda_tangan).toBe('a.n. WALI KOTA TANGERANG\nSEKRETARIS DAERAH');
    const two = letter({
      settings: { atas_nama: 'a.n. SEKRETARIS DAERAH; ASISTEN ADMINISTRASI UMUM; u.b.' },
    });
    expect(two.fields.jabatan_penanda_tangan?.split('\n')).toHaveLength(4);
  });
});

describe('from konsep to naskah', () => {
  const drafts = [document('KONSEP_SURAT', 'k1'), document('KONSEP_SURAT', 'k2', 2)];

  test('the second konsep is version 2', () => {
    const kase = caseOf({ documents: drafts.slice(0, 1) });
    expect(letter({ kase }).name).toBe('PPP-2026-014 - Konsep surat pemberitahuan - v2');
  });

  test('the letter to be signed is a copy of the latest konsep as it is, and its marks must still be there', () => {
    const spec = signedLetter(contextOf({ kase: caseOf({ documents: drafts }) }));
    expect(spec).toMatchObject({
      source: { copyOf: 'k2' },
      fields: {},
      final: true,
      pdf: true,
      freeze: true,
    });
    expect(spec.marks).toEqual({
      '[menunggu penomoran]': '[menunggu penomoran]',
      '[tanggal surat]': '[tanggal surat]',
    });
  });

  test('the numbered letter is a copy of the signed one with number and date', () => {
    const kase = caseOf({ documents: [...drafts, document('SURAT', 's1')] });
    const spec = numberedLetter({ ...contextOf({ kase }), number: NUMBER });
    expect(spec).toMatchObject({ source: { copyOf: 's1' }, final: true, pdf: true, freeze: true });
    expect(spec.name).toBe('PPP-2026-014 - Surat pemberitahuan - v2');
    expect(spec.marks).toEqual({
      '[menunggu penomoran]': '41/000.8.3.4/XI/2026',
      '[tanggal surat]': '24 November 2026',
    });
  });

  test('the laporan is a copy of its latest draft with number and date', () => {
    const kase = caseOf({ documents: [document('DRAFT_LAPORAN', 'd1')] });
    const spec = signedReport({ ...contextOf({ kase }), number: { ...NUMBER, tanggal: '2026-12-04' } });
    expect(spec).toMatchObject({ source: { copyOf: 'd1' }, final: true, pdf: true, freeze: true });
    expect(spec.marks).toEqual({
      '[menunggu nomor laporan]': '41/000.8.3.4/XI/2026',
      '[tanggal laporan]': '4 Desember 2026',
    });
  });
});
