/** What stands in a paragraph: texts, breaks, pictures, and the numbers of pages that fields count. */
import { imageSize } from '../imageSize';
import type { FieldNode, Heading, ImageNode, InlineNode, Run, TextStyle } from '../model';
import { tidy } from '../runs';
import { checkKnown, unseen } from './known';
import { textDelta } from './looks';
import type { Part, WordPackage } from './package';
import type { Styles } from './styles';
import { type ThemeFont, textStyle } from './text';
import { attribute, child, descendants, type Element, elements, measure, nameOf, val } from './xml';

/** What the content of a part is read with. */
export interface Source {
  readonly file: WordPackage;
  readonly part: Part;
  readonly styles: Styles;
  readonly themeFont: ThemeFont;
}

/** English Metric Units of a pixel, in which pictures are counted. */
const EMU = 9525;

const FIELDS: Readonly<Record<string, FieldNode['field']>> = { PAGE: 'PAGE_NUMBER', NUMPAGES: 'PAGE_COUNT' };
/** Characters that elements stand for. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  cr: '\r',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

/** Word drops spaces at both ends unless they are said to count. */
function letters(element: Element): string {
  const text = element.textContent ?? '';
  return attribute(element, 'space') === 'preserve' ? text : text.trim();
}

interface OpenField {
  code: string;
  style: TextStyle | null;
  /** behind the code stands the last result, which is not read */
  inResult: boolean;
}

/** Reads the children of one paragraph from left to right. */
export class InlineReader {
  private readonly nodes: InlineNode[] = [];
  private field: OpenField | null = null;

  constructor(
    private readonly source: Source,
    private readonly base: TextStyle,
    private readonly heading: Heading,
  ) {}

  /** The inline nodes of a w:p. @throws NotEmulated for what is seen and not known. */
  read(paragraph: Element): InlineNode[] {
    this.group(paragraph, {});
    return this.nodes;
  }

  private group(parent: Element, style: TextStyle): void {
    if (nameOf(parent) !== 'sdt') checkKnown(parent, 'p');
    for (const one of elements(parent)) {
      const name = nameOf(one);
      if (name === 'r') this.run(one, style);
      else if (name === 'hyperlink') this.group(one, { ...style, ...this.linkOf(one) });
      else if (name === 'fldSimple') this.simpleField(one);
      else if (name === 'smartTag' || name === 'sdtContent') this.group(one, style);
      else if (name === 'sdt') this.group(one, style);
    }
  }

  private linkOf(hyperlink: Element): TextStyle {
    const relation = this.source.part.relations.get(attribute(hyperlink, 'id') ?? '');
    return relation?.external === true ? { link: relation.target } : {};
  }

  private run(run: Element, around: TextStyle): void {
    checkKnown(run, 'r');
    const style = this.styleOf(run, around);
    for (const one of elements(run)) this.piece(one, style);
  }

  /** What is set on a run: its paragraph's style, its own, then what stands on it. */
  private styleOf(run: Element | null, around: TextStyle): TextStyle {
    const properties = child(run, 'rPr');
    const { styles, themeFont } = this.source;
    const own = { ...styles.character(val(properties, 'rStyle')), ...textStyle(properties, themeFont) };
    return textDelta(this.heading, { ...this.base, ...own, ...around });
  }

  private piece(element: Element, style: TextStyle): void {
    const name = nameOf(element);
    const sign = SIGNS[name];
    if (name === 'fldChar') this.fieldChar(attribute(element, 'fldCharType') ?? '', style);
    else if (this.field !== null) this.inField(this.field, element, style);
    else if (name === 't') this.text(letters(element), style);
    else if (name === 'br') this.break(attribute(element, 'type') ?? 'textWrapping', style);
    else if (name === 'drawing') this.nodes.push(this.picture(element));
    else if (sign !== undefined) this.text(sign, style);
  }

  private text(text: string, style: TextStyle): void {
    const run: Run = { text, style };
    const last = this.nodes[this.nodes.length - 1];
    if (last?.kind === 'TEXT') last.runs = tidy([...last.runs, run]);
    else if (text !== '') this.nodes.push({ kind: 'TEXT', runs: [run] });
  }

  private break(type: string, style: TextStyle): void {
    if (type === 'page') this.nodes.push({ kind: 'PAGE_BREAK' });
    else if (type === 'textWrapping') this.text('\r', style);
    else throw unseen(`w:br "${type}"`);
  }

  private fieldChar(type: string, style: TextStyle): void {
    if (type === 'begin') this.field = { code: '', style: null, inResult: false };
    else if (this.field !== null && type === 'separate') this.field.inResult = true;
    else if (this.field !== null && type === 'end') {
      this.counted(this.field.code, this.field.style ?? style);
      this.field = null;
    }
  }

  private inField(field: OpenField, element: Element, style: TextStyle): void {
    if (field.inResult || nameOf(element) !== 'instrText') return;
    field.code += element.textContent ?? '';
    field.style ??= style;
  }

  private simpleField(element: Element): void {
    this.counted(attribute(element, 'instr') ?? '', this.styleOf(child(element, 'r'), {}));
  }

  private counted(code: string, style: TextStyle): void {
    const name = code.trim().split(/\s+/)[0]?.toUpperCase() ?? '';
    const field = FIELDS[name];
    if (field === undefined) throw unseen(`the field ${name}`);
    // Docs offers it there only, and only there is it known which page a line stands on.
    const { file, part } = this.source;
    if (name === 'PAGE' && part.path === file.main.path)
      throw unseen('a page number outside header and footer');
    this.nodes.push({ kind: 'AUTO_TEXT', field, style });
  }

  private picture(drawing: Element): ImageNode {
    const inline = child(drawing, 'inline');
    if (inline === null) throw unseen('a picture that floats');
    const [blip, ...more] = descendants(inline, 'blip');
    const relation = this.source.part.relations.get(attribute(blip ?? null, 'embed') ?? '');
    if (relation === undefined || relation.external || more.length > 0)
      throw unseen('a drawing that is no picture');
    const bytes = this.source.file.bytes(relation.target);
    const size = imageSize(bytes);
    if (size === null) throw unseen(`the picture ${relation.target}`);
    const extent = child(inline, 'extent');
    return {
      kind: 'INLINE_IMAGE',
      mimeType: size.mimeType,
      base64: Buffer.from(bytes).toString('base64'),
      width: measure(extent, 'cx', EMU) ?? size.width,
      height: measure(extent, 'cy', EMU) ?? size.height,
    };
  }
}
