import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  dispositionForOrder,
  dispositionForReport,
  draftLetter,
  draftReport,
  numberedLetter,
  receipt,
  signedReport,
} from '../../src/app/letters/specs';
import { knownNames, TEMPLATES } from '../../src/app/letters/templates';
import type { LetterSpec } from '../../src/app/ports';
import {
  actor,
  CILEDUG,
  caseOf,
  contextOf,
  DINKES,
  document,
  LETTER,
  NUMBER,
  REPORT,
} from '../app/letters/sample';
import { office } from './lettersWorkspace';

let { drive, templates, letters } = office();

beforeEach(() => {
  ({ drive, templates, letters } = office());
});

const ORDER = { harap: ['Proses lebih lanjut'], catatan: 'Mohon segera disiapkan.', sifat: 'Segera' };
const HANDED = {
  nama: 'Sekretaris Dinas Kesehatan',
  jabatan: 'Sekretaris Dinas',
  nip: '198001012005011001',
  tanggal: '2026-12-07',
  pukul: '10.15',
  bukti: 'Buku ekspedisi halaman 12',
};

const draft = (changes = {}) => draftLetter({ ...contextOf(changes), letter: LETTER });

describe('templates', () => {
  test('are Google Docs in the folder of templates, and nowhere else', () => {
    const [home] = [...drive.files].find(([, file]) => file.name === 'Templat') ?? [];
    for (const id of Object.values(templates)) expect(drive.at(id).parents).toEqual([home]);
  });

  test('stand on A4 with the margins of tata naskah dinas', () => {
    for (const id of Object.values(templates)) {
      const { page } = drive.modelOf(id);
      expect(page.width).toBeCloseTo(595.3, 0);
      expect(page.height).toBeCloseTo(841.9, 0);
      expect(page.marginLeft).toBeCloseTo(85, 0);
      expect(page.marginRight).toBeCloseTo(56.7, 0);
    }
  });

  test('hold every placeholder that their definition explains', () => {
    for (const template of TEMPLATES) {
      const text = drive.text(templates[template.id] ?? '');
      for (const name of knownNames(template)) expect(text).toContain(`{{${name}}}`);
    }
  });
});

const pagesOf = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length;

/** LETTERS_OUT=DIR keeps the files, to be looked at. */
function keep(name: string, pdf: Uint8Array): void {
  const folder = process.env.LETTERS_OUT;
  if (folder !== undefined) writeFileSync(join(folder, `${name}.pdf`), pdf);
}

describe('on paper', () => {
  const reportNumber = { ...NUMBER, nomor: '52/000.8.3.4/XII/2026', tanggal: '2026-12-04' };
  const several = caseOf({ targets: [DINKES, CILEDUG], reportNumber });
  const katim = contextOf({ kase: { ...several, targets: [DINKES] }, actor: actor('KATIM') });
  const numbered = (id: string) =>
    numberedLetter({
      ...contextOf({ kase: { ...several, documents: [document('SURAT', id)] } }),
      number: NUMBER,
    });
  const signed = (id: string) => {
    const kase = { ...several, documents: [document('DRAFT_LAPORAN', id)] };
    return signedReport({ ...contextOf({ kase }), number: reportNumber });
  };

  test.each<readonly [string, number, () => LetterSpec]>([
    ['disposisi1', 1, () => dispositionForOrder({ ...contextOf(), targets: ['DINKES'], order: ORDER })],
    ['disposisi9', 1, () => dispositionForReport({ ...katim, note: 'Laporan telah diperiksa dan diparaf.' })],
    ['konsep', 1, () => draft()],
    ['surat', 2, () => numbered(letters.make(draft({ kase: several })).fileId)],
    [
      'laporan',
      5,
      () => signed(letters.make(draftReport({ ...contextOf({ kase: several }), report: REPORT })).fileId),
    ],
    ['tandaterima', 2, () => receipt({ ...katim, pd: 'DINKES', receipt: HANDED })],
  ])('%s takes %i page(s)', async (name, pages, spec) => {
    const pdf = await drive.pdf(letters.make(spec()).fileId);
    keep(name, pdf);
    expect(pagesOf(pdf)).toBe(pages);
  });
});
