/** The rows that setup puts into the administrator's tabs. What staff have written is never overwritten. */
import { HOLIDAYS_SEED, HOURS_SEED } from '../domain/seed/calendar';
import { PD_SEED } from '../domain/seed/perangkatDaerah';
import { SOP_SEED } from '../domain/seed/sop';
import { sopRows } from '../domain/sop';
import { kapasitasLabel } from './kapasitas';
import type { Change, ReadRow } from './ports';
import { SETTINGS } from './settings';
import type { Row, TabId } from './tabs';

/** Tabs whose rows decide what is still to be seeded, in the order `seedChanges` takes them. */
export const SEEDED_TABS: readonly TabId[] = [
  'SOP',
  'PEJABAT',
  'PERANGKAT_DAERAH',
  'HARI_LIBUR',
  'JAM_KERJA',
  'PENGATURAN',
];

const sop = (): readonly Row[] => sopRows(SOP_SEED).map((row) => ({ ...row }));

const perangkatDaerah = (): readonly Row[] =>
  PD_SEED.map((pd) => ({
    kode: pd.kode,
    nama: pd.nama,
    singkatan: pd.singkatan,
    sebutan: pd.sebutanKepala,
    surel: pd.email,
    aktif: pd.aktif,
    verifikasi: pd.perluVerifikasi,
  }));

const holidays = (): readonly Row[] => HOLIDAYS_SEED.map((day) => ({ ...day }));
const hours = (): readonly Row[] => HOURS_SEED.map((row) => ({ ...row }));
const settings = (): readonly Row[] =>
  SETTINGS.map(({ key, label, value, meaning }) => ({ kunci: key, label, nilai: value, arti: meaning }));

/** The first row of Pejabat: who installs is the administrator until the tab says otherwise. */
const administrator = (email: string): readonly Row[] => [
  {
    peran: 'ADMIN',
    nama: 'Administrator Pantau',
    surel: email,
    kapasitas: kapasitasLabel('DEFINITIF'),
    dasar: 'Pemasangan Pantau',
  },
];

function missingBy(
  rows: readonly Row[],
  present: readonly ReadRow[],
  keys: readonly string[],
): readonly Row[] {
  const idOf = (values: Row) => keys.map((key) => String(values[key] ?? '')).join('\u0000');
  const known = present.map((row) => idOf(row.values));
  return rows.filter((row) => !known.includes(idOf(row)));
}

/** Rows to add: all of an empty tab; of SOP a version that is missing, of Pengaturan each missing key. */
export function seedChanges(present: readonly (readonly ReadRow[])[], installer: string): readonly Change[] {
  const whole = (rows: readonly Row[], index: number) => ((present[index] ?? []).length === 0 ? rows : []);
  const hasSop = (present[0] ?? []).some((row) => row.values.versi === SOP_SEED.versi);
  const seeds: readonly (readonly Row[])[] = [
    hasSop ? [] : sop(),
    whole(administrator(installer), 1),
    whole(perangkatDaerah(), 2),
    whole(holidays(), 3),
    whole(hours(), 4),
    missingBy(settings(), present[5] ?? [], ['kunci']),
  ];
  return seeds.flatMap((rows, i) => {
    const tab = SEEDED_TABS[i];
    return tab === undefined ? [] : rows.map((values): Change => ({ kind: 'append', tab, values }));
  });
}
