/** Texts that do harm where something executes them, and the sample commands with them in every free text. */
import type { Command } from '../../src/domain/types';
import { delivery, letter, monitoring, openCase, order, receipt, report } from '../../workspace/samples';

/** Formulas in all spellings that Sheets, Excel and LibreOffice know. */
export const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1:A9)',
  '=HYPERLINK("https://jahat.example";"klik")',
  "=cmd|' /C calc'!A0",
  '=IMPORTXML("https://jahat.example";"//a")',
  "'=1+1",
] as const;
export const HTML = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '</textarea></style><b>tebal',
  "' onmouseover='alert(1)",
  '&lt;i&gt;',
] as const;
/** Marks that templates and their code know. */
export const MARKS = [
  '{{nomor}}',
  '{{hal}}',
  '[menunggu penomoran]',
  '<?= 1 ?>',
  ['$', '{nomor}'].join(''),
  '$&',
] as const;
export const SIGNS = ['🙂👨‍👩‍👧', 'é日本', '\u200fשלום'] as const;

const ALL = [...FORMULAS, ...HTML, ...MARKS, ...SIGNS];
/** One line that begins like a formula. */
const line = (first: string): string => `${first} <img src=x onerror=alert(1)> {{nomor}} 🙂`;
/** Over several lines; a formula may begin on the second. */
const LONG = ['=', ...ALL].join('\n');

/** Commands of a whole SOP by a name, every free text spoilt. */
export function spoiltCommands(pd: string): Readonly<Record<string, Command>> {
  const [a, b, c, d, e] = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', "'=1+1"].map(line);
  const clean = monitoring(pd, '2026-11-25');
  return {
    open: { ...openCase(a ?? ''), rencanaKerja: LONG },
    order: { ...order([pd]), order: { harap: [...FORMULAS, ...MARKS], catatan: LONG, sifat: b ?? '' } },
    letter: letter('2026-11-26', {
      sifat: c ?? '',
      lampiran: d ?? '',
      tempat: e ?? '',
      tim: LONG,
      dokumen: LONG,
      tembusan: [...FORMULAS, ...HTML],
    }),
    approve: { type: 'approve', note: LONG, number: null },
    deliver: {
      ...delivery([pd], '2026-11-24'),
      delivery: {
        cara: a ?? '',
        tanggal: '2026-11-24',
        penerima: b ?? '',
        jabatan: c ?? '',
        bukti: d ?? '',
        pengirim: e ?? '',
      },
    },
    monitor: {
      ...clean,
      monitoring: {
        ...clean.monitoring,
        unit: a ?? '',
        ditemui: b ?? '',
        components: clean.monitoring.components.map((one, i) => ({
          ...one,
          kondisi: ALL[i % ALL.length] ?? '',
          temuan: ALL[(i + 3) % ALL.length] ?? '',
          rekomendasi: ALL[(i + 7) % ALL.length] ?? '',
        })),
      },
    },
    report: {
      ...report,
      report: { ringkasan: LONG, kesimpulan: LONG, saran: LONG, tindakLanjut: LONG },
    },
    receive: {
      ...receipt(pd, '2026-12-01'),
      receipt: {
        nama: a ?? '',
        jabatan: b ?? '',
        nip: c ?? '',
        tanggal: '2026-12-01',
        pukul: '10.00',
        bukti: d ?? '',
      },
    },
    complete: { type: 'complete', note: LONG },
    cancel: { type: 'cancel', reason: LONG },
  };
}
