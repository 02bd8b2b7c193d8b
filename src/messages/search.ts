/** Texts of the search: what stands on a found case, and the screen around it. */

/** Lines of a found case, composed by the server. */
export const FOUND = {
  open: (step: number, gate: boolean, label: string, role: string) =>
    `${gate ? `Sebelum langkah ${step}` : `Langkah ${step}`} · ${label} · ${role}`,
  ended: (status: string, date: string) => (date === '' ? status : `${status} ${date}`),
  numbers: (surat: string, laporan: string) =>
    [surat && `Surat ${surat}`, laporan && `Laporan ${laporan}`].filter((part) => part !== '').join(' · '),
} as const;

/** The screen. */
export const SEARCH = {
  title: 'Cari kegiatan',
  open: 'Cari di seluruh register',
  field: 'Kata atau nomor',
  hint: 'Nama kegiatan, nomor kasus, nomor surat atau laporan, Perangkat Daerah. Kegiatan yang selesai ikut dicari.',
  filters: 'Saring',
  filtered: (n: number) => `Saring (${n} dipakai)`,
  pd: 'Perangkat Daerah',
  year: 'Tahun',
  step: 'Langkah',
  state: 'Keadaan',
  any: 'Semua',
  states: { BERJALAN: 'Berjalan', TERLAMBAT: 'Terlambat', SELESAI: 'Selesai', BATAL: 'Batal' },
  stepOption: (no: number, label: string) => `${no}. ${label}`,
  submit: 'Cari',
  reset: 'Hapus saringan',
  searching: 'Mencari…',
  result: (n: number, more: boolean) => (more ? `${n} kegiatan pertama, terbaru dahulu` : `${n} kegiatan`),
  none: 'Tidak ada kegiatan yang cocok.',
  noneHint: 'Kurangi kata yang dicari atau hapus saringan.',
  more: 'Tampilkan berikutnya',
  further: 'Cari pada kegiatan yang lebih lama',
} as const;
