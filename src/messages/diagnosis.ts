/** What Diagnostik says: titles, what was found, what to do. Plain, for an administrator who does not program. */
import { LIMIT_TEXT } from './limits';
import { TIMER_LABEL } from './register';

/** What a check found, and what to do about it. */
export interface Said {
  readonly found: string;
  readonly todo: string;
}

const REINSTALL = 'Jalankan Pasang Pantau sebagai akun sistem.';

export const VERDICT_LABEL = {
  GOOD: 'Baik',
  LOOK: 'Perlu dilihat',
  FAILED: 'Gagal',
  UNKNOWN: 'Tidak dapat diperiksa',
} as const;

export const DIAGNOSIS = {
  title: 'Diagnostik Pantau',
  todo: 'Yang perlu dilakukan',
  attention: 'Perlu perhatian',
  sound: 'Sudah baik',
  technical: 'Catatan teknis',
  for: (account: string, at: string) =>
    `Diperiksa sebagai ${account === '' ? '(tidak dikenal)' : account}, ${at}`,
  summary: (counts: readonly (readonly [label: string, count: number])[]): string =>
    counts
      .filter(([, count]) => count > 0)
      .map(([label, count]) => `${label}: ${count}`)
      .join(' · '),
  fewer:
    'Pemeriksaan yang memerlukan hak administrator tidak dijalankan. Administrator melihat hasil selengkapnya.',
  broken: {
    found: 'Pemeriksaan ini berhenti karena galat.',
    todo: 'Jalankan Diagnostik sekali lagi. Bila terulang, sampaikan catatan teknisnya kepada pengembang.',
  },
} as const;

const list = (names: readonly string[]): string => names.join(', ');

