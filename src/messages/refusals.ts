/** What people read when something is refused: what is wrong and what to do. One typed table, keyed by the code. */
import type { FieldRule } from '../domain/case/form';
import type { Kapasitas, Refusal, RefusalCode } from '../domain/types';
import { officeLabel, STATUS_LABEL } from './labels';

type Params = Refusal['params'];

const text = (params: Params, name: string, otherwise: string): string => {
  const value = params[name];
  return value === undefined || value === '' ? otherwise : String(value);
};

/** "langkah 4 (Pemeriksaan Asisten)", "penomoran sebelum langkah 6". */
function place(params: Params): string {
  const step = text(params, 'langkah', '');
  if (step === '') return 'langkah ini';
  if (params.stage === 'GATE') return `penomoran sebelum langkah ${step}`;
  const label = text(params, 'label', '');
  return label === '' ? `langkah ${step}` : `langkah ${step} (${label})`;
}

const KAPASITAS: readonly Kapasitas[] = ['DEFINITIF', 'PLT', 'PLH', 'PJ'];

function mover(params: Params): string {
  const kapasitas = KAPASITAS.find((code) => code === params.kapasitas) ?? 'DEFINITIF';
  return officeLabel(text(params, 'oleh', 'pejabat lain'), kapasitas);
}

const RULE_TEXT: Readonly<Record<FieldRule, string>> = {
  TANGGAL: 'bukan tanggal yang ada. Pilih tanggal pada kalender',
  URUTAN_TANGGAL: 'mendahului tanggal awal. Pilih tanggal yang sama atau sesudahnya',
  BELUM_TIBA: 'belum tiba. Nomor diambil pada hari naskah ditandatangani',
  PUKUL: 'harus berbentuk jam.menit antara 00.00 dan 23.59, misalnya 09.00',
  TAUTAN: 'harus berupa alamat lengkap yang diawali https://',
  KARAKTER:
    'memuat karakter yang tidak dapat disimpan. Ketik ulang isian itu tanpa menyalin dari dokumen lain',
  KOMPONEN: 'harus bernomor 1 sampai 14 dan masing-masing hanya sekali. Muat ulang halaman, lalu isi kembali',
  TANPA_NILAI: 'belum diberikan. Nilai sekurang-kurangnya satu komponen',
  TIDAK_TERDAFTAR: 'tidak ada dalam daftar. Pilih salah satu dari daftar',
  KOSONGKAN: 'tidak diisi pada langkah ini. Kosongkan, karena nomor dicatat pada tahap lain',
};

function invalidText(params: Params): string {
  const rule = Object.keys(RULE_TEXT).find((code) => code === params.aturan) as FieldRule | undefined;
  const wrong = rule === undefined ? 'tidak dapat diterima. Periksa kembali isiannya' : RULE_TEXT[rule];
  return `${text(params, 'label', 'Isian')} ${wrong}.`;
}

function tooLongText(params: Params): string {
  const most = text(params, 'maksimum', 'batas');
  const unit = params.satuan === 'BUTIR' ? 'butir' : 'karakter';
  return `${text(params, 'label', 'Isian')} paling banyak ${most} ${unit}. Kurangi isiannya.`;
}

function endedText(params: Params): string {
  const state = params.status === 'BATAL' ? STATUS_LABEL.BATAL : STATUS_LABEL.SELESAI;
  const ended = `berstatus ${state} dan tidak dapat diubah lagi`;
  return `Kegiatan ${text(params, 'kode', 'ini')} ${ended}. Buka kegiatan baru bila diperlukan.`;
}

function rowsOpenText(params: Params): string {
  const more = Number(params.lainnya ?? 0);
  const names = text(params, 'daftar', 'lihat daftar Perangkat Daerah');
  return `Belum semua Perangkat Daerah diisi: ${names}${more > 0 ? ` dan ${more} lainnya` : ''}. Lengkapi, lalu selesaikan langkah ini.`;
}

