/**
 * Letters on Google Docs and Drive: copies a template or a document, fills it literally, writes the PDF, freezes it.
 * Leaves nothing behind when it fails. Must not use DriveApp: the advanced service is what the manifest enables.
 */
import { DRAFT_MARK, INITIALS_MARK } from '../app/letters/definition';
import { faultText } from '../app/letters/faults';
import { PLACEHOLDER_PATTERN, type TemplateFault, templateFault } from '../app/letters/placeholders';
import { findTemplate } from '../app/letters/templates';
import { type LetterSpec, type Letters, type MadeLetter, Refused } from '../app/ports';
import { expandBlocks, MisplacedBorder, repeatRows } from './lettersBlocks';
import { copyInto, exportAs, folderOf, freeze, type Place, savePdf, trash } from './lettersDrive';
import { literally, replaceAll, unguard } from './lettersText';

type Section = GoogleAppsScript.Document.Body | GoogleAppsScript.Document.HeaderSection;

export interface LetterOptions {
  /** file ids of the templates, by template id */
  readonly templates: Readonly<Record<string, string>>;
  /** folder of the register, which holds the folders of the cases */
  readonly folderId: string;
  /** id of the register, written on each file so that orphans are found */
  readonly registerId: string;
  readonly warn: (text: string) => void;
}

/** The port Letters. A template that cannot be filled is refused with TEMPLATE_INVALID, naming it and the text at fault. */
export function gasLetters(options: LetterOptions): Letters {
  return {
    make: (spec) => make(options, spec),
    text: textOf,
    discard: (letters) => {
      for (const letter of letters) {
        trash(letter.fileId, options.warn);
        if (letter.pdfId !== null) trash(letter.pdfId, options.warn);
      }
    },
  };
}

/** @throws Refused DOCUMENT_MISSING when it is gone from Drive or this person may not open it: Drive answers both alike */
function textOf(fileId: string): string {
  try {
    return plain(exportAs(fileId, 'text/plain').getDataAsString());
  } catch (error) {
    if (/not found/i.test(String(error))) throw new Refused({ code: 'DOCUMENT_MISSING', params: {} });
    throw error;
  }
}

function make(options: LetterOptions, spec: LetterSpec): MadeLetter {
  const place = { folderId: folderOf(options.folderId, spec.folder), registerId: options.registerId };
  const fileId = copyOf(options, spec, place);
  let pdfId: string | null = null;
  try {
    const url = fill(fileId, spec);
    if (spec.pdf) pdfId = savePdf(fileId, spec.name, place);
    if (spec.freeze) freeze(fileId);
    return { fileId, pdfId, name: spec.name, url };
  } catch (error) {
    trash(fileId, options.warn);
    if (pdfId !== null) trash(pdfId, options.warn);
    throw error;
  }
}

/** Drive's text export begins with a byte order mark and ends its lines with two characters. */
function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** A copy of the template or document; that it is gone is something a person can put right. */
function copyOf(options: LetterOptions, spec: LetterSpec, place: Place): string {
  try {
    return copyInto(sourceOf(options, spec), spec.name, place);
  } catch (error) {
    if (!/not found/i.test(String(error))) throw error;
    throw refused(spec, { cause: 'template' in spec.source ? 'NO_TEMPLATE' : 'NO_SOURCE', text: '' });
  }
}

function sourceOf(options: LetterOptions, spec: LetterSpec): string {
  if ('copyOf' in spec.source) return spec.source.copyOf;
  const id = options.templates[spec.source.template];
  if (id === undefined || id === '') throw refused(spec, { cause: 'NO_TEMPLATE', text: '' });
  return id;
}

function refused(spec: LetterSpec, fault: TemplateFault): Refused {
  const { source } = spec;
  const template = 'copyOf' in source ? spec.name : (findTemplate(source.template)?.name ?? source.template);
  return new Refused({
    code: 'TEMPLATE_INVALID',
    params: { templat: template, masalah: faultText(fault), isian: fault.text, sebab: fault.cause },
  });
}

/** Fills the open document and closes it; answers its address. */
function fill(fileId: string, spec: LetterSpec): string {
  const document = DocumentApp.openById(fileId);
  const body = document.getBody();
  const edges: readonly (GoogleAppsScript.Document.HeaderSection | null)[] = [
    document.getHeader(),
    document.getFooter(),
  ];
  const sections: readonly Section[] = [body, ...edges.filter((edge) => edge !== null)];
  const texts = sections.map((section) => section.getText());
  check(spec, texts.join('\n'));
  if ('template' in spec.source) fillTemplate(body, sections, texts, spec);
  fillMarks(sections, texts, spec.marks);
  if (spec.final) finish(body, sections.slice(1));
  const url = document.getUrl();
  document.saveAndClose();
  return url;
}

/** A copy of an earlier document may hold anything people wrote: only a template is checked for placeholders. */
function check(spec: LetterSpec, text: string): void {
  const mark = Object.keys(spec.marks).find((each) => !text.includes(each));
  if (mark !== undefined) throw refused(spec, { cause: 'MARK_MISSING', text: mark });
  if (!('template' in spec.source)) return;
  const required = findTemplate(spec.source.template)?.required ?? [];
  const fault = templateFault(text, spec, required);
  if (fault !== null) throw refused(spec, fault);
}

function fillTemplate(
  body: GoogleAppsScript.Document.Body,
  sections: readonly Section[],
  texts: readonly string[],
  spec: LetterSpec,
): void {
  try {
    expandBlocks(body, spec.tables);
  } catch (error) {
    if (error instanceof MisplacedBorder) throw refused(spec, { cause: 'UNCLOSED', text: error.text });
    throw error;
  }
  if (Object.keys(spec.tables).some((name) => texts[0]?.includes(`{{${name}.`)))
    for (const table of body.getTables()) repeatRows(table, spec.tables);
  sections.forEach((section, i) => {
    if (texts[i]?.includes('{{'))
      replaceAll(section, PLACEHOLDER_PATTERN, (matched) => spec.fields[matched.slice(2, -2)]);
  });
  if (holdsBraces(spec)) for (const section of sections) unguard(section);
}

/** Some value had two braces in a row, which filling has kept apart. */
function holdsBraces(spec: LetterSpec): boolean {
  return JSON.stringify([spec.fields, spec.tables]).includes('{{');
}

/** All marks in one pass, so that no value is taken for another mark. */
function fillMarks(sections: readonly Section[], texts: readonly string[], marks: LetterSpec['marks']): void {
  const changed = Object.keys(marks).filter((mark) => marks[mark] !== mark);
  if (changed.length === 0) return;
  const pattern = changed.map(literally).join('|');
  sections.forEach((section, i) => {
    if (!changed.some((mark) => texts[i]?.includes(mark))) return;
    replaceAll(section, pattern, (matched) => marks[matched]);
    unguard(section);
  });
}

/** Takes out what only a draft carries. What staff have taken out by hand is not missed. */
function finish(body: GoogleAppsScript.Document.Body, edges: readonly Section[]): void {
  for (const edge of edges) removeDraftMark(edge);
  for (const table of body.getTables()) {
    if (table.getText().startsWith(INITIALS_MARK)) table.getCell(0, 0).clear();
  }
}

function removeDraftMark(section: Section): void {
  for (const paragraph of section.getParagraphs()) {
    const content = paragraph.getText();
    if (content.trim() === DRAFT_MARK) paragraph.editAsText().deleteText(0, content.length - 1);
  }
}
