import fc from 'fast-check';
import { type Part, partsOf as read } from '../../sidebar/logic/reading';

const line = (text: string) => ({ kind: 'LINE', text });

/** As it is read: without the places of the lines, a cell with its name. */
function asRead(part: Part) {
  if (part.kind === 'ROW') return { ...part, cells: part.cells.map(({ name, text }) => `${name}: ${text}`) };
  const { at: _, ...rest } = part;
  return rest;
}
const partsOf = (lines: readonly string[]) => read(lines).map(asRead);

describe('a document read in the page', () => {
  test('the particulars of a letter stand on a line each, without the empty cells that indent them', () => {
    const text = ['Hal', ':', 'Pemberitahuan', 'Yth. Camat Ciledug', '', 'waktu', ':', 'pukul 09.00 WIB'];
    expect(partsOf(text)).toEqual([
      { kind: 'TERM', label: 'Hal', text: 'Pemberitahuan' },
      line('Yth. Camat Ciledug'),
      { kind: 'TERM', label: 'waktu', text: 'pukul 09.00 WIB' },
    ]);
  });

  test('a numbered table is read row by row, and cells without content are left out', () => {
    const header = ['No.', 'Komponen', 'Temuan', 'Skor'];
    const rows = ['1', 'Persyaratan', '-', '2', '2', 'Biaya/tarif', 'Belum dipasang.', '1'];
    expect(partsOf([...header, ...rows, 'D. Kesimpulan'])).toEqual([
      { kind: 'ROW', title: '1. Persyaratan', cells: ['Skor: 2'] },
      { kind: 'ROW', title: '2. Biaya/tarif', cells: ['Temuan: Belum dipasang.', 'Skor: 1'] },
      line('D. Kesimpulan'),
    ]);
  });

  test('a table whose rows do not count from 1 stays as it is', () => {
    expect(partsOf(['No.', 'Uraian', 'a', 'satu'])).toEqual(['No.', 'Uraian', 'a', 'satu'].map(line));
  });

  test('every part knows the line it stands on, so that what changed there can be marked', () => {
    const text = ['Hal', ':', 'Pemberitahuan', 'Isi', 'No.', 'Komponen', 'Skor', '1', 'Persyaratan', '2'];
    type Place = { readonly at: number; readonly text: string };
    const places = read(text).flatMap((part): readonly Place[] =>
      part.kind === 'ROW' ? part.cells : [part],
    );
    expect(places.map(({ at, text: shown }) => [text[at], shown])).toEqual([
      ['Pemberitahuan', 'Pemberitahuan'],
      ['Isi', 'Isi'],
      ['2', '2'],
    ]);
  });

  test('no word is lost outside tables, and no cell with content inside', () => {
    const word = fc.constantFrom('', ':', '-', '1', '2', '1.', 'Hal', 'Persyaratan', 'Skor');
    const cell = fc.constantFrom('', '-', '1', 'Sesuai', 'Kurang lengkap');
    const isContent = (text: string) => !['', '-', ':'].includes(text);
    fc.assert(
      fc.property(fc.array(word), fc.array(fc.tuple(cell, cell, cell)), (lines, rows) => {
        const table = rows.flatMap((row, index) => [`${index + 1}`, ...row]);
        const shown = JSON.stringify(partsOf([...lines, 'No.', 'Komponen', 'Temuan', 'Skor', ...table]));
        for (const text of [...lines, ...table].filter(isContent)) expect(shown).toContain(text);
      }),
    );
  });
});
