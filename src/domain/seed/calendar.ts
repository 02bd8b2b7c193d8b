/**
 * Working hours and days off that a new register starts with. Data only; the administrator keeps both tabs afterwards.
 * Dates that are not certain say so in their own text, for the administrator reads the tab and not this file.
 */
import type { DateKey } from '../types';

interface HoursSeed {
  readonly keterangan: string;
  readonly mulai: DateKey | null;
  readonly sampai: DateKey | null;
  readonly hari: string;
  readonly jam: string;
}

interface HolidaySeed {
  readonly tanggal: DateKey;
  readonly nama: string;
  readonly jenis: 'Libur nasional' | 'Cuti bersama' | 'Libur daerah';
}

const BIASA =
  'Jam kerja biasa: 37 jam 30 menit seminggu, Perpres 21/2023; sesuaikan dengan Perwal yang berlaku';

function ramadan(keterangan: string, mulai: DateKey, sampai: DateKey): readonly HoursSeed[] {
  return [
    { keterangan, mulai, sampai, hari: 'Senin-Kamis', jam: '08.00-12.00, 12.30-15.00' },
    { keterangan, mulai, sampai, hari: 'Jumat', jam: '08.00-11.30, 12.30-15.30' },
  ];
}

/** 450 working minutes every day, 390 in Ramadan. */
export const HOURS_SEED: readonly HoursSeed[] = [
  { keterangan: BIASA, mulai: null, sampai: null, hari: 'Senin-Kamis', jam: '07.30-12.00, 13.00-16.00' },
  { keterangan: BIASA, mulai: null, sampai: null, hari: 'Jumat', jam: '07.30-11.30, 13.00-16.30' },
  ...ramadan('Ramadan 1446 H: Perpres 21/2023 dan SE 5312/2025', '2025-03-01', '2025-03-30'),
  ...ramadan(
    'Ramadan 1447 H: Perpres 21/2023; sesuaikan dengan edaran Wali Kota',
    '2026-02-19',
    '2026-03-20',
  ),
  ...ramadan(
    'Ramadan 1448 H (perkiraan, menunggu sidang isbat dan edaran Wali Kota): Perpres 21/2023',
    '2027-02-08',
    '2027-03-09',
  ),
];

/** Day and month of one year with the name of what is celebrated, as the decree of that year puts it. */
type YearList = readonly (readonly [monthDay: string, nama: string])[];

