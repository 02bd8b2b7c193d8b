/** Content of the laporan: results of each Perangkat Daerah, recap, particulars of the analyst. */
import { COMPONENTS } from '../../domain/seed/components';
import type { ComponentResult, Monitoring, ReportParticulars, Target } from '../../domain/types';
import { formatDay, formatNumber } from '../../messages/format';
import {
  activity,
  daySpan,
  type Fields,
  initialsOf,
  type LetterContext,
  letterReference,
  orDash,
  type Parts,
  type Records,
  roleOf,
  signatureOf,
  signerOf,
  today,
} from './context';
import { letterSetting } from './settings';

/** `marks` stand where number and date will be. */
export function reportParts(
  context: LetterContext & { readonly report: ReportParticulars },
  marks: { readonly nomor: string; readonly tanggal: string },
): Parts {
  const fields = {
    ...wording(context),
    ...initialsOf(context, 'LAPORAN', ['REVIEW']),
    ...schedule(context),
    ...signatureOf(signerOf(context, roleOf(context, 'SIGN', 'LAPORAN'))),
    nomor_laporan: marks.nomor,
    tanggal_laporan: marks.tanggal,
    ringkasan: orDash(context.report.ringkasan),
    kesimpulan: orDash(context.report.kesimpulan),
    saran: orDash(context.report.saran),
    tindak_lanjut: orDash(context.report.tindakLanjut),
  };
  return { fields, tables: results(context) };
}

function wording(context: LetterContext): Fields {
  const kegiatan = activity(context);
  const names = context.kase.targets.map((target) => target.nama);
  const place = letterSetting(context.settings, 'nama_daerah');
  const sasaran = names.length === 1 ? (names[0] ?? '') : `${names.length} Perangkat Daerah ${place}`;
  const laws = context.sop.identity.filter((line) => line.key === 'dasarHukum');
  return {
    kota: letterSetting(context.settings, 'kota'),
    unit_kerja: letterSetting(context.settings, 'unit_kerja'),
    nama_daerah: place,
    metode: letterSetting(context.settings, 'metode'),
    kegiatan_huruf_kecil: kegiatan.toLowerCase(),
    kegiatan_huruf_besar: kegiatan.toUpperCase(),
    sasaran,
    sasaran_huruf_besar: sasaran.toUpperCase(),
    ruang_lingkup: orDash(enumerate(names)),
    landasan_hukum: orDash(laws.map((law, i) => `${letter(i)}. ${law.text}`).join('\n')),
  };
}

function schedule(context: LetterContext): Fields {
  const particulars = context.kase.letter;
  const date = particulars?.tanggal ?? today(context);
  return {
    tahun: date.slice(0, 4),
    hari_tanggal: daySpan(date, particulars?.tanggalSampai ?? null),
    tempat: orDash(particulars?.tempat ?? ''),
    tim: orDash(particulars?.tim ?? ''),
    dasar_pelaksanaan: letterReference(context),
  };
}

/** "A", "A dan B", "A, B, dan C". */
function enumerate(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  if (names.length < 3) return names.join(' dan ');
  return `${names.slice(0, -1).join(', ')}, dan ${last}`;
}

const letter = (index: number): string => String.fromCharCode(97 + (index % 26));

function results(context: LetterContext): Readonly<Record<string, Records>> {
  const { targets } = context.kase;
  const visited = targets.filter((target) => context.monitoring[target.kode] !== undefined);
  return {
    pd: visited.map((target, i) => heading(target, context.monitoring[target.kode], i)),
    hasil: visited.reduce<Fields[]>(
      (rows, target) => rows.concat(componentRows(target.kode, context.monitoring[target.kode])),
      [],
    ),
    rekap: targets.map(recapRow),
  };
}

function heading(target: Target, monitoring: Monitoring | undefined, index: number): Fields {
  return {
    kunci: target.kode,
    no: String(index + 1),
    nama: target.nama,
    unit: orDash(monitoring?.unit ?? ''),
    tanggal: monitoring === undefined ? '-' : formatDay(monitoring.tanggal),
    ditemui: orDash(monitoring?.ditemui ?? ''),
  };
}

/** All components of Standar Pelayanan, those without a result with dashes. */
function componentRows(kode: string, monitoring: Monitoring | undefined): readonly Fields[] {
  const found = monitoring?.components ?? [];
  return COMPONENTS.map((component) => {
    const result: ComponentResult | undefined = found.find((each) => each.no === component.no);
    return {
      pd: kode,
      no: String(component.no),
      komponen: component.nama,
      kondisi: orDash(result?.kondisi ?? ''),
      temuan: orDash(result?.temuan ?? ''),
      rekomendasi: orDash(result?.rekomendasi ?? ''),
      skor: result === undefined || result.skor === null ? '-' : String(result.skor),
    };
  });
}

/** Figures as the register has them, so that report and register never differ. */
function recapRow(target: Target, index: number): Fields {
  const summary = target.monitoring;
  const share = summary === null || summary.maksimum === 0 ? null : (100 * summary.skor) / summary.maksimum;
  return {
    no: String(index + 1),
    nama: target.nama,
    skor: summary === null ? '-' : String(summary.skor),
    maksimum: summary === null ? '-' : String(summary.maksimum),
    capaian: share === null ? '-' : formatNumber(Math.round(share * 100) / 100),
    temuan: summary === null ? '-' : String(summary.temuan),
  };
}
