/** The letters of a case, each as what to make out of which template or document. Pure: Drive is the adapter's. */
import type {
  Case,
  DocumentKind,
  LetterParticulars,
  Naskah,
  NaskahNumber,
  Order,
  Pejabat,
  Receipt,
  ReportParticulars,
} from '../../domain/types';
import { formatDate } from '../../messages/format';
import { DOCUMENT_LABEL } from '../../messages/labels';
import type { LetterSpec } from '../ports';
import {
  actingSigner,
  kopOf,
  type LetterContext,
  latestDocument,
  nextVersion,
  type Parts,
  plainName,
  roleOf,
  shortName,
  signerOf,
} from './context';
import { coverParts, memoParts } from './coverParts';
import type { TemplateId } from './definition';
import { type Disposition, dispositionParts, orderDisposition, reportDisposition } from './dispositionParts';
import { initialsTable } from './filedCopy';
import type { FollowUp } from './followUp';
import { letterParts } from './letterParts';
import { receiptParts } from './receiptParts';
import { reportParts } from './reportParts';
import { recapBars } from './reportTables';
import type { Signer } from './signers';
import { findTemplate, knownNames } from './templates';
import { assignmentParts, visitParts } from './visitParts';

export type { Initial, LetterContext } from './context';
export type { FollowUp } from './followUp';

/** What stands in a draft where the final naskah has its number and date. */
export const LETTER_MARKS = { nomor: '[menunggu penomoran]', tanggal: '[tanggal surat]' } as const;
export const REPORT_MARKS = { nomor: '[menunggu nomor laporan]', tanggal: '[tanggal laporan]' } as const;
type Marks = { readonly nomor: string; readonly tanggal: string };

/** What most letters have not. */
const PLAIN = { marks: {}, bars: {}, signer: null, initials: null } as const;
/** being worked on */
const OPEN = { final: false, pdf: false, freeze: false } as const;
/** leaves the hands of its maker: read-only, with a PDF */
const FINAL = { final: true, pdf: true, freeze: true } as const;

/** Folder of a case: "PPP-2026-014 Pelayanan perizinan", at most 100 characters. */
export function caseFolder({ kode, judul }: Pick<Case, 'kode' | 'judul'>): string {
  return plainName(`${kode} ${judul}`).slice(0, 100).trim();
}

/** Name, folder and key of a document: "PPP-2026-014 - Konsep surat pemberitahuan - v2" in "PPP-2026-014 Pelayanan …". */
function placed(
  context: LetterContext,
  kind: DocumentKind,
  label = DOCUMENT_LABEL[kind],
  pd: string | null = null,
): Pick<LetterSpec, 'name' | 'folder' | 'key'> {
  const { kode } = context.kase;
  const version = nextVersion(context.kase, kind, pd);
  const of = pd === null ? '' : ` ${shortName(context, pd)}`;
  return {
    name: plainName(`${kode} - ${label}${of} - v${version}`),
    folder: caseFolder(context.kase),
    key: { kasus: kode, kind, pd, version },
  };
}

/** A template knows the names of its default text and no others, whatever else could be said. */
function fromTemplate(
  context: LetterContext,
  template: TemplateId,
  place: ReturnType<typeof placed>,
  parts: Parts,
): LetterSpec {
  const definition = findTemplate(template);
  const known = definition === undefined ? [] : knownNames(definition);
  const fields = Object.entries({ ...kopOf(context), ...parts.fields }).filter(([name]) =>
    known.includes(name),
  );
  return {
    ...PLAIN,
    ...OPEN,
    ...place,
    source: { template },
    fields: Object.fromEntries(fields),
    tables: parts.tables,
  };
}

function fromDocument(
  place: ReturnType<typeof placed>,
  fileId: string,
  more: Partial<Pick<LetterSpec, 'marks' | 'signer' | 'initials'>>,
): LetterSpec {
  return { ...PLAIN, ...FINAL, ...place, source: { copyOf: fileId }, fields: {}, tables: {}, ...more };
}

const numbered = (marks: Marks, number: NaskahNumber): Readonly<Record<string, string>> => ({
  [marks.nomor]: number.nomor,
  [marks.tanggal]: formatDate(number.tanggal),
});

/** Who signs now: the person at the keyboard where it is his step, else the holder of the day. */
function signerNow(context: LetterContext, naskah: Naskah): Signer {
  const role = roleOf(context, 'SIGN', naskah);
  const authority = naskah === 'SURAT' ? 'atas_nama' : 'atas_nama_laporan';
  return context.actor.role === role ? actingSigner(context, authority) : signerOf(context, role, authority);
}

/** Lembar disposisi of step 1: from the Kabag to the Ketua Tim Kerja, on the Rencana Kerja. */
export function dispositionForOrder(
  context: LetterContext & { readonly targets: readonly string[]; readonly order: Order },
): LetterSpec {
  return disposition(context, orderDisposition(context));
}

/** Lembar disposisi of step 9, which goes with the report: from the Ketua Tim Kerja to the Kabag. */
export function dispositionForReport(context: LetterContext & { readonly note: string }): LetterSpec {
  return disposition(context, reportDisposition(context));
}

function disposition(context: LetterContext, content: Disposition): LetterSpec {
  const place = placed(context, 'LEMBAR_DISPOSISI');
  return fromTemplate(context, 'LEMBAR_DISPOSISI', place, dispositionParts(context, content));
}

