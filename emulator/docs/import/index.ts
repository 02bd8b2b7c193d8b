/**
 * A Word file as a Google document: what Drive does when a .docx is uploaded with conversion. The part of
 * WordprocessingML (ECMA-376 part 1, 17) that Docs keeps; what is seen and not known here is refused by name.
 */

import { NotEmulated } from '../../errors';
import { GoogleError } from '../../remote';
import type { DocModel, PageStyle, SectionNode } from '../model';
import { EDGE } from '../model';
import { type BlockSource, readSection } from './blocks';
import { checkKnown, unseen } from './known';
import { textDelta } from './looks';
import { Lists } from './numbering';
import { type Part, unreadable, WordPackage } from './package';
import { Styles } from './styles';
import { attribute, child, childrenNamed, type Element, isOn, measure, TWIPS } from './xml';

/** @throws ApiRefusal in Drive's words when the bytes are no Word file; NotEmulated for what would look different. */
export function fromDocx(bytes: Uint8Array): DocModel {
  try {
    return read(new WordPackage(bytes));
  } catch (error) {
    if (error instanceof GoogleError || error instanceof NotEmulated) throw error;
    if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ParseError'))
      throw unreadable();
    throw error;
  }
}

function read(file: WordPackage): DocModel {
  const { main } = file;
  const body = child(main.root, 'body');
  if (body === null) throw unreadable();
  const theme = file.related(main, 'theme');
  const themeFont = (name: string): string | null => themeFontOf(theme, name);
  const styles = new Styles(file.related(main, 'styles')?.root ?? null, themeFont);
  const lists = new Lists(file.related(main, 'numbering')?.root ?? null);
  const source: BlockSource = { file, part: main, styles, themeFont, lists };
  const section = child(body, 'sectPr');
  checkKnown(section, 'sectPr');
  refuseColumns(section);
  const edge = (name: string, type: string, kind: SectionNode['kind']): SectionNode | null =>
    edgeOf(source, section, { name, type, kind });
  const look = styles.paragraph(null);
  return {
    page: pageOf(section),
    body: { kind: 'BODY_SECTION', text: textDelta('NORMAL', look.text), children: readSection(source, body) },
    header: edge('headerReference', 'default', 'HEADER_SECTION'),
    footer: edge('footerReference', 'default', 'FOOTER_SECTION'),
    ...(isOn(child(section, 'titlePg')) && {
      firstPage: {
        header: edge('headerReference', 'first', 'HEADER_SECTION'),
        footer: edge('footerReference', 'first', 'FOOTER_SECTION'),
      },
    }),
  };
}

/** minorHAnsi, majorAscii: the Latin typeface of the theme's minor or major font. */
function themeFontOf(theme: Part | null, name: string): string | null {
  const fonts = child(child(theme?.root ?? null, 'themeElements'), 'fontScheme');
  const font = child(fonts, name.startsWith('major') ? 'majorFont' : 'minorFont');
  return attribute(child(font, 'latin'), 'typeface');
}

function refuseColumns(section: Element | null): void {
  if (Number(attribute(child(section, 'cols'), 'num') ?? '1') > 1) throw unseen('text in columns');
  if (attribute(child(section, 'pgNumType'), 'start') !== null) throw unseen('w:pgNumType with a start');
  const format = attribute(child(section, 'pgNumType'), 'fmt') ?? 'decimal';
  if (format !== 'decimal') throw unseen(`w:pgNumType "${format}"`);
}

/** Page and margins; a Letter page with an inch around it where the file is silent, as Docs has it. */
function pageOf(section: Element | null): PageStyle {
  const size = child(section, 'pgSz');
  const margins = child(section, 'pgMar');
  const margin = (name: string): number => {
    const found = measure(margins, name, TWIPS) ?? 72;
    if (found < 0) throw unseen('a negative margin');
    return found;
  };
  const gutter = measure(margins, 'gutter', TWIPS) ?? 0;
  const head = measure(margins, 'header', TWIPS) ?? EDGE;
  const foot = measure(margins, 'footer', TWIPS) ?? EDGE;
  return {
    width: measure(size, 'w', TWIPS) ?? 612,
    height: measure(size, 'h', TWIPS) ?? 792,
    marginTop: margin('top'),
    marginBottom: margin('bottom'),
    marginLeft: margin('left') + gutter,
    marginRight: margin('right'),
    ...(head !== EDGE && { marginHeader: head }),
    ...(foot !== EDGE && { marginFooter: foot }),
  };
}

interface Edge {
  readonly name: string;
  readonly type: string;
  readonly kind: SectionNode['kind'];
}

/** A header or footer of the section. */
function edgeOf(
  source: BlockSource,
  section: Element | null,
  { name, type, kind }: Edge,
): SectionNode | null {
  const reference = childrenNamed(section, name).find(
    (one) => (attribute(one, 'type') ?? 'default') === type,
  );
  const relation = source.part.relations.get(attribute(reference ?? null, 'id') ?? '');
  if (relation === undefined) return null;
  const part = source.file.part(relation.target);
  const look = source.styles.paragraph(null);
  const text = textDelta('NORMAL', look.text);
  return { kind, text, children: readSection({ ...source, part }, part.root) };
}
