/** From konsep to naskah on the day of signing: who signs, what goes, what the pertinggal keeps. */
import { INITIALS_MARK } from '../../src/app/letters/definition';
import {
  draftLetter,
  draftReport,
  filedCopy,
  numberedLetter,
  signedLetter,
  signedReport,
} from '../../src/app/letters/specs';
import type { Case } from '../../src/domain/types';
import { DRAFT_MARK } from '../../src/messages/labels';
import { refusalText } from '../../src/messages/refusals';
import {
  actor,
  CILEDUG,
  caseOf,
  contextOf,
  DINKES,
  document,
  holder,
  LETTER,
  NOW,
  NUMBER,
  REPORT,
} from '../app/letters/sample';
import { office, refusalOf } from './lettersWorkspace';

let { drive, letters } = office();

beforeEach(() => {
  ({ drive, letters } = office());
});

const several = { targets: [DINKES, CILEDUG] };
const PLH = {
  ...actor('SEKDA'),
  kapasitas: 'PLH' as const,
  nama: 'Dr. Nama Pengganti, M.Si.',
  email: 'plh@setda.example',
};

function drafted(changes = {}) {
  const made = letters.make(draftLetter({ ...contextOf({ kase: caseOf(changes) }), letter: LETTER }));
  const kase = caseOf({ ...changes, documents: [document('KONSEP_SURAT', made.fileId)], letterNumber: null });
  return { made, kase };
}

test('a konsep that names the holder of the day stays as it is', () => {
  const { kase } = drafted();
  const made = letters.make(signedLetter(contextOf({ kase, actor: actor('SEKDA') })));
  expect(made.replacedSigner).toBe('');
  expect(drive.text(made.fileId)).toContain('Pejabat Sekretaris Daerah, M.Si.');
});

test('one that names another is corrected in every signature block, without titles for a Plh., and it shows', () => {
  const { kase } = drafted(several);
  const made = letters.make(signedLetter(contextOf({ kase, actor: PLH })));
  const text = drive.text(made.fileId);
  expect(made.replacedSigner).toBe('Pejabat Sekretaris Daerah, M.Si. (SEKRETARIS DAERAH)');
  expect(text).not.toContain('Pejabat Sekretaris Daerah');
  expect(text.split('Plh. SEKRETARIS DAERAH,')).toHaveLength(3);
  expect(text.split('Nama Pengganti')).toHaveLength(3);
  expect(text).not.toContain('Dr. Nama Pengganti');
});

test('the laporan takes pangkat and NIP of the Kabag of the day', () => {
  const made = letters.make(draftReport({ ...contextOf({ kase: caseOf(several) }), report: REPORT }));
  const kase = caseOf({ ...several, documents: [document('DRAFT_LAPORAN', made.fileId)] });
  const row = holder('KABAG', {
    nama: 'Pejabat Baru, S.T.',
    nip: '197001011995031002',
    pangkat: 'Pembina (IV/a)',
  });
  const context = contextOf({ kase, actor: { ...actor('KABAG'), nama: row.nama }, holders: () => row });
  const text = drive.text(letters.make(signedReport({ ...context, number: NUMBER })).fileId);
  expect(text).toContain('Pejabat Baru, S.T.\nPembina (IV/a)\nNIP 19700101 199503 1 002');
  expect(text).not.toContain('NIP 19800101');
});

test('a konsep whose signature block is gone is refused, unless it names the signer elsewhere', () => {
  const { made, kase } = drafted();
  drive.edit(made.fileId, 'SEKRETARIS DAERAH,', 'SEKRETARIS DAERAH');
  const { refusal } = refusalOf(() => letters.make(signedLetter(contextOf({ kase, actor: PLH }))));
  expect(refusalText(refusal)).toContain('Nama Pengganti');
  drive.edit(made.fileId, 'Pejabat Sekretaris Daerah, M.Si.', 'Nama Pengganti');
  expect(letters.make(signedLetter(contextOf({ kase, actor: PLH }))).replacedSigner).toBe('');
});

test('the copy that is sent has neither KONSEP nor paraf; its digest is that of its text', () => {
  const { kase } = drafted();
  const made = letters.make(signedLetter(contextOf({ kase, actor: actor('SEKDA') })));
  expect(drive.text(made.fileId)).not.toContain(DRAFT_MARK);
  expect(drive.text(made.fileId)).not.toContain(INITIALS_MARK);
  expect(made.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(letters.make(signedLetter(contextOf({ kase, actor: PLH }))).digest).not.toBe(made.digest);
});

test('the word KONSEP in a sentence stays', () => {
  const { made, kase } = drafted();
  drive.edit(made.fileId, 'Untuk kelancaran', 'KONSEP rencana ada. Untuk kelancaran');
  const text = drive.text(letters.make(signedLetter(contextOf({ kase, actor: actor('SEKDA') }))).fileId);
  expect(text).toContain('KONSEP rencana ada.');
  expect(text.split(DRAFT_MARK)).toHaveLength(2);
});

/** The case once this letter is there. */
const holding = (kase: Case, fileId: string) =>
  contextOf({ kase: { ...kase, documents: [...kase.documents, document('SURAT', fileId)] } });

test('the pertinggal carries the table of paraf, frozen and as PDF, the letter does not', () => {
  const { kase } = drafted();
  const initials = [
    { role: 'KABAG', nama: 'Pejabat A', kapasitas: 'DEFINITIF' as const, at: NOW, version: 1, lapsed: false },
  ];
  const context = contextOf({ kase, actor: actor('SEKDA'), initials });
  const signed = letters.make(signedLetter(context));
  const numbered = letters.make(numberedLetter({ ...holding(kase, signed.fileId), number: NUMBER }));
  const made = letters.make(filedCopy({ ...holding(kase, numbered.fileId), initials }));
  const text = drive.text(made.fileId);
  expect(text).toContain('PERTINGGAL PPP-2026-014');
  expect(text).toMatch(/Kepala Bagian Organisasi\nPejabat A\nSenin, 23 November 2026 pukul 09.00 WIB\nv1/);
  expect(text).toContain(NUMBER.nomor);
  expect(text).not.toContain(DRAFT_MARK);
  expect(drive.at(made.fileId).contentRestrictions[0]?.readOnly).toBe(true);
  expect(made.pdfId).not.toBeNull();
  expect(drive.text(numbered.fileId)).not.toContain('PERTINGGAL');
});
