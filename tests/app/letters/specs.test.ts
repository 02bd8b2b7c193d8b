import type { Block } from '../../../src/app/letters/definition';
import { placeholdersIn, templateFault } from '../../../src/app/letters/placeholders';
import { LETTER_SETTINGS } from '../../../src/app/letters/settings';
import {
  dispositionForOrder,
  dispositionForReport,
  draftLetter,
  draftReport,
  numberedLetter,
  receipt,
  signedLetter,
  signedReport,
} from '../../../src/app/letters/specs';
import { findTemplate } from '../../../src/app/letters/templates';
import type { LetterSpec } from '../../../src/app/ports';
import type { Receipt } from '../../../src/domain/types';
import {
  actor,
  CILEDUG,
  caseOf,
  contextOf,
  DINKES,
  document,
  holder,
  LETTER,
  MONITORING,
  NUMBER,
  REPORT,
} from './sample';

const ORDER = {
  harap: ['Proses lebih lanjut', 'Siapkan jadwal'],
  catatan: 'Mohon dilaksanakan.',
  sifat: 'Segera',
};
const RECEIPT: Receipt = {
  nama: 'Sekretaris Dinas Kesehatan',
  jabatan: 'Sekretaris Dinas',
  nip: '',
  tanggal: '2026-12-07',
  pukul: '10.15',
  bukti: '',
};
const several = caseOf({ targets: [DINKES, CILEDUG] });
const order = () => dispositionForOrder({ ...contextOf(), targets: ['DINKES'], order: ORDER });
const letter = (changes = {}) => draftLetter({ ...contextOf(changes), letter: LETTER });
const report = (changes = {}) => draftReport({ ...contextOf(changes), report: REPORT });

function textOf(block: Block): string {
  if (block.kind === 'paragraph') return block.runs.map((run) => run.text).join('');
  if (block.kind !== 'table') return '';
  return block.rows.flatMap((row) => row.flatMap((cell) => cell.map(textOf))).join('\n');
}

function faultOf(spec: LetterSpec) {
  if (!('template' in spec.source)) throw new Error('no template');
  const template = findTemplate(spec.source.template);
  const text = template?.body.map(textOf).join('\n') ?? '';
  return { fault: templateFault(text, spec, template?.required ?? []), text };
}

