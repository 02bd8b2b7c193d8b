/** What the notes of timers in the log mean for the tabs: a table by the kind of note. A note that is not here changes no tab. */
import { LEVELS } from '../../domain/warnings';
import { latestRows } from '../migrate';
import type { Change, ReadRow, RegisterStore } from '../ports';
import { latestChange } from '../results';
import type { Row, TabId } from '../tabs';

type Meaning = (store: RegisterStore, row: Row, data: Readonly<Record<string, unknown>>) => readonly Change[];

const rowsOf = (store: RegisterStore, tab: TabId): readonly ReadRow[] =>
  store.read([{ tab, from: 1, to: null }])[0] ?? [];

/** The level that was announced stands with the task beside those before it, so that each is announced once. */
const told: Meaning = (store, { no, kunjungan }, { tingkat }) => {
  const task = rowsOf(store, 'TUGAS').find(
    ({ values }) => values.no === no && values.kunjungan === kunjungan,
  );
  if (!task) return [];
  const levels = LEVELS.filter(
    (level) => level === tingkat || String(task.values.diberitahu ?? '').includes(level),
  );
  return [{ kind: 'patch', tab: 'TUGAS', row: task.row, values: { diberitahu: levels.join(', ') } }];
};

/** The second schema: rows that say where the latest results stand. */
const latest: Meaning = (store) => {
  const rows = latestRows(rowsOf(store, 'HASIL'));
  const known = rowsOf(store, 'HASIL_TERAKHIR');
  return rows.map((row) => latestChange(known, row));
};

/** A row of an administrator's tab that somebody edited: what it was, what it is. */
const edited: Meaning = (store, _, { tab, semula, menjadi }) => {
  const id = tab as TabId;
  const now = menjadi as Row | null;
  const before = JSON.stringify(semula);
  const known =
    semula === null ? undefined : rowsOf(store, id).find(({ values }) => JSON.stringify(values) === before);
  if (now !== null)
    return known
      ? [{ kind: 'put', tab: id, row: known.row, values: now }]
      : [{ kind: 'append', tab: id, values: now }];
  return known ? [{ kind: 'remove', tab: id, row: known.row }] : [];
};

const MEANINGS: Readonly<Record<string, Meaning>> = {
  PewaktuMemberitahu: told,
  PewaktuMemutakhirkan: latest,
  PewaktuMencatatUbahan: edited,
};

/** What a note changed in the tabs. */
export function noteChanges(store: RegisterStore, row: Row): readonly Change[] {
  const meaning = MEANINGS[String(row.peristiwa)];
  return meaning ? meaning(store, row, JSON.parse(String(row.data))) : [];
}