/** SKB 1017/2/2 Tahun 2024; 18 Agustus added by SKB 933/1/3 Tahun 2025. */
const LIBUR_2025: YearList = [
  ['01-01', 'Tahun Baru 2025 Masehi'],
  ['01-27', 'Isra Mikraj Nabi Muhammad saw.'],
  ['01-29', 'Tahun Baru Imlek 2576 Kongzili'],
  ['03-29', 'Hari Suci Nyepi (Tahun Baru Saka 1947)'],
  ['03-31', 'Idulfitri 1446 Hijriah'],
  ['04-01', 'Idulfitri 1446 Hijriah'],
  ['04-18', 'Wafat Yesus Kristus'],
  ['04-20', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['05-01', 'Hari Buruh Internasional'],
  ['05-12', 'Hari Raya Waisak 2569 BE'],
  ['05-29', 'Kenaikan Yesus Kristus'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['06-06', 'Iduladha 1446 Hijriah'],
  ['06-27', '1 Muharam Tahun Baru Islam 1447 Hijriah'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['09-05', 'Maulid Nabi Muhammad saw.'],
  ['12-25', 'Kelahiran Yesus Kristus'],
];
const CUTI_2025: YearList = [
  ['01-28', 'Tahun Baru Imlek 2576 Kongzili'],
  ['03-28', 'Hari Suci Nyepi (Tahun Baru Saka 1947)'],
  ['04-02', 'Idulfitri 1446 Hijriah'],
  ['04-03', 'Idulfitri 1446 Hijriah'],
  ['04-04', 'Idulfitri 1446 Hijriah'],
  ['04-07', 'Idulfitri 1446 Hijriah'],
  ['05-13', 'Hari Raya Waisak 2569 BE'],
  ['05-30', 'Kenaikan Yesus Kristus'],
  ['06-09', 'Iduladha 1446 Hijriah'],
  ['08-18', 'Proklamasi Kemerdekaan'],
  ['12-26', 'Kelahiran Yesus Kristus'],
];

/** SKB 1497/2/5 Tahun 2025; for civil servants Keppres 42/2025, the same eight days. */
const LIBUR_2026: YearList = [
  ['01-01', 'Tahun Baru 2026 Masehi'],
  ['01-16', 'Isra Mikraj Nabi Muhammad saw.'],
  ['02-17', 'Tahun Baru Imlek 2577 Kongzili'],
  ['03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'],
  ['03-21', 'Idulfitri 1447 Hijriah'],
  ['03-22', 'Idulfitri 1447 Hijriah'],
  ['04-03', 'Wafat Yesus Kristus'],
  ['04-05', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['05-01', 'Hari Buruh Internasional'],
  ['05-14', 'Kenaikan Yesus Kristus'],
  ['05-27', 'Iduladha 1447 Hijriah'],
  ['05-31', 'Hari Raya Waisak 2570 BE'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['08-25', 'Maulid Nabi Muhammad saw.'],
  ['12-25', 'Kelahiran Yesus Kristus'],
];
const CUTI_2026: YearList = [
  ['02-16', 'Tahun Baru Imlek 2577 Kongzili'],
  ['03-18', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'],
  ['03-20', 'Idulfitri 1447 Hijriah'],
  ['03-23', 'Idulfitri 1447 Hijriah'],
  ['03-24', 'Idulfitri 1447 Hijriah'],
  ['05-15', 'Kenaikan Yesus Kristus'],
  ['05-28', 'Iduladha 1447 Hijriah'],
  ['12-24', 'Kelahiran Yesus Kristus'],
];

/** SKB 1205/3/2 Tahun 2026; a Keppres for civil servants is not known yet, and the decree may still be amended. */
const LIBUR_2027: YearList = [
  ['01-01', 'Tahun Baru 2027 Masehi'],
  ['01-05', 'Isra Mikraj Nabi Muhammad saw. (1448 Hijriah)'],
  ['02-06', 'Tahun Baru Imlek 2578 Kongzili'],
  ['03-08', 'Hari Suci Nyepi (Tahun Baru Saka 1949)'],
  ['03-10', 'Idulfitri 1448 Hijriah'],
  ['03-11', 'Idulfitri 1448 Hijriah'],
  ['03-26', 'Wafat Yesus Kristus'],
  ['03-28', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['05-01', 'Hari Buruh Internasional'],
  ['05-06', 'Kenaikan Yesus Kristus'],
  ['05-17', 'Iduladha 1448 Hijriah'],
  ['05-20', 'Hari Raya Waisak 2571 BE'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['06-06', '1 Muharam Tahun Baru Islam 1449 Hijriah'],
  ['08-15', 'Maulid Nabi Muhammad saw.'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['12-25', 'Kelahiran Yesus Kristus'],
  ['12-26', 'Isra Mikraj Nabi Muhammad saw. (1449 Hijriah)'],
];
const CUTI_2027: YearList = [
  ['02-05', 'Tahun Baru Imlek 2578 Kongzili'],
  ['03-09', 'Idulfitri 1448 Hijriah'],
  ['03-12', 'Idulfitri 1448 Hijriah'],
  ['03-15', 'Idulfitri 1448 Hijriah'],
  ['03-25', 'Wafat Yesus Kristus'],
  ['05-18', 'Iduladha 1448 Hijriah'],
  ['05-19', 'Hari Raya Waisak 2571 BE'],
  ['12-24', 'Kelahiran Yesus Kristus'],
];

/** Days off of 2025, 2026 and 2027 by date, those on a weekend included. Later years stay empty: they are never guessed. */
export const HOLIDAYS_SEED: readonly HolidaySeed[] = [
  ...seed(2025, LIBUR_2025, CUTI_2025),
  ...seed(2026, LIBUR_2026, CUTI_2026),
  ...seed(2027, LIBUR_2027, CUTI_2027),
];

function seed(year: number, libur: YearList, cuti: YearList): readonly HolidaySeed[] {
  const national = libur.map(([monthDay, nama]): HolidaySeed => {
    return { tanggal: `${year}-${monthDay}`, nama, jenis: 'Libur nasional' };
  });
  const collective = cuti.map(([monthDay, nama]): HolidaySeed => {
    return { tanggal: `${year}-${monthDay}`, nama: `Cuti bersama ${nama}`, jenis: 'Cuti bersama' };
  });
  return [...national, ...collective].sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1));
}
