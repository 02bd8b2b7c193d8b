/** The settings that letters need, seeded into the tab Pengaturan. Values here are defaults, never read past the tab. */

interface LetterSetting {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly meaning: string;
}

/** Address and unit: reference of the city's letterhead. Telephone and mail are left for the administrator to confirm. */
export const LETTER_SETTINGS: readonly LetterSetting[] = [
  {
    key: 'kop_pemerintah',
    label: 'Kop: pemerintah',
    value: 'PEMERINTAH KOTA TANGERANG',
    meaning: 'Baris pertama kepala naskah.',
  },
  {
    key: 'kop_instansi',
    label: 'Kop: instansi',
    value: 'SEKRETARIAT DAERAH',
    meaning: 'Baris kedua kepala naskah, dicetak tebal.',
  },
  {
    key: 'kop_alamat',
    label: 'Kop: alamat',
    value: 'Jalan Satria Sudirman Nomor 1, Sukaasih, Kota Tangerang 15111',
    meaning: 'Alamat pada kepala naskah.',
  },
  {
    key: 'kop_telepon',
    label: 'Kop: telepon',
    value: '',
    meaning: 'Nomor telepon pada kepala naskah. Kosong: tidak dicetak.',
  },
  {
    key: 'kop_laman',
    label: 'Kop: laman',
    value: 'www.tangerangkota.go.id',
    meaning: 'Laman pada kepala naskah. Kosong: tidak dicetak.',
  },
  {
    key: 'kop_posel',
    label: 'Kop: pos-el',
    value: '',
    meaning: 'Alamat pos-el pada kepala naskah. Kosong: tidak dicetak.',
  },
  {
    key: 'kota',
    label: 'Kota penetapan',
    value: 'Tangerang',
    meaning: 'Nama kota sebelum tanggal naskah dan pada alamat tujuan.',
  },
  {
    key: 'nama_daerah',
    label: 'Nama daerah',
    value: 'Kota Tangerang',
    meaning: 'Nama daerah dalam kalimat naskah.',
  },
  {
    key: 'unit_kerja',
    label: 'Unit kerja pelaksana',
    value: 'Bagian Organisasi Sekretariat Daerah',
    meaning: 'Unit yang melaksanakan kegiatan, dalam kalimat naskah.',
  },
  {
    key: 'atas_nama',
    label: 'Atas nama pada surat',
    value: '',
    meaning:
      'Baris di atas jabatan penanda tangan surat, misalnya "a.n. WALI KOTA TANGERANG". Kosong: wewenang sendiri.',
  },
  {
    key: 'tembusan',
    label: 'Tembusan bawaan',
    value: 'Wali Kota Tangerang (sebagai laporan)',
    meaning: 'Dipakai bila tembusan pada isian surat kosong. Pisahkan dengan titik koma.',
  },
  {
    key: 'metode',
    label: 'Metode kegiatan',
    value: 'wawancara, observasi lapangan, dan telaah dokumen',
    meaning: 'Metode pemantauan pada laporan.',
  },
  {
    key: 'jumlah_eksemplar',
    label: 'Jumlah eksemplar laporan',
    value: '1',
    meaning: 'Banyaknya laporan yang diserahkan kepada setiap Perangkat Daerah.',
  },
];

const DEFAULTS: Readonly<Record<string, string>> = Object.fromEntries(
  LETTER_SETTINGS.map((setting) => [setting.key, setting.value]),
);

/** Value of a setting; its default where the tab has no such row. */
export function letterSetting(settings: Readonly<Record<string, string>>, key: string): string {
  return (settings[key] ?? DEFAULTS[key] ?? '').trim();
}