/** Sentences by check. Those that end well are texts; the others say what to do as well. */
export const FOUND = {
  identity: {
    title: 'Identitas akun',
    good: (email: string) => `Google mengenali Saudara sebagai ${email}.`,
    blank: {
      found: 'Google tidak memberitahukan akun Saudara, sehingga semua perintah ditolak.',
      todo: 'Masuk dengan akun kedinasan. Bila sudah, minta administrator domain mengizinkan izin userinfo.email bagi Pantau.',
    },
    other: (active: string, effective: string): Said => ({
      found: `Yang bekerja ialah ${active}, tetapi program berjalan dengan hak ${effective}.`,
      todo: 'Aplikasi web harus dijalankan sebagai pengunjung. Periksa penerapannya (Deploy → Manage deployments).',
    }),
  },
  domain: {
    title: 'Domain akun',
    good: (domain: string) => `Akun Saudara dan akun sistem sama-sama di ${domain}.`,
    consumer: {
      found:
        'Akun sistem bukan akun Google Workspace, sehingga tidak ada domain yang dapat membaca register.',
      todo: 'Pasang Pantau dengan akun dinas pada domain pemerintah daerah.',
    },
    other: (own: string, system: string): Said => ({
      found: `Akun Saudara di ${own}, sedangkan akun sistem di ${system}.`,
      todo: `Gunakan akun ${system}; akun dari luar domain tidak mendapat hak baca.`,
    }),
    unknown: { found: 'Akun Saudara tidak dikenal.', todo: 'Selesaikan lebih dahulu Identitas akun.' },
  },
  owner: {
    title: 'Pemilik register',
    good: (email: string) => `Register dimiliki akun sistem, ${email}.`,
    hidden: { found: 'Google tidak menunjukkan pemilik register.', todo: '' },
    gone: {
      found: 'Register tidak ada di Drive, atau Saudara tidak dapat membukanya.',
      todo: 'Minta akun sistem membagikan register kembali.',
    },
    trashed: {
      found: 'Register berada di sampah Drive.',
      todo: 'Pulihkan dari sampah sebelum terhapus untuk selamanya (30 hari).',
    },
    other: (owner: string, system: string): Said => ({
      found: `Register dimiliki ${owner}, sedangkan Pantau dipasang oleh ${system}.`,
      todo: `Kembalikan kepemilikan kepada ${system}, atau jalankan Pasang Pantau sebagai ${owner}.`,
    }),
  },
  services: {
    title: 'Layanan lanjutan',
    good: 'Layanan Sheets dan Drive aktif.',
    missing: (names: readonly string[]): Said => ({
      found: `Belum aktif: ${list(names)}.`,
      todo: 'Minta pengembang mengirim ulang program (npm run deploy), atau tambahkan layanan itu pada editor skrip, bagian Services.',
    }),
  },
  scopes: {
    title: 'Izin program',
    good: (count: number) => `${count} izin diberikan dan dapat dipakai.`,
    consent: {
      found: 'Google masih meminta persetujuan Saudara atas izin Pantau.',
      todo: 'Buka panel Pantau dan setujui semua izin. Akun sistem: jalankan pasangPantau dari editor skrip.',
    },
    missing: (names: readonly string[]): Said => ({
      found: `Belum diizinkan: ${list(names)}.`,
      todo: 'Setujui semua izin ketika Google memintanya. Bila tidak diminta, pengembang memeriksa oauthScopes pada appsscript.json dan administrator domain memeriksa pembatasan aplikasi.',
    }),
    names: {
      spreadsheets: 'membaca dan menulis register',
      documents: 'menyusun naskah',
      drive: 'menyimpan berkas di Drive',
      'script.scriptapp': 'menjalankan pewaktu',
      'script.send_mail': 'mengirim surel',
      'userinfo.email': 'mengenali akun',
    } as Readonly<Record<string, string>>,
  },
  scriptZone: {
    title: 'Zona waktu program',
    good: (zone: string) => `${zone}.`,
    other: (zone: string, wanted: string): Said => ({
      found: `${zone === '' ? 'Tidak disetel' : zone}, seharusnya ${wanted}.`,
      todo: `Atur zona waktu ${wanted} pada Project Settings editor skrip, lalu kirim ulang program.`,
    }),
  },
  sheetZone: {
    title: 'Zona waktu spreadsheet',
    good: (zone: string) => `${zone}.`,
    other: (zone: string, wanted: string): Said => ({
      found: `${zone}, seharusnya ${wanted}. Jam pada register tampak bergeser.`,
      todo: REINSTALL,
    }),
  },
  locale: {
    title: 'Bahasa dan format spreadsheet',
    good: 'Indonesia.',
    other: (locale: string): Said => ({
      found: `Lokal ${locale}, seharusnya Indonesia. Tanggal yang diketik dapat terbaca terbalik.`,
      todo: REINSTALL,
    }),
  },
  schema: {
    title: 'Versi susunan register',
    good: (version: number) => `Versi ${version}, sama dengan program.`,
    newer: (there: number, known: number): Said => ({
      found: `Register memakai versi ${there}, program ini mengenal sampai ${known}.`,
      todo: 'Minta pengembang menerapkan versi program yang terbaru.',
    }),
    older: (there: number, known: number): Said => ({
      found: `Register masih versi ${there}, program ini memakai ${known}.`,
      todo: REINSTALL,
    }),
  },
  tabs: {
    title: 'Tab register',
    good: (count: number) => `${count} tab lengkap, judul kolomnya sesuai.`,
    altered: (problem: string): Said => ({ found: problem, todo: REINSTALL }),
  },
  protection: {
    title: 'Pelindung tab',
    good: (count: number) => `${count} tab Pantau terlindung, dan hak Saudara sesuai.`,
    open: (tabs: readonly string[]): Said => ({
      found: `Tanpa pelindung, sehingga semua penyunting dapat mengubahnya: ${list(tabs)}.`,
      todo: REINSTALL,
    }),
    barred: (tabs: readonly string[]): Said => ({
      found: `Saudara tercatat pada tab Pejabat, tetapi pelindung menolak Saudara: ${list(tabs)}.`,
      todo: REINSTALL,
    }),
    extra: (tabs: readonly string[]): Said => ({
      found: `Saudara tidak tercatat pada tab Pejabat, tetapi pelindung mengizinkan Saudara: ${list(tabs)}.`,
      todo: REINSTALL,
    }),
  },
  editors: {
    title: 'Penyunting menurut tab Pejabat',
    good: (count: number) => `${count} akun, sama dengan tab Pejabat.`,
    hidden: {
      found: 'Google hanya menunjukkan daftar penyunting kepada mereka yang boleh mengubah.',
      todo: '',
    },
    differ: (tabs: readonly string[], lacking: readonly string[], surplus: readonly string[]): Said => ({
      found:
        `Berbeda pada ${list(tabs)}.` +
        (lacking.length > 0 ? ` Belum mendapat hak: ${list(lacking)}.` : '') +
        (surplus.length > 0 ? ` Masih mempunyai hak: ${list(surplus)}.` : ''),
      todo: REINSTALL,
    }),
  },
  sharing: {
    title: 'Hak akses di Drive',
    good: 'Semua pejabat dapat menyunting register dan folder naskah.',
    lacking: (emails: readonly string[]): Said => ({
      found: `Belum mendapat hak: ${list(emails)}.`,
      todo: `${REINSTALL} Bila tetap, alamat pada tab Pejabat bukan akun Google pada domain ini.`,
    }),
  },
  templates: {
    title: 'Templat naskah',
    good: (count: number) => `${count} templat dapat dibuka.`,
    gone: (names: readonly string[]): Said => ({
      found: `Tidak ada lagi atau tidak dapat dibuka: ${list(names)}.`,
      todo: `${REINSTALL} Templat yang hilang dibuat kembali dalam bentuk awalnya.`,
    }),
    trashed: (names: readonly string[]): Said => ({
      found: `Berada di sampah Drive: ${list(names)}.`,
      todo: 'Pulihkan dari sampah Drive, atau jalankan Pasang Pantau untuk membuat templat baru.',
    }),
  },
  templateRights: {
    title: 'Hak atas templat',
    good: (count: number) => `${count} templat dapat Saudara ubah.`,
    readOnly: (names: readonly string[]): Said => ({
      found: `Dapat dibaca, tetapi tidak dapat Saudara ubah: ${list(names)}.`,
      todo: 'Minta akun sistem memberi hak menyunting.',
    }),
  },
  folder: {
    title: 'Folder naskah',
    good: 'Folder ada dan dapat ditulisi.',
    gone: {
      found: 'Folder naskah tidak ada lagi, atau Saudara tidak dapat membukanya.',
      todo: `${REINSTALL} Naskah lama tetap di tempatnya.`,
    },
    trashed: {
      found: 'Folder naskah berada di sampah Drive.',
      todo: 'Pulihkan folder itu dari sampah Drive.',
    },
    readOnly: {
      found: 'Folder naskah tidak dapat Saudara tulisi, sehingga naskah tidak dapat dibuat.',
      todo: REINSTALL,
    },
  },
  exporting: {
    title: 'Pembacaan naskah',
    good: (length: number) => `Templat terbaca sebagai teks, ${length} karakter.`,
    empty: {
      found: 'Templat terbaca sebagai teks kosong atau tanpa satu pun penanda {{…}}.',
      todo: 'Periksa isi templat di Drive; pulihkan dari riwayat versinya.',
    },
    none: { found: 'Tidak ada templat yang tercatat.', todo: REINSTALL },
  },
  webApp: {
    title: 'Alamat aplikasi web',
    good: 'Alamat berakhir dengan /exec dan tercatat pada register.',
    none: {
      found: 'Aplikasi web belum diterapkan, sehingga surel tidak memuat tautan.',
      todo: 'Terapkan sebagai aplikasi web (Deploy → New deployment), lalu jalankan Pasang Pantau.',
    },
    dev: {
      found: 'Alamat yang tercatat ialah alamat uji (/dev); hanya pengembang yang dapat membukanya.',
      todo: 'Jalankan Pasang Pantau dari menu register, bukan dari editor skrip. Bila tetap, minta pengembang mencatat alamat /exec.',
    },
    moved: (now: string): Said => ({
      found: `Alamat sekarang berbeda dari yang dicatat pada register: ${now}`,
      todo: `Bila penerapannya memang baru, jalankan Pasang Pantau agar surel memuat alamat itu.`,
    }),
  },
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
  cells: {
    title: 'Ukuran register',
    good: (cells: string, share: number) => `${cells} sel, ${share} % dari batas Google.`,
    near: (cells: string, share: number): Said => ({
      found: `${cells} sel, ${share} % dari batas Google.`,
      todo: LIMIT_TEXT.cells.todo,
    }),
  },
  limits: { title: 'Batas Google lainnya' },
} as const;
