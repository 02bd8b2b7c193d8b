import {
  assignment,
  coverLetter,
  coverMemo,
  filedCopy,
  type Initial,
  signedLetter,
  signedReport,
  visitRecord,
} from '../../../src/app/letters/specs';
import type { Visit } from '../../../src/domain/types';
import { actor, CILEDUG, caseOf, contextOf, DINKES, document, holder, NOW, NUMBER, RECEIPT } from './sample';

const several = caseOf({ targets: [DINKES, CILEDUG] });
const at = (step: number): Visit => ({
  id: 1,
  step,
  stage: 'STEP',
  role: 'KATIM',
  attempt: 1,
  entered: NOW,
  due: NOW,
  left: null,
  outcome: null,
  by: null,
  note: '',
  reasons: [],
  digest: '',
  used: null,
});

describe('nota dinas pengantar', () => {
  const memo = (step: number, role: string, note = '') =>
    coverMemo({ ...contextOf({ kase: caseOf({ visits: [at(step)] }), actor: actor(role) }), note });

  test.each([
    [2, 'KATIM', 'Ketua Tim Kerja', 'Kepala Bagian Organisasi', 'konsep surat pemberitahuan'],
    [3, 'KABAG', 'Kepala Bagian Organisasi', 'Asisten Administrasi Umum', 'konsep surat pemberitahuan'],
    [4, 'ASISTEN', 'Asisten Administrasi Umum', 'Sekretaris Daerah', 'konsep surat pemberitahuan'],
    [9, 'KATIM', 'Ketua Tim Kerja', 'Kepala Bagian Organisasi', 'draft laporan hasil'],
  ])(
    'at step %i it goes from %s (%s) to the next rung, %s, with the %s',
    (step, role, dari, kepada, naskah) => {
      expect(memo(step, role).fields).toMatchObject({ dari, kepada, naskah });
    },
  );

  test('what needs attention is there when something was written', () => {
    expect(memo(2, 'KATIM').tables.catatan).toEqual([]);
    expect(memo(2, 'KATIM', 'Jadwal berubah.').tables.catatan).toEqual([{ isi: 'Jadwal berubah.' }]);
  });
});

describe('surat tugas', () => {
  test('it rests on the letter, or on the Rencana Kerja before that has a number', () => {
    expect(assignment(contextOf()).fields.dasar).toContain('Nomor 41/000.8.3.4/XI/2026');
    const early = caseOf({ letterNumber: null });
    expect(assignment(contextOf({ kase: early })).fields.dasar).toBe(
      'Rencana Kerja Bagian Organisasi Tahun 2026',
    );
  });

  test('its running number is room to be filled from the agenda', () => {
    expect(assignment(contextOf()).fields.nomor).toBe('........../800.1.11.1/XI/2026');
  });

  test('Sekda signs it unless the settings name another, with the authority he gives', () => {
    expect(assignment(contextOf()).fields.jabatan_penanda_tangan).toBe('SEKRETARIS DAERAH');
    const settings = {
      peran_surat_tugas: 'KABAG',
      atas_nama_tugas: 'a.n. SEKRETARIS DAERAH; ASISTEN ADMINISTRASI UMUM; u.b.',
    };
    expect(assignment(contextOf({ settings })).fields.jabatan_penanda_tangan).toMatch(
      /\nu\.b\.\nKEPALA BAGIAN ORGANISASI$/,
    );
  });

  test('those who draft and those who monitor are sent, unless a team is named', () => {
    expect(assignment(contextOf()).tables.tim?.map((row) => row.jabatan)).toEqual([
      'Ketua Tim Kerja',
      'Analis Pelayanan Publik',
    ]);
    const team = [holder('ANALIS'), holder('ANALIS', { nama: 'Analis kedua', nip: '' }), holder('KATIM')];
    expect(assignment({ ...contextOf(), team }).tables.tim?.[1]).toEqual({
      no: '2.',
      nama: 'Analis kedua',
      pangkat: 'Pembina Tingkat I (IV/b)',
      jabatan: 'Analis Pelayanan Publik',
    });
  });

  test('several Perangkat Daerah are named one by one', () => {
    expect(assignment(contextOf({ kase: several })).tables.lokasi).toEqual([
      { isi: 'Dinkes dan Kec. Ciledug' },
    ]);
  });
});

describe('berita acara', () => {
  const record = (changes = {}) =>
    visitRecord({ ...contextOf({ actor: actor('ANALIS'), ...changes }), pd: 'DINKES' });

  test('the date of the visit stands in words', () => {
    expect(record().fields.tanggal_kata).toBe(
      'Senin tanggal tiga puluh bulan November tahun dua ribu dua puluh enam',
    );
  });

  test('what was seen and found stands beside each component', () => {
    const rows = record().tables.hasil ?? [];
    expect(rows).toHaveLength(14);
    expect(rows[5]?.pengamatan).toBe(
      'Kotak saran tersedia, tetapi belum ada petugas yang ditunjuk.\nInformasi pada papan pengumuman tidak sama dengan laman.',
    );
  });

  test('before the visit is recorded it is a form to be filled in by hand', () => {
    const { fields, tables } = record({ monitoring: {} });
    expect(tables.hasil?.every((row) => row.pengamatan === '' && row.rekomendasi === '')).toBe(true);
    expect(fields.kedua_jabatan).toMatch(/^\.+$/);
  });

  test('a Camat is named by his own title', () => {
    const spec = visitRecord({ ...contextOf({ kase: several, actor: actor('ANALIS') }), pd: 'KEC-CILEDUG' });
    expect(spec.fields.sebutan_kepala).toBe('Camat Ciledug');
  });
});

