/** Content of the laporan: particulars of the analyst, and the tables of reportTables. */
import type { ReportParticulars } from '../../domain/types';
import {
  enumerate,
  type Fields,
  initialsOf,
  type LetterContext,
  letterReference,
  once,
  orDash,
  type Parts,
  roleOf,
  scheduleOf,
  signatureOf,
  signerOf,
  today,
  wordingOf,
} from './context';
import { type FollowUp, followUpTables } from './followUp';
import { comparisonTables, recapTables, resultTables } from './reportTables';
import { letterSetting, listSetting } from './settings';

/** `marks` stand where number and date will be. `followUps` are derived from the findings where the caller has none. */
export function reportParts(
  context: LetterContext & {
    readonly report: ReportParticulars;
    readonly followUps?: readonly FollowUp[];
  },
  marks: { readonly nomor: string; readonly tanggal: string },
): Parts {
  const { report } = context;
  const fields = {
    ...wordingOf(context),
    ...scope(context),
    ...initialsOf(context, 'LAPORAN', ['REVIEW']),
    ...scheduleOf(context),
    ...signatureOf(signerOf(context, roleOf(context, 'SIGN', 'LAPORAN'), 'atas_nama_laporan')),
    nomor_laporan: marks.nomor,
    tanggal_laporan: marks.tanggal,
    ringkasan: orDash(report.ringkasan),
    kesimpulan: orDash(report.kesimpulan),
    saran: orDash(report.saran),
    tindak_lanjut: orDash(report.tindakLanjut),
  };
  return {
    fields,
    tables: {
      ...resultTables(context),
      ...recapTables(context),
      ...comparisonTables(context),
      ...followUpTables(context),
      lampiran: once(numbered(listSetting(context.settings, 'lampiran_laporan'))),
    },
  };
}

const numbered = (lines: readonly string[]): string => lines.map((line, i) => `${i + 1}. ${line}`).join('\n');

function scope(context: LetterContext): Fields {
  const names = context.kase.targets.map((target) => target.nama);
  const place = letterSetting(context.settings, 'nama_daerah');
  const sasaran = names.length === 1 ? (names[0] ?? '') : `${names.length} Perangkat Daerah ${place}`;
  const laws = context.sop.identity.filter((line) => line.key === 'dasarHukum');
  return {
    tahun: (context.kase.letter?.tanggal ?? today(context)).slice(0, 4),
    metode: letterSetting(context.settings, 'metode'),
    sasaran,
    sasaran_huruf_besar: sasaran.toUpperCase(),
    ruang_lingkup: orDash(enumerate(names)),
    landasan_hukum: orDash(laws.map((law, i) => `${letter(i)}. ${law.text}`).join('\n')),
    dasar_pelaksanaan: letterReference(context),
  };
}

const letter = (index: number): string => String.fromCharCode(97 + (index % 26));
