/** What a person reads when a template or document cannot be used. */
import type { TemplateFault } from './placeholders';

const TEXT: Readonly<Record<TemplateFault['cause'], (text: string) => string>> = {
  UNKNOWN: (text) => `Penanda ${text} tidak dikenal.`,
  MISSING: (text) => `Penanda ${text} harus ada, tetapi tidak ditemukan.`,
  UNCLOSED: (text) =>
    `Batas bagian ${text} harus berdiri sendiri dalam satu paragraf dan berpasangan dengan batas penutupnya.`,
  UNFILLED: (text) =>
    `Penanda ${text} tidak pada tempatnya: penanda bertitik hanya diisi di dalam baris tabel atau bagiannya sendiri.`,
  MARK_MISSING: (text) => `Tulisan ${text} tidak ditemukan dalam naskah, sehingga tidak dapat diganti.`,
  NO_SOURCE: () => 'Naskah yang menjadi sumbernya tidak ditemukan di Drive.',
  SIGNER_MISSING: (text) =>
    `Blok tanda tangan untuk ${text}, pemangku jabatan hari ini, tidak ditemukan. Tuliskan namanya dalam konsep, atau pulihkan blok itu.`,
  NO_TEMPLATE: () => 'Berkas templatnya tidak ditemukan di Drive, atau sudah dibuang.',
  NO_FOLDER: () => 'Folder register tidak ditemukan di Drive.',
  NO_RIGHT: () => 'Saudara belum mempunyai hak sunting pada folder register atau berkas sumbernya.',
};

export function faultText(fault: TemplateFault): string {
  return TEXT[fault.cause](fault.text);
}
