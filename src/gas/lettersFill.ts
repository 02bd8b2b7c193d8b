/** Fills one open document: blocks, rows, fields, marks. Knows nothing of Drive. */
import { faultText } from '../app/letters/faults';
import { placeholdersIn, type TemplateFault, templateFault } from '../app/letters/placeholders';
import { findTemplate } from '../app/letters/templates';
import { type LetterSpec, Refused } from '../app/ports';
import { expandBlocks, MisplacedBorder, repeatRows } from './lettersBlocks';
import { correctSigner, fileInitials, finish, type Section } from './lettersFinal';
import { fillIn, literally, replaceAll, unguard } from './lettersText';

type Doc = GoogleAppsScript.Document.Document;

/** Refusal that names the template, or the document that was copied, and what is at fault in it. */
export function refused(spec: LetterSpec, fault: TemplateFault): Refused {
  const { source } = spec;
  const template = 'copyOf' in source ? spec.name : (findTemplate(source.template)?.name ?? source.template);
  return new Refused({
    code: 'TEMPLATE_INVALID',
    params: { templat: template, masalah: faultText(fault), isian: fault.text, sebab: fault.cause },
  });
}

/**
 * Body first, then every header and footer. `Document` gives only those of the later pages; a first page's own are
 * children of what holds them all, which is known from use, not from the reference.
 */
export function sectionsOf(document: Doc): readonly Section[] {
  const body = document.getBody();
  const edges: (Section | null)[] = [document.getHeader(), document.getFooter()];
  const root: GoogleAppsScript.Document.ContainerElement | null = body.getParent();
  if (root === null) return [body, ...edges.filter((edge) => edge !== null)];
  const { HEADER_SECTION, FOOTER_SECTION } = DocumentApp.ElementType;
  const all = Array.from({ length: root.getNumChildren() }, (_, i) => root.getChild(i));
  return [
    body,
    ...all.flatMap((child): readonly Section[] => {
      if (child.getType() === HEADER_SECTION) return [child.asHeaderSection()];
      return child.getType() === FOOTER_SECTION ? [child.asFooterSection()] : [];
    }),
  ];
}

/**
 * Fills the document as the spec says; answers the signer it replaced, '' for none.
 * @throws Refused TEMPLATE_INVALID naming what cannot be filled
 */
export function fill(document: Doc, spec: LetterSpec): string {
  const body = document.getBody();
  const sections = sectionsOf(document);
  const texts = sections.map((section) => section.getText());
  check(spec, texts.join('\n'));
  if ('template' in spec.source) fillTemplate(body, sections, texts, spec);
  fillMarks(sections, texts, spec.marks);
  if (spec.final) finish(body, sections);
  const replaced = spec.signer === null ? '' : signedBy(body, spec, spec.signer);
  if (spec.initials !== null) fileInitials(body, spec.initials);
  return replaced;
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
    expandBlocks(body, spec);
  } catch (error) {
    if (error instanceof MisplacedBorder) throw refused(spec, { cause: 'UNCLOSED', text: error.text });
    throw error;
  }
  if (Object.keys(spec.tables).some((name) => texts[0]?.includes(`{{${name}.`)))
    for (const table of body.getTables()) repeatRows(table, spec);
  sections.forEach((section, i) => {
    for (const name of new Set(placeholdersIn(texts[i] ?? '').map((each) => each.name))) {
      const value = spec.fields[name];
      if (value !== undefined) fillIn(section, `{{${name}}}`, value);
    }
  });
  requireFilled(sections, spec);
  if (JSON.stringify([spec.fields, spec.tables]).includes('{{'))
    for (const section of sections) unguard(section);
}

/** Braces that people typed are kept apart at this moment: what still looks like a placeholder is the template's own. */
function requireFilled(sections: readonly Section[], spec: LetterSpec): void {
  const [left] = sections.flatMap((section) => placeholdersIn(section.getText()));
  if (left !== undefined) throw refused(spec, { cause: 'UNFILLED', text: `{{${left.name}}}` });
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

/** Who signs today must be whom the naskah names. */
function signedBy(
  body: GoogleAppsScript.Document.Body,
  spec: LetterSpec,
  signer: NonNullable<LetterSpec['signer']>,
): string {
  const replaced = correctSigner(body, signer);
  if (replaced === null && !body.getText().includes(signer.nama))
    throw refused(spec, { cause: 'SIGNER_MISSING', text: signer.nama });
  return replaced ?? '';
}
