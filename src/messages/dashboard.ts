/** Texts of the tab Dasbor. Neutral: supervision, not sanction; steps are named, not persons. */
import { formatNumber, formatWorkDuration } from './format';

const counted = (count: number, what: string): string => `${formatNumber(count)} ${what}`;

/** Column of which a chart is drawn. */
export const MEDIAN_SHARE = 'Median dari standar (%)';

export const DASHBOARD = {
  /** in the first cell that nobody can delete by clearing a row */
  title: 'Dasbor',
  year: 'Tahun',
  pd: 'Perangkat Daerah',
  allYears: 'Semua tahun',
  hint: {
    year: 'Pilih tahun; kosong berarti semua. Angka di bawah menyusul pada putaran pewaktu berikutnya.',
    pd: 'Pilih Perangkat Daerah; kosong berarti semua.',
    unknown: (asked: string) => `"${asked}" tidak ada pada tab Perangkat Daerah; yang dihitung semua.`,
  },
  selection: (year: number | null, pd: string | null) =>
    `${year === null ? 'Semua tahun' : `Tahun ${year}`}, ${pd ?? 'semua Perangkat Daerah'}`,
  counted: 'Angka dihitung untuk',
  countedAt: (at: string) => `${at}; dihitung lagi setiap malam dan setelah pilihan diubah.`,
  now: (open: number, late: number, worst: string) => {
    const running =
      open === 0 ? 'Tidak ada langkah terbuka.' : `${counted(open, 'langkah terbuka')} sekarang`;
    if (open === 0) return running;
    if (late === 0) return `${running}; tidak ada yang melewati batas waktu.`;
    return `${running}; ${late} melewati batas waktu, terbanyak pada ${worst}.`;
  },
  worst: (step: string, late: number, closed: number, over: number) =>
    `Paling banyak melewati standar: ${step}. ${late} dari ${closed} kunjungan terlambat, seluruhnya ${formatWorkDuration(over)} di atas standar.`,
  noWorst: (closed: number) =>
    closed === 0
      ? 'Belum ada langkah yang selesai pada pilihan ini.'
      : 'Tidak ada langkah yang melewati standar pada pilihan ini.',
  others: (own: number, others: number) =>
    `Waktu pada pelaksana ${formatWorkDuration(own)}; menunggu pihak lain (penundaan dan penomoran) ${formatWorkDuration(others)}.`,
  step: (no: number, label: string) => `${no} ${label}`,
  timed: (step: string, standard: string) => `${step}, ${standard}`,
  all: 'Semua langkah',
  none: '-',
  open: {
    title: 'Langkah terbuka sekarang',
    total: 'Jumlah',
  },
  steps: {
    title: 'Waktu dan ketepatan tiap langkah',
    columns: [
      'Selesai',
      'Tepat waktu',
      'Terlambat',
      'Tepat waktu (%)',
      'Median (menit kerja)',
      'Standar (menit kerja)',
      MEDIAN_SHARE,
      'Dikembalikan',
      'Pada pelaksana (menit kerja)',
      'Menunggu pihak lain (menit kerja)',
    ],
  },
  stepMonths: 'Tepat waktu tiap langkah menurut bulan (%)',
  roleMonths: 'Tepat waktu tiap peran menurut bulan (%)',
  wholePeriod: 'Seluruhnya',
  returns: { title: 'Pengembalian menurut langkah dan alasan', none: 'Tanpa alasan', total: 'Jumlah' },
  years: {
    title: 'Menurut tahun',
    columns: ['Kegiatan dibuka', 'Kegiatan selesai', 'Langkah selesai', 'Tepat waktu (%)', 'Dikembalikan'],
  },
  targets: {
    title: 'Menurut Perangkat Daerah',
    columns: [
      'Kegiatan berjalan',
      'Kegiatan selesai',
      'Langkah selesai',
      'Tepat waktu (%)',
      'Dikembalikan',
      'Menunggu pihak lain (menit kerja)',
    ],
  },
  charts: {
    open: 'Langkah terbuka menurut tahap',
    months: 'Tepat waktu menurut bulan (%)',
    share: 'Median waktu terpakai, % dari standar (100 = tepat standar)',
    returns: 'Pengembalian menurut langkah dan alasan',
    count: 'Jumlah langkah',
    percent: '%',
    returned: 'Jumlah pengembalian',
  },
} as const;
