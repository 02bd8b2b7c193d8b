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
    key: 'logo',
    label: 'Kop: lambang daerah',
    value: '',
    meaning:
      'Id berkas gambar (PNG atau JPG) di Drive. Dipakai ketika templat dibuat. Kosong: tempat lambang dibiarkan kosong.',
  },
  {
    key: 'kertas_surat',
    label: 'Kertas surat',
    value: 'A4',
    meaning: 'A4 (Permendagri 1/2023 Pasal 28) atau F4 (21,5 x 33 cm). Dipakai ketika templat dibuat.',
  },
  {
    key: 'kertas_laporan',
    label: 'Kertas laporan',
    value: 'A4',
    meaning: 'A4 atau F4, untuk laporan dan berita acara. Dipakai ketika templat dibuat.',
  },
  {
    key: 'nomor_halaman',
    label: 'Letak nomor halaman',
    value: 'ATAS',
    meaning: 'ATAS atau BAWAH, di tengah, mulai halaman kedua. Dipakai ketika templat dibuat.',
  },
  {
    key: 'tanpa_nip',
    label: 'Pejabat tanpa NIP dan pangkat',
    value: 'SEKDA',
    meaning:
      'Kode peran, dipisahkan titik koma. Permendagri 1/2023 Pasal 44: Sekda tanpa NIP dan pangkat; Pj. dan Plh. juga tanpa gelar.',
  },
  {
    key: 'atas_nama',
    label: 'Atas nama pada surat',
    value: '',
    meaning:
      'Baris di atas jabatan penanda tangan, dipisahkan titik koma, misalnya "a.n. WALI KOTA TANGERANG". Kosong: wewenang sendiri.',
  },
  {
    key: 'atas_nama_laporan',
    label: 'Atas nama pada laporan',
    value: '',
    meaning: 'Seperti di atas, untuk laporan.',
  },
  {
    key: 'atas_nama_tugas',
    label: 'Atas nama pada surat tugas',
    value: '',
    meaning:
      'Seperti di atas. Bila KABAG menandatangani: "a.n. SEKRETARIS DAERAH; ASISTEN ADMINISTRASI UMUM; u.b."',
  },
  {
    key: 'atas_nama_pengantar',
    label: 'Atas nama pada surat pengantar',
    value: '',
    meaning: 'Seperti di atas, untuk surat pengantar.',
  },
  {
    key: 'peran_surat_tugas',
    label: 'Penanda tangan surat tugas',
    value: 'SEKDA',
    meaning: 'Kode peran. SOP tidak mengatur surat tugas.',
  },
  {
    key: 'kode_surat_tugas',
    label: 'Kode klasifikasi surat tugas',
    value: '800.1.11.1',
    meaning: 'Permendagri 83/2022. Nomor urut pada surat tugas diisi dari agendanya.',
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
  {
    key: 'tenggat_tindak_lanjut',
    label: 'Batas waktu tindak lanjut',
    value: '30 hari kerja sejak laporan diterima',
    meaning: 'Dicetak pada laporan bila batas waktu tindak lanjut temuan tidak diisi.',
  },
  {
    key: 'kelas_capaian',
    label: 'Batas kelas capaian (%)',
    value: '80; 60',
    meaning:
      'Warna pada diagram laporan: hijau mulai angka pertama, kuning mulai angka kedua, selebihnya merah.',
  },
  {
    key: 'lampiran_laporan',
    label: 'Lampiran laporan',
    value: 'Instrumen pemantauan; Berita acara kunjungan; Dokumentasi foto; Daftar hadir',
    meaning: 'Dipisahkan titik koma. Kosong: tidak dicetak.',
  },
];

const DEFAULTS: Readonly<Record<string, string>> = Object.fromEntries(
  LETTER_SETTINGS.map((setting) => [setting.key, setting.value]),
);

/** Value of a setting; its default where the tab has no such row. */
export function letterSetting(settings: Readonly<Record<string, string>>, key: string): string {
  return (settings[key] ?? DEFAULTS[key] ?? '').trim();
}

/** Parts of a setting between its semicolons, without blanks. */
export function listSetting(settings: Readonly<Record<string, string>>, key: string): readonly string[] {
  return letterSetting(settings, key)
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
