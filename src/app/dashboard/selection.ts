/** What the reader of the Dasbor chose: a year and a Perangkat Daerah, each in a cell. Pure. */
import { toCivil } from '../../domain/time/civil';
import type { Instant, PerangkatDaerah } from '../../domain/types';
import { DASHBOARD } from '../../messages/dashboard';
import { MONTH_NAMES } from '../../messages/format';
import type { Config } from '../config';
import type { ReadRow } from '../ports';
import { yearOf } from '../records';
import { type DashboardLayout, MONTHS } from './layout';

export interface Selection {
  /** null: all years */
  readonly year: number | null;
  /** null: all */
  readonly pd: PerangkatDaerah | null;
  /** what was typed that is no Perangkat Daerah, '' otherwise */
  readonly unknown: string;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const cell = (rows: readonly ReadRow[], at: number): string =>
  String(rows.find(({ row }) => row === at)?.values.k1 ?? '').trim();

/** Name, short name or code are understood; nothing, or "Semua", chooses all. */
export function selectionOf(config: Config, rows: readonly ReadRow[], layout: DashboardLayout): Selection {
  const year = /^\d{4}$/.exec(cell(rows, layout.year));
  const asked = cell(rows, layout.pd);
  const pd = config.perangkatDaerah.find(
    ({ kode, nama, singkatan }) => same(nama, asked) || same(singkatan, asked) || same(kode, asked),
  );
  const all = asked === '' || /^semua\b/i.test(asked);
  return {
    year: year ? Number(year[0]) : null,
    pd: all ? null : (pd ?? null),
    unknown: all || pd ? '' : asked,
  };
}

/** "Tahun 2026, Dinas Kesehatan" */
export const selectionText = ({ year, pd }: Selection): string =>
  DASHBOARD.selection(year, pd === null ? null : pd.nama);

/** Month of a moment, `YYYY-MM`. */
export const monthOf = (at: Instant): string => toCivil(at).date.slice(0, 7);

/** The twelve months of the year, or the last twelve where no year was chosen. */
export function monthsOf(year: number | null, now: Instant): readonly string[] {
  const last = year === null ? yearOf(now) * 12 + Number(monthOf(now).slice(5)) - 1 : year * 12 + 11;
  return Array.from({ length: MONTHS }, (_, i) => {
    const month = last - MONTHS + 1 + i;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** "Nov 2026" */
export const monthLabel = (month: string): string =>
  `${(MONTH_NAMES[Number(month.slice(5)) - 1] ?? '').slice(0, 3)} ${month.slice(0, 4)}`;
