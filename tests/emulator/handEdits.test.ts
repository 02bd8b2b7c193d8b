import type { HandAction } from '../../emulator/sheets/handActions';
import { HandRefusal } from '../../emulator/sheets/refusals';
import { Book } from './sheetsSupport';
import { closeWorlds, KABAG, OWNER, SEKDA } from './support';

afterEach(closeWorlds);

const S = { sheet: 'Sheet1' } as const;

async function shared(): Promise<Book> {
  const book = await Book.make();
  book.world.share(book.id, KABAG, 'writer', OWNER);
  book.world.share(book.id, SEKDA, 'reader', OWNER);
  return book;
}
const act = (book: Book, action: HandAction, as = KABAG): ReturnType<Book['world']['byHand']> =>
  book.world.byHand(book.id, action, as);
const refused = async (book: Book, action: HandAction, as = KABAG): Promise<HandRefusal> => {
  try {
    await act(book, action, as);
  } catch (error) {
    if (error instanceof HandRefusal) return error;
    throw error;
  }
  throw new Error('no refusal');
};
const listRule = {
  condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Ya' }, { userEnteredValue: 'Tidak' }] },
  strict: true,
};
const protectA1toB2: HandAction = { kind: 'protect', ...S, range: 'A1:B2' };

test('what is typed tells old and new value', async () => {
  const book = await shared();
  await act(book, { kind: 'type', ...S, range: 'B2', typed: 'lama' });
  expect(await act(book, { kind: 'type', ...S, range: 'B2', typed: '1,5' })).toEqual({
    change: 'EDIT',
    edited: {
      sheet: 'Sheet1',
      box: { top: 1, left: 1, bottom: 2, right: 2 },
      value: '1.5',
      oldValue: 'lama',
    },
  });
  expect(await act(book, { kind: 'clear', ...S, range: 'B2' })).toMatchObject({
    edited: { oldValue: '1.5' },
  });
});

test('a pasted block is read as typed, tells its cells but no values, and makes the sheet larger where it must', async () => {
  const book = await shared();
  const done = await act(book, { kind: 'pasteText', ...S, range: 'Z1000', text: 'a\t1,5\nb\t=A1\n' });
  expect(done).toEqual({
    change: 'EDIT',
    edited: { sheet: 'Sheet1', box: { top: 999, left: 25, bottom: 1001, right: 27 } },
  });
  expect(await book.values('Z1000:AA1001', { valueRenderOption: 'FORMULA' })).toEqual([
    ['a', 1.5],
    ['b', '=A1'],
  ]);
});

test('pasted text is held to the rule of the cell, as a whole; copied cells bring their own rule', async () => {
  const book = await shared();
  await act(book, { kind: 'validate', ...S, range: 'A1:A5', rule: listRule });
  expect(await refused(book, { kind: 'pasteText', ...S, range: 'A1', text: 'Ya\nMungkin' })).toMatchObject({
    code: 'VALIDATION',
    shown: 'Data yang Anda masukkan di sel A2 melanggar aturan validasi data yang ditetapkan di sel ini.',
  });
  expect(await book.values('A1:A5')).toBeUndefined();
  await act(book, { kind: 'type', ...S, range: 'D1', typed: 'Mungkin' });
  const paste = { kind: 'pasteCells', ...S, range: 'A1', fromSheet: 'Sheet1', from: 'D1' } as const;
  expect(await refused(book, { ...paste, special: 'VALUES' })).toMatchObject({ code: 'VALIDATION' });
  await act(book, paste);
  expect(await book.values('A1')).toEqual([['Mungkin']]);
  await act(book, { kind: 'type', ...S, range: 'A1', typed: 'apa saja' });
});

test('a dragged corner goes on with the series, up or down', async () => {
  const book = await shared();
  await act(book, { kind: 'type', ...S, range: 'A5', typed: '23/11/2026' });
  await act(book, { kind: 'fill', ...S, range: 'A5', towards: 'DOWN', count: 2 });
  await act(book, { kind: 'fill', ...S, range: 'A5', towards: 'UP', count: 1 });
  expect(await book.values('A4:A7')).toEqual([
    ['22/11/2026'],
    ['23/11/2026'],
    ['24/11/2026'],
    ['25/11/2026'],
  ]);
  expect(await refused(book, { kind: 'fill', ...S, range: 'A5', towards: 'UP', count: 9 })).toMatchObject({
    code: 'OUTSIDE',
  });
});

