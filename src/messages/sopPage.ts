/** Texts of the printed SOP that are not the SOP's own: form of PermenPANRB 35/2012. */

export const SOP_PAGE = {
  title: 'Cetak SOP',
  print: 'Cetak',
  heading: 'Standar Operasional Prosedur',
  chart: 'Bagan alir: langkah demi langkah pada kolom pelaksananya, sebagaimana tertulis dalam tabel.',
  activity: 'Uraian kegiatan',
  performers: 'Pelaksana',
  quality: 'Mutu Baku',
  requisites: 'Kelengkapan',
  time: 'Waktu',
  output: 'Output',
  notes: 'Ket',
  total: 'Jumlah Total Waktu',
  yes: 'Ya',
  no: 'Tidak',
  symbols:
    'Kapsul: mulai dan selesai. Kotak: proses. Belah ketupat: keputusan. Segi lima: sambungan halaman.',
  source: 'Disusun dari tab SOP pada register Pantau; tulisan disalin sebagaimana tercetak.',
} as const;

/** What has to be said of a version, by its number: what a reader could otherwise take for printed. */
export const SOP_NOTES: Readonly<Record<string, readonly string[]>> = {
  '33/000.8.3.3/III/2025': [
    'Tanda pelaksana tidak terbaca pada naskah yang tersedia. Tanda pada langkah 6 sampai dengan 9 dan 11 direkonstruksi (pembacaan A) dan menunggu konfirmasi Bagian Organisasi.',
    'Kolom pelaksana kelima tertulis "Analisis Pelayanan Publik". Kekeliruan tulis lain dibiarkan sebagaimana aslinya.',
  ],
};
