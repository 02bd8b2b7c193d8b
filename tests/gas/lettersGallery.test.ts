/** Every document of a realistic case on paper. LETTERS_OUT=DIR keeps the PDFs, to be looked at. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  assignment,
  coverLetter,
  coverMemo,
  draftLetter,
  draftReport,
  filedCopy,
  type Initial,
  numberedLetter,
  signedLetter,
  signedReport,
  visitRecord,
} from '../../src/app/letters/specs';
import type { LetterSpec } from '../../src/app/ports';
import { PD_SEED } from '../../src/domain/seed/perangkatDaerah';
import type { Monitoring, Target } from '../../src/domain/types';
import {
  actor,
  caseOf,
  contextOf,
  DINKES,
  document,
  LETTER,
  MONITORING,
  NOW,
  NUMBER,
  REPORT,
} from '../app/letters/sample';
import { office } from './lettersWorkspace';

const { drive, letters } = office();

const LONG =
  'Kepala Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana';
const all = PD_SEED.map(
  ({ kode, nama, sebutanKepala }, i): Target => ({
    ...DINKES,
    kode,
    nama,
    sebutanKepala,
    monitoring: DINKES.monitoring && { ...DINKES.monitoring, skor: 12 + (i % 17) },
  }),
);
const monitoring: Record<string, Monitoring> = Object.fromEntries(all.map(({ kode }) => [kode, MONITORING]));
const components = MONITORING.components.map((each) => ({ ...each, skor: 1 as const }));
const previous = Object.fromEntries(
  all.slice(0, 30).map(({ kode }) => [kode, { tanggal: '2026-05-20', kode: 'PPP-2026-003', components }]),
);
const longOne = all.filter(({ sebutanKepala }) => sebutanKepala === LONG);
const PLH = {
  ...actor('SEKDA'),
  kapasitas: 'PLH' as const,
  nama: 'Dr. Nama Pengganti, S.H., M.Si.',
  email: 'plh@x.example',
};
const initials: readonly Initial[] = [1, 2, 3].flatMap((version) =>
  (['KATIM', 'KABAG', 'ASISTEN'] as const).map((role, i) => ({
    role,
    nama: actor(role).nama,
    kapasitas: 'DEFINITIF' as const,
    at: NOW + (version * 3 + i) * 3_600_000,
    version,
    lapsed: version < 3,
  })),
);
const wide = contextOf({
  kase: caseOf({
    targets: all,
    reportNumber: { ...NUMBER, nomor: '52/000.8.3.4/XII/2026', tanggal: '2026-12-04' },
  }),
  monitoring,
  previous,
  initials,
  perangkatDaerah: PD_SEED,
});

async function paper(name: string, spec: LetterSpec): Promise<{ readonly id: string; readonly pdf: Buffer }> {
  const { fileId } = letters.make(spec);
  const pdf = Buffer.from(await drive.pdf(fileId));
  const folder = process.env.LETTERS_OUT;
  if (folder !== undefined) writeFileSync(join(folder, `${name}.pdf`), pdf);
  expect(drive.text(fileId)).not.toMatch(/\{\{|\}\}|\uE000/);
  return { id: fileId, pdf };
}

const boxOf = (pdf: Buffer): readonly number[] =>
  (/\/MediaBox \[([^\]]+)\]/.exec(pdf.toString('latin1'))?.[1] ?? '').trim().split(/\s+/).map(Number);
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
const draft = (context: typeof wide) => draftLetter({ ...context, letter: LETTER });
const holding = (kind: 'KONSEP_SURAT' | 'SURAT' | 'DRAFT_LAPORAN', id: string, from = wide) => ({
  ...from,
  kase: { ...from.kase, documents: [document(kind, id)] },
});

test('the letter to all 40: list and schedule on pages of their own, signed by a Plh., numbered, with its pertinggal', async () => {
  const konsep = await paper('surat-40-konsep', draft(wide));
  const signed = await paper(
    'surat-40-ttd',
    signedLetter({ ...holding('KONSEP_SURAT', konsep.id), actor: PLH }),
  );
  const { id, pdf } = await paper(
    'surat-40',
    numberedLetter({ ...holding('SURAT', signed.id), number: NUMBER }),
  );
  await paper('pertinggal-40', filedCopy({ ...holding('SURAT', id), actor: PLH }));
  const text = drive.text(id);
  for (const { nama } of all) expect(text).toContain(nama);
  expect(text).toContain('Plh. SEKRETARIS DAERAH,');
  expect(text).not.toMatch(/KONSEP|Paraf Hierarki/);
  expect(pagesOf(pdf)).toBeGreaterThanOrEqual(3);
  expect(boxOf(pdf).map(Math.round)).toEqual([0, 0, 595, 842]);
});

test('the laporan of all 40 fits: a table each, recap, bars, comparison, plan', async () => {
  const made = await paper('laporan-40-draft', draftReport({ ...wide, report: REPORT }));
  const { id } = await paper(
    'laporan-40',
    signedReport({ ...holding('DRAFT_LAPORAN', made.id), actor: actor('KABAG'), number: NUMBER }),
  );
  const tables = drive.modelOf(id).body.children.filter((node) => node.kind === 'TABLE');
  expect(tables.filter((table) => table.children.length === 15)).toHaveLength(40);
  expect(JSON.stringify(drive.modelOf(id)).match(/"INLINE_IMAGE"/g)).toHaveLength(40);
  expect(drive.text(id)).toContain('10 (sepuluh) Perangkat Daerah lainnya belum mempunyai');
});

test.each<readonly [string, () => LetterSpec, number]>([
  ['surat-panjang', () => draft({ ...wide, kase: { ...wide.kase, targets: longOne } }), 1],
  [
    'nota-dinas',
    () => coverMemo({ ...wide, actor: actor('KATIM'), note: 'Jadwal disesuaikan dengan agenda Wali Kota.' }),
    1,
  ],
  ['surat-tugas', () => assignment(wide), 2],
  ['berita-acara', () => visitRecord({ ...wide, actor: actor('ANALIS'), pd: 'KEC-CILEDUG' }), 3],
  ['surat-pengantar', () => coverLetter({ ...wide, actor: actor('KATIM'), pd: 'DP3AP2KB' }), 2],
])('%s takes at most the pages it should', async (name, spec, most) => {
  const { pdf } = await paper(name, spec());
  expect(pagesOf(pdf)).toBeLessThanOrEqual(most);
});

test('text with $, \\, braces, emoji and 5,000 characters stands as it was typed', async () => {
  const odd = `$& $1 \\n \\ {{tujuan}} 😀 ${'panjang '.repeat(620)}`.trim();
  const { id } = await paper(
    'aneh',
    draftReport({ ...contextOf(), report: { ...REPORT, ringkasan: 'biasa', saran: 'biasa' } }),
  );
  expect(id).not.toBe('');
  const spec = draftReport({ ...contextOf(), report: { ...REPORT, kesimpulan: odd } });
  expect(drive.text(letters.make(spec).fileId)).toContain(odd);
});
