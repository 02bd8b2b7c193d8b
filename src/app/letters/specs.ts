/** The letters of a case, each as what to make out of which template or document. Pure: Drive is the adapter's. */
import type { LetterParticulars, NaskahNumber, Order, Receipt, ReportParticulars } from '../../domain/types';
import { formatDate } from '../../messages/format';
import type { LetterSpec } from '../ports';
import {
  combine,
  fileName,
  folderName,
  kopOf,
  type LetterContext,
  latestDocument,
  type Parts,
} from './context';
import type { TemplateId } from './definition';
import { type Disposition, dispositionParts, orderDisposition, reportDisposition } from './dispositionParts';
import { letterParts } from './letterParts';
import { receiptParts } from './receiptParts';
import { reportParts } from './reportParts';

export type { LetterContext } from './context';

/** What stands in a draft where the final naskah has its number and date. */
export const LETTER_MARKS = { nomor: '[menunggu penomoran]', tanggal: '[tanggal surat]' } as const;
export const REPORT_MARKS = { nomor: '[menunggu nomor laporan]', tanggal: '[tanggal laporan]' } as const;

/** being worked on */
const OPEN = { final: false, pdf: false, freeze: false } as const;
/** leaves the hands of its maker: read-only, with a PDF */
const FINAL = { final: true, pdf: true, freeze: true } as const;

function fromTemplate(context: LetterContext, template: TemplateId, name: string, parts: Parts): LetterSpec {
  const { fields, tables } = combine([kopOf(context), parts]);
  return {
    source: { template },
    name,
    folder: folderName(context.kase),
    fields,
    marks: {},
    tables,
    ...OPEN,
  };
}

function fromDocument(
  context: LetterContext,
  fileId: string,
  name: string,
  marks: Readonly<Record<string, string>>,
): LetterSpec {
  const folder = folderName(context.kase);
  return { source: { copyOf: fileId }, name, folder, fields: {}, marks, tables: {}, ...FINAL };
}

const numbered = (
  marks: { readonly nomor: string; readonly tanggal: string },
  number: NaskahNumber,
): Readonly<Record<string, string>> => ({
  [marks.nomor]: number.nomor,
  [marks.tanggal]: formatDate(number.tanggal),
});

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
  const name = fileName(context, 'LEMBAR_DISPOSISI', 'Lembar disposisi');
  return fromTemplate(context, 'LEMBAR_DISPOSISI', name, dispositionParts(context, content));
}

/** Konsep of the surat pemberitahuan (step 2): number and date stand as readable marks. */
export function draftLetter(context: LetterContext & { readonly letter: LetterParticulars }): LetterSpec {
  const name = fileName(context, 'KONSEP_SURAT', 'Konsep surat pemberitahuan');
  return fromTemplate(context, 'SURAT_PEMBERITAHUAN', name, letterParts(context, LETTER_MARKS));
}

/**
 * The letter as approved at step 5, ready to be signed outside Pantau: a copy of the konsep as it is now.
 * Its marks are replaced by themselves, which demands that they are still there for the penomoran.
 */
export function signedLetter(context: LetterContext): LetterSpec {
  const source = latestDocument(context.kase, 'KONSEP_SURAT');
  const name = fileName(context, 'SURAT', 'Surat pemberitahuan belum bernomor');
  const marks = { [LETTER_MARKS.nomor]: LETTER_MARKS.nomor, [LETTER_MARKS.tanggal]: LETTER_MARKS.tanggal };
  return fromDocument(context, source.fileId, name, marks);
}

/** The letter with its number and date (penomoran before step 6). */
export function numberedLetter(context: LetterContext & { readonly number: NaskahNumber }): LetterSpec {
  const source = latestDocument(context.kase, 'SURAT');
  const name = fileName(context, 'SURAT', 'Surat pemberitahuan');
  return fromDocument(context, source.fileId, name, numbered(LETTER_MARKS, context.number));
}

/** Draft of the laporan (step 8) from the monitoring results and the analyst's particulars. */
export function draftReport(context: LetterContext & { readonly report: ReportParticulars }): LetterSpec {
  const name = fileName(context, 'DRAFT_LAPORAN', 'Draft laporan');
  return fromTemplate(context, 'LAPORAN', name, reportParts(context, REPORT_MARKS));
}

/** The laporan with number and date (step 10): a copy of the draft as it is now. */
export function signedReport(context: LetterContext & { readonly number: NaskahNumber }): LetterSpec {
  const source = latestDocument(context.kase, 'DRAFT_LAPORAN');
  const name = fileName(context, 'LAPORAN', 'Laporan');
  return fromDocument(context, source.fileId, name, numbered(REPORT_MARKS, context.number));
}

/** Tanda terima of one Perangkat Daerah (step 11). */
export function receipt(
  context: LetterContext & { readonly pd: string; readonly receipt: Receipt },
): LetterSpec {
  const { pd } = context;
  const short = context.perangkatDaerah.find((each) => each.kode === pd)?.singkatan;
  const target = context.kase.targets.find((each) => each.kode === pd);
  const label = short !== undefined && short !== '' ? short : (target?.nama ?? pd);
  const name = fileName(context, 'TANDA_TERIMA', `Tanda terima ${label}`, pd);
  return fromTemplate(context, 'TANDA_TERIMA', name, receiptParts(context));
}
