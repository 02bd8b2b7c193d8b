/** What Diagnostik found about the account, its services and what it was granted. Sentences that end well are texts; the others say what to do as well. */
import { list, type Said } from './diagnosis';

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
} as const;
