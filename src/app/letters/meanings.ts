/** What each placeholder stands for, with an example: the list that staff find beside the templates. */

/** A line for each: name, meaning, example. Names with a dot are columns of rows that repeat. */
const LINES = `
kop_pemerintah|Baris pertama kepala naskah, dari tab Pengaturan|PEMERINTAH KOTA TANGERANG
kop_instansi|Baris kedua kepala naskah, dari tab Pengaturan|SEKRETARIAT DAERAH
kop_alamat|Alamat dan kontak yang terisi, dari tab Pengaturan|Jalan Satria Sudirman Nomor 1
kota|Kota penetapan, dari tab Pengaturan|Tangerang
nama_daerah|Nama daerah, dari tab Pengaturan|Kota Tangerang
unit_kerja|Unit pelaksana, dari tab Pengaturan|Bagian Organisasi Sekretariat Daerah
kegiatan|Nama kegiatan menurut SOP|Pemantauan, Pengawasan dan Pembinaan Pelayanan Publik
kegiatan_huruf_kecil|Nama kegiatan dengan huruf kecil|pemantauan, pengawasan dan pembinaan pelayanan publik
kegiatan_huruf_besar|Nama kegiatan dengan huruf kapital|PEMANTAUAN, PENGAWASAN DAN PEMBINAAN PELAYANAN PUBLIK
nomor_sop|Nomor SOP yang berlaku|33/000.8.3.3/III/2025
jabatan_penanda_tangan|Jabatan penanda tangan dengan a.n., u.b., Plt., Plh., atau Pj. bila demikian|Plh. SEKRETARIS DAERAH
nama_penanda_tangan|Nama penanda tangan|nama dengan gelar
identitas|Pangkat dan NIP penanda tangan; kosong bila tidak diperlukan|Pembina Tingkat I (IV/b)
paraf|Pemaraf; hanya ada pada konsep|Kepala Bagian Organisasi ...............
dasar|Rencana kerja, atau naskah yang mendasari|Rencana Kerja Bagian Organisasi Tahun 2026
nomor_agenda|Nomor kasus dalam register|PPP-2026-014
nomor_kasus|Nomor kasus dalam register|PPP-2026-014
tanggal|Tanggal naskah|24 November 2026
tanggal_surat|Tanggal surat; pada konsep [tanggal surat]|24 November 2026
tanggal_laporan|Tanggal laporan; pada draft [tanggal laporan]|4 Desember 2026
tanggal_naskah|Tanggal naskah yang diserahkan|4 Desember 2026
tanggal_kata|Hari dan tanggal dengan huruf|Senin tanggal tiga puluh bulan November tahun dua ribu dua puluh enam
hari_tanggal|Hari dan tanggal pelaksanaan atau penerimaan|Senin, 30 November 2026
tahun|Tahun kegiatan|2026
pukul|Jam, tanpa "WIB"|09.00
nomor|Nomor naskah; ruang kosong bila diisi dari agendanya|41/000.8.3.4/XI/2026
nomor_surat|Nomor surat; pada konsep [menunggu penomoran]|41/000.8.3.4/XI/2026
nomor_laporan|Nomor laporan; pada draft [menunggu nomor laporan]|52/000.8.3.4/XII/2026
sifat|Sifat naskah|Segera
lampiran|Banyaknya lampiran, "-" bila tidak ada|1 (satu) berkas
hal|Pokok naskah|Konsep surat pemberitahuan
kepada|Jabatan penerima nota dinas|Asisten Administrasi Umum
dari|Jabatan pengirim nota dinas|Kepala Bagian Organisasi
diteruskan_kepada|Jabatan penerima disposisi|Ketua Tim Kerja
nama_penerima|Nama penerima disposisi|nama dengan gelar
harap|Pilihan tindak lanjut; yang dipilih bertanda silang|☒ Proses lebih lanjut
catatan|Catatan pemberi disposisi|Mohon disiapkan hari ini.
catatan.isi|Hal yang perlu diperhatikan; bagiannya hilang bila kosong|Jadwal disesuaikan.
tujuan|Sebutan kepala Perangkat Daerah, atau "Daftar terlampir"|Camat Ciledug
untuk|Sebutan kepala Perangkat Daerah|Kepala Dinas Kesehatan
sebutan_kepala|Sebutan kepala Perangkat Daerah|Inspektur
sasaran|Perangkat Daerah sasaran dalam kalimat|Dinas Kesehatan
sasaran_huruf_besar|Perangkat Daerah sasaran pada judul|DINAS KESEHATAN
nama_pd|Nama Perangkat Daerah|Dinas Kesehatan
tempat|Tempat pelaksanaan|Puskesmas Sukasari
tim|Anggota tim|Ketua Tim Kerja dan Analis Pelayanan Publik
dokumen.isi|Dokumen yang perlu disiapkan; bagiannya hilang bila kosong|1. Maklumat Pelayanan;
tembusan.isi|Penerima tembusan; bagiannya hilang bila kosong|Wali Kota Tangerang (sebagai laporan).
jabatan_lampiran|Jabatan penanda tangan pada kepala lampiran|Sekretaris Daerah
penerima.no|Nomor urut|1.
penerima.nama|Nama Perangkat Daerah|Dinas Kesehatan
penerima.sebutan_kepala|Sebutan kepala Perangkat Daerah|Kepala Dinas Kesehatan
penerima.jadwal|Hari dan tanggal kunjungan|Senin, 30 November 2026
tim.no|Nomor urut|1.
tim.nama|Nama dan NIP anggota tim|nama dengan gelar
tim.pangkat|Pangkat dan golongan|Penata (III/c)
tim.jabatan|Jabatan dalam tim|Ketua Tim Kerja
pelapor_kepada|Jabatan penerima laporan|Kepala Bagian Organisasi
lokasi.isi|Perangkat Daerah yang dikunjungi, bila lebih dari satu|Dinkes dan Kec. Ciledug
unit|Unit pelayanan yang dikunjungi|Puskesmas Sukasari
kesatu_nama|Nama yang melaksanakan kunjungan|nama dengan gelar
kesatu_jabatan|Jabatan yang melaksanakan kunjungan|Analis Pelayanan Publik
kesatu_nomor_induk|NIP yang melaksanakan kunjungan|19800101 200501 1 001
kesatu_nip|NIP pada blok tanda tangan|NIP 19800101 200501 1 001
kedua_nama|Nama pendamping, diisi dengan tangan|................
kedua_jabatan|Jabatan yang ditemui|Kepala Puskesmas
kedua_nomor_induk|NIP pendamping, diisi dengan tangan|................
kedua_nip|NIP pendamping pada blok tanda tangan|NIP ................
kepala_nama|Nama kepala Perangkat Daerah, diisi dengan tangan|................
kepala_nip|NIP kepala Perangkat Daerah, diisi dengan tangan|NIP ................
jabatan_kabag|Jabatan yang mengetahui|Kepala Bagian Organisasi
kabag_nama|Nama yang mengetahui|nama dengan gelar
kabag_nip|NIP yang mengetahui|NIP 19800101 200501 1 001
landasan_hukum|Dasar hukum menurut SOP, satu pada setiap baris|a. Undang-Undang ...
ruang_lingkup|Semua Perangkat Daerah sasaran|Dinas Kesehatan dan Kecamatan Ciledug
metode|Metode kegiatan, dari tab Pengaturan|wawancara dan observasi
dasar_pelaksanaan|Nomor dan tanggal surat pemberitahuan|Surat Sekretaris Daerah Nomor ...
ringkasan|Ringkasan kegiatan, dari isian laporan|Kegiatan diawali ...
kesimpulan|Kesimpulan, dari isian laporan|Sebagian besar komponen ...
saran|Saran, dari isian laporan|Perangkat Daerah ...
tindak_lanjut|Rencana tindak lanjut, dari isian laporan|Bagian Organisasi memantau ...
pd.no|Nomor urut Perangkat Daerah|1
pd.nama|Nama Perangkat Daerah|Dinas Kesehatan
pd.unit|Unit pelayanan yang dikunjungi|Puskesmas Sukasari
pd.tanggal|Hari dan tanggal kunjungan|Senin, 30 November 2026
pd.ditemui|Pejabat atau petugas yang ditemui|Kepala Puskesmas
pd.simpulan|Kalimat tentang banyaknya temuan|Tidak terdapat temuan pada kunjungan ini.
hasil.no|Nomor komponen|6
hasil.komponen|Komponen standar pelayanan|Penanganan pengaduan, saran, dan masukan
hasil.kondisi|Kondisi yang ditemukan|Kotak saran tersedia.
hasil.pengamatan|Kondisi dan temuan|Kotak saran tersedia.
hasil.temuan|Temuan|Belum ada petugas.
hasil.rekomendasi|Rekomendasi|Menetapkan petugas.
hasil.skor|Skor 0, 1, atau 2|1
rekap.no|Nomor urut|1
rekap.nama|Nama Perangkat Daerah|Dinas Kesehatan
rekap.skor|Jumlah skor|21
rekap.maksimum|Skor tertinggi yang dapat dicapai|28
rekap.capaian|Persentase skor|75
rekap.temuan|Banyaknya temuan|3
batang.nama|Nama singkat Perangkat Daerah|Dinkes
batang.batang|Batang diagram, gambar|
batang.capaian|Persentase skor|75
grafik.keterangan|Arti warna diagram; bagiannya hilang bila hanya satu Perangkat Daerah|Hijau: 80% atau lebih
lalu.no|Nomor urut|1
lalu.nama|Nama Perangkat Daerah|Dinas Kesehatan
lalu.tanggal|Tanggal dan kasus kunjungan sebelumnya|3 Juni 2026 (PPP-2026-002)
lalu.sebelum|Capaian kunjungan sebelumnya|64,29
lalu.sekarang|Capaian kunjungan ini|75
lalu.perubahan|Perubahan capaian dan nomor komponennya|naik 10,71; membaik: 3, 6
banding_kalimat.isi|Kalimat bila ada yang tidak dapat dibandingkan|Belum ada hasil kunjungan sebelumnya.
rencana.no|Nomor urut|1
rencana.pd|Nama singkat Perangkat Daerah|Dinkes
rencana.temuan|Temuan|Belum ada petugas.
rencana.rekomendasi|Rekomendasi|Menetapkan petugas.
rencana.penanggung_jawab|Penanggung jawab|Kepala Dinas Kesehatan
rencana.batas_waktu|Batas waktu|30 hari kerja
rtl_kalimat.isi|Kalimat bila tidak ada temuan|Tidak terdapat temuan.
lampiran.isi|Lampiran laporan, dari tab Pengaturan; bagiannya hilang bila kosong|1. Instrumen pemantauan
naskah|Nama naskah yang dikirim atau diserahkan|Laporan Hasil Pemantauan
jumlah|Banyaknya eksemplar, dengan angka dan huruf|1 (satu) eksemplar
bukti|Tautan atau keterangan bukti penerimaan|Buku ekspedisi halaman 12
penerima_jabatan|Jabatan penerima; kosong bila diisi dengan tangan|Sekretaris Dinas
penerima_nama|Nama penerima; kosong bila diisi dengan tangan|nama dengan gelar
penerima_nip|NIP penerima|NIP 19800101 200501 1 001
penerima_telepon|Telepon penerima, diisi dengan tangan|................
penyerah_jabatan|Jabatan yang menyerahkan|Ketua Tim Kerja
penyerah_nama|Nama yang menyerahkan|nama dengan gelar
penyerah_nip|NIP yang menyerahkan|NIP 19800101 200501 1 001`;

export interface Meaning {
  readonly meaning: string;
  readonly example: string;
}

const BY_NAME = new Map(
  LINES.trim()
    .split('\n')
    .map((line): [string, Meaning] => {
      const [name = '', meaning = '', example = ''] = line.split('|');
      return [name, { meaning, example }];
    }),
);

/** Meaning and example of a placeholder, of the borders of a part too; null for one that no template has. */
export function meaningOf(name: string): Meaning | null {
  if (name.startsWith('#'))
    return { meaning: `Awal bagian ${name.slice(1)}, sendiri dalam satu paragraf`, example: '' };
  if (name.startsWith('/'))
    return { meaning: `Akhir bagian ${name.slice(1)}, sendiri dalam satu paragraf`, example: '' };
  return BY_NAME.get(name) ?? null;
}
