import { Book, rowOf } from './sheetsSupport';
import { closeWorlds, KABAG, OWNER, SEKDA } from './support';

afterEach(closeWorlds);

const MESSAGE =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const write = (rowIndex: number, columnIndex = 0): object => ({
  updateCells: { start: { rowIndex, columnIndex }, rows: [rowOf(['x'])], fields: 'userEnteredValue' },
});

async function shared(): Promise<Book> {
  const book = await Book.make();
  book.world.share(book.id, KABAG, 'writer', OWNER);
  book.world.share(book.id, SEKDA, 'writer', OWNER);
  return book;
}

test('a protected range is closed to people who are not its editors; the owner always may', async () => {
  const book = await shared();
  const range = { startRowIndex: 0, endRowIndex: 2 };
  await book.batch({ addProtectedRange: { protectedRange: { range, editors: { users: [KABAG] } } } });
  expect(await book.refusal([write(1)], SEKDA)).toBe(`Invalid requests[0].updateCells: ${MESSAGE}`);
  expect(await book.refusal([write(2)], SEKDA)).toContain('no refusal');
  expect(await book.refusal([write(1)], KABAG)).toContain('no refusal');
  expect(await book.refusal([write(1)], OWNER)).toContain('no refusal');
});

test('a protected sheet is closed as a whole, but for the ranges left open', async () => {
  const book = await shared();
  const open = { startRowIndex: 5, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 2 };
  await book.batch({
    addProtectedRange: { protectedRange: { range: { sheetId: 0 }, unprotectedRanges: [open] } },
  });
  expect(await book.refusal([write(0)], SEKDA)).toContain(MESSAGE);
  expect(await book.refusal([write(5, 1)], SEKDA)).toContain('no refusal');
  expect(await book.refusal([write(5, 2)], SEKDA)).toContain(MESSAGE);
  const rename = { updateSheetProperties: { properties: { title: 'x' }, fields: 'title' } };
  expect(await book.refusal([rename], SEKDA)).toContain(MESSAGE);
  const remove = {
    deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } },
  };
  expect(await book.refusal([remove], SEKDA)).toContain(MESSAGE);
});

test('a protection that only warns protects nothing from scripts', async () => {
  const book = await shared();
  await book.batch({ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, warningOnly: true } } });
  expect(await book.refusal([write(0)], SEKDA)).toContain('no refusal');
});

test('only editors of a protection see its editors and may change it', async () => {
  const book = await shared();
  const protectedRange = { protectedRangeId: 5, range: { sheetId: 0 }, editors: { users: [KABAG] } };
  await book.batch({ addProtectedRange: { protectedRange } });
  const view = async (as: string): Promise<unknown> =>
    (
      await book.run(
        'get',
        [book.id, { fields: 'sheets.protectedRanges(editors,requestingUserCanEdit)' }],
        as,
      )
    ).value;
  expect(await view(KABAG)).toEqual({
    sheets: [{ protectedRanges: [{ editors: { users: [KABAG] }, requestingUserCanEdit: true }] }],
  });
  expect(await view(SEKDA)).toEqual({ sheets: [{ protectedRanges: [{}] }] });
  const update = {
    updateProtectedRange: {
      protectedRange: { protectedRangeId: 5, editors: { users: [SEKDA] } },
      fields: 'editors',
    },
  };
  expect(await book.refusal([update], SEKDA)).toContain(MESSAGE);
  expect(await book.refusal([{ deleteProtectedRange: { protectedRangeId: 5 } }], SEKDA)).toContain(MESSAGE);
  await book.batch(update);
  expect(await book.refusal([write(0)], SEKDA)).toContain('no refusal');
  expect(await book.refusal([write(0)], KABAG)).toContain(MESSAGE);
  await book.batch({ deleteProtectedRange: { protectedRangeId: 5 } });
  expect(await book.refusal([write(0)], KABAG)).toContain('no refusal');
});

test('who protects a range without being the owner stays able to edit it', async () => {
  const book = await shared();
  const add = {
    addProtectedRange: { protectedRange: { range: { sheetId: 0 }, editors: { users: [SEKDA] } } },
  };
  expect(await book.refusal([add], KABAG)).toContain('no refusal');
  expect(await book.refusal([write(0)], KABAG)).toContain('no refusal');
});

test('a protection moves with its rows', async () => {
  const book = await shared();
  await book.batch({
    addProtectedRange: { protectedRange: { range: { startRowIndex: 2, endRowIndex: 4 } } },
  });
  await book.batch({
    insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 3 } },
  });
  expect(await book.refusal([write(4)], SEKDA)).toContain('no refusal');
  expect(await book.refusal([write(5)], SEKDA)).toContain(MESSAGE);
  await book.batch({
    deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 5 } },
  });
  expect(await book.refusal([write(0)], SEKDA)).toContain(MESSAGE);
  expect(await book.refusal([write(2)], SEKDA)).toContain('no refusal');
});
