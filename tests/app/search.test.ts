/** Searching the register: what a person may look for, and that a call costs the same however large the register is. */
import type { Ports, ReadRow, RowRange } from '../../src/app/ports';
import { STRETCH, search } from '../../src/app/search';
import { tabOf } from '../../src/app/tabs';
import type { SearchQuery } from '../../src/app/views/types';
import { FakeWorld } from '../support/fakePorts';

const CASES = 100_000;
const LETTER = 'B/118/000.8.3.4/XI/2026';

/** Case `no` of a register in which every tenth thousand is another year, and some have marks of their own. */
function caseRow(no: number): ReadRow {
  const year = 2017 + Math.floor((no - 1) / 10_000);
  const special: Readonly<Record<number, object>> = {
    3: { judul: 'Pelayanan perpustakaan keliling' },
    [CASES - 1]: { nomor_surat: LETTER, pd: 'DINKES KEC-CILEDUG' },
    [CASES - 2]: { status: 'Berjalan', langkah: 3, ditutup: null, pd: null },
  };
  return {
    row: no,
    values: {
      no,
      kode: `PPP-${year}-${String(no).padStart(3, '0')}`,
      judul: 'Pelayanan perizinan',
      sasaran: 'Dinas Lingkungan Hidup',
      status: 'Selesai',
      langkah: null,
      ditutup: Date.UTC(year, 11, 1),
      pd: 'DLH',
      ...special[no],
    },
  };
}

/** Ports on a register of 100,000 cases; `asked` holds the ranges of its reads. */
function large(): { ports: Ports; asked: RowRange[][] } {
  const world = new FakeWorld();
  world.now = Date.UTC(2026, 10, 24, 3);
  const ports = world.ports();
  const asked: RowRange[][] = [];
  const read = (ranges: readonly RowRange[]) => {
    asked.push([...ranges]);
    return ranges.map((range) => {
      if (range.tab !== 'REGISTER') return ports.store.read([range])[0] ?? [];
      const rows = Array.from({ length: (range.to ?? CASES) - range.from + 1 }, (_, i) => range.from + i);
      return rows.map(caseRow);
    });
  };
  return { ports: { ...ports, store: { ...ports.store, read } }, asked };
}

const ALL: SearchQuery = { text: '', pd: null, year: null, step: null, state: null, before: CASES };

const find = (query: Partial<SearchQuery>) => search(large().ports, 'register-uji', { ...ALL, ...query });
const numbers = (query: Partial<SearchQuery>) => find(query).found.map(({ no }) => no);

describe('one call', () => {
  test('is one read of a bounded number of cells, without the state of any case', () => {
    const { ports, asked } = large();
    search(ports, 'register-uji', { ...ALL, text: 'tidak ada' });
    expect(asked).toHaveLength(1);
    const columns = tabOf('REGISTER').columns.findIndex(({ type }) => type === 'JSON');
    const cells = (asked[0] ?? [])
      .filter(({ tab }) => tab === 'REGISTER')
      .map(({ from, to, light, column }) => {
        expect(light === true || column !== undefined).toBe(true);
        return ((to ?? Number.POSITIVE_INFINITY) - from + 1) * (column === undefined ? columns : 1);
      });
    expect(cells.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(STRETCH * 17 + 1);
  });

  test('shows the newest cases first, twenty at a time, and each case once over the pages', () => {
    const first = find({});
    expect(first.found.map(({ no }) => no)).toEqual(Array.from({ length: 20 }, (_, i) => CASES - i));
    const second = numbers({ before: first.next ?? 0 });
    expect(second[0]).toBe(CASES - 20);
  });

  test('goes on where the last one ended until the first case of the register', () => {
    const query = { ...ALL, text: 'perpustakaan' };
    const { ports } = large();
    let next: number | null = CASES;
    let calls = 0;
    const found: number[] = [];
    while (next !== null) {
      const view = search(ports, 'register-uji', { ...query, before: next });
      found.push(...view.found.map(({ no }) => no));
      next = view.next;
      calls += 1;
    }
    expect(found).toEqual([3]);
    expect(calls).toBe(CASES / STRETCH);
  });

  test('a whole nomor kasus is found at once, however old', () => {
    expect(numbers({ text: ' ppp-2017-003 ' })).toEqual([3]);
    expect(find({ text: 'PPP-2017-003' }).next).toBeNull();
  });

  test('an empty register answers nothing and asks for no rows', () => {
    expect(find({ before: 0 })).toMatchObject({ found: [], next: null, years: [2026] });
  });
});

describe('what may be looked for', () => {
  test.each<[string, Partial<SearchQuery>, number]>([
    ['the number of a letter', { text: LETTER.toLowerCase() }, CASES - 1],
    ['a Perangkat Daerah that the line does not name first', { pd: 'KEC-CILEDUG' }, CASES - 1],
    ['its name among the words', { text: 'ciledug' }, CASES - 1],
    ['the step', { step: 3 }, CASES - 2],
    ['the state', { state: 'BERJALAN' }, CASES - 2],
  ])('%s', (_what, query, no) => {
    expect(numbers(query)).toEqual([no]);
  });

  test('the year, of which the filter offers each since the first case', () => {
    expect(find({}).years).toEqual([2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017]);
    expect(numbers({ year: 2025 })).toEqual([]);
    expect(numbers({ year: 2025, before: 90_000 })[0]).toBe(90_000);
  });

  test('a case that has ended says when, and carries its numbers', () => {
    expect(find({ text: LETTER }).found[0]).toMatchObject({
      status: 'SELESAI',
      place: 'Selesai 1 Desember 2026',
      numbers: `Surat ${LETTER}`,
      time: null,
    });
  });
});
