import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DRAFT_MARK } from '../../src/app/letters/definition';
import {
  dispositionForOrder,
  dispositionForReport,
  draftLetter,
  draftReport,
  numberedLetter,
  receipt,
  signedLetter,
  signedReport,
} from '../../src/app/letters/specs';
import { TEMPLATES } from '../../src/app/letters/templates';
import { type Letters, type LetterSpec, type MadeLetter, Refused } from '../../src/app/ports';
import { gasLetters } from '../../src/gas/letters';
import { buildTemplate } from '../../src/gas/templates';
import { refusalText } from '../../src/messages/refusals';
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
import { Workspace } from './lettersWorkspace';

const ORDER = { harap: ['Proses lebih lanjut'], catatan: 'Mohon segera disiapkan.', sifat: 'Segera' };
const HANDED = {
  nama: 'Sekretaris Dinas Kesehatan',
  jabatan: 'Sekretaris Dinas',
  nip: '198001012005011001',
  tanggal: '2026-12-07',
  pukul: '10.15',
  bukti: 'Buku ekspedisi halaman 12',
};

let drive: Workspace;
let templates: Record<string, string>;
let letters: Letters;
let warnings: string[];

beforeEach(() => {
  drive = new Workspace();
  drive.install();
  warnings = [];
  templates = {};
  for (const template of TEMPLATES) templates[template.id] = buildTemplate(template, template.name, 'templat');
  letters = gasLetters({ templates, folderId: 'register', registerId: 'sheet1', warn: (text) => warnings.push(text) });
  drive.calls.length = 0;
});

const draft = (changes = {}, particulars = {}) =>
  draftLetter({ ...contextOf(changes), letter: { ...LETTER, ...particulars } });
const textOf = (made: MadeLetter) => drive.text(made.fileId);

/** Replaces a text of a document as a person would in Docs. */
function editByHand(fileId: string, find: string, replace: string): void {
  const file = drive.at(fileId);
  file.model = JSON.parse(JSON.stringify(file.model).split(find).join(replace));
}

function refusalOf(work: () => unknown): Refused {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('templates', () => {
  test('are Google Docs in the folder of templates, and nowhere else', () => {
    for (const id of Object.values(templates)) expect(drive.at(id).parents).toEqual(['templat']);
  });

  test('stand on A4 with the margins of tata naskah dinas', () => {
    for (const id of Object.values(templates)) {
      const { page } = drive.modelOf(id);
      expect(page).toMatchObject({ width: 595.28, height: 841.89, marginLeft: 85.04, marginRight: 56.69 });
    }
  });

  test('hold every placeholder that their definition explains', () => {
    for (const template of TEMPLATES) {
      const text = drive.text(templates[template.id] ?? '');
      for (const { name } of template.placeholders) expect(text).toContain(`{{${name}}}`);
    }
  });
});

describe('a letter from a template', () => {
  test('fills every placeholder, in the folder of the case, marked with its register', () => {
    const made = letters.make(draft());
    const text = textOf(made);
    expect(text).not.toMatch(/\{\{|\}\}/);
    expect(text).toContain('Yth. Kepala Dinas Kesehatan');
    expect(text).toContain('[menunggu penomoran]');
    const file = drive.at(made.fileId);
    expect(file.appProperties).toEqual({ pantau: 'sheet1' });
    expect(drive.at(file.parents[0] ?? '')).toMatchObject({ name: contextFolder, parents: ['register'] });
    expect(made).toMatchObject({ name: 'PPP-2026-014 - Konsep surat pemberitahuan - v1', pdfId: null });
  });

  const contextFolder = 'PPP-2026-014 Pelayanan kesehatan dasar tahun 2026';

  test('a second letter of the case goes into the same folder', () => {
    letters.make(draft());
    letters.make(draft());
    expect(drive.alive().filter((file) => file.name === contextFolder)).toHaveLength(1);
  });

  test('a draft carries the mark KONSEP in its header', () => {
    const header = drive.modelOf(letters.make(draft()).fileId).header;
    expect(JSON.stringify(header)).toContain(`"${DRAFT_MARK}"`);
  });

  test('one addressee needs no attachment; several have a list with a row for each', () => {
    expect(textOf(letters.make(draft()))).not.toContain('DAFTAR PERANGKAT DAERAH');
    const text = textOf(letters.make(draft({ kase: caseOf({ targets: [DINKES, CILEDUG] }) })));
    expect(text).toContain('Yth. Daftar terlampir');
    expect(text).toContain('1.\nDinas Kesehatan\nKepala Dinas Kesehatan\n2.\nKecamatan Ciledug\nCamat Ciledug');
  });

  test('the report has a block with a table of fourteen rows for each Perangkat Daerah', () => {
    const kase = caseOf({ targets: [DINKES, CILEDUG] });
    const made = letters.make(draftReport({ ...contextOf({ kase }), report: REPORT }));
    const text = textOf(made);
    expect(text).not.toMatch(/\{\{|\}\}/);
    const tables = drive.modelOf(made.fileId).body.children.filter((node) => node.kind === 'TABLE');
    const grids = tables.filter((table) => table.borderWidth > 0);
    expect(grids.map((table) => table.children.length)).toEqual([15, 15, 3]);
    expect(text.indexOf('1. Dinas Kesehatan')).toBeLessThan(text.indexOf('2. Kecamatan Ciledug'));
  });

  test('lines of a text alone in its paragraph become paragraphs of their own', () => {
    const made = letters.make(draftReport({ ...contextOf(), report: REPORT }));
    expect(textOf(made)).toContain('\n1. Pembaruan papan informasi');
    const texts = drive.modelOf(made.fileId).body.children.map((node) => JSON.stringify(node));
    expect(texts.filter((text) => text.includes('paling lambat'))).toHaveLength(3);
  });

  test('what people type is inserted as it stands, never interpreted', () => {
    const odd = '$& $1 \\n {{nomor_surat}} {{#daftar}} {{{penerima.no}}} [tanggal surat] =1+1 <b>';
    const text = textOf(letters.make(draft({}, { tempat: odd, tim: odd, dokumen: odd })));
    expect(text.split(odd)).toHaveLength(4);
    expect(text).not.toContain('\uE000');
  });

  test('text keeps the look of its placeholder', () => {
    const made = letters.make(draft());
    const json = JSON.stringify(drive.modelOf(made.fileId).body);
    expect(json).toMatch(/"text":"SEKRETARIAT DAERAH","style":\{[^}]*"bold":true[^}]*"fontSize":18|"fontSize":18[^}]*"bold":true/);
  });

  test('a template changed by staff keeps their words', () => {
    editByHand(templates.SURAT_PEMBERITAHUAN ?? '', 'Demikian disampaikan', 'Demikian kami sampaikan');
    expect(textOf(letters.make(draft()))).toContain('Demikian kami sampaikan');
  });
});

