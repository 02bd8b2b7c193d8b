/**
 * The second schema. What a register of the first lacks beside its columns: the counters of the agenda and the rows that say
 * where each Perangkat Daerah's latest results stand. Written once, with a chained row in the log; a second run changes nothing.
 */
import { type Counters, given } from '../domain/agenda';
import type { Naskah } from '../domain/types';
import { MIGRATED } from '../messages/server';
import { commitWithNotes } from './announce';
import { checkTail } from './chain';
import { CONFIG_RANGES, configFrom } from './config';
import { numberingOf } from './numbering';
import type { Change, Ports, ReadRow } from './ports';
import { latestChange } from './results';
import { requireFacts, tailRange } from './session';
import type { Settings } from './settings';
import type { Row } from './tabs';

const text = (row: ReadRow, key: string): string => String(row.values[key] ?? '');
const bump = (counters: Record<string, number>, key: string): void => {
  counters[key] = (counters[key] ?? 0) + 1;
};

/** The counters as they would stand had every line of the agenda been counted. */
export function countersOf(agenda: readonly ReadRow[], settings: Settings): Counters {
  const numbering = numberingOf(settings, {}, null);
  const counters: Record<string, number> = {};
  for (const row of agenda) {
    const date = text(row, 'tanggal');
    counters.baris = row.row;
    bump(counters, `agenda/${date.slice(0, 4)}`);
    const naskah: Naskah = text(row, 'naskah') === 'Laporan hasil' ? 'LAPORAN' : 'SURAT';
    const { register, urut, tahun } = given(numbering, naskah, text(row, 'nomor'), date);
    const key = `${register}/${tahun}`;
    if (urut !== null) counters[key] = Math.max(counters[key] ?? 0, urut);
  }
  return counters;
}

/** The latest results of each Perangkat Daerah: the first row of those recorded last. */
export function latestRows(results: readonly ReadRow[]): readonly Row[] {
  const latest = new Map<string, Row>();
  for (const row of results) {
    const [pd, kode] = [text(row, 'pd'), text(row, 'kode')];
    if (latest.get(pd)?.kode === kode) continue;
    const { perangkat_daerah = null, tanggal = null } = row.values;
    latest.set(pd, { pd, perangkat_daerah, kode, tanggal, baris: row.row });
  }
  return [...latest.values()];
}

/** Brings the contents to the second schema. Answers how many rows were written; 0 when nothing was lacking. */
export function migrate(ports: Ports): number {
  return ports.locked(() => {
    const facts = requireFacts(ports);
    const read = ports.store.read([
      ...CONFIG_RANGES,
      tailRange(facts),
      { tab: 'SURAT_KELUAR', from: 1, to: null },
      { tab: 'HASIL', from: 1, to: null },
      { tab: 'HASIL_TERAKHIR', from: 1, to: null },
    ]);
    const base = CONFIG_RANGES.length;
    const tail = checkTail(ports.hmac, facts.key, facts.head, read[base] ?? []);
    const [agenda = [], results = [], latest = []] = read.slice(base + 1);
    if (agenda.length + results.length === 0 || Object.keys(tail.counters).length > 0 || latest.length > 0)
      return 0;
    const { settings } = configFrom(read.slice(0, base));
    const counters = countersOf(agenda, settings);
    const changes = latestRows(results).map((row): Change => latestChange([], row));
    const note = { kode: '', no: null, visit: null, text: MIGRATED, data: counters } as const;
    commitWithNotes(
      ports,
      facts,
      { ...tail, counters },
      ports.now(),
      [{ ...note, type: 'PewaktuMemutakhirkan' }],
      changes,
    );
    return changes.length + 1;
  });
}
