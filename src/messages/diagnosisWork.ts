/** What Diagnostik found about timers, mail, the lock, the clock, and a write that is read again. Sentences that end well are texts; the others say what to do as well. */
import { list, REINSTALL, type Said } from './diagnosis';
import { TIMER_LABEL } from './register';

export const FOUND = {
  triggers: {
    title: 'Pewaktu terpasang',
    good: (count: number) => `${count} pewaktu terpasang pada akun sistem.`,
    notOwner: (system: string): Said => ({
      found: `Google hanya menunjukkan pewaktu kepada pemiliknya, ${system}.`,
      todo: `Jalankan Diagnostik sebagai ${system}; tanda hidup pewaktu tampak pada pemeriksaan berikutnya.`,
    }),
    foreign: (names: readonly string[]): Said => ({
      found: `Akun Saudara memiliki pewaktu Pantau, padahal bukan akun sistem: ${list(names)}.`,
      todo: 'Hapus pewaktu itu pada editor skrip, bagian Triggers.',
    }),
    missing: (names: readonly string[]): Said => ({ found: `Tidak ada: ${list(names)}.`, todo: REINSTALL }),
    twice: (names: readonly string[]): Said => ({
      found: `Terpasang lebih dari sekali: ${list(names)}.`,
      todo: 'Hapus yang berlebih pada editor skrip, bagian Triggers.',
    }),
  },
  heartbeat: {
    title: 'Tanda hidup pewaktu',
    names: TIMER_LABEL,
    good: (beats: readonly string[]) => `${beats.join('; ')}.`,
    beat: (name: string, at: string) => `${name} ${at}`,
    never: (names: readonly string[]): Said => ({
      found: `Belum pernah bekerja: ${list(names)}.`,
      todo: 'Tunggu sampai esok pagi bila Pantau baru dipasang. Bila tidak, jalankan Pasang Pantau sebagai akun sistem.',
    }),
    silent: (beats: readonly string[]): Said => ({
      found: `Terlalu lama diam: ${beats.join('; ')}.`,
      todo: 'Periksa Executions pada editor skrip: bila gagal, sampaikan pesannya; bila tidak ada, hapus pewaktu itu lalu jalankan Pasang Pantau.',
    }),
  },
  mail: {
    title: 'Jatah surel hari ini',
    good: (left: number) => `Masih ${left} penerima.`,
    few: (left: number): Said => ({
      found: `Tinggal ${left} penerima. Surel yang tidak terkirim menunggu di Kotak Keluar.`,
      todo: 'Jatah pulih dalam 24 jam. Bila sering habis, kurangi pemakaian akun sistem untuk surat massal.',
    }),
    none: {
      found: 'Jatah surel akun ini habis. Surel menunggu di Kotak Keluar.',
      todo: 'Jatah pulih dalam 24 jam sejak surel pertama; tidak ada yang hilang.',
    },
  },
  lock: {
    title: 'Kunci penulisan',
    good: 'Kunci dapat diambil dan dikembalikan.',
    busy: {
      found: 'Kunci tidak didapat: perintah lain sedang menulis.',
      todo: 'Ulangi Diagnostik sesaat lagi. Bila selalu begini, ada eksekusi yang tidak selesai; lihat Executions pada editor skrip.',
    },
  },
  echo: {
    title: 'Uji tulis dan baca',
    good: (count: number) => `${count} nilai ditulis dan terbaca sama, lalu dihapus.`,
    differs: {
      found: 'Nilai yang dibaca kembali tidak sama dengan yang ditulis.',
      todo: 'Hentikan pemakaian register dan sampaikan catatan teknisnya kepada pengembang.',
    },
  },
  atomic: {
    title: 'Tulis utuh atau tidak sama sekali',
    good: 'Perintah yang salah sebagian ditolak seluruhnya.',
    half: {
      found: 'Sebagian dari perintah yang ditolak tetap tertulis.',
      todo: 'Hentikan pemakaian register dan sampaikan hal ini kepada pengembang.',
    },
  },
  digest: {
    title: 'Perhitungan sidik',
    good: 'Sidik dihitung sesuai contoh baku, termasuk huruf di luar ASCII.',
    wrong: {
      found: 'Sidik tidak sesuai contoh baku; rantai Riwayat tidak dapat dipercaya.',
      todo: 'Hentikan pemakaian register dan sampaikan catatan teknisnya kepada pengembang.',
    },
  },
  clock: {
    title: 'Jam program dan jam Drive',
    good: (seconds: number) => `Berselisih ${seconds} detik.`,
    apart: (seconds: number): Said => ({
      found: `Berselisih ${seconds} detik.`,
      todo: 'Ulangi Diagnostik sesaat lagi; Drive kadang terlambat mencatat. Bila tetap, sampaikan kepada pengembang.',
    }),
  },
} as const;