/** Nota dinas that takes the naskah in hand to the next rung; `note` is what needs attention, '' for nothing. */
export function coverMemo(context: LetterContext & { readonly note: string }): LetterSpec {
  return fromTemplate(context, 'NOTA_DINAS', placed(context, 'NOTA_DINAS'), memoParts(context));
}

/**
 * Konsep of the surat pemberitahuan (step 2): number and date stand as readable marks. `schedule` says by code when
 * each Perangkat Daerah is visited; without it the days of the letter hold for all.
 */
export function draftLetter(
  context: LetterContext & {
    readonly letter: LetterParticulars;
    readonly schedule?: Readonly<Record<string, string>>;
  },
): LetterSpec {
  const place = placed(context, 'KONSEP_SURAT');
  return fromTemplate(context, 'SURAT_PEMBERITAHUAN', place, letterParts(context, LETTER_MARKS));
}

/**
 * The letter as approved at step 5, ready to be signed outside Pantau: a copy of the konsep as it is now, with the
 * signer of this day. Its marks are replaced by themselves, which demands that they are still there for the penomoran.
 */
export function signedLetter(context: LetterContext): LetterSpec {
  const source = latestDocument(context.kase, 'KONSEP_SURAT');
  const marks = { [LETTER_MARKS.nomor]: LETTER_MARKS.nomor, [LETTER_MARKS.tanggal]: LETTER_MARKS.tanggal };
  const place = placed(context, 'SURAT', `${DOCUMENT_LABEL.SURAT} belum bernomor`);
  return fromDocument(place, source.fileId, { marks, signer: signerNow(context, 'SURAT') });
}

/** The letter with its number and date (penomoran before step 6), on the copy or on the text that was signed. */
export function numberedLetter(context: LetterContext & { readonly number: NaskahNumber }): LetterSpec {
  const { signedText } = context;
  if (signedText !== undefined)
    return fromDocument(placed(context, 'SURAT'), signedText.fileId, {
      marks: numbered(LETTER_MARKS, context.number),
      signer: actingSigner({ ...context, actor: signedText.by }, 'atas_nama'),
    });
  const source = latestDocument(context.kase, 'SURAT');
  return fromDocument(placed(context, 'SURAT'), source.fileId, {
    marks: numbered(LETTER_MARKS, context.number),
  });
}

/**
 * Pertinggal: a copy of the naskah as it went out, signed and numbered, with the table of those who initialled it. The
 * one of letter and laporan that was made last.
 */
export function filedCopy(context: LetterContext): LetterSpec {
  const { kase } = context;
  const sent = kase.documents.filter(({ kind }) => kind === 'SURAT' || kind === 'LAPORAN');
  const kind = sent[sent.length - 1]?.kind ?? 'SURAT';
  const place = placed(context, 'PERTINGGAL', `${DOCUMENT_LABEL.PERTINGGAL} ${kind.toLowerCase()}`);
  return fromDocument(place, latestDocument(kase, kind).fileId, { initials: initialsTable(context) });
}

/** Surat tugas of the visiting team; `team` names its members, without it the drafting and the monitoring role go. */
export function assignment(context: LetterContext & { readonly team?: readonly Pejabat[] }): LetterSpec {
  return fromTemplate(context, 'SURAT_TUGAS', placed(context, 'SURAT_TUGAS'), assignmentParts(context));
}

/** Berita acara of the visit to one Perangkat Daerah. */
export function visitRecord(context: LetterContext & { readonly pd: string }): LetterSpec {
  const place = placed(context, 'BERITA_ACARA', undefined, context.pd);
  return fromTemplate(context, 'BERITA_ACARA', place, visitParts(context));
}

/**
 * Draft of the laporan (step 8) from the monitoring results and the analyst's particulars. `followUps` is the plan; a
 * line for each finding without it.
 */
export function draftReport(
  context: LetterContext & { readonly report: ReportParticulars; readonly followUps?: readonly FollowUp[] },
): LetterSpec {
  const spec = fromTemplate(
    context,
    'LAPORAN',
    placed(context, 'DRAFT_LAPORAN'),
    reportParts(context, REPORT_MARKS),
  );
  return { ...spec, bars: { 'batang.batang': recapBars(context) } };
}

/** The laporan with number and date (step 10): a copy of the draft as it is now, with the signer of this day. */
export function signedReport(context: LetterContext & { readonly number: NaskahNumber }): LetterSpec {
  const source = latestDocument(context.kase, 'DRAFT_LAPORAN');
  return fromDocument(placed(context, 'LAPORAN', 'Laporan'), source.fileId, {
    marks: numbered(REPORT_MARKS, context.number),
    signer: signerNow(context, 'LAPORAN'),
  });
}

/**
 * Surat pengantar with tanda terima for one Perangkat Daerah, two copies on two pages. Without `receipt` the receiver's
 * fields are room for handwriting, without `number` the running number is.
 */
export function coverLetter(
  context: LetterContext & {
    readonly pd: string;
    readonly receipt?: Receipt | null;
    readonly number?: NaskahNumber | null;
  },
): LetterSpec {
  const place = placed(context, 'SURAT_PENGANTAR', undefined, context.pd);
  return fromTemplate(context, 'SURAT_PENGANTAR', place, coverParts(context));
}

/** Tanda terima of one Perangkat Daerah (step 11). */
export function receipt(
  context: LetterContext & { readonly pd: string; readonly receipt: Receipt },
): LetterSpec {
  const place = placed(context, 'TANDA_TERIMA', undefined, context.pd);
  return fromTemplate(context, 'TANDA_TERIMA', place, receiptParts(context));
}
