/** Tables of Word files: what Docs keeps of them, and how they are printed. */
import type { Border, CellNode, TableNode } from '../../emulator/docs/model';
import type { Ink, LineInk } from '../../emulator/docs/pdf/ink';
import { inkOf, renderPdf } from '../../emulator/docs/render';
import { readPdf, textAt } from '../support/readPdf';
import { imported, PLAIN, p, r, tableOf } from './wordFile';

const GRID = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/><w:gridCol w:w="3000"/></w:tblGrid>';
const LINES = (sides: string): string =>
  sides
    .split(' ')
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`)
    .join('');
const ALL = `<w:tblBorders>${LINES('top left bottom right insideH insideV')}</w:tblBorders>`;

const cell = (text: string, settings = ''): string =>
  `<w:tc><w:tcPr>${settings}</w:tcPr>${p(r(text))}</w:tc>`;
const row = (cells: string, settings = ''): string => `<w:tr><w:trPr>${settings}</w:trPr>${cells}</w:tr>`;
const table = (rows: string, settings = ALL, grid = GRID): string =>
  `<w:tbl><w:tblPr>${settings}</w:tblPr>${grid}${rows}</w:tbl>`;
const three = (settings = ''): string => row(cell('a') + cell('b') + cell('c'), settings);

const THIN: Border = { width: 0.5, color: '#000000', style: 'SOLID' };
const NONE: Border = { width: 0, color: '#000000', style: 'SOLID' };

function cellAt(node: TableNode, y: number, x: number): CellNode {
  const found = node.children[y]?.children[x];
  if (found === undefined) throw new Error(`no cell ${y},${x}`);
  return found;
}

describe('a table of a Word file', () => {
  test('has the widths of its grid, and of cells where they say otherwise', () => {
    expect(tableOf(table(three())).columnWidths).toEqual([50, 100, 150]);
    const own = row(
      cell('a', '<w:tcW w:w="1500" w:type="dxa"/>') + cell('b', '<w:tcW w:w="0" w:type="auto"/>') + cell('c'),
    );
    expect(tableOf(table(own)).columnWidths).toEqual([75, 100, 150]);
  });

  test('with one kind of line all over has it as its border', () => {
    const node = tableOf(table(three()));
    expect([node.borderWidth, node.borderColor]).toEqual([0.5, '#000000']);
    expect(cellAt(node, 0, 0).style.borders).toBeUndefined();
  });

  test('without lines has none, and lines of a cell are its own', () => {
    const double = '<w:tcBorders><w:bottom w:val="double" w:sz="6" w:color="FF0000"/></w:tcBorders>';
    const node = tableOf(table(row(cell('a', double) + cell('b') + cell('c')), ''));
    expect(node.borderWidth).toBe(0);
    expect(cellAt(node, 0, 0).style.borders).toEqual({
      bottom: { width: 0.75, color: '#ff0000', style: 'DOUBLE' },
    });
  });

  test('a frame with nothing inside is lines of the cells at the edge', () => {
    const frame = `<w:tblBorders>${LINES('top left bottom right')}</w:tblBorders>`;
    const node = tableOf(table(three() + three(), frame));
    expect(cellAt(node, 0, 0).style.borders).toEqual({ bottom: NONE, right: NONE });
    expect(cellAt(node, 1, 2).style.borders).toEqual({ top: NONE, left: NONE });
    expect(node.borderWidth).toBe(0.5);
  });

  test('cells that are merged cover columns and rows', () => {
    const rows =
      row(cell('a', '<w:vMerge w:val="restart"/>') + cell('b', '<w:gridSpan w:val="2"/>')) +
      row(cell('', '<w:vMerge/>') + cell('c') + cell('d'));
    const node = tableOf(table(rows));
    expect(cellAt(node, 0, 0).rowSpan).toBe(2);
    expect(cellAt(node, 0, 1).colSpan).toBe(2);
    expect(cellAt(node, 1, 0).rowSpan).toBe(0);
  });

  test('padding comes from the cell, else from the table, else it is that of Word', () => {
    const margins =
      '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/></w:tblCellMar>';
    const node = tableOf(
      table(
        row(cell('a', '<w:tcMar><w:left w:w="200" w:type="dxa"/></w:tcMar>') + cell('b') + cell('c')),
        margins,
      ),
    );
    expect(cellAt(node, 0, 0).style).toMatchObject({
      paddingTop: 2,
      paddingBottom: 0,
      paddingLeft: 10,
      paddingRight: 5.4,
    });
    expect(cellAt(node, 0, 1).style).not.toHaveProperty('paddingLeft');
  });

  test('rows may repeat, stay whole and have a least height; the table stands where it is put', () => {
    const node = tableOf(
      table(three('<w:cantSplit/><w:tblHeader/><w:trHeight w:val="400"/>'), '<w:jc w:val="center"/>'),
    );
    expect(node).toMatchObject({
      alignment: 'CENTER',
      children: [{ header: true, cantSplit: true, minHeight: 20 }],
    });
    expect(tableOf(table(three(), '<w:tblInd w:w="300" w:type="dxa"/>')).indent).toBe(15);
  });

  test('cells have shading and a vertical place', () => {
    const settings = '<w:shd w:val="clear" w:fill="DDDDDD"/><w:vAlign w:val="center"/>';
    expect(
      cellAt(tableOf(table(row(cell('a', settings) + cell('b') + cell('c')))), 0, 0).style,
    ).toMatchObject({
      background: '#dddddd',
      verticalAlignment: 'CENTER',
    });
  });

  test('a table style gives lines and text; one that treats single rows differently is refused', () => {
    const style = (more: string): string =>
      `${PLAIN}<w:style w:type="table" w:styleId="Kisi"><w:rPr><w:b/></w:rPr><w:tblPr>${ALL}</w:tblPr>${more}</w:style>`;
    const body = table(three(), '<w:tblStyle w:val="Kisi"/>');
    const node = tableOf(body, style(''));
    expect(node.borderWidth).toBe(0.5);
    expect(cellAt(node, 0, 0).children[0]).toMatchObject({
      children: [{ runs: [{ style: { bold: true } }] }],
    });
    expect(() => tableOf(body, style('<w:tblStylePr w:type="firstRow"/>'))).toThrow('w:tblStylePr');
  });
});

describe('a printed table', () => {
  const inkOfTable = async (rows: string, settings = ALL): Promise<readonly Ink[]> => {
    const [page] = await inkOf(imported({ body: table(rows, settings), styles: PLAIN }));
    return page?.ink ?? [];
  };
  const linesIn = (ink: readonly Ink[]): LineInk[] => ink.filter((one) => one.kind === 'LINE');

  test('has its lines in the middle of the edges of its columns', async () => {
    const lines = linesIn(await inkOfTable(three()));
    const upright = new Set(lines.filter((line) => line.x1 === line.x2).map((line) => line.x1));
    expect([...upright].sort((a, b) => a - b)).toEqual([72, 122, 222, 372]);
    expect(lines.every((line) => line.width === THIN.width)).toBe(true);
  });

  test('a double line is two lines of its width, one width apart; a side without a line has none', async () => {
    const settings = '<w:tcBorders><w:bottom w:val="double" w:sz="8" w:color="000000"/></w:tcBorders>';
    const lines = linesIn(await inkOfTable(row(cell('a', settings) + cell('b') + cell('c')), ''));
    expect(lines).toHaveLength(2);
    const [first, second] = lines;
    expect([first?.width, second?.width]).toEqual([1, 1]);
    expect((second?.y1 ?? 0) - (first?.y1 ?? 0)).toBeCloseTo(2);
  });

  test('keeps text away from the lines by the padding, and puts it high, in the middle or low', async () => {
    const place = (name: string): string =>
      `<w:vAlign w:val="${name}"/><w:tcMar><w:left w:w="200" w:type="dxa"/></w:tcMar>`;
    const cells =
      cell('atas', place('top')) + cell('tengah', place('center')) + cell('bawah', place('bottom'));
    const model = imported({ body: table(row(cells, '<w:trHeight w:val="2000"/>'), ''), styles: PLAIN });
    const pdf = await readPdf(await renderPdf(model, 'x'));
    const [high, middle, low] = ['atas', 'tengah', 'bawah'].map((text) => textAt(pdf, text));
    expect([high?.x, middle?.x, low?.x]).toEqual([82, 132, 232]);
    const line = 11 * 1.15 * 1.15;
    expect((low?.y ?? 0) - (high?.y ?? 0)).toBeCloseTo(100 - line, 1);
    expect((middle?.y ?? 0) - (high?.y ?? 0)).toBeCloseTo((100 - line) / 2, 1);
  });

  test('shades a merged cell over all the rows that it covers', async () => {
    const merged = '<w:vMerge w:val="restart"/><w:shd w:val="clear" w:fill="DDDDDD"/>';
    const rows =
      row(cell('a', merged) + cell('b') + cell('c'), '<w:trHeight w:val="600"/>') +
      row(cell('', '<w:vMerge/>') + cell('d') + cell('e'), '<w:trHeight w:val="800"/>');
    const areas = (await inkOfTable(rows)).filter((one) => one.kind === 'RECT');
    expect(areas).toMatchObject([{ x: 72, width: 50, color: '#dddddd' }]);
    expect(areas[0]?.height).toBeCloseTo(30 + 40 + 2 * 0.5, 1);
  });

  test('a table head is repeated, and the head never stands alone at the foot of a page', async () => {
    const rows = row(cell('Kepala') + cell('') + cell(''), '<w:tblHeader/>') + three().repeat(3);
    const found: (readonly number[])[] = [];
    for (let lines = 40; lines <= 46; lines++) {
      const body = p(r('x')).repeat(lines) + table(rows);
      const pdf = await readPdf(await renderPdf(imported({ body, styles: PLAIN }), 'x'));
      found.push(pdf.pages.map((page) => page.texts.filter(({ text }) => text === 'Kepala').length));
      const first = pdf.pages[0]?.texts ?? [];
      expect(first.some(({ text }) => text === 'Kepala')).toBe(first.some(({ text }) => text === 'a'));
    }
    expect(found).toContainEqual([1, 1]);
    expect(found).toContainEqual([0, 1]);
  });
});
