/** The settings of the tab Pengaturan: key, label, default and meaning. What is not in the tab has its default. */
import type { PauseReason } from '../domain/case/pauses';
import type { DayMode, NearShare } from '../domain/time/working';
import type { WarningRules } from '../domain/warnings';
import { LETTER_SETTINGS } from './letters/settings';

export interface SettingDefinition {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly meaning: string;
}

const OWN: readonly SettingDefinition[] = [
  {
    key: 'sop_aktif',
    label: 'SOP yang berlaku',
    value: '33/000.8.3.3/III/2025',
    meaning: 'Versi pada tab SOP untuk kegiatan baru. Kegiatan yang sudah dibuka tetap memakai versinya.',
  },
  {
    key: 'cara_hari',
    label: 'Cara menghitung hari kerja',
    value: 'AKHIR_HARI',
    meaning:
      'AKHIR_HARI: sampai jam pulang hari kerja ke-N. BERJALAN: pada jam yang sama di hari kerja ke-N.',
  },
  {
    key: 'peran_bersama',
    label: 'Peran yang dipegang beberapa orang',
    value: 'ANALIS; ADMIN',
    meaning: 'Peran lain yang dipegang dua orang pada hari yang sama dilaporkan sebagai kekeliruan.',
  },
  {
    key: 'ambang_menit',
    label: 'Ambang mendekati, standar menit (%)',
    value: '75',
    meaning: 'Bagian standar yang telah terpakai ketika langkah ditandai mendekati batas.',
  },
  {
    key: 'ambang_hari',
    label: 'Ambang mendekati, standar hari (%)',
    value: '80',
    meaning: 'Bagian standar yang telah terpakai ketika langkah ditandai mendekati batas.',
  },
  {
    key: 'lapor_atasan_hari',
    label: 'Atasan diberi tahu (hari kerja sesudah batas)',
    value: '0',
    meaning: '0: pada saat terlambat. Tanda - : tidak diberi tahu. Sekali untuk setiap langkah.',
  },
  {
    key: 'lapor_puncak_hari',
    label: 'Pejabat tertinggi SOP diberi tahu (hari kerja sesudah batas)',
    value: '2',
    meaning:
      'Dalam SOP ini Sekretaris Daerah. Tanda - : tidak diberi tahu. Sekali untuk setiap langkah, bila belum diberi tahu sebagai atasan.',
  },
  {
    key: 'ingatkan_harian',
    label: 'Pelaksana diingatkan setiap hari kerja selama terlambat',
    value: 'YA',
    meaning: 'YA atau TIDAK.',
  },
  {
    key: 'alasan_tunda_menunggu',
    label: 'Alasan penundaan: menunggu pihak lain',
    value:
      'Menunggu data dari Perangkat Daerah; Menunggu jadwal Perangkat Daerah; Menunggu arahan pimpinan; Menunggu tanda tangan elektronik',
    meaning:
      'Pilihan alasan, dipisahkan titik koma. Waktunya dilaporkan sebagai waktu menunggu pihak lain, terpisah dari waktu sendiri.',
  },
  {
    key: 'alasan_tunda_lain',
    label: 'Alasan penundaan lain',
    value: 'Tugas lain yang didahulukan; Petugas berhalangan; Keadaan darurat',
    meaning: 'Pilihan alasan, dipisahkan titik koma. Tidak dihitung sebagai menunggu pihak lain.',
  },
  {
    key: 'kode_klasifikasi',
    label: 'Kode klasifikasi arsip',
    value: '000.8.3.4',
    meaning: 'Permendagri 83/2022: 000.8.3.4 Pelayanan Publik. Dipakai pada nomor surat dan laporan.',
  },
  {
    key: 'pola_nomor',
    label: 'Pola nomor naskah',
    value: '{urut}/{kode}/{bulan}/{tahun}',
    meaning:
      'Nomor dari agenda dan usulan nomor. Dapat memuat {urut}, {kode}, {bulan} (angka Romawi), {tahun}, {keamanan}, dan {register}.',
  },
  {
    key: 'pola_nomor_laporan',
    label: 'Pola nomor laporan',
    value: '',
    meaning: 'Seperti pola nomor naskah. Kosong: sama.',
  },
  {
    key: 'register_surat',
    label: 'Urutan nomor surat',
    value: 'Surat Keluar',
    meaning: 'Nama urutan nomor; dimulai lagi dari 1 setiap tahun.',
  },
  {
    key: 'register_laporan',
    label: 'Urutan nomor laporan',
    value: 'Surat Keluar',
    meaning: 'Sama dengan urutan surat: satu urutan. Berbeda: polanya harus memuat {register}.',
  },
  {
    key: 'kode_keamanan',
    label: 'Kode keamanan',
    value: 'Rahasia=R; B',
    meaning: 'Kode menurut sifat surat, misalnya Rahasia=R; yang tanpa sifat berlaku untuk lainnya.',
  },
  {
    key: 'unit_pengolah',
    label: 'Unit pengolah',
    value: 'Bagian Organisasi',
    meaning: 'Kolom Pengolah pada agenda.',
  },
  {
    key: 'lokasi_arsip',
    label: 'Lokasi arsip',
    value: 'Folder kegiatan di Drive',
    meaning: 'Tempat pertinggal disimpan, pada agenda.',
  },
  {
    key: 'retensi_aktif',
    label: 'Retensi aktif',
    value: '2 tahun',
    meaning: 'Menurut Jadwal Retensi Arsip.',
  },
  {
    key: 'retensi_inaktif',
    label: 'Retensi inaktif',
    value: '3 tahun',
    meaning: 'Menurut Jadwal Retensi Arsip.',
  },
  {
    key: 'nasib_akhir',
    label: 'Nasib akhir arsip',
    value: 'Permanen',
    meaning: 'Menurut Jadwal Retensi Arsip: Permanen atau Musnah.',
  },
  {
    key: 'hari_tindak_lanjut',
    label: 'Batas tindak lanjut (hari)',
    value: '30',
    meaning: 'Usulan batas waktu tindak lanjut, dihitung hari kalender sejak laporan disusun.',
  },
];