describe('surat pengantar', () => {
  const reported = caseOf({
    reportNumber: { ...NUMBER, nomor: '52/000.8.3.4/XII/2026', tanggal: '2026-12-04' },
  });
  const cover = (more = {}) =>
    coverLetter({ ...contextOf({ kase: reported, actor: actor('KATIM') }), pd: 'DINKES', ...more });

  test('it names the laporan once that has its number, the letter before', () => {
    expect(cover().fields.naskah).toMatch(
      /^Laporan Hasil .* Nomor 52\/000\.8\.3\.4\/XII\/2026 tanggal 4 Desember 2026$/,
    );
    const early = coverLetter({ ...contextOf({ actor: actor('KATIM') }), pd: 'DINKES' });
    expect(early.fields.naskah).toMatch(/^Surat pemberitahuan .* Nomor 41/);
  });

  test('the fields of the receiver are room for handwriting, or filled from a receipt', () => {
    expect(cover().fields.penerima_nama).toMatch(/^\.+$/);
    expect(cover({ receipt: { ...RECEIPT, nip: '198001012005011001' } }).fields).toMatchObject({
      penerima_nama: 'Sekretaris Dinas Kesehatan',
      penerima_nip: 'NIP 19800101 200501 1 001',
      hari_tanggal: 'Senin, 7 Desember 2026',
    });
  });

  test('each Perangkat Daerah has its own, found again by its key', () => {
    expect(cover().key).toEqual({ kasus: 'PPP-2026-014', kind: 'SURAT_PENGANTAR', pd: 'DINKES', version: 1 });
    expect(cover().name).toBe('PPP-2026-014 - Surat pengantar Dinkes - v1');
  });
});

describe('who signs on the day', () => {
  const letter = caseOf({ documents: [document('KONSEP_SURAT', 'k1')] });
  const plh = {
    ...actor('SEKDA'),
    kapasitas: 'PLH' as const,
    nama: 'Dr. Nama Pengganti, M.Si.',
    email: 'plh@setda.example',
  };

  test('the letter takes the person who approves it, in the capacity of that day', () => {
    const spec = signedLetter(contextOf({ kase: letter, actor: plh }));
    expect(spec.signer).toMatchObject({
      capitals: 'Plh. SEKRETARIS DAERAH',
      nama: 'Nama Pengganti',
      identity: '',
    });
  });

  test('the laporan takes the Kabag of that day, with pangkat and NIP', () => {
    const kase = caseOf({ documents: [document('DRAFT_LAPORAN', 'd1')] });
    const spec = signedReport({ ...contextOf({ kase, actor: actor('KABAG') }), number: NUMBER });
    expect(spec.signer?.identity).toContain('NIP');
  });
});

describe('pertinggal', () => {
  const initials: readonly Initial[] = [
    { role: 'KABAG', nama: 'Pejabat A', kapasitas: 'DEFINITIF', at: NOW, version: 1, lapsed: true },
    { role: 'ASISTEN', nama: 'Pejabat B', kapasitas: 'PLH', at: NOW + 60_000, version: 2, lapsed: false },
  ];
  const letter = caseOf({
    documents: [document('KONSEP_SURAT', 'k1'), document('SURAT', 's1'), document('SURAT', 's2')],
  });

  test('says who initialled, in which capacity, when and which version, lapsed ones too', () => {
    const spec = filedCopy(contextOf({ kase: letter, initials, actor: actor('SEKDA') }));
    expect(spec.initials?.rows.slice(1)).toEqual([
      [
        '1.',
        'Kepala Bagian Organisasi',
        'Pejabat A',
        'Senin, 23 November 2026 pukul 09.00 WIB',
        'v1 (paraf versi lama)',
      ],
      ['2.', 'Plh. Asisten Administrasi Umum', 'Pejabat B', 'Senin, 23 November 2026 pukul 09.01 WIB', 'v2'],
    ]);
    expect(spec).toMatchObject({ source: { copyOf: 's2' }, final: true, pdf: true, freeze: true, marks: {} });
  });

  test('is a copy of the naskah that goes out: the letter, later the laporan', () => {
    expect(filedCopy(contextOf({ kase: letter })).source).toEqual({ copyOf: 's2' });
    const kase = caseOf({ documents: [document('SURAT', 's2'), document('LAPORAN', 'l1')] });
    const spec = filedCopy(contextOf({ kase }));
    expect(spec.source).toEqual({ copyOf: 'l1' });
    expect(spec.name).toBe('PPP-2026-014 - Pertinggal laporan - v1');
  });

  test('a case where nobody initialled says so in an empty line', () => {
    expect(filedCopy(contextOf({ kase: letter })).initials?.rows[1]).toEqual(['-', '-', '-', '-', '-']);
  });
});
