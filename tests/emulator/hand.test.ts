import { Book } from './sheetsSupport';
import { closeWorlds, KABAG, OWNER, SEKDA } from './support';

afterEach(closeWorlds);

async function type(book: Book, typed: string, as = OWNER, row = 1, column = 1): Promise<unknown> {
  await book.world.editCell(book.id, 'Sheet1', row, column, typed, as);
  return book.world.cells(book.id, 'Sheet1')[row - 1]?.[column - 1] ?? null;
}

const shown = (value: unknown, text: string, formula: string | null = null): object => ({
  value,
  formula,
  text,
});

test('what a person types is read as an Indonesian spreadsheet reads it', async () => {
  const book = await Book.make();
  expect(await type(book, '1.234,5')).toEqual(shown(1234.5, '1234,5'));
  expect(await type(book, '007')).toEqual(shown(7, '7'));
  expect(await type(book, "'07")).toEqual(shown('07', '07'));
  expect(await type(book, 'true')).toEqual(shown(true, 'TRUE'));
  expect(await type(book, '=SUM(A2:A3)')).toEqual(shown(null, '=SUM(A2:A3)', '=SUM(A2:A3)'));
  expect(await type(book, '1,234.5')).toEqual(shown('1,234.5', '1,234.5'));
  expect(await type(book, 'Dinas Kesehatan')).toEqual(shown('Dinas Kesehatan', 'Dinas Kesehatan'));
  expect(await type(book, '')).toBeNull();
});

test('a typed date becomes a serial number with a date format', async () => {
  const book = await Book.make();
  expect(await type(book, '23/11/2026')).toEqual(shown(46349, '23/11/2026'));
  expect(await type(book, '23 November 2026', OWNER, 2)).toEqual(shown(46349, '23/11/2026'));
  expect(await type(book, '23/11/2026 07.30', OWNER, 3)).toEqual(shown(46349.3125, '23/11/2026 07.30'));
  expect(await type(book, '31/02/2026', OWNER, 4)).toEqual(shown('31/02/2026', '31/02/2026'));
});

test('a cell with the plain text format keeps what is typed', async () => {
  const book = await Book.make();
  const cell = { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } };
  await book.batch({
    repeatCell: { range: { endRowIndex: 1 }, cell, fields: 'userEnteredFormat.numberFormat' },
  });
  expect(await type(book, '007')).toEqual(shown('007', '007'));
  expect(await type(book, '=1+1')).toEqual(shown('=1+1', '=1+1'));
});

test('typing keeps the format and the note of the cell', async () => {
  const book = await Book.make();
  const cell = { note: 'n', userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '#,##0' } } };
  await book.batch({ repeatCell: { range: { endRowIndex: 1, endColumnIndex: 1 }, cell, fields: '*' } });
  expect(await type(book, '12345')).toEqual(shown(12345, '12.345'));
});

test('a strict rule refuses what does not fit, in the words of Google, and a lenient one warns only', async () => {
  const book = await Book.make();
  const rule = (strict: boolean): object => ({
    setDataValidation: {
      range: { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 },
      rule: {
        condition: {
          type: 'ONE_OF_LIST',
          values: [{ userEnteredValue: 'Ya' }, { userEnteredValue: 'Tidak' }],
        },
        strict,
        inputMessage: 'Pilih Ya atau Tidak.',
      },
    },
  });
  await book.batch(rule(true));
  await expect(type(book, 'Mungkin', OWNER, 2, 2)).rejects.toThrow(
    'The data you entered in cell B2 violates the data validation rules set on this cell. Pilih Ya atau Tidak.',
  );
  expect(await type(book, 'Ya', OWNER, 2, 2)).toEqual(shown('Ya', 'Ya'));
  expect(await type(book, '', OWNER, 2, 2)).toBeNull();
  await book.batch(rule(false));
  expect(await type(book, 'Mungkin', OWNER, 2, 2)).toEqual(shown('Mungkin', 'Mungkin'));
});

test('scripts are not held to data validation', async () => {
  const book = await Book.make();
  await book.batch({
    setDataValidation: {
      range: { endRowIndex: 1 },
      rule: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '5' }] }, strict: true },
    },
  });
  await book.fill([[1]]);
  await expect(type(book, '5')).rejects.toThrow('violates the data validation rules');
  expect(await type(book, '6')).toEqual(shown(6, '6'));
});

test('a protected cell refuses a person by hand, too', async () => {
  const book = await Book.make();
  book.world.share(book.id, KABAG, 'writer', OWNER);
  await book.batch({
    addProtectedRange: { protectedRange: { range: { startRowIndex: 0, endRowIndex: 1 } } },
  });
  await expect(type(book, 'x', KABAG)).rejects.toThrow('You are trying to edit a protected cell or object.');
  expect(await type(book, 'x', KABAG, 2)).toEqual(shown('x', 'x'));
  await expect(type(book, 'x', SEKDA, 2)).rejects.toThrow('The caller does not have permission');
});

test('a cell outside the sheet cannot be typed into', async () => {
  const book = await Book.make();
  await expect(type(book, 'x', OWNER, 1001)).rejects.toThrow(
    'The coordinates or dimensions of the range are invalid.',
  );
});

test('many rows can be put in at once, numbered', async () => {
  const book = await Book.make();
  book.world.fillRows(book.id, 'Sheet1', 999, 3, ['=', 'lama']);
  expect(await book.values('A998:B1001')).toEqual([[], ['999', 'lama'], ['1000', 'lama'], ['1001', 'lama']]);
});
