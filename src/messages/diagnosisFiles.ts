/** What Diagnostik found about what lies in Drive, and the address of the web app. Sentences that end well are texts; the others say what to do as well. */
import { list, REINSTALL, type Said } from './diagnosis';

export const FOUND = {
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
} as const;
