/** Words of the printed agenda of outgoing naskah. */
import { formatDate, MONTH_NAMES } from './format';

export const AGENDA = {
  /** what a naskah is about, as the agenda writes it */
  hal: (naskah: 'SURAT' | 'LAPORAN', about: string) =>
    `${naskah === 'SURAT' ? 'Pemberitahuan' : 'Laporan Hasil'} ${about}`,
  title: 'BUKU AGENDA SURAT KELUAR',
  menuTitle: 'Buku agenda',
  year: (year: number) => `Tahun ${year}`,
  month: (month: number, year: number) => `Bulan ${MONTH_NAMES[month - 1] ?? ''} ${year}`,
  head: [
    'No. agenda',
    'Nomor naskah',
    'Tanggal',
    'Kode klasifikasi',
    'Sifat / keamanan',
    'Hal',
    'Tujuan',
    'Tembusan',
    'Pengolah',
    'Penanda tangan',
    'Lampiran',
    'Dikirim',
    'Bukti terima',
    'Arsip dan retensi',
    'Keterangan',
  ],
  empty: 'Tidak ada naskah bernomor pada masa ini.',
  retention: (active: string, inactive: string, fate: string) =>
    `Aktif ${active || '-'}, inaktif ${inactive || '-'}, ${fate || '-'}`,
  voided: (reason: string) => `BATAL: ${reason}`,
  gap: (register: string, from: number, to: number) =>
    from === to
      ? `${register}: nomor urut ${from} tidak tercatat dalam register ini (dinomori di luar Pantau).`
      : `${register}: nomor urut ${from} sampai ${to} tidak tercatat dalam register ini (dinomori di luar Pantau).`,
  printed: (date: string, who: string) => `Dicetak ${formatDate(date)} oleh ${who}.`,
  print: 'Cetak',
  periods: 'Masa lain:',
  badPeriod: 'Masa agenda tidak dikenal. Buka buku agenda dari panel Pantau.',
} as const;
