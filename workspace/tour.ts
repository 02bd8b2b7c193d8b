/** The first five minutes for a newcomer of Bagian Organisasi, on the demonstration's cases. The README tells the same. */
import type { TourStep } from '../emulator/server/context';
import { findPersona } from './personas';

const step = (title: string, text: string, who: string, view: string): TourStep => ({
  title,
  text,
  as: findPersona(who)?.email ?? '',
  view,
});

export const TOUR: readonly TourStep[] = [
  step(
    'Lihat apa yang menunggu',
    'Anda Kepala Bagian Organisasi. Panel Pantau di kanan mengurutkan tugas menurut batas waktu; PPP-2026-003 sudah terlambat. Bila panel tertutup, buka lewat menu Pantau.',
    'KABAG',
    '#lembar',
  ),
  step(
    'Setujui atau kembalikan surat',
    'Anda Sekretaris Daerah. Buka PPP-2026-006, baca suratnya dengan Baca di sini, lalu tekan Setujui. Kalimat hijau menyebut siapa yang diberi tahu. Kembalikan meminta catatan dan menurunkan surat satu jenjang.',
    'SEKDA',
    '#lembar',
  ),
  step(
    'Catat nomor surat',
    'Anda Ketua Tim Kerja. Buka PPP-2026-006 lagi. Tekan Pakai usulan, isi tautan apa saja yang berawalan https://, lalu Catat nomor. Di Drive, folder kegiatannya kini berisi surat bernomor yang dikunci beserta PDF-nya.',
    'KATIM',
    '#lembar',
  ),
  step(
    'Isi hasil pemantauan',
    'Anda Analis Pelayanan Publik. Buka PPP-2026-002, buka baris Kecamatan Pinang, isi unit dan skornya, tekan Simpan hasil, lalu Selesaikan langkah.',
    'ANALIS',
    '#lembar',
  ),
  step(
    'Majukan jam',
    'Tekan +1 jam dua kali di kanan atas. Pewaktu berjalan sendiri: di tab Tugas warna kolom Keadaan berubah, dan di Kotak Surat Kepala Bagian Organisasi masuk pemberitahuan keterlambatan. Eksekusi mencatat setiap pekerjaan skrip.',
    'KABAG',
    '#surat',
  ),
  step(
    'Coba di ponsel dan tanpa peran',
    'Ponsel menampilkan aplikasi web. Sebagai Pegawai tanpa peran hanya perkembangan kegiatan yang terlihat: tanpa surat, tanpa keputusan, dan lembar menolak ketikan.',
    'TAMU',
    '#ponsel',
  ),
];
