import { Book, box, span } from './sheetsSupport';
import { closeWorlds, KABAG, OWNER } from './support';

afterEach(closeWorlds);

test('what is protected is not moved, pushed, filled, sorted, tidied, cut off or copied over by others', async () => {
  const book = await Book.make();
  book.world.share(book.id, KABAG, 'writer', OWNER);
  await book.fill([[' a'], [' b']]);
  await book.batch({ addProtectedRange: { protectedRange: { range: box(1, 0, 3, 2) } } });
  const requests: object[] = [
    { moveDimension: { source: span('ROWS', 1, 2), destinationIndex: 9 } },
    { moveDimension: { source: span('ROWS', 9, 10), destinationIndex: 2 } },
    { insertRange: { range: box(0, 0, 1, 1), shiftDimension: 'ROWS' } },
    { deleteRange: { range: box(0, 0, 1, 1), shiftDimension: 'ROWS' } },
    { cutPaste: { source: box(1, 0, 2, 1), destination: { rowIndex: 8 } } },
    { cutPaste: { source: box(8, 0, 9, 1), destination: { rowIndex: 2 } } },
    { autoFill: { sourceAndDestination: { source: box(0, 0, 1, 1), dimension: 'ROWS', fillLength: 1 } } },
    { trimWhitespace: { range: box(0, 0, 2, 1) } },
    { deleteDuplicates: { range: box(0, 0, 2, 1) } },
    { pasteData: { coordinate: { rowIndex: 1 }, data: 'x', delimiter: ',' } },
    { sortRange: { range: box(0, 0, 2, 1), sortSpecs: [{ dimensionIndex: 0 }] } },
    { findReplace: { find: 'b', replacement: 'c', sheetId: 0 } },
    { mergeCells: { range: box(2, 0, 4, 2) } },
    {
      updateSheetProperties: {
        properties: { gridProperties: { rowCount: 2 } },
        fields: 'gridProperties.rowCount',
      },
    },
    { deleteSheet: { sheetId: 0 } },
    { addProtectedRange: { protectedRange: { range: box(2, 0, 4, 2) } } },
  ];
  for (const request of requests) {
    expect([request, await book.refusal([{ addSheet: {} }, request], KABAG)]).toEqual([
      request,
      expect.stringContaining('You are trying to edit a protected cell or object.'),
    ]);
  }
  expect(book.world.sheetNames(book.id)).toEqual(['Sheet1']);
});

test('a protected sheet is neither renamed, moved, hidden, lengthened nor deleted by others', async () => {
  const book = await Book.make();
  book.world.share(book.id, KABAG, 'writer', OWNER);
  await book.batch({ addSheet: {} }, { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } });
  const change = (properties: object, fields: string): object => ({
    updateSheetProperties: { properties, fields },
  });
  for (const request of [
    change({ title: 'x' }, 'title'),
    change({ index: 1 }, 'index'),
    change({ hidden: true }, 'hidden'),
    { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 1 } },
    { deleteSheet: { sheetId: 0 } },
    { addDimensionGroup: { range: span('ROWS', 0, 1) } },
  ]) {
    expect(await book.refusal([request], KABAG)).toContain(
      'You are trying to edit a protected cell or object.',
    );
  }
});

test('a warning names no editors; when it becomes a protection, all editors of the document are its own', async () => {
  const book = await Book.make();
  book.world.share(book.id, KABAG, 'writer', OWNER);
  const protectedRange = {
    protectedRangeId: 5,
    range: { sheetId: 0 },
    warningOnly: true,
    editors: { users: [KABAG] },
  };
  await book.batch({ addProtectedRange: { protectedRange } });
  const editors = (): Promise<unknown> => book.get({ fields: 'sheets.protectedRanges.editors' });
  expect(await editors()).toEqual({ sheets: [{ protectedRanges: [{}] }] });
  await book.batch({
    updateProtectedRange: {
      protectedRange: { protectedRangeId: 5, warningOnly: false },
      fields: 'warningOnly',
    },
  });
  expect(await editors()).toEqual({
    sheets: [{ protectedRanges: [{ editors: { users: [OWNER, KABAG] } }] }],
  });
});

test('only a protected sheet has ranges that are left open', async () => {
  const book = await Book.make();
  const protectedRange = { range: box(0, 0, 5, 5), unprotectedRanges: [box(0, 0, 1, 1)] };
  expect(await book.refusal([{ addProtectedRange: { protectedRange } }])).toContain(
    'Unprotected ranges are only supported on protected sheets.',
  );
});
