/**
 * Whatever stands in a cell of the administrator's tabs: the register says which cell is wrong, the other rows work on, and
 * nothing but a broken SOP stops decisions.
 */
import { type Config, configFrom } from '../../src/app/config';
import { type ReadRow, Refused } from '../../src/app/ports';
import { SEEDED_TABS, seedChanges } from '../../src/app/seeds';
import { type Cell, type Column, HEADER_ROWS, type TabId, tabOf } from '../../src/app/tabs';
import { capacitiesOf } from '../../src/domain/people';
import { FORMULAS, HTML, MARKS, SIGNS } from '../support/hostileTexts';

const TODAY = '2026-11-23';
const PLH = 'plh@x.example';

/** The tabs as setup seeds them, with an appointment that is over. */
function seededTabs(): readonly (readonly ReadRow[])[] {
  const seeded = seedChanges([[], [], [], [], [], []], 'administrator@x.example');
  return SEEDED_TABS.map((tab) => {
    const rows = seeded.flatMap((one) => (one.kind === 'append' && one.tab === tab ? [one.values] : []));
    const more = tab === 'PEJABAT' ? [appointment] : [];
    return [...rows, ...more].map((values, i) => ({ row: i + 1, values }));
  });
}

const appointment = {
  peran: 'SEKDA',
  nama: 'Pelaksana harian',
  surel: PLH,
  kapasitas: 'Plh.',
  mulai: '2026-11-20',
  sampai: '2026-11-22',
  dasar: 'SP-1',
};

const SEEDED = seededTabs();
const rowsOf = (id: TabId): readonly ReadRow[] => SEEDED[SEEDED_TABS.indexOf(id)] ?? [];

const VALUES: readonly Cell[] = [
  ...FORMULAS,
  ...HTML,
  ...MARKS,
  ...SIGNS,
  'a\u0000b',
  'a\u202eb',
  '__proto__',
  'constructor',
  'kemarin',
  '2026-13-45',
  'x'.repeat(50_000),
  true,
  -1,
  12.5,
  0,
];

/** Without those that are texts like any other. */
const FEW = VALUES.slice(-11);

/** What the tabs say with this value in the last row of a tab; a refusal as its text. */
function withCell(id: TabId, row: number, key: string, value: Cell): Config | string {
  const read = SEEDED.map((rows, i) =>
    SEEDED_TABS[i] !== id
      ? rows
      : rows.map((one) => (one.row === row ? { row, values: { ...one.values, [key]: value } } : one)),
  );
  try {
    return configFrom(read);
  } catch (error) {
    // Anything else is a bug, and stops the test.
    if (error instanceof Refused) return String(error.refusal.params.masalah);
    throw error;
  }
}

const lastRow = (id: TabId): number => rowsOf(id).length;
const columns: readonly (readonly [TabId, Column])[] = SEEDED_TABS.flatMap((id) =>
  tabOf(id).columns.map((column) => [id, column] as const),
);
const SOUND = configFrom(SEEDED);

test.each(
  columns
    .filter(([id]) => id !== 'SOP' && id !== 'PENGATURAN')
    .map(([id, column]) => [id, column.key, column] as const),
)(
  '%s, column %s: what is wrong is named by its cell, and the other rows are as before',
  (id, key, column) => {
    const row = lastRow(id);
    for (const value of VALUES) {
      const config = withCell(id, row, key, value);
      if (typeof config === 'string') throw new Error(config);
      const others = ({ pejabat, perangkatDaerah }: Config) =>
        [pejabat.filter(({ email }) => email !== PLH), perangkatDaerah.slice(0, row - 1)].map((rows) =>
          rows.filter((_, i) => i < row - 1),
        );
      expect(others(config)).toEqual(others(SOUND));
      expect(config.sop).toEqual(SOUND.sop);
      for (const warning of config.warnings)
        expect(warning).toMatch(new RegExp(`^Tab ${tabOf(id).title}, baris \\d+, kolom `));
      const named = config.warnings.some((text) =>
        text.startsWith(`Tab ${tabOf(id).title}, baris ${row + HEADER_ROWS}, kolom ${column.label}: `),
      );
      const must = ['peran', 'kapasitas', 'tanggal', 'mulai', 'sampai', 'jenis', 'hari', 'jam'].includes(key);
      expect([key, value, named]).toEqual([key, value, must]);
    }
  },
);

test.each(['mulai', 'sampai', 'kapasitas', 'peran', 'surel'])(
  'no value in the column %s of Pejabat lets somebody act whose appointment is over',
  (key) => {
    for (const value of VALUES) {
      const config = withCell('PEJABAT', lastRow('PEJABAT'), key, value);
      if (typeof config === 'string') throw new Error(config);
      expect([value, capacitiesOf(config.pejabat, PLH, TODAY)]).toEqual([value, []]);
    }
  },
);

test.each(tabOf('PENGATURAN').columns.map(({ key }) => key))(
  'no value in the column %s of Pengaturan stops the register',
  (key) => {
    for (let row = 1; row <= lastRow('PENGATURAN'); row += 1)
      for (const value of key === 'nilai' ? VALUES : FEW) {
        const config = withCell('PENGATURAN', row, key, value);
        // The version of the SOP alone has to be one that there is.
        const version = rowsOf('PENGATURAN')[row - 1]?.values.kunci === 'sop_aktif';
        if (typeof config !== 'string') expect(config.settings).not.toHaveProperty('polluted');
        else expect([version, config]).toEqual([true, expect.stringMatching(/[Vv]ersi/)]);
      }
  },
);

test('a value in the tab SOP is taken as text, or stops decisions and is named by tab, row and column', () => {
  // A row of each kind, and of the steps the one that is signed.
  const kinds = ['IDENTITAS', 'PERAN', 'LANGKAH'].map((jenis) =>
    rowsOf('SOP').find(({ values }) => values.jenis === jenis),
  );
  const signed = rowsOf('SOP').find(({ values }) => values.bentuk === 'SIGN');
  for (const { key } of tabOf('SOP').columns)
    for (const row of [...kinds, signed])
      for (const value of FEW) {
        const config = withCell('SOP', row?.row ?? 0, key, value);
        if (typeof config === 'string') expect(config).toMatch(/^Tab SOP, baris \d+, kolom |^Versi SOP /);
      }
});
