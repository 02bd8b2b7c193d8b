import { Buffer } from 'node:buffer';
import ExcelJS from 'exceljs';
import { encodedWords, toEml } from '../../emulator/exports/eml';
import { gridOf, type SheetsWorld } from '../../emulator/exports/grid';
import { exportXlsx } from '../../emulator/exports/xlsx';
import type { MailMessage, ShownCell } from '../../emulator/types';
import { BOOK, fakeWorld, START } from './fakeWorld';

type Sheet = Parameters<typeof gridOf>[0];

const shown = (value: ShownCell['value'], text = String(value ?? '')): ShownCell => ({
  value,
  formula: null,
  text,
});
const blue = { rgbColor: { red: 0, green: 0, blue: 1 } };
const list = (values: readonly string[]) => ({
  dataValidation: {
    condition: { type: 'ONE_OF_LIST', values: values.map((userEnteredValue) => ({ userEnteredValue })) },
  },
});
const header = {
  userEnteredFormat: { textFormat: { bold: true }, backgroundColorStyle: blue, wrapStrategy: 'WRAP' },
};
const date = { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'd mmmm yyyy' } } };

const CELLS: readonly (readonly ShownCell[])[] = [
  [shown('Nama'), shown('Tanggal'), shown('Keadaan')],
  [shown('=1+1'), shown(46349, '23 November 2026'), shown('TERLAMBAT')],
  [shown('+62'), shown(46350, '24 November 2026'), shown('TEPAT')],
  [shown('-x'), shown(null), shown(null)],
  [shown('@a'), shown(null), shown(null)],
];

const SHEET = {
  properties: {
    title: 'Tugas',
    gridProperties: { rowCount: 100, columnCount: 5, frozenRowCount: 1 },
    tabColorStyle: blue,
  },
  data: [
    {
      columnMetadata: [{ pixelSize: 240 }, { pixelSize: 120 }, { pixelSize: 90, hiddenByUser: true }],
      rowData: [
        { values: [header, header, header] },
        { values: [{}, date, list(['TEPAT', 'TERLAMBAT'])] },
        { values: [{}, date, list(['TEPAT', 'TERLAMBAT'])] },
      ],
    },
  ],
  bandedRanges: [
    {
      range: { startRowIndex: 0, endRowIndex: 100, startColumnIndex: 0, endColumnIndex: 3 },
      rowProperties: {
        headerColor: { red: 1 },
        firstBandColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
        secondBandColorStyle: { rgbColor: { red: 0.8, green: 0.8, blue: 0.8 } },
      },
    },
  ],
  conditionalFormats: [
    {
      ranges: [{ startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 }],
      booleanRule: {
        condition: {
          type: 'CUSTOM_FORMULA',
          values: [{ userEnteredValue: '=AND($C2="TERLAMBAT",$B2>46000)' }],
        },
        format: { backgroundColorStyle: { rgbColor: { red: 1 } } },
      },
    },
  ],
} as unknown as Sheet;

const world = (): SheetsWorld => ({
  ...fakeWorld(),
  sheetNames: () => ['Tugas'],
  cells: () => CELLS,
  readSpreadsheet: () => ({ sheets: [SHEET] }),
});

async function readBack(): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  const bytes = Buffer.from(await exportXlsx(world(), BOOK));
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.getWorksheet('Tugas');
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('a sheet as it is shown', () => {
  const grid = gridOf(SHEET, CELLS);
  const styleAt = (row: number, column: number) => grid.styles[grid.cells[row]?.[column]?.s ?? 0];

  test('the own format of a cell lies over the banded colours', () => {
    expect(styleAt(0, 0)).toEqual({ bg: '#0000ff', bold: true, wrap: 'WRAP' });
    expect(styleAt(2, 0)).toEqual({ bg: '#cccccc' });
  });

  test('a conditional format lies over both, where its formula holds', () => {
    expect(styleAt(1, 0)).toEqual({ bg: '#ff0000' });
    expect(styleAt(1, 1)).toEqual({ bg: '#ff0000', pattern: 'd mmmm yyyy' });
  });

  test('equal drop-downs below each other are one rule', () => {
    expect(grid.lists).toEqual([
      { area: { row: 1, column: 2, rowEnd: 3, columnEnd: 3 }, values: ['TEPAT', 'TERLAMBAT'], arrow: false },
    ]);
  });

  test('a sheet of which only values are known is shown plainly', () => {
    const plain = gridOf({ properties: { title: 'X' } } as Sheet, CELLS);
    expect(plain.cells[1]?.[1]).toEqual({ t: '23 November 2026', s: 0, v: 46349 });
  });
});

