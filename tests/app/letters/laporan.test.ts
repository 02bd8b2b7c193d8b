import { draftReport, receipt } from '../../../src/app/letters/specs';
import {
  actor,
  CILEDUG,
  caseOf,
  contextOf,
  DINKES,
  document,
  MONITORING,
  NUMBER,
  RECEIPT,
  REPORT,
} from './sample';

const several = caseOf({ targets: [DINKES, CILEDUG] });
const report = (changes = {}) => draftReport({ ...contextOf(changes), report: REPORT });

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
    expect(report().fields.identitas).toBe('Pembina Tingkat I (IV/b)\nNIP 198001012005011001');
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
