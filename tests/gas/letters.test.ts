import { INITIALS_MARK } from '../../src/app/letters/definition';
import { draftLetter, draftReport, numberedLetter, signedLetter } from '../../src/app/letters/specs';
import type { LetterSpec, MadeLetter } from '../../src/app/ports';
import { DRAFT_MARK } from '../../src/messages/labels';
import { CILEDUG, caseOf, contextOf, DINKES, document, LETTER, NUMBER, REPORT } from '../app/letters/sample';
import { office, refusalOf } from './lettersWorkspace';

let { drive, templates, letters } = office();

beforeEach(() => {
  ({ drive, templates, letters } = office());
});

const draft = (changes = {}, particulars = {}) =>
  draftLetter({ ...contextOf(changes), letter: { ...LETTER, ...particulars } });
const textOf = (made: MadeLetter) => drive.text(made.fileId);

describe('a letter from a template', () => {
  test('fills every placeholder, in the folder of the case, marked with its register', () => {
    const made = letters.make(draft());
    const text = textOf(made);
    expect(text).not.toMatch(/\{\{|\}\}/);
    expect(text).toContain('Yth. Kepala Dinas Kesehatan');
    expect(text).toContain('[menunggu penomoran]');
    const file = drive.at(made.fileId);
    expect(file.appProperties).toMatchObject({
      pantau: 'sheet1',
      kasus: 'PPP-2026-014',
      naskah: 'KONSEP_SURAT',
      pd: '',
      versi: '1',
    });
    expect(drive.at(file.parents[0] ?? '')).toMatchObject({ name: contextFolder, parents: ['register'] });
    expect(made).toMatchObject({ name: 'PPP-2026-014 - Konsep surat pemberitahuan - v1', pdfId: null });
  });

  const contextFolder = 'PPP-2026-014 Pelayanan kesehatan dasar tahun 2026';

  test('a draft has room for the initials of each rung below the signer', () => {
    const text = textOf(letters.make(draft()));
    const rungs = ['Asisten Administrasi Umum', 'Kepala Bagian Organisasi', 'Ketua Tim Kerja'];
    expect(text).toContain([INITIALS_MARK, ...rungs.map((rung) => `${rung} ...............`)].join('\n'));
  });

  test('a second letter of the case goes into the same folder', () => {
    letters.make(draft());
    letters.make(draft());
    expect(drive.alive().filter((file) => file.name === contextFolder)).toHaveLength(1);
  });

  test('a draft carries the mark KONSEP on its first page and in the header of the others', () => {
    const { header, body } = drive.modelOf(letters.make(draft()).fileId);
    expect(JSON.stringify(header)).toContain(`"${DRAFT_MARK}"`);
    expect(JSON.stringify(body.children[0])).toContain(`"${DRAFT_MARK}"`);
  });

  test('one addressee needs no attachment; several have a list with a row for each', () => {
    expect(textOf(letters.make(draft()))).not.toContain('DAFTAR PERANGKAT DAERAH');
    const text = textOf(letters.make(draft({ kase: caseOf({ targets: [DINKES, CILEDUG] }) })));
    expect(text).toContain('Yth. Daftar terlampir');
    expect(text).toContain(
      '1.\nDinas Kesehatan\nKepala Dinas Kesehatan\nSenin, 30 November 2026\n2.\nKecamatan Ciledug\nCamat Ciledug',
    );
  });

  test('the report has a block with a table of fourteen rows for each Perangkat Daerah', () => {
    const kase = caseOf({ targets: [DINKES, CILEDUG] });
    const made = letters.make(draftReport({ ...contextOf({ kase }), report: REPORT }));
    const text = textOf(made);
    expect(text).not.toMatch(/\{\{|\}\}/);
    const tables = drive.modelOf(made.fileId).body.children.filter((node) => node.kind === 'TABLE');
    const grids = tables.filter((table) => table.children.length > 2 && table.borderWidth > 0);
    expect(grids.map((table) => table.children.length)).toEqual([15, 15, 3, 3, 9]);
    expect(text.indexOf('1. Dinas Kesehatan')).toBeLessThan(text.indexOf('2. Kecamatan Ciledug'));
  });

  test('lines of a text alone in its paragraph become paragraphs of their own', () => {
    const made = letters.make(draftReport({ ...contextOf(), report: REPORT }));
    expect(textOf(made)).toContain('\n1. Pembaruan papan informasi');
    const texts = drive.modelOf(made.fileId).body.children.map((node) => JSON.stringify(node));
    expect(texts.filter((text) => text.includes('paling lambat')).length).toBe(4);
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
    expect(json).toMatch(
      /"text":"SEKRETARIAT DAERAH","style":\{[^}]*"bold":true[^}]*"fontSize":18|"fontSize":18[^}]*"bold":true/,
    );
  });

  test('a template changed by staff keeps their words', () => {
    drive.edit(templates.SURAT_PEMBERITAHUAN ?? '', 'Demikian disampaikan', 'Demikian kami sampaikan');
    expect(textOf(letters.make(draft()))).toContain('Demikian kami sampaikan');
  });
});

describe('from konsep to naskah', () => {
  const grown = (
    spec: (kase: ReturnType<typeof caseOf>) => LetterSpec,
    kind: 'KONSEP_SURAT' | 'SURAT',
    id: string,
  ) => letters.make(spec(caseOf({ documents: [document(kind, id)] })));
  const sign = (id: string) => grown((kase) => signedLetter(contextOf({ kase })), 'KONSEP_SURAT', id);
  const number = (id: string) =>
    grown((kase) => numberedLetter({ ...contextOf({ kase }), number: NUMBER }), 'SURAT', id);

  test('what staff wrote into the konsep is in the letter that is signed, without KONSEP, with a PDF, read-only', () => {
    const konsep = letters.make(draft());
    drive.edit(konsep.fileId, 'kerja sama Saudara', 'kerja sama Bapak/Ibu');
    const made = sign(konsep.fileId);
    expect(textOf(made)).toContain('kerja sama Bapak/Ibu');
    expect(textOf(made)).not.toContain(DRAFT_MARK);
    expect(textOf(made)).not.toContain(INITIALS_MARK);
    expect(textOf(made)).toContain('[menunggu penomoran]');
    expect(drive.at(made.fileId).contentRestrictions[0]?.readOnly).toBe(true);
    expect(drive.at(made.pdfId ?? '')).toMatchObject({
      name: `${made.name}.pdf`,
      mimeType: 'application/pdf',
    });
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
    drive.edit(konsep.fileId, '[menunggu penomoran]', '123');
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

test('the text of a document is one call', () => {
  const made = letters.make(draft());
  drive.calls.length = 0;
  const text = letters.text(made.fileId);
  expect(text).toContain('Yth. Kepala Dinas Kesehatan');
  expect(text).not.toMatch(/[\r\uFEFF]/);
  expect(drive.calls).toEqual(['export']);
});

test('a signed letter costs five calls of Drive; a run looks its folder up once', () => {
  const kase = caseOf({ documents: [document('KONSEP_SURAT', letters.make(draft()).fileId)] });
  drive.calls.length = 0;
  letters.make(signedLetter(contextOf({ kase })));
  expect(drive.calls).toEqual(['copy', 'export', 'create', 'update', 'export']);
});
