/** Builds a template in Google Docs from its definition. Setup only; staff may edit the result afterwards. */
import {
  type Align,
  type Block,
  DRAFT_MARK,
  FONT,
  PAGE,
  type ParagraphBlock,
  paragraph as paragraphBlock,
  type Run,
  type TableBlock,
  type TemplateDefinition,
} from '../app/letters/definition';
import { moveInto } from './lettersDrive';

type Body = GoogleAppsScript.Document.Body;
type Paragraph = GoogleAppsScript.Document.Paragraph;
type TableCell = GoogleAppsScript.Document.TableCell;

/** Creates the document, fills it and moves it into the folder; answers its file id. */
export function buildTemplate(definition: TemplateDefinition, name: string, folderId: string): string {
  const document = DocumentApp.create(name);
  const body = document.getBody();
  setPage(body);
  for (const block of definition.body) appendBlock(body, block);
  // A fresh document begins with an empty paragraph, which only now is not the last one.
  body.removeChild(body.getChild(0));
  if (definition.draft) addDraftMark(document.addHeader());
  const id = document.getId();
  document.saveAndClose();
  moveInto(id, folderId);
  return id;
}

function setPage(body: Body): void {
  body.setPageWidth(PAGE.width).setPageHeight(PAGE.height);
  body.setMarginTop(PAGE.top).setMarginBottom(PAGE.bottom);
  body.setMarginLeft(PAGE.left).setMarginRight(PAGE.right);
}

function addDraftMark(header: GoogleAppsScript.Document.HeaderSection): void {
  const mark = paragraphBlock(DRAFT_MARK, { align: 'RIGHT', bold: true, size: 14 });
  const [first] = header.getParagraphs();
  fillParagraph(first ?? header.appendParagraph(''), mark);
}

function appendBlock(body: Body, block: Block): void {
  switch (block.kind) {
    case 'paragraph':
      fillParagraph(body.appendParagraph(''), block);
      return;
    case 'table':
      appendTable(body, block);
      return;
    case 'rule':
      body.appendHorizontalRule();
      return;
    case 'pageBreak':
      body.appendPageBreak();
      return;
  }
}

/** Everything is set: what is appended to a document takes the look of what stands before it. */
function fillParagraph(paragraph: Paragraph, block: ParagraphBlock): void {
  if (block.heading > 0) paragraph.setHeading(headingOf(block.heading));
  paragraph.setAlignment(alignment(block.align));
  paragraph.setIndentStart(block.indent).setIndentFirstLine(block.firstIndent);
  paragraph.setSpacingBefore(block.before).setSpacingAfter(block.after).setLineSpacing(block.line);
  for (const run of block.runs) appendRun(paragraph, run);
}

function appendRun(paragraph: Paragraph, run: Run): void {
  const text = run.text === '' ? paragraph.editAsText() : paragraph.appendText(run.text);
  text.setFontFamily(FONT).setFontSize(run.size);
  text.setBold(run.bold).setItalic(run.italic).setUnderline(run.underline);
}

function alignment(align: Align): GoogleAppsScript.Document.HorizontalAlignment {
  return DocumentApp.HorizontalAlignment[align];
}

function headingOf(level: number): GoogleAppsScript.Document.ParagraphHeading {
  const { HEADING1, HEADING2 } = DocumentApp.ParagraphHeading;
  return level === 1 ? HEADING1 : HEADING2;
}

function appendTable(body: Body, block: TableBlock): void {
  const table = body.appendTable(block.rows.map((row) => row.map(() => '')));
  table.setBorderWidth(block.border);
  block.widths.forEach((width, column) => {
    table.setColumnWidth(column, width);
  });
  block.rows.forEach((row, r) => {
    row.forEach((content, c) => {
      fillCell(table.getCell(r, c), content, block.padding);
    });
  });
}

function fillCell(cell: TableCell, content: readonly ParagraphBlock[], padding: TableBlock['padding']): void {
  cell.setPaddingLeft(padding.x).setPaddingRight(padding.x);
  cell.setPaddingTop(padding.y).setPaddingBottom(padding.y);
  content.forEach((block, i) => {
    const paragraph = i === 0 ? cell.getChild(0).asParagraph() : cell.appendParagraph('');
    fillParagraph(paragraph, block);
  });
}