describe('from konsep to naskah', () => {
  const grown = (spec: (kase: ReturnType<typeof caseOf>) => LetterSpec, kind: 'KONSEP_SURAT' | 'SURAT', id: string) =>
    letters.make(spec(caseOf({ documents: [document(kind, id)] })));
  const sign = (id: string) => grown((kase) => signedLetter(contextOf({ kase })), 'KONSEP_SURAT', id);
  const number = (id: string) =>
    grown((kase) => numberedLetter({ ...contextOf({ kase }), number: NUMBER }), 'SURAT', id);

  test('what staff wrote into the konsep is in the letter that is signed, without KONSEP, with a PDF, read-only', () => {
    const konsep = letters.make(draft());
    editByHand(konsep.fileId, 'kerja sama Saudara', 'kerja sama Bapak/Ibu');
    const made = sign(konsep.fileId);
    expect(textOf(made)).toContain('kerja sama Bapak/Ibu');
    expect(textOf(made)).not.toContain(DRAFT_MARK);
    expect(textOf(made)).toContain('[menunggu penomoran]');
    expect(drive.at(made.fileId).contentRestrictions[0]?.readOnly).toBe(true);
    expect(drive.at(made.pdfId ?? '')).toMatchObject({ name: `${made.name}.pdf`, mimeType: 'application/pdf' });
    expect(drive.text(konsep.fileId)).toContain(DRAFT_MARK);
  });

  test('penomoran puts number and date wherever their marks stand', () => {
    const konsep = letters.make(draft({ kase: caseOf({ targets: [DINKES, CILEDUG] }) }));
    const text = textOf(number(sign(konsep.fileId).fileId));
    expect(text.split('41/000.8.3.4/XI/2026')).toHaveLength(3);
    expect(text.split('24 November 2026')).toHaveLength(3);
    expect(text).not.toMatch(/\[menunggu penomoran\]|\[tanggal surat\]/);
  });

  test('a mark that somebody removed is named, and nothing is left behind', () => {
    const konsep = letters.make(draft());
    editByHand(konsep.fileId, '[menunggu penomoran]', '123');
    const before = drive.alive().length;
    const { refusal } = refusalOf(() => sign(konsep.fileId));
    expect(refusal).toMatchObject({ code: 'TEMPLATE_INVALID', params: { isian: '[menunggu penomoran]' } });
    expect(drive.alive()).toHaveLength(before);
  });

  test('braces that people wrote into a konsep do not stop the letter', () => {
    const konsep = letters.make(draft({}, { tempat: 'Ruang {{rapat}}' }));
    expect(textOf(number(sign(konsep.fileId).fileId))).toContain('Ruang {{rapat}}');
  });

  test('a number that looks like another mark is inserted as it stands', () => {
    const konsep = letters.make(draft());
    const kase = caseOf({ documents: [document('SURAT', sign(konsep.fileId).fileId)] });
    const odd = { ...NUMBER, nomor: '[tanggal surat]' };
    const text = textOf(letters.make(numberedLetter({ ...contextOf({ kase }), number: odd })));
    expect(text).toContain('[tanggal surat]');
  });
});