test('rows, tabs and the spreadsheet itself change by hand', async () => {
  const book = await shared();
  await act(book, { kind: 'pasteText', ...S, range: 'A1', text: 'no\tnama\n2\tb\n1\ta' });
  expect(await act(book, { kind: 'sort', ...S, range: 'A2:B3', column: 1 })).toEqual({
    change: 'OTHER',
    edited: null,
  });
  expect(await act(book, { kind: 'insert', ...S, lines: 'ROWS', from: 2, count: 1 })).toMatchObject({
    change: 'INSERT_ROW',
  });
  expect(await act(book, { kind: 'move', ...S, lines: 'COLUMNS', from: 2, count: 1, to: 1 })).toMatchObject({
    change: 'OTHER',
  });
  expect(await book.values('A1:B4')).toEqual([['nama', 'no'], [], ['a', '1'], ['b', '2']]);
  expect(await act(book, { kind: 'delete', ...S, lines: 'COLUMNS', from: 1, count: 1 })).toMatchObject({
    change: 'REMOVE_COLUMN',
  });
  await act(book, { kind: 'hide', ...S, lines: 'ROWS', from: 1, count: 1, hidden: true });
  await act(book, { kind: 'filter', ...S, range: 'A1:A4', hidden: { 1: ['1'] } });
  expect(
    await book.get({ ranges: ['A1:A4'], fields: 'sheets.data.rowMetadata(hiddenByUser,hiddenByFilter)' }),
  ).toEqual({
    sheets: [{ data: [{ rowMetadata: [{ hiddenByUser: true }, {}, { hiddenByFilter: true }, {}] }] }],
  });
  await act(book, { kind: 'unfilter', ...S });
  await act(book, { kind: 'addTab', title: 'B' });
  await act(book, { kind: 'duplicateTab', sheet: 'B' });
  await act(book, { kind: 'renameTab', sheet: 'Copy of B', title: 'C' });
  await act(book, { kind: 'moveTab', sheet: 'Sheet1', to: 3 });
  expect(book.world.sheetNames(book.id)).toEqual(['B', 'C', 'Sheet1']);
  await act(book, { kind: 'moveTab', sheet: 'Sheet1', to: 1 });
  expect(await act(book, { kind: 'deleteTab', sheet: 'C' })).toEqual({ change: 'REMOVE_GRID', edited: null });
  await act(book, { kind: 'hideTab', sheet: 'B', hidden: true });
  expect(book.world.sheetNames(book.id)).toEqual(['Sheet1', 'B']);
  await act(book, { kind: 'settings', locale: 'en_US', timeZone: 'Asia/Makassar' });
  expect(await book.get({ fields: 'properties(locale,timeZone)' })).toEqual({
    properties: { locale: 'en_US', timeZone: 'Asia/Makassar' },
  });
  await act(book, { kind: 'format', ...S, range: 'A1:A2', format: { textFormat: { bold: true } } });
  expect(await refused(book, { kind: 'hideTab', ...S, hidden: true })).toMatchObject({ code: 'ALL_HIDDEN' });
  expect(await refused(book, { kind: 'renameTab', ...S, title: 'b' })).toMatchObject({
    code: 'NAME_TAKEN',
    shown: 'Sheet dengan nama "b" sudah ada. Masukkan nama lain.',
  });
});

const EDITS: readonly HandAction[] = [
  { kind: 'type', ...S, range: 'A1', typed: 'x' },
  { kind: 'pasteText', ...S, range: 'A3', text: 'a\nb' },
  { kind: 'pasteCells', ...S, range: 'B2', fromSheet: 'Sheet1', from: 'D4' },
  { kind: 'fill', ...S, range: 'A4', towards: 'UP', count: 1 },
  { kind: 'clear', ...S, range: 'A1:D1' },
  { kind: 'sort', ...S, range: 'A1:B5', column: 1 },
  { kind: 'insert', ...S, lines: 'ROWS', from: 3, count: 1 },
  { kind: 'delete', ...S, lines: 'ROWS', from: 3, count: 1 },
  { kind: 'hide', ...S, lines: 'ROWS', from: 3, count: 1, hidden: true },
  { kind: 'format', ...S, range: 'B2', format: { wrapStrategy: 'WRAP' } },
  { kind: 'validate', ...S, range: 'B2', rule: null },
  { kind: 'deleteTab', ...S },
];

test.each(EDITS.map((edit) => [edit.kind, edit] as const))(
  'a protection of others refuses this: %s',
  async (_kind, edit) => {
    const book = await shared();
    await act(book, { kind: 'addTab' }, OWNER);
    await act(book, { ...protectA1toB2, range: 'A1:B3' } as HandAction, OWNER);
    expect(await refused(book, edit)).toMatchObject({
      code: 'PROTECTED',
      message: expect.stringContaining('You are trying to edit a protected cell or object.'),
      shown: expect.stringContaining('Anda mencoba mengedit sel atau objek yang dilindungi.'),
    });
    await act(book, edit, OWNER);
  },
);

test('who may only view is refused everything', async () => {
  const book = await shared();
  for (const edit of [...EDITS, { kind: 'addTab' }, { kind: 'settings', locale: 'en_US' }] as const) {
    expect(await refused(book, edit, SEKDA)).toMatchObject({ code: 'NO_ACCESS' });
  }
});

test('a protection made by hand can be taken away by its maker, not by others', async () => {
  const book = await shared();
  await act(book, protectA1toB2, OWNER);
  const view = (await book.get({ fields: 'sheets.protectedRanges.protectedRangeId' })) as {
    sheets: { protectedRanges: { protectedRangeId: number }[] }[];
  };
  const protectedRangeId = view.sheets[0]?.protectedRanges[0]?.protectedRangeId ?? 0;
  expect(await refused(book, { kind: 'unprotect', protectedRangeId })).toMatchObject({ code: 'PROTECTED' });
  await act(book, { kind: 'unprotect', protectedRangeId }, OWNER);
  await act(book, { kind: 'type', ...S, range: 'A1', typed: 'x' });
});

test('a cell takes no more than 50,000 characters from people, either', async () => {
  const book = await shared();
  expect(await refused(book, { kind: 'type', ...S, range: 'A1', typed: 'x'.repeat(50_001) })).toMatchObject({
    code: 'TOO_LONG',
    shown: 'Masukan Anda berisi lebih dari batas maksimum 50000 karakter dalam satu sel.',
  });
});
