/** Rows of the tab Hasil Pemantauan: one for each component of a visit; and back again. Pure. */

import { COMPONENTS } from '../domain/seed/components';
import type { Case, Monitoring } from '../domain/types';
import { alteredRow, type Change, type ReadRow } from './ports';
import type { Row } from './tabs';

/** One row a component of Standar Pelayanan. */
export function resultRows(kase: Case, pd: string, monitoring: Monitoring): readonly Row[] {
  const nama = kase.targets.find((target) => target.kode === pd)?.nama ?? pd;
  return COMPONENTS.map((component) => {
    const found = monitoring.components.find((c) => c.no === component.no);
    return {
      kode: kase.kode,
      pd,
      perangkat_daerah: nama,
      tanggal: monitoring.tanggal,
      unit: monitoring.unit,
      komponen: component.no,
      komponen_nama: component.nama,
      skor: found?.skor ?? null,
      kondisi: found?.kondisi ?? null,
      temuan: found?.temuan ?? null,
      rekomendasi: found?.rekomendasi ?? null,
      ditemui: monitoring.ditemui,
    };
  });
}

/** Rows that one monitoring takes in the tab Hasil Pemantauan. */
export const ROWS_PER_RESULT = COMPONENTS.length;

/**
 * A monitoring out of its rows, which begin at row `from` of the tab.
 * @throws Refused REGISTER_ALTERED naming the first row that is not this case's
 */
export function monitoringFrom(
  kase: Pick<Case, 'kode'>,
  pd: string,
  from: number,
  rows: readonly ReadRow[],
): Monitoring {
  const [first] = rows;
  const foreign = rows.find((row) => row.values.kode !== kase.kode || row.values.pd !== pd);
  if (first === undefined || foreign !== undefined) throw alteredRow('HASIL', foreign?.row ?? from);
  const text = (row: ReadRow, key: string) => String(row.values[key] ?? '');
  return {
    tanggal: text(first, 'tanggal'),
    unit: text(first, 'unit'),
    ditemui: text(first, 'ditemui'),
    components: rows.map((row) => ({
      no: Number(row.values.komponen),
      skor:
        row.values.skor === null || row.values.skor === undefined
          ? null
          : (Number(row.values.skor) as 0 | 1 | 2),
      kondisi: text(row, 'kondisi'),
      temuan: text(row, 'temuan'),
      rekomendasi: text(row, 'rekomendasi'),
    })),
  };
}

/** Where the latest results of a Perangkat Daerah stand, and of which case; null when it was never monitored. */
export function latestOf(
  latest: readonly ReadRow[],
  pd: string,
): { readonly kode: string; readonly from: number } | null {
  const row = latest.find(({ values }) => values.pd === pd);
  return row ? { kode: String(row.values.kode), from: Number(row.values.baris) } : null;
}

/** The row of the tab Hasil Terakhir for results that begin at row `from` of the tab Hasil Pemantauan. */
export function latestRow(kase: Case, pd: string, monitoring: Monitoring, from: number): Row {
  const nama = kase.targets.find((target) => target.kode === pd)?.nama ?? pd;
  return { pd, perangkat_daerah: nama, kode: kase.kode, tanggal: monitoring.tanggal, baris: from };
}

/** In its place where the Perangkat Daerah has one, else added. */
export function latestChange(latest: readonly ReadRow[], values: Row): Change {
  const known = latest.find((row) => row.values.pd === values.pd);
  return known
    ? { kind: 'put', tab: 'HASIL_TERAKHIR', row: known.row, values }
    : { kind: 'append', tab: 'HASIL_TERAKHIR', values };
}