describe('what a letter holds', () => {
  const all: readonly (readonly [string, LetterSpec])[] = [
    ['lembar disposisi, step 1', order()],
    ['lembar disposisi, step 9', dispositionForReport({ ...contextOf({ actor: actor('KATIM') }), note: '' })],
    ['konsep surat', letter()],
    ['konsep surat, several', letter({ kase: several })],
    ['draft laporan', report()],
    ['draft laporan, several', report({ kase: several })],
    ['tanda terima', receipt({ ...contextOf({ actor: actor('KATIM') }), pd: 'DINKES', receipt: RECEIPT })],
  ];

  test.each(all)('%s fills every placeholder of its template', (_, spec) => {
    expect(faultOf(spec).fault).toBeNull();
  });

  test.each(all)('%s gives no field that its template does not know', (_, spec) => {
    const names = placeholdersIn(faultOf(spec).text).map((placeholder) => placeholder.name);
    expect(Object.keys(spec.fields).filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(all)('%s has a name without slash or dot, and a folder of at most 100 characters', (_, spec) => {
    expect(spec.name).not.toMatch(/[/\\.]/);
    expect(spec.name).toMatch(/^PPP-2026-014 - .+ - v1$/);
    expect(spec.folder).toBe('PPP-2026-014 Pelayanan kesehatan dasar tahun 2026');
  });
});

describe('lembar disposisi', () => {
  test('the order of step 1 goes from the Kabag to the Ketua Tim Kerja on the Rencana Kerja', () => {
    const { fields } = order();
    expect(fields).toMatchObject({
      dasar: 'Rencana Kerja: Rencana Kerja Bagian Organisasi Tahun 2026',
      diteruskan_kepada: 'Ketua Tim Kerja',
      jabatan_penanda_tangan: 'KEPALA BAGIAN ORGANISASI',
      sasaran: 'Dinas Kesehatan',
      tanggal: '23 November 2026',
      catatan: 'Mohon dilaksanakan.',
    });
  });

  test('ticked boxes are crossed, printed ones stand even when not ticked, others follow', () => {
    expect(order().fields.harap?.split('\n')).toEqual([
      '\u2610 Tanggapan dan saran',
      '\u2612 Proses lebih lanjut',
      '\u2610 Koordinasi/konfirmasi',
      '\u2612 Siapkan jadwal',
    ]);
  });

  test('the one of step 9 goes from the Ketua Tim Kerja to the Kabag', () => {
    const spec = dispositionForReport({ ...contextOf({ actor: actor('KATIM') }), note: 'Telah diperiksa.' });
    expect(spec.fields).toMatchObject({
      diteruskan_kepada: 'Kepala Bagian Organisasi',
      jabatan_penanda_tangan: 'KETUA TIM KERJA',
      catatan: 'Telah diperiksa.',
    });
    expect(spec.fields.dasar).toContain('Nomor 41/000.8.3.4/XI/2026 tanggal 24 November 2026');
  });
});

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
    expect(spec.fields).toMatchObject({ tujuan: 'Daftar terlampir', lampiran: '1 (satu) lembar' });
    expect(spec.tables.daftar).toHaveLength(1);
    expect(spec.tables.penerima).toEqual([
      { no: '1.', nama: 'Dinas Kesehatan', sebutan_kepala: 'Kepala Dinas Kesehatan' },
      { no: '2.', nama: 'Kecamatan Ciledug', sebutan_kepala: 'Camat Ciledug' },
    ]);
  });

  test('the block of the Sekda carries neither pangkat nor NIP', () => {
    const spec = letter();
    expect(spec.fields.jabatan_penanda_tangan).toBe('SEKRETARIS DAERAH');
    expect(spec.tables.identitas).toEqual([]);
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

  test('tembusan are numbered; the setting fills in when the form names none', () => {
    expect(letter().tables.tembusan).toEqual([
      { isi: '1. Wali Kota Tangerang (sebagai laporan);\n2. Inspektur Kota Tangerang.' },
    ]);
    const none = { ...LETTER, tembusan: [' '] };
    expect(draftLetter({ ...contextOf(), letter: none }).tables.tembusan).toEqual([
      { isi: '1. Wali Kota Tangerang (sebagai laporan).' },
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
    expect(spec.tables.atas_nama).toEqual([{ isi: 'a.n. WALI KOTA TANGERANG' }]);
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

describe('laporan', () => {
  test('every component of Standar Pelayanan has a row, an unassessed one with a dash for its score', () => {
    const rows = report().tables.hasil ?? [];
    expect(rows).toHaveLength(14);
    expect(rows[4]).toMatchObject({ no: '5', komponen: 'Produk pelayanan', skor: '-', temuan: '-' });
    expect(rows[5]).toMatchObject({ no: '6', skor: '0' });
  });

  test('each Perangkat Daerah has its own block of results and its row in the recap', () => {
    const { pd, hasil, rekap } = report({ kase: several }).tables;
    expect(pd?.map((record) => record.kunci)).toEqual(['DINKES', 'KEC-CILEDUG']);
    expect(hasil?.filter((row) => row.pd === 'KEC-CILEDUG')).toHaveLength(14);
    expect(rekap?.[1]).toEqual({
      no: '2',
      nama: 'Kecamatan Ciledug',
      skor: '20',
      maksimum: '26',
      capaian: '76,92',
      temuan: '2',
    });
  });

  test('the legal basis is the SOP’s list, verbatim and lettered', () => {
    const laws = report().fields.landasan_hukum?.split('\n') ?? [];
    expect(laws).toHaveLength(3);
    expect(laws[1]).toBe(
      'b. Peraturan Menteri Pendayagunaan Aparatur Negara Nomor 15 Tahun 2014 Tentang Pedoman Standar Pelayanan',
    );
  });

  test('the block of the Kabag carries pangkat and NIP', () => {
    expect(report().tables.identitas).toEqual([{ isi: 'Pembina Tingkat I (IV/b)\nNIP 198001012005011001' }]);
  });

  test('a Perangkat Daerah without results yet has no block and dashes in the recap', () => {
    const bare = { ...CILEDUG, monitoring: null };
    const spec = report({ kase: caseOf({ targets: [DINKES, bare] }), monitoring: { DINKES: MONITORING } });
    expect(spec.tables.pd).toHaveLength(1);
    expect(spec.tables.rekap?.[1]).toMatchObject({ skor: '-', capaian: '-' });
  });
});

describe('tanda terima', () => {
  test('it says what was handed over, to whom and when', () => {
    const kase = caseOf({
      reportNumber: { ...NUMBER, nomor: '52/000.8.3.4/XII/2026', tanggal: '2026-12-04' },
    });
    const spec = receipt({ ...contextOf({ kase, actor: actor('KATIM') }), pd: 'DINKES', receipt: RECEIPT });
    expect(spec.fields).toMatchObject({
      nomor: '52/000.8.3.4/XII/2026',
      tanggal_naskah: '4 Desember 2026',
      jumlah: '1 (satu) eksemplar',
      untuk: 'Kepala Dinas Kesehatan',
      hari_tanggal: 'Senin, 7 Desember 2026',
      pukul: '10.15',
      penerima_nip: '',
      penyerah_jabatan: 'Ketua Tim Kerja',
    });
    expect(spec.name).toBe('PPP-2026-014 - Tanda terima Dinkes - v1');
  });

  test('versions are counted for each Perangkat Daerah by itself', () => {
    const kase = caseOf({
      targets: [DINKES, CILEDUG],
      documents: [document('TANDA_TERIMA', 't1', 1, 'DINKES')],
    });
    const named = (pd: string) =>
      receipt({ ...contextOf({ kase, actor: actor('KATIM') }), pd, receipt: RECEIPT }).name;
    expect(named('DINKES')).toMatch(/v2$/);
    expect(named('KEC-CILEDUG')).toBe('PPP-2026-014 - Tanda terima Kec Ciledug - v1');
  });
});

describe('settings', () => {
  test('each setting has a key of its own, a label and a meaning', () => {
    expect(new Set(LETTER_SETTINGS.map((setting) => setting.key)).size).toBe(LETTER_SETTINGS.length);
    for (const { label, meaning } of LETTER_SETTINGS) expect(label && meaning).not.toBe('');
  });

  test('the contact line of the kop shows only what is filled in', () => {
    expect(order().tables.kop_kontak).toEqual([{ isi: 'Laman www.tangerangkota.go.id' }]);
    const settings = { kop_laman: '', kop_telepon: '(021) 000' };
    expect(letter({ settings }).tables.kop_kontak).toEqual([{ isi: 'Telepon (021) 000' }]);
    expect(letter({ settings: { kop_laman: '' } }).tables.kop_kontak).toEqual([]);
  });

  test('a folder name loses its slashes and ends at 100 characters', () => {
    const kase = caseOf({ judul: `a/b ${'panjang '.repeat(20)}` });
    const { folder } = letter({ kase });
    expect(folder).toMatch(/^PPP-2026-014 a-b panjang/);
    expect(folder.length).toBeLessThanOrEqual(100);
  });
});
