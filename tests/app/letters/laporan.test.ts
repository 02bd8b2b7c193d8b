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
    expect(report().fields.identitas).toBe('Pembina Tingkat I (IV/b)\nNIP 19800101 200501 1 001');
  });

  test('a Perangkat Daerah without results yet has no block and dashes in the recap', () => {
    const bare = { ...CILEDUG, monitoring: null };
    const spec = report({ kase: caseOf({ targets: [DINKES, bare] }), monitoring: { DINKES: MONITORING } });
    expect(spec.tables.pd).toHaveLength(1);
    expect(spec.tables.rekap?.[1]).toMatchObject({ skor: '-', capaian: '-' });
  });
});

describe('findings', () => {
  const clean = { ...MONITORING, components: MONITORING.components.map((each) => ({ ...each, temuan: '' })) };

  test('each finding is a line of the follow-up plan: the head answers for it, within the time of the settings', () => {
    const { rencana, rtl, rtl_kalimat } = report().tables;
    expect(rencana).toHaveLength(4);
    expect(rencana?.[0]).toMatchObject({
      pd: 'Dinkes',
      penanggung_jawab: 'Kepala Dinas Kesehatan',
      batas_waktu: '30 hari kerja sejak laporan diterima',
    });
    expect(rtl).toHaveLength(1);
    expect(rtl_kalimat).toEqual([]);
  });

  test('no finding reads as a sentence, not as an empty table', () => {
    const { rtl, rencana, rtl_kalimat, pd } = report({ monitoring: { DINKES: clean } }).tables;
    expect([rtl, rencana]).toEqual([[], []]);
    expect(rtl_kalimat?.[0]?.isi).toMatch(/^Tidak terdapat temuan/);
    expect(pd?.[0]?.simpulan).toBe('Tidak terdapat temuan pada kunjungan ini.');
  });

  test('their number stands in words too', () => {
    expect(report().tables.pd?.[0]?.simpulan).toBe('Terdapat 4 (empat) temuan yang perlu ditindaklanjuti.');
  });
});

describe('comparison with the last visit', () => {
  const scores = (skor: 0 | 1 | 2 | null) => MONITORING.components.map((each) => ({ ...each, skor }));
  const before = { DINKES: { tanggal: '2026-06-03', kode: 'PPP-2026-002', components: scores(1) } };

  test('it says when that was, how the score moved and in which components', () => {
    const now = {
      DINKES: {
        ...MONITORING,
        components: scores(1).map((c) => (c.no === 3 ? { ...c, skor: 2 as const } : c)),
      },
    };
    const { lalu, banding_kalimat } = report({ previous: before, monitoring: now }).tables;
    expect(lalu).toEqual([
      {
        no: '1',
        nama: 'Dinas Kesehatan',
        tanggal: '3 Juni 2026 (PPP-2026-002)',
        sebelum: '50',
        sekarang: '53,57',
        perubahan: 'naik 3,57; membaik: 3',
      },
    ]);
    expect(banding_kalimat).toEqual([]);
  });

  test('without a visit before there is a sentence instead of a table', () => {
    const { banding, lalu, banding_kalimat } = report().tables;
    expect([banding, lalu]).toEqual([[], []]);
    expect(banding_kalimat?.[0]?.isi).toMatch(/^Belum ada hasil kunjungan sebelumnya/);
  });

  test('those that cannot be compared are counted', () => {
    const { lalu, banding_kalimat } = report({ kase: several, previous: before }).tables;
    expect(lalu).toHaveLength(1);
    expect(banding_kalimat?.[0]?.isi).toMatch(/^1 \(satu\) Perangkat Daerah lainnya/);
  });

  test('scores that were never given are not called a change', () => {
    const blank = { DINKES: { ...before.DINKES, components: scores(null) } };
    expect(report({ previous: blank }).tables.lalu?.[0]).toMatchObject({
      sebelum: '-',
      perubahan: 'tidak dapat dibandingkan',
    });
  });
});

describe('bars', () => {
  test('stand from the highest down, coloured by class, and say their figure to who cannot see them', () => {
    const low = { ...CILEDUG, monitoring: CILEDUG.monitoring && { ...CILEDUG.monitoring, skor: 26 } };
    const spec = report({ kase: caseOf({ targets: [DINKES, low] }) });
    expect(spec.tables.batang?.map((row) => [row.nama, row.capaian])).toEqual([
      ['Kec. Ciledug', '100'],
      ['Dinkes', '75'],
    ]);
    expect(spec.bars['batang.batang']).toEqual([
      { share: 1, colour: 'GREEN', alt: 'Kecamatan Ciledug: 100%' },
      { share: 0.75, colour: 'AMBER', alt: 'Dinas Kesehatan: 75%' },
    ]);
  });

  test('one Perangkat Daerah alone has none', () => {
    const spec = report();
    expect([spec.tables.grafik, spec.bars['batang.batang']]).toEqual([[], []]);
  });

  test('the classes are a setting; one that makes no sense is left aside', () => {
    const colours = (kelas_capaian: string) =>
      report({ kase: several, settings: { kelas_capaian } }).bars['batang.batang']?.map((bar) => bar.colour);
    expect(colours('76; 50')).toEqual(['GREEN', 'AMBER']);
    expect(colours('sembarang')).toEqual(['AMBER', 'AMBER']);
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

  test('who handed it over and how is what was recorded; a courier has no office here', () => {
    const context = { ...contextOf({ actor: actor('KATIM') }), pd: 'DINKES' };
    const sent = receipt({ ...context, receipt: { ...RECEIPT, cara: 'Kurir', pengirim: 'Pramu kirim' } });
    expect(sent.fields).toMatchObject({
      cara: 'Kurir',
      penyerah_nama: 'Pramu kirim',
      penyerah_jabatan: '',
      penyerah_nip: '',
    });
    expect(receipt({ ...context, receipt: RECEIPT }).fields.cara).toBe('Diantar langsung');
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
