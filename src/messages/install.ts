/** What setup says. */

export interface Changed {
  readonly sheet: number;
  readonly rows: number;
  readonly templates: number;
  readonly rights: number;
  readonly timers: number;
  readonly due: number;
}

interface Report {
  readonly changed: Changed;
  readonly kept: readonly string[];
  readonly refused: readonly string[];
}

const PARTS: readonly { readonly key: keyof Changed; readonly text: (n: number) => string }[] = [
  { key: 'sheet', text: (n) => `${n} penataan tab` },
  { key: 'rows', text: (n) => `${n} baris data awal` },
  { key: 'templates', text: (n) => `${n} templat naskah` },
  { key: 'rights', text: (n) => `${n} hak akses` },
  { key: 'timers', text: (n) => `${n} pewaktu` },
  { key: 'due', text: (n) => `${n} batas waktu menurut kalender yang baru` },
];

export const INSTALL = {
  title: 'Pasang Pantau',
  newTitle: 'Register Pemantauan Pelayanan Publik',
  done: ({ changed, kept, refused }: Report): string => {
    const made = PARTS.filter((part) => changed[part.key] > 0).map((part) => part.text(changed[part.key]));
    const done =
      made.length === 0
        ? 'Pantau sudah terpasang dengan lengkap; tidak ada yang diubah.'
        : `Pantau terpasang. Dibuat atau diperbaiki: ${made.join(', ')}. Lengkapi tab Pejabat, lalu jalankan Pasang Pantau sekali lagi agar hak akses mengikuti.`;
    const barred =
      refused.length === 0
        ? ''
        : ` Google menolak memberi hak akses kepada ${refused.join(', ')}. Periksa akun itu pada tab Pejabat, lalu jalankan Pasang Pantau sekali lagi.`;
    if (kept.length === 0) return done + barred;
    return `${done}${barred} Templat yang telah Saudara ubah tetap dipakai, walaupun bawaannya sudah diperbarui: ${kept.join(', ')}. Untuk memakai yang baru, jalankan Pulihkan templat.`;
  },
  failed:
    'Pemasangan tidak selesai. Jalankan Pasang Pantau sekali lagi; yang sudah dibuat tidak dibuat dua kali.',
} as const;