describe('the spreadsheet as .xlsx', () => {
  test('text that begins like a formula stays text', async () => {
    const sheet = await readBack();
    const texts = [2, 3, 4, 5].map((row) => sheet.getCell(row, 1));
    expect(texts.map((cell) => [cell.type, cell.value])).toEqual(
      ['=1+1', '+62', '-x', '@a'].map((value) => [ExcelJS.ValueType.String, value]),
    );
  });

  test('dates stay dates with Indonesian month names', async () => {
    const cell = (await readBack()).getCell('B2');
    expect(cell.type).toBe(ExcelJS.ValueType.Date);
    expect((cell.value as Date).toISOString().slice(0, 10)).toBe('2026-11-23');
    expect(cell.numFmt).toBe('[$-421]d mmmm yyyy');
  });

  test('header, frozen row, widths, hidden columns and tab colour are kept', async () => {
    const sheet = await readBack();
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true });
    expect(sheet.getCell('A1').fill).toMatchObject({ fgColor: { argb: 'FF0000FF' } });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.getColumn(1).width).toBeCloseTo(235 / 7, 5);
    expect(sheet.getColumn(3).hidden).toBe(true);
    expect(sheet.properties.tabColor).toMatchObject({ argb: 'FF0000FF' });
  });

  test('drop-downs are kept', async () => {
    const rule = (await readBack()).getCell('C3').dataValidation;
    expect(rule).toMatchObject({ type: 'list', formulae: ['"TEPAT,TERLAMBAT"'] });
  });
});

describe('a mail as .eml', () => {
  const mail: MailMessage = {
    id: 4,
    at: START,
    from: 'sistem@contoh.example',
    to: ['satu@contoh.example', 'dua@contoh.example'],
    cc: [],
    bcc: [],
    subject: 'Tugas baru: pemeriksaan konsep surat pemberitahuan pemantauan — PPP-2026-001',
    text: 'Satu “kutipan”.\nDua.',
    html: '<p>Satu “kutipan”.</p>',
  };
  const eml = toEml(mail);
  const headers = eml.slice(0, eml.indexOf('\r\n\r\n'));

  test('lines end with CRLF and are at most 78 characters long', () => {
    expect(eml.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...eml.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  test('the subject reads back', () => {
    const subject = /^Subject: ((?:.|\r\n )*)/m.exec(headers)?.[1] ?? '';
    const words = [...subject.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)];
    expect(words.every((word) => word[0].length <= 75)).toBe(true);
    expect(words.map((word) => Buffer.from(word[1] ?? '', 'base64').toString('utf8')).join('')).toBe(
      mail.subject,
    );
  });

  test('both parts read back', () => {
    const boundary = /boundary="([^"]+)"/.exec(headers)?.[1] ?? '';
    const parts = eml.split(`--${boundary}`).slice(1, -1);
    const bodies = parts.map((part) =>
      Buffer.from(part.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8'),
    );
    expect(bodies).toEqual([mail.text, mail.html]);
    expect(parts.map((part) => /Content-Type: ([^;]+)/.exec(part)?.[1])).toEqual(['text/plain', 'text/html']);
  });

  test('files, images of the text, the name of the sender and where answers go are in it', () => {
    const file = (name: string, contentType: string, text: string) => ({
      name,
      contentType,
      base64: Buffer.from(text).toString('base64'),
    });
    const full = toEml({
      ...mail,
      name: 'Bagian Organisasi “A”',
      replyTo: 'balas@contoh.example',
      attachments: [file('Surat Nomor 1.pdf', 'application/pdf', 'pdf')],
      inlineImages: [file('logo', 'image/png', 'png')],
    });
    expect(full).toContain('Reply-To: balas@contoh.example\r\n');
    expect(full).toMatch(/From: =\?UTF-8\?B\?[^?]+\?= <sistem@contoh\.example>/);
    expect(full).toContain("attachment;\r\n filename*=UTF-8''Surat%20Nomor%201.pdf");
    expect(full).toContain('Content-ID: <logo>');
    const kinds = [...full.matchAll(/Content-Type: ([^;\r]+)/g)].map((hit) => hit[1]);
    expect(kinds).toEqual([
      'multipart/mixed',
      'multipart/related',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'image/png',
      'application/pdf',
    ]);
    expect(full).toContain(`\r\n\r\n${Buffer.from('pdf').toString('base64')}\r\n`);
  });

  test('the date is that of Western Indonesian Time', () => {
    expect(headers).toContain('Date: Mon, 23 Nov 2026 07:30:00 +0700');
  });

  test('a line break in a subject cannot add a header', () => {
    expect(encodedWords('a\r\nBcc: x@y.example')).toBe('a Bcc: x@y.example');
  });
});
