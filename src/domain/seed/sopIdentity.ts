/** The identity block of the city's SOP, quoted as printed: blanks, slips and outdated names included. Never correct it here. */
import type { SopIdentity } from '../types';

const one = (key: string, label: string, text: string): SopIdentity => ({ key, label, text });
const many = (key: string, label: string, texts: readonly string[]): readonly SopIdentity[] =>
  texts.map((text) => one(key, label, text));

/** Identity page of the SOP, in printed order; the numbers of lists are left out, the rows give them. */
export const SOP_IDENTITY: readonly SopIdentity[] = [
  one('instansi', 'Instansi', 'PEMERINTAH KOTA TANGERANG'),
  one('unit', 'Unit', 'SEKRETARIAT DAERAH'),
  one('nomor', 'Nomor SOP', '33/000.8.3.3/III/2025'),
  one('tanggalPembuatan', 'Tanggal Pembuatan', '3 Maret 2025'),
  one('tanggalRevisi', 'Tanggal Revisi', ''),
  one('tanggalEfektif', 'Tanggal Efektif', ''),
  one('disahkanOleh', 'Disahkan oleh', 'SEKRETARIAT DAERAH, HERMAN SUWARMAN'),
  one('namaSop', 'Nama SOP', 'Pemantauan, Pengawasan dan Pembinaan Pelayanan Publik'),
  ...many('dasarHukum', 'Dasar Hukum', [
    'Undang-Undang Republik Indonesia Nomor 25 Tahun 2009 Tentang Pelayanan Publik',
    'Peraturan Menteri Pendayagunaan Aparatur Negara Nomor 15 Tahun 2014 Tentang Pedoman Standar Pelayanan',
    'Peraturan Menteri Pendayagunaan Aparatur Negara Dan Reformasi Birokrasi Republik Indonesia Nomor 24 Tahun 2014 Tentang Pedoman Penyelenggaraan Pengelolaan Pengaduan Pelayanan Publik Secara Nasional',
  ]),
  ...many('kualifikasi', 'Kualifikasi Pelaksana', [
    'Memahami Ketentuan Peraturan Perundang-undangan terkait;',
    'Memahami tugas pokok dan fungsinya',
    'Memiliki kemampuan mengoperasikan komputer',
  ]),
  one('keterkaitan', 'Keterkaitan', 'SOP Pengendalian Naskah Dinas Keluar'),
  ...many('peralatan', 'Peralatan/Perlengkapan', [
    'Personal Komputer/Laptop;',
    'Jaringan internet;',
    'Kertas Kerja;',
    'Printer.',
  ]),
  one(
    'peringatan',
    'Peringatan',
    'Apabila Pemantauan, Pengawasan dan Pembinaan Pelayanan Publik tidak dilaksanakan, maka pelaksanaan Pelayanan Publik tidak Optimal',
  ),
  one('pencatatan', 'Pencatatan dan Pendataan', 'Disimpan sebagai data manual dan elektronik.'),
  one('pelaksanaTercetak', 'Pelaksana kolom kelima (tertulis)', 'Analisis Pelayanan Publik'),
  one('totalWaktu', 'Jumlah Total Waktu', '5 hari 480 menit'),
];
