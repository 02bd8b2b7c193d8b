/** Tables of the laporan: results of each Perangkat Daerah, recap with its bars, comparison with the visit before. */
import { COMPONENTS } from '../../domain/seed/components';
import type { ComponentResult, Monitoring, Target } from '../../domain/types';
import { formatDate, formatDay, formatNumber, terbilang } from '../../messages/format';
import type { Bar } from '../ports';
import {
  type Fields,
  type LetterContext,
  once,
  orDash,
  type Parts,
  type PreviousVisit,
  shortName,
} from './context';
import { listSetting } from './settings';

type Tables = Parts['tables'];

const NO_FINDING = 'Tidak terdapat temuan pada kunjungan ini.';

/** Perangkat Daerah that were visited, each with all its components. */
export function resultTables(context: LetterContext): Tables {
  const visited = context.kase.targets.flatMap((target) => {
    const monitoring = context.monitoring[target.kode];
    return monitoring === undefined ? [] : [{ target, monitoring }];
  });
  return {
    pd: visited.map(({ target, monitoring }, i) => heading(target, monitoring, i)),
    hasil: visited.flatMap(({ target, monitoring }) => componentRows(target.kode, monitoring)),
  };
}

function heading(target: Target, monitoring: Monitoring, index: number): Fields {
  const count = monitoring.components.filter((each) => each.temuan.trim() !== '').length;
  return {
    kunci: target.kode,
    no: String(index + 1),
    nama: target.nama,
    unit: orDash(monitoring.unit),
    tanggal: formatDay(monitoring.tanggal),
    ditemui: orDash(monitoring.ditemui),
    simpulan:
      count === 0 ? NO_FINDING : `Terdapat ${count} (${terbilang(count)}) temuan yang perlu ditindaklanjuti.`,
  };
}

/** All components of Standar Pelayanan, those without a result with dashes. */
function componentRows(kode: string, monitoring: Monitoring): readonly Fields[] {
  return COMPONENTS.map((component) => {
    const result = monitoring.components.find((each) => each.no === component.no);
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

/** Score in per cent of the highest, null where nothing was assessed. Figures as the register has them. */
function shareOf({ monitoring }: Target): number | null {
  return monitoring === null || monitoring.maksimum === 0
    ? null
    : (100 * monitoring.skor) / monitoring.maksimum;
}

const percent = (share: number | null): string =>
  share === null ? '-' : formatNumber(Math.round(share * 100) / 100);

/** Recap of all, and bars from the highest down where there are several to compare. */
export function recapTables(context: LetterContext): Tables {
  const { targets } = context.kase;
  const several = ranked(targets).length > 1;
  return {
    rekap: targets.map(recapRow),
    grafik: several ? [{ keterangan: legend(context) }] : [],
    batang: several
      ? ranked(targets).map(({ target, share }) => ({
          nama: shortName(context, target.kode),
          batang: '',
          capaian: percent(share),
        }))
      : [],
  };
}

function recapRow(target: Target, index: number): Fields {
  const summary = target.monitoring;
  return {
    no: String(index + 1),
    nama: target.nama,
    skor: summary === null ? '-' : String(summary.skor),
    maksimum: summary === null ? '-' : String(summary.maksimum),
    capaian: percent(shareOf(target)),
    temuan: summary === null ? '-' : String(summary.temuan),
  };
}

function ranked(targets: readonly Target[]) {
  return targets
    .flatMap((target) => {
      const share = shareOf(target);
      return share === null ? [] : [{ target, share }];
    })
    .sort((a, b) => b.share - a.share);
}

function classes(context: LetterContext): readonly [number, number] {
  const [high, middle] = listSetting(context.settings, 'kelas_capaian').map(Number);
  const sound = high !== undefined && middle !== undefined && high > middle && middle > 0;
  return sound ? [high, middle] : [80, 60];
}

function legend(context: LetterContext): string {
  const [high, middle] = classes(context);
  return `Hijau: ${formatNumber(high)}% atau lebih; kuning: ${formatNumber(middle)}% sampai di bawah ${formatNumber(high)}%; merah: di bawah ${formatNumber(middle)}%.`;
}

/** The bars of `batang`, in the order of its rows. */
export function recapBars(context: LetterContext): readonly Bar[] {
  const [high, middle] = classes(context);
  const rows = ranked(context.kase.targets);
  if (rows.length < 2) return [];
  return rows.map(({ target, share }) => ({
    share: Math.min(1, share / 100),
    colour: share >= high ? 'GREEN' : share >= middle ? 'AMBER' : 'RED',
    alt: `${target.nama}: ${percent(share)}%`,
  }));
}

/** What changed since the visit before; a sentence where there was none to compare with. */
export function comparisonTables(context: LetterContext): Tables {
  const pairs = context.kase.targets.flatMap((target) => {
    const before = context.previous[target.kode];
    const now = context.monitoring[target.kode];
    return before === undefined || now === undefined ? [] : [{ target, before, now }];
  });
  const lacking = context.kase.targets.length - pairs.length;
  return {
    banding: pairs.length === 0 ? [] : [{}],
    lalu: pairs.map(({ target, before, now }, i) => comparisonRow(target, before, now, i)),
    banding_kalimat: once(comparisonText(pairs.length, lacking)),
  };
}

function comparisonText(compared: number, lacking: number): string {
  if (compared === 0) return 'Belum ada hasil kunjungan sebelumnya yang dapat dibandingkan.';
  if (lacking === 0) return '';
  return `${lacking} (${terbilang(lacking)}) Perangkat Daerah lainnya belum mempunyai hasil kunjungan sebelumnya.`;
}

function comparisonRow(target: Target, before: PreviousVisit, now: Monitoring, index: number): Fields {
  const [old, fresh] = [shareOfScores(before.components), shareOfScores(now.components)];
  return {
    no: String(index + 1),
    nama: target.nama,
    tanggal: `${formatDate(before.tanggal)} (${before.kode})`,
    sebelum: percent(old),
    sekarang: percent(fresh),
    perubahan: changeText(old, fresh, before.components, now.components),
  };
}

function shareOfScores(components: readonly ComponentResult[]): number | null {
  const scores = components.flatMap(({ skor }) => (skor === null ? [] : [skor]));
  const sum = scores.reduce<number>((total, skor) => total + skor, 0);
  return scores.length === 0 ? null : (100 * sum) / (2 * scores.length);
}

/** "naik 7,14; membaik: 3, 6; menurun: 9" */
function changeText(
  old: number | null,
  fresh: number | null,
  before: readonly ComponentResult[],
  now: readonly ComponentResult[],
): string {
  if (old === null || fresh === null) return 'tidak dapat dibandingkan';
  const moved = (sign: number) =>
    now
      .filter(({ no, skor }) => {
        const was = before.find((each) => each.no === no)?.skor ?? null;
        return skor !== null && was !== null && Math.sign(skor - was) === sign;
      })
      .map(({ no }) => no)
      .join(', ');
  const difference = Math.round((fresh - old) * 100) / 100;
  const trend =
    difference === 0 ? 'tetap' : `${difference > 0 ? 'naik' : 'turun'} ${formatNumber(Math.abs(difference))}`;
  const parts = [moved(1) && `membaik: ${moved(1)}`, moved(-1) && `menurun: ${moved(-1)}`];
  return [trend, ...parts.filter((part) => part !== '')].join('; ');
}
