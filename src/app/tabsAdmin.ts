/** The tabs that the administrator fills. */
import { HOLIDAY_KINDS } from '../domain/time/calendar';
import { choice, date, long, number, text } from './tabColumns';
import type { Tab } from './tabs';

export const ADMIN_TABS: readonly Tab[] = [
  {
    id: 'SOP',
    title: 'SOP',
    sheetId: 1010,
    owner: 'ADMIN',
    columns: [
      text('versi', 'Versi', 160),
      choice('jenis', 'Jenis', ['IDENTITAS', 'PERAN', 'LANGKAH'], 100),
      text('kunci', 'Kunci / No', 110),
      text('label', 'Label', 200),
      long('uraian', 'Uraian kegiatan'),
      text('peran', 'Pelaksana', 100, {
        note: 'Pada baris PERAN: peran atasan yang diberi tahu bila terlambat.',
      }),
      choice(
        'bentuk',
        'Bentuk',
        ['ORDER', 'DRAFT', 'REVIEW', 'SIGN', 'DELIVER', 'MONITOR', 'HAND_OVER'],
        100,
      ),
      choice('naskah', 'Naskah', ['SURAT', 'LAPORAN'], 90),
      long('kelengkapan', 'Kelengkapan', 240),
      number('waktu', 'Waktu'),
      choice('satuan', 'Satuan', ['MENIT', 'HARI'], 80),
      long('output', 'Output', 240),
      text('ket', 'Ket', 160),
      number('berikut', 'Berikut', 75),
      number('kembali', 'Kembali ke', 90),
      choice('gerbang', 'Gerbang', ['PENOMORAN'], 110),
      text('dokumen', 'Dokumen', 200),
    ],
  },
  {
    id: 'PEJABAT',
    title: 'Pejabat',
    sheetId: 1011,
    owner: 'ADMIN',
    columns: [
      text('peran', 'Peran', 110, {
        options: ['KABAG', 'KATIM', 'ASISTEN', 'SEKDA', 'ANALIS', 'ADMIN'],
        open: true,
      }),
      text('nama', 'Nama (dengan gelar)', 240),
      text('nip', 'NIP', 170),
      text('pangkat', 'Pangkat/golongan', 190),
      text('surel', 'Akun Google', 240),
      choice('kapasitas', 'Kapasitas', ['Definitif', 'Plt.', 'Plh.', 'Pj.'], 100),
      date('mulai', 'Mulai'),
      date('sampai', 'Sampai'),
      text('dasar', 'Dasar penunjukan', 240),
      choice('ringkasan', 'Ringkasan', ['Harian', 'Mingguan'], 110),
    ],
  },
  {
    id: 'PERANGKAT_DAERAH',
    title: 'Perangkat Daerah',
    sheetId: 1012,
    owner: 'ADMIN',
    columns: [
      text('kode', 'Kode', 130),
      text('nama', 'Nama', 320),
      text('singkatan', 'Singkatan', 130),
      text('sebutan', 'Sebutan kepala', 320),
      text('surel', 'Surel', 240),
      { key: 'aktif', label: 'Aktif', type: 'BOOLEAN', width: 70 },
      { key: 'verifikasi', label: 'Perlu verifikasi', type: 'BOOLEAN', width: 110 },
    ],
  },
  {
    id: 'HARI_LIBUR',
    title: 'Hari Libur',
    sheetId: 1013,
    owner: 'ADMIN',
    columns: [
      date('tanggal', 'Tanggal'),
      text('nama', 'Nama', 320),
      choice('jenis', 'Jenis', HOLIDAY_KINDS, 140),
    ],
  },
  {
    id: 'JAM_KERJA',
    title: 'Jam Kerja',
    sheetId: 1014,
    owner: 'ADMIN',
    columns: [
      text('keterangan', 'Keterangan', 300),
      date('mulai', 'Berlaku mulai'),
      date('sampai', 'Berlaku sampai'),
      text('hari', 'Hari', 150, { note: 'Contoh: Senin-Kamis, atau Jumat.' }),
      text('jam', 'Jam kerja', 220, { note: 'Jeda ialah istirahat. Contoh: 07.30-12.00, 13.00-16.00.' }),
    ],
  },
  {
    id: 'PENGATURAN',
    title: 'Pengaturan',
    sheetId: 1015,
    owner: 'ADMIN',
    columns: [
      text('kunci', 'Kunci', 200),
      text('label', 'Pengaturan', 280),
      text('nilai', 'Nilai', 360),
      long('arti', 'Arti', 420),
    ],
  },
];
