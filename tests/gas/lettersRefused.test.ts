import { draftLetter, draftReport, signedLetter } from '../../src/app/letters/specs';
import { DRAFT_MARK } from '../../src/messages/labels';
import { refusalText } from '../../src/messages/refusals';
import { caseOf, contextOf, document, LETTER, REPORT } from '../app/letters/sample';
import { office, refusalOf } from './lettersWorkspace';

let { drive, templates, letters, warnings } = office();

beforeEach(() => {
  ({ drive, templates, letters, warnings } = office());
});

const draft = () => draftLetter({ ...contextOf(), letter: LETTER });

describe('a template that cannot be filled', () => {
  test.each([
    ['{{tujuan}}', '{{tujuann}}', '{{tujuann}}'],
    ['{{tujuan}}', 'Kepala Dinas', '{{tujuan}}'],
    ['{{/daftar}}', '', '{{#daftar}}'],
    ['{{#dokumen}}', 'Catatan: {{#dokumen}}', '{{#dokumen}}'],
  ])('%s changed to "%s" is refused naming %s, and nothing is left behind', (find, replace, named) => {
    drive.edit(templates.SURAT_PEMBERITAHUAN ?? '', find, replace);
    const { refusal } = refusalOf(() => letters.make(draft()));
    expect(refusal.params).toMatchObject({ templat: 'Templat Surat Pemberitahuan', isian: named });
    expect(refusalText(refusal)).toContain(named);
    expect(drive.alive().filter((file) => file.name.startsWith('PPP-2026-014 -'))).toEqual([]);
  });

  test('an unknown placeholder in the header is found too', () => {
    drive.edit(templates.LAPORAN ?? '', `"${DRAFT_MARK}"`, '"{{tanda_konsep}}"');
    const { refusal } = refusalOf(() => letters.make(draftReport({ ...contextOf(), report: REPORT })));
    expect(refusal.params.isian).toBe('{{tanda_konsep}}');
  });

  test('a placeholder that is not required may be dropped', () => {
    drive.edit(templates.SURAT_PEMBERITAHUAN ?? '', '{{sifat}}', 'Biasa');
    expect(drive.text(letters.make(draft()).fileId)).toContain('Biasa');
  });

  test('a register without that template says so', () => {
    delete templates.SURAT_PEMBERITAHUAN;
    expect(refusalOf(() => letters.make(draft())).refusal.params.templat).toBe('Templat Surat Pemberitahuan');
  });
});

test('a konsep that is gone from Drive is refused, not a crash', () => {
  const kase = caseOf({ documents: [document('KONSEP_SURAT', 'hilang')] });
  const { refusal } = refusalOf(() => letters.make(signedLetter(contextOf({ kase }))));
  expect(refusalText(refusal)).toContain('tidak ditemukan di Drive');
});

describe('when Drive fails', () => {
  test.each(['export', 'create', 'update'])(
    'at %s, the copy is in the bin and the error comes through',
    (call) => {
      const konsep = letters.make(draft());
      const kase = caseOf({ documents: [document('KONSEP_SURAT', konsep.fileId)] });
      const before = drive.alive().length;
      drive.failing = call;
      // A read is asked again twice before anybody hears of it.
      drive.times = call === 'export' ? 3 : 1;
      expect(() => letters.make(signedLetter(contextOf({ kase })))).toThrow(`drive.files.${call} failed`);
      expect(drive.alive()).toHaveLength(before);
    },
  );

  test('discarding never throws; it warns', () => {
    const made = letters.make(draft());
    drive.failing = 'update';
    letters.discard([made, { ...made, pdfId: made.fileId }]);
    expect(drive.at(made.fileId).trashed).toBe(true);
    expect(warnings).toHaveLength(1);
  });
});