describe('a template that cannot be filled', () => {
  test.each([
    ['{{tujuan}}', '{{tujuann}}', '{{tujuann}}'],
    ['{{tujuan}}', 'Kepala Dinas', '{{tujuan}}'],
    ['{{/daftar}}', '', '{{#daftar}}'],
    ['{{#dokumen}}', 'Catatan: {{#dokumen}}', '{{#dokumen}}'],
  ])('%s changed to "%s" is refused naming %s, and nothing is left behind', (find, replace, named) => {
    editByHand(templates.SURAT_PEMBERITAHUAN ?? '', find, replace);
    const { refusal } = refusalOf(() => letters.make(draft()));
    expect(refusal.params).toMatchObject({ templat: 'Templat Surat Pemberitahuan', isian: named });
    expect(refusalText(refusal)).toContain(named);
    expect(drive.alive().filter((file) => file.name.startsWith('PPP-2026-014 -'))).toEqual([]);
  });

  test('an unknown placeholder in the header is found too', () => {
    editByHand(templates.LAPORAN ?? '', `"${DRAFT_MARK}"`, '"{{tanda_konsep}}"');
    const { refusal } = refusalOf(() => letters.make(draftReport({ ...contextOf(), report: REPORT })));
    expect(refusal.params.isian).toBe('{{tanda_konsep}}');
  });

  test('a placeholder that is not required may be dropped', () => {
    editByHand(templates.SURAT_PEMBERITAHUAN ?? '', '{{sifat}}', 'Biasa');
    expect(textOf(letters.make(draft()))).toContain('Biasa');
  });

  test('a register without that template says so', () => {
    delete templates.SURAT_PEMBERITAHUAN;
    expect(refusalOf(() => letters.make(draft())).refusal.params.templat).toBe('Templat Surat Pemberitahuan');
  });
});

describe('when Drive fails', () => {
  test.each(['export', 'create', 'update'])('at %s, the copy is in the bin and the error comes through', (call) => {
    const konsep = letters.make(draft());
    const kase = caseOf({ documents: [document('KONSEP_SURAT', konsep.fileId)] });
    const before = drive.alive().length;
    drive.failing = call;
    expect(() => letters.make(signedLetter(contextOf({ kase })))).toThrow(`drive.files.${call} failed`);
    expect(drive.alive()).toHaveLength(before);
  });

  test('discarding never throws; it warns', () => {
    const made = letters.make(draft());
    drive.failing = 'update';
    letters.discard([made, { ...made, pdfId: made.fileId }]);
    expect(drive.at(made.fileId).trashed).toBe(true);
    expect(warnings).toHaveLength(1);
  });
});

test('the text of a document is one call', () => {
  const made = letters.make(draft());
  drive.calls.length = 0;
  expect(letters.text(made.fileId)).toContain('Yth. Kepala Dinas Kesehatan');
  expect(drive.calls).toEqual(['export']);
});

test('a signed letter costs six calls of Drive', () => {
  const kase = caseOf({ documents: [document('KONSEP_SURAT', letters.make(draft()).fileId)] });
  drive.calls.length = 0;
  letters.make(signedLetter(contextOf({ kase })));
  expect(drive.calls).toEqual(['list', 'copy', 'export', 'create', 'update']);
});

const pagesOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1').match(/\/Type \/Page\b/g)?.length;

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
    numberedLetter({ ...contextOf({ kase: { ...several, documents: [document('SURAT', id)] } }), number: NUMBER });
  const signed = (id: string) => {
    const kase = { ...several, documents: [document('DRAFT_LAPORAN', id)] };
    return signedReport({ ...contextOf({ kase }), number: reportNumber });
  };

  test.each<readonly [string, number, () => LetterSpec]>([
    ['disposisi1', 1, () => dispositionForOrder({ ...contextOf(), targets: ['DINKES'], order: ORDER })],
    ['disposisi9', 1, () => dispositionForReport({ ...katim, note: 'Laporan telah diperiksa dan diparaf.' })],
    ['konsep', 1, () => draft()],
    ['surat', 2, () => numbered(letters.make(draft({ kase: several })).fileId)],
    ['laporan', 4, () => signed(letters.make(draftReport({ ...contextOf({ kase: several }), report: REPORT })).fileId)],
    ['tandaterima', 1, () => receipt({ ...katim, pd: 'DINKES', receipt: HANDED })],
  ])('%s takes %i page(s)', async (name, pages, spec) => {
    const pdf = await drive.pdf(letters.make(spec()).fileId);
    keep(name, pdf);
    expect(pagesOf(pdf)).toBe(pages);
  });
});
