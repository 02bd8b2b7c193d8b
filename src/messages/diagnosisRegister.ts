/** What Diagnostik found about the spreadsheet and its tabs. Sentences that end well are texts; the others say what to do as well. */
import { list, REINSTALL, type Said } from './diagnosis';
import { LIMIT_TEXT } from './limits';

export const FOUND = {
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