function changedText(params: Params): string {
  const count = Number(params.alinea ?? 0);
  const how = count > 0 ? `Naskah berubah ${count} alinea` : 'Naskah berubah';
  return `${how} sejak Saudara membacanya, sehingga keputusan belum disimpan. Periksa bagian yang ditandai, lalu putuskan kembali.`;
}

/** Whose act it is, of the acts beside the steps. */
const BESIDE_ROLE: Readonly<Record<string, string>> = {
  withdraw: 'Hanya pejabat yang terakhir memutus yang dapat menarik keputusannya kembali.',
  askInfo: 'Keterangan hanya dapat diminta oleh pejabat yang sedang memegang kegiatan ini.',
  answerInfo:
    'Pertanyaan itu ditujukan kepada pejabat lain. Tuliskan komentar bila ada yang perlu disampaikan.',
  allowSelf:
    'Izin memutus naskah sendiri hanya dapat diberikan oleh Kepala Bagian Organisasi atau Sekretaris Daerah.',
  reassign: 'Penugasan kepada satu pejabat hanya dapat dilakukan oleh administrator.',
  reopen: 'Kegiatan yang selesai hanya dapat dibuka kembali oleh pejabat yang memerintahkannya.',
};

function wrongRoleText(params: Params): string {
  const turn = text(params, 'peran', 'pejabat lain');
  if (params.perintah === 'open') return `Kegiatan baru hanya dapat dibuka oleh ${turn}.`;
  const beside = BESIDE_ROLE[String(params.perintah)];
  if (beside !== undefined) return beside;
  if (params.perintah === 'cancel') return `Kegiatan hanya dapat dibatalkan oleh ${turn}.`;
  if (params.perintah === 'pause' || params.perintah === 'resume')
    return `Penundaan hanya dapat diatur oleh ${turn} atau administrator. Sampaikan keperluannya kepada beliau.`;
  return `Sekarang giliran ${turn}. Saudara dapat melihat kegiatan ini, tetapi belum dapat memprosesnya.`;
}