export const SETTINGS: readonly SettingDefinition[] = [...OWN, ...LETTER_SETTINGS];

export type Settings = Readonly<Record<string, string>>;

/** Keys of the settings from which rows of the tabs take anything; those of the letters are not among them. */
export const ROW_SETTINGS: readonly string[] = OWN.map(({ key }) => key);

/** Values of the tab over the defaults. Unknown keys are kept: staff may note their own. */
export function settingsFrom(rows: readonly { readonly key: string; readonly value: string }[]): Settings {
  const settings: Record<string, string> = {};
  for (const definition of SETTINGS) settings[definition.key] = definition.value;
  for (const row of rows) if (row.key !== '') settings[row.key] = row.value;
  return settings;
}

/** Roles that several people may hold at once. */
export function sharedRolesOf(settings: Settings): readonly string[] {
  return (settings.peran_bersama ?? '').split(/[;,]/).map((role) => role.trim().toUpperCase());
}

/** How days are counted; anything but BERJALAN is the default. */
export function dayModeOf(settings: Settings): DayMode {
  return settings.cara_hari === 'BERJALAN' ? 'BERJALAN' : 'AKHIR_HARI';
}

/** Shares of the standard from which a step is near its due time; a value outside 1 to 99 falls back to the default. */
export function nearShareOf(settings: Settings): NearShare {
  const share = (key: string, fallback: number) => {
    const percent = Number(settings[key]);
    return percent >= 1 && percent <= 99 ? percent / 100 : fallback;
  };
  return { MENIT: share('ambang_menit', 0.75), HARI: share('ambang_hari', 0.8) };
}

/** When whom is told of lateness. A dash means never; what cannot be read has its default. */
export function warningRulesOf(settings: Settings): WarningRules {
  const days = (key: string, fallback: number): number | null => {
    const text = (settings[key] ?? '').trim();
    return text === '-' ? null : /^\d{1,2}$/.test(text) ? Number(text) : fallback;
  };
  return {
    superiorDays: days('lapor_atasan_hari', 0),
    topDays: days('lapor_puncak_hari', 2),
    daily: (settings.ingatkan_harian ?? '').trim().toUpperCase() !== 'TIDAK',
  };
}

/** Reasons that may be given for a pause, those that wait for others first; a reason in both lists waits for others. */
export function pauseReasonsOf(settings: Settings): readonly PauseReason[] {
  const listed = (key: string, waiting: boolean) =>
    (settings[key] ?? '')
      .split(';')
      .map((label) => label.replace(/\s+/g, ' ').trim())
      .filter((label) => label !== '')
      .map((label): PauseReason => ({ label, waiting }));
  const all = [...listed('alasan_tunda_menunggu', true), ...listed('alasan_tunda_lain', false)];
  return all.filter(({ label }, i) => all.findIndex((other) => other.label === label) === i);
}

/** Calendar days proposed for a follow-up; a value outside 1 to 365 falls back to the default. */
export function followUpDaysOf(settings: Settings): number {
  const days = Number(settings.hari_tindak_lanjut);
  return Number.isInteger(days) && days >= 1 && days <= 365 ? days : 30;
}
