/** What turns a konsep into a naskah: its marks go, the signer of the day stands in it, the pertinggal lists the paraf. */
import { INITIALS_MARK } from '../app/letters/definition';
import { type SignerLines, signatureIn } from '../app/letters/signatureShape';
import type { InitialsTable, LetterSpec } from '../app/ports';
import { DRAFT_MARK } from '../messages/labels';
import { replaceSpan } from './lettersText';

type Body = GoogleAppsScript.Document.Body;
type TableCell = GoogleAppsScript.Document.TableCell;
export type Section =
  | Body
  | GoogleAppsScript.Document.HeaderSection
  | GoogleAppsScript.Document.FooterSection;

/** Takes out what only a draft carries. What staff have taken out by hand is not missed. */
export function finish(body: Body, sections: readonly Section[]): void {
  for (const section of sections) removeDraftMark(section, section === body ? body : null);
  for (const table of body.getTables()) {
    if (table.getText().startsWith(INITIALS_MARK)) table.getCell(0, 0).clear();
  }
}

/** Only where it stands alone: the word may well occur in a text. In the body its paragraph goes with it. */
function removeDraftMark(section: Section, body: Body | null): void {
  let found = section.findText(DRAFT_MARK);
  while (found !== null) {
    const text = found.getElement().asText();
    const own = text.getParent();
    const next = section.findText(DRAFT_MARK, found);
    if (text.getText().trim() === DRAFT_MARK) {
      const inBody = body !== null && own.getParent().getType() === DocumentApp.ElementType.BODY_SECTION;
      if (inBody && body.getNumChildren() > 1) body.removeChild(own);
      else text.deleteText(0, text.getText().length - 1);
    }
    found = next;
  }
}

/**
 * Puts the signer of the day into every signature block of the body that names another. Answers whom it replaced, ''
 * when all named him already, null when there is no signature block to be seen.
 */
export function correctSigner(body: Body, signer: NonNullable<LetterSpec['signer']>): string | null {
  let replaced: string | null = null;
  for (const table of body.getTables()) {
    if (signatureIn(table.getText().split('\n')) === null) continue;
    const row = table.getRow(0);
    for (let i = 0; i < row.getNumCells(); i += 1) {
      const cell = row.getCell(i);
      const shape = signatureIn(linesOf(cell));
      if (shape === null) continue;
      const old = correctCell(cell, shape, signer);
      replaced = replaced === null || replaced === '' ? old : replaced;
    }
  }
  return replaced;
}

const linesOf = (cell: TableCell): readonly string[] =>
  Array.from({ length: cell.getNumChildren() }, (_, i) => cell.getChild(i).asParagraph().getText());

/** Line breaks inside a paragraph count as those of the value. */
const same = (shown: string, wanted: string): boolean => shown.replace(/\r/g, '\n').trim() === wanted.trim();

function correctCell(cell: TableCell, shape: SignerLines, signer: NonNullable<LetterSpec['signer']>): string {
  const office = `${signer.capitals},`;
  if (same(shape.office, office) && same(shape.nama, signer.nama)) return '';
  setLine(cell, shape.officeAt, office);
  setLine(cell, shape.namaAt, signer.nama);
  const last = cell.getNumChildren() - 1;
  for (let i = last; i > shape.namaAt + 1; i -= 1) cell.removeChild(cell.getChild(i));
  if (last > shape.namaAt) setLine(cell, shape.namaAt + 1, signer.identity);
  return `${shape.nama.trim()} (${shape.office.replace(/[\r\n]+/g, ' ').replace(/,\s*$/, '')})`;
}

function setLine(cell: TableCell, index: number, value: string): void {
  const text = cell.getChild(index).asParagraph().editAsText();
  replaceSpan(text, 0, text.getText().length - 1, value);
}

/** The table of paraf below the last line, small and with lines. */
export function fileInitials(body: Body, { title, rows }: InitialsTable): void {
  const heading = body.appendParagraph(title);
  heading.setSpacingBefore(18).setSpacingAfter(2).setIndentStart(0).setIndentFirstLine(0);
  heading.setAlignment(DocumentApp.HorizontalAlignment.LEFT);
  heading.editAsText().setFontSize(8).setBold(true).setItalic(false);
  const table = body.appendTable(rows.map((row) => [...row]));
  table.setBorderWidth(0.5);
  table.editAsText().setFontSize(8).setBold(false).setItalic(false);
  table.getRow(0).editAsText().setBold(true);
}
