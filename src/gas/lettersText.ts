/** Literal replacement of text in a Google Doc. No pattern or replacement ever comes from what people typed. */

type Text = GoogleAppsScript.Document.Text;
type RangeElement = GoogleAppsScript.Document.RangeElement;

/** What can be searched: sections, tables, rows, cells, paragraphs. */
export interface Searchable {
  findText(pattern: string, from?: RangeElement | null): RangeElement | null;
}
export interface Replaceable extends Searchable {
  replaceText(pattern: string, replacement: string): unknown;
}

/** Stands between two braces of a value while a document is filled, so that no value reads as a placeholder. */
const GUARD = '\uE000';

interface Hit {
  readonly text: Text;
  readonly start: number;
  readonly end: number;
  readonly matched: string;
}

/** The text as a pattern that finds it and nothing else (RE2). */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A value as it may be inserted while filling goes on; `unguard` ends it. */
export function guard(value: string): string {
  const plain = [...value.replace(/\r\n?/g, '\n')].filter(isPrintable).join('');
  return plain.replace(/\{(?=\{)/g, `{${GUARD}`);
}

/** New line and tab stay; other control characters have no place in a naskah, and Docs refuses some of them. */
function isPrintable(character: string): boolean {
  const code = character.charCodeAt(0);
  return character !== GUARD && (code >= 32 || character === '\n' || character === '\t');
}

/** Takes the guards out again. */
export function unguard(container: Searchable): void {
  for (const hit of hitsOf(container, GUARD)) hit.text.deleteText(hit.start, hit.end);
}

/**
 * Puts a value where the placeholder stands: in one call where the value is plain. Whether `replaceText` gives `$` and
 * `\` a meaning in the replacement is documented nowhere, and lines may become paragraphs: such values take the long way.
 */
export function fillIn(container: Replaceable, placeholder: string, value: string): void {
  if (/[$\\\r\n]/.test(value)) replaceAll(container, literally(placeholder), () => value);
  else container.replaceText(literally(placeholder), guard(value));
}

/** Replaces whatever the pattern finds by what `valueFor` says of it; undefined leaves it as it is. */
export function replaceAll(
  container: Searchable,
  pattern: string,
  valueFor: (matched: string) => string | undefined,
): void {
  for (const hit of hitsOf(container, pattern)) {
    const value = valueFor(hit.matched);
    if (value !== undefined && value !== hit.matched) replaceHit(hit, value);
  }
}

/** All hits, last first, so that replacing one moves none of the others. */
function hitsOf(container: Searchable, pattern: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (let range = container.findText(pattern); range !== null; range = container.findText(pattern, range)) {
    const text = range.getElement().asText();
    const start = range.getStartOffset();
    const end = range.getEndOffsetInclusive();
    hits.unshift({ text, start, end, matched: text.getText().slice(start, end + 1) });
  }
  return hits;
}

function replaceHit(hit: Hit, value: string): void {
  const lines = guard(value).split('\n');
  if (lines.length > 1 && hit.text.getText() === hit.matched) fillParagraphs(hit, lines);
  else replaceSpan(hit.text, hit.start, hit.end, guard(value));
}

/** Inserted after the span first: it takes the look of what stands before it, and the text is never empty between. */
export function replaceSpan(text: Text, start: number, end: number, value: string): void {
  if (value !== '') text.insertText(end + 1, value);
  if (end >= start) text.deleteText(start, end);
}

/** A placeholder alone in its paragraph becomes a paragraph for each line, all formatted alike. */
function fillParagraphs(hit: Hit, lines: readonly string[]): void {
  const own = hit.text.getParent();
  const parent = own.getParent();
  const place = placeOf(parent);
  if (place === null) {
    replaceSpan(hit.text, hit.start, hit.end, lines.join('\n'));
    return;
  }
  const index = place.getChildIndex(own);
  const isItem = own.getType() === DocumentApp.ElementType.LIST_ITEM;
  for (let i = lines.length - 1; i > 0; i -= 1) {
    const copy = isItem
      ? place.insertListItem(index + 1, own.asListItem().copy())
      : place.insertParagraph(index + 1, own.asParagraph().copy());
    replaceSpan(copy.editAsText(), hit.start, hit.end, lines[i] ?? '');
  }
  replaceSpan(hit.text, hit.start, hit.end, lines[0] ?? '');
}

type Place = Pick<GoogleAppsScript.Document.Body, 'getChildIndex' | 'insertParagraph' | 'insertListItem'>;

/** What paragraphs can be put into; null where a line break has to do. */
function placeOf(parent: GoogleAppsScript.Document.ContainerElement): Place | null {
  const type = parent.getType();
  if (type === DocumentApp.ElementType.BODY_SECTION) return parent.asBody();
  if (type === DocumentApp.ElementType.TABLE_CELL) return parent.asTableCell();
  return null;
}