const TEXT: Readonly<Record<RefusalCode, (params: Params) => string>> = {
  IDENTITY_BLANK: () =>
    'Akun Saudara tidak dikenali, sehingga tidak ada yang disimpan. Masuk dengan akun kedinasan, lalu coba lagi.',
  NO_ROLE: () =>
    'Saudara tidak tercatat sebagai pelaksana SOP hari ini. Hubungi administrator agar tab Pejabat dilengkapi.',
  WRONG_ROLE: wrongRoleText,
  VISIT_MOVED: (p) =>
    `Kegiatan ini sudah berada di ${place(p)}, dipindahkan oleh ${mover(p)}. Keputusan Saudara tidak disimpan; periksa keadaan terbaru.`,
  CASE_UNKNOWN: (p) =>
    `Kegiatan ${text(p, 'nomor', '-') === '-' ? 'itu' : `nomor ${text(p, 'nomor', '')}`} tidak ada dalam register. Kembali ke daftar, lalu pilih kegiatannya.`,
  CASE_ENDED: endedText,
  NO_CASE_SELECTED: () =>
    'Baris yang dipilih tidak memuat nomor kasus. Pilih satu baris kegiatan pada tab Register, Tugas, Langkah, Riwayat, atau Surat Keluar, lalu coba lagi.',
  ACTION_NOT_HERE: (p) =>
    `Tindakan itu tidak berlaku pada ${place(p)}. Muat ulang kegiatan ini, lalu gunakan tombol yang tersedia.`,
  NOTE_MISSING: () => 'Catatan pengembalian wajib diisi. Tuliskan apa yang harus diperbaiki.',
  FIELD_MISSING: (p) => `${text(p, 'label', 'Isian')} wajib diisi.`,
  FIELD_INVALID: invalidText,
  FIELD_TOO_LONG: tooLongText,
  PD_UNKNOWN: (p) =>
    `Perangkat Daerah "${text(p, 'pd', '-')}" tidak ada atau tidak aktif pada tab Perangkat Daerah. Pilih dari daftar, atau minta administrator melengkapinya.`,
  PD_NOT_TARGET: (p) =>
    `${text(p, 'pd', 'Perangkat Daerah itu')} bukan sasaran kegiatan ini. Pilih Perangkat Daerah dari daftar sasaran.`,
  TARGETS_MISSING: () => 'Perangkat Daerah sasaran belum dipilih. Pilih sekurang-kurangnya satu.',
  ROWS_OPEN: rowsOpenText,
  GATE_CLOSED: (p) =>
    `Langkah ${text(p, 'langkah', 'berikutnya')} belum dimulai. Catat lebih dahulu nomor, tanggal, dan tautan naskah yang sudah ditandatangani.`,
  NUMBER_DUPLICATE: (p) =>
    `Nomor ${text(p, 'nomor', 'itu')} sudah dipakai oleh ${text(p, 'milik', 'naskah lain')}. Periksa nomor pada naskah aslinya.`,
  NUMBER_MISSING: () => 'Nomor naskah wajib diisi. Isikan nomor dan tanggal sesuai naskah.',
  NUMBER_SENT: (p) =>
    `Naskah bernomor ini sudah disampaikan kepada ${text(p, 'pd', 'Perangkat Daerah')}, sehingga nomornya tidak dapat dibatalkan. Susulkan ralat atau surat baru.`,
  TEXT_CHANGED: changedText,
  FOUR_EYES: () =>
    'Naskah ini Saudara susun atau teruskan sendiri, sehingga harus diputus oleh orang lain, juga bila Saudara memegang dua jabatan. Bila tidak ada pejabat lain, mintalah izin Kepala Bagian Organisasi atau Sekretaris Daerah pada kegiatan ini.',
  SELF_NEEDLESS: () =>
    'Izin itu tidak diperlukan: pejabat yang memegang langkah ini bukan penyusun naskahnya.',
  SELF_OTHERS: (p) =>
    `Masih ada pejabat lain untuk langkah ini, yaitu ${text(p, 'nama', 'pemangku yang lain')}. Mintalah beliau yang memutus.`,
  SELF_ALLOWED_BY_SELF: () =>
    'Saudara tidak dapat memberi izin bagi diri sendiri. Mintalah izin pejabat lain, atau minta administrator menunjuk seorang Plh. lain.',
  ASSIGNED_OTHER: (p) =>
    `Langkah ini ditugaskan kepada ${text(p, 'nama', 'pemangku lain')}. Minta administrator mengalihkannya bila Saudara yang harus mengerjakan.`,
  ASSIGN_ALONE: () =>
    'Peran ini hanya mempunyai satu pemangku hari ini, sehingga tidak ada yang dapat dipilih.',
  ASSIGN_UNKNOWN: () =>
    'Orang yang dipilih bukan pemangku peran ini hari ini. Muat ulang kegiatan, lalu pilih dari daftar.',
  WITHDRAW_NONE: () => 'Tidak ada keputusan yang dapat ditarik kembali pada kegiatan ini.',
  WITHDRAW_OTHER: () =>
    'Keputusan terakhir diambil oleh pejabat lain, sehingga tidak dapat Saudara tarik kembali.',
  WITHDRAW_NUMBERED: () =>
    'Naskahnya sudah bernomor, sehingga keputusan tidak dapat ditarik kembali. Batalkan nomornya lebih dahulu bila naskah belum disampaikan.',
  WITHDRAW_OPENED: () =>
    'Pejabat berikutnya sudah membuka kegiatan ini, sehingga keputusan tidak dapat ditarik kembali. Mintalah beliau mengembalikannya.',
  QUESTION_NONE: () => 'Tidak ada pertanyaan yang menunggu jawaban pada langkah ini.',
  REOPEN_NOT_CLOSED: () =>
    'Hanya kegiatan yang selesai yang dapat dibuka kembali. Kegiatan yang batal dimulai sebagai kegiatan baru.',
  BULK_FORM: (p) =>
    `Persetujuan pada ${place(p)} memerlukan isian atau membuat naskah. Buka kegiatan ini, lalu setujui dari sana.`,
  BULK_UNREAD: () =>
    'Belum ada teks naskah yang tercatat pada keputusan sebelumnya. Buka kegiatan ini, baca naskahnya, lalu setujui dari sana.',
  BULK_CHANGED: () =>
    'Naskah diubah sesudah keputusan sebelumnya. Buka kegiatan ini, baca perubahannya, lalu setujui dari sana.',
  BULK_REPEATED: () =>
    'Tidak disetujui ketika dikirim pertama kali, dan tidak dicoba lagi. Muat ulang daftar, lalu periksa kegiatannya.',
  SIGNED_TEXT_LOST: () =>
    'Teks yang ditandatangani tidak ditemukan lagi: naskah dan salinannya sudah diubah atau dibuang. Pulihkan naskah melalui Riwayat versi Google Docs hingga sama dengan yang ditandatangani, lalu catat nomornya lagi.',
  FILE_TYPE: (p) =>
    `Berkas ${text(p, 'nama', 'itu')} bukan PDF, JPEG, atau PNG. Pilih hasil pindai atau foto dalam bentuk itu.`,
  FILE_SIZE: (p) =>
    `Berkas ${text(p, 'nama', 'itu')} lebih besar dari ${text(p, 'maksimum', '5')} MB. Perkecil fotonya, atau simpan di Drive dan isikan tautannya.`,
  DOCUMENT_NOT_HERE: (p) =>
    `Naskah itu tidak dibuat pada ${place(p)}. Muat ulang kegiatan ini, lalu pilih naskah yang tersedia.`,
  RESULTS_MISSING: (p) =>
    `Hasil pemantauan ${text(p, 'pd', 'Perangkat Daerah itu')} belum diisi. Simpan hasilnya, lalu buat berita acara.`,
  QUOTA: () =>
    'Kuota harian Google Drive untuk membuat naskah sudah habis, sehingga tidak ada yang disimpan. Lanjutkan besok; yang sudah dibuat tidak dibuat lagi.',
  RETURN_NOT_ALLOWED: (p) =>
    `SOP tidak mengatur pengembalian dari ${place(p)}. Setujui, atau bicarakan dengan pelaksana sebelumnya.`,
  CANCEL_TOO_LATE: () =>
    'Surat sudah ditandatangani, sehingga kegiatan tidak dapat dibatalkan. Lanjutkan kegiatan sampai selesai.',
  CASE_FULL: () =>
    'Data kegiatan ini sudah melampaui ruang satu baris register. Persingkat isian, atau bagi sasaran ke dalam beberapa kegiatan.',
  CALENDAR_EMPTY: (p) =>
    `Batas waktu ${place(p)} tidak dapat dihitung karena tidak ada jam kerja pada kalender. Minta administrator melengkapi tab Jam Kerja dan Hari Libur.`,
  PAUSED_ALREADY: (p) =>
    `Langkah ini sudah ditunda (${text(p, 'alasan', 'lihat alasannya')}). Jalankan lagi waktunya lebih dahulu bila alasannya berubah.`,
  NOT_PAUSED: () => 'Langkah ini tidak sedang ditunda; waktunya sudah berjalan. Muat ulang kegiatan ini.',
  PAUSE_UNTIMED: (p) =>
    `Tahap ${place(p)} tidak memakai waktu standar, sehingga tidak perlu ditunda. Lanjutkan seperti biasa.`,
  BUSY: () => 'Register sedang dipakai dan belum ada yang disimpan. Tunggu beberapa detik, lalu coba lagi.',
  WATCH_BUSY: () =>
    'Pemeriksaan atau pemulihan register ini sedang berjalan. Tunggu sampai selesai, paling lama tujuh menit, lalu jalankan lagi.',
  UNAVAILABLE: () =>
    'Layanan Google sedang terganggu, sehingga tidak ada yang disimpan. Tunggu sebentar, lalu coba lagi.',
  SAVED_UNSEEN: () =>
    'Perintah Saudara sudah tersimpan, tetapi keadaan terbaru belum dapat ditampilkan. Muat ulang kegiatan ini; jangan mengulang perintahnya.',
  REGISTER_UNKNOWN: () =>
    'Spreadsheet ini belum menjadi register Pantau. Jalankan Pasang Pantau pada menu, atau buka register yang benar.',
  REGISTER_ALTERED: (p) =>
    `Isi tab ${text(p, 'tab', 'register')}, baris ${text(p, 'baris', '-')}, tidak sesuai dengan catatan Pantau, sehingga tidak ada yang disimpan. Hubungi administrator untuk memulihkannya.`,
  REGISTER_NEWER: () =>
    'Register ini dibuat dengan Pantau yang lebih baru. Hubungi administrator untuk memperbarui Pantau, lalu coba lagi.',
  REGISTER_OLDER: () =>
    'Register ini belum dimutakhirkan ke versi Pantau yang terpasang, sehingga tidak ada yang disimpan. Minta administrator menjalankan Pasang Pantau, lalu coba lagi.',
  UPGRADE_UNFINISHED: (p) =>
    `Pemutakhiran register belum selesai: ${text(p, 'baris', '0')} baris sudah dikerjakan. Jalankan Pasang Pantau sekali lagi; pekerjaan dilanjutkan dari sana.`,
  CELL_FULL: (p) =>
    `Isian untuk tab ${text(p, 'tab', 'register')}, kolom ${text(p, 'kolom', 'itu')}, sepanjang ${text(p, 'ukuran', 'lebih dari batas')} karakter, sedangkan satu sel memuat ${text(p, 'maksimum', '50000')}; tidak ada yang disimpan. Persingkat isian, lalu simpan lagi.`,
  REGISTER_FULL: () =>
    'Spreadsheet register sudah penuh (10 juta sel menurut batas Google), sehingga tidak ada yang disimpan. Hubungi administrator untuk melanjutkan pada register baru.',
  MEMORY_FULL: (p) =>
    `Catatan Pantau di luar spreadsheet (${text(p, 'nama', 'properti skrip')}) melampaui batas Google, sehingga tidak ada yang diubah. Hubungi administrator; Diagnostik menunjukkan yang perlu dikurangi.`,
  LOG_LOST: (p) =>
    `Tab ${text(p, 'tab', 'Riwayat')}, baris ${text(p, 'baris', '-')}, dan baris sesudahnya diubah sebelum sempat disalin ke cermin, sehingga tidak dapat dipulihkan dan tidak ada yang ditulis. Pulihkan spreadsheet ini melalui File, Histori versi, ke saat sebelum baris itu diubah, lalu jalankan Pulihkan lagi.`,
  MIRROR_MISSING: () =>
    'Cermin Riwayat tidak ditemukan. Jalankan Pasang Pantau sebagai akun sistem; cermin disusun lagi dari Riwayat.',
  CONFIG_INVALID: (p) =>
    `Pengaturan register belum benar, sehingga tidak ada yang disimpan. ${text(p, 'masalah', 'Periksa tab pengaturan.')} Hubungi administrator untuk memperbaikinya.`,
  TEMPLATE_INVALID: (p) =>
    `Naskah tidak dapat dibuat dari templat ${text(p, 'templat', '')}`.trimEnd() +
    `, sehingga tidak ada yang disimpan. ${text(p, 'masalah', 'Ada penanda yang tidak dikenal.')} Hubungi administrator untuk memperbaiki templatnya.`,
  DOCUMENT_MISSING: () =>
    'Naskah kegiatan ini tidak ada lagi di Drive atau tidak dapat Saudara buka, sehingga tidak ada yang disimpan. Minta administrator memulihkannya dari sampah atau memberi akses, lalu coba lagi.',
  OWNER_ONLY: (p) =>
    p.akun === undefined
      ? 'Tindakan ini hanya dapat dijalankan oleh pemilik register. Hubungi administrator.'
      : `Tindakan ini hanya dapat dijalankan dengan akun ${p.akun}. Masuk dengan akun itu, atau hubungi administrator.`,
  CONTRACT: () =>
    'Halaman ini mengirim data yang tidak dikenal, sehingga tidak ada yang disimpan. Muat ulang halaman, lalu coba lagi.',
};

/** The sentence for a refusal, in formal Indonesian. Missing params leave a sentence that still reads. */
export const refusalText = ({ code, params }: Refusal): string => TEXT[code](params);
