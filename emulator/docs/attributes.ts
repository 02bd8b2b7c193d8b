/** Attribute maps of setAttributes and getAttributes, between Google's names and our styles. */
import { EnumValue, GoogleError } from '../remote';
import { HorizontalAlignment, ParagraphHeading, VerticalAlignment } from './enums';
import type { CellStyle, FlowNode, ParagraphStyle, Run, TextStyle } from './model';
import type { StylePatch } from './runs';
import { seenParagraph } from './style';

export type Attributes = Readonly<Record<string, unknown>>;

const TEXT_KEYS: Readonly<Record<string, keyof TextStyle>> = {
  BOLD: 'bold',
  ITALIC: 'italic',
  UNDERLINE: 'underline',
  STRIKETHROUGH: 'strikethrough',
  FONT_SIZE: 'fontSize',
  FONT_FAMILY: 'fontFamily',
  FOREGROUND_COLOR: 'color',
  BACKGROUND_COLOR: 'background',
  LINK_URL: 'link',
};
const PARAGRAPH_KEYS: Readonly<Record<string, keyof ParagraphStyle>> = {
  HEADING: 'heading',
  HORIZONTAL_ALIGNMENT: 'alignment',
  INDENT_START: 'indentStart',
  INDENT_END: 'indentEnd',
  INDENT_FIRST_LINE: 'indentFirstLine',
  SPACING_BEFORE: 'spacingBefore',
  SPACING_AFTER: 'spacingAfter',
  LINE_SPACING: 'lineSpacing',
};
const CELL_KEYS: Readonly<Record<string, keyof CellStyle>> = {
  PADDING_TOP: 'paddingTop',
  PADDING_BOTTOM: 'paddingBottom',
  PADDING_LEFT: 'paddingLeft',
  PADDING_RIGHT: 'paddingRight',
  BACKGROUND_COLOR: 'background',
  VERTICAL_ALIGNMENT: 'verticalAlignment',
};
const KINDS: Readonly<Record<string, 'boolean' | 'string' | 'enum'>> = {
  BOLD: 'boolean',
  ITALIC: 'boolean',
  UNDERLINE: 'boolean',
  STRIKETHROUGH: 'boolean',
  FONT_FAMILY: 'string',
  FOREGROUND_COLOR: 'string',
  BACKGROUND_COLOR: 'string',
  LINK_URL: 'string',
  HEADING: 'enum',
  HORIZONTAL_ALIGNMENT: 'enum',
  VERTICAL_ALIGNMENT: 'enum',
};

export const textPatch = (given: Attributes): StylePatch => pick(given, TEXT_KEYS);

/** A cell's BACKGROUND_COLOR is its own, not its text's. */
export function cellTextPatch(given: Attributes): StylePatch {
  const { BACKGROUND_COLOR: _, ...rest } = given;
  return textPatch(rest);
}

export function setParagraph(style: ParagraphStyle, given: Attributes): ParagraphStyle {
  return merged(style, pick(given, PARAGRAPH_KEYS));
}

export function setCell(style: CellStyle, given: Attributes): CellStyle {
  return merged(style, pick(given, CELL_KEYS));
}

/** A style with changes; null takes a setting away. */
export function merged<S extends object>(style: S, patch: { readonly [K in keyof S]?: S[K] | null }): S {
  return Object.fromEntries(
    Object.entries({ ...style, ...patch }).filter(([, value]) => value !== null),
  ) as S;
}

function pick(given: Attributes, keys: Readonly<Record<string, string>>): Record<string, never> {
  const found = Object.entries(given).flatMap(([name, value]) => {
    const key = keys[name];
    return key === undefined ? [] : [[key, attributeValue(name, value)] as const];
  });
  return Object.fromEntries(found) as Record<string, never>;
}

function attributeValue(name: string, value: unknown): unknown {
  const kind = KINDS[name] ?? 'number';
  if (value === null || value === undefined) return null;
  if (kind === 'enum' && value instanceof EnumValue) return value._name;
  if (kind === 'enum' || typeof value !== kind) throw new GoogleError(`Invalid argument: attributes.${name}`);
  return name.endsWith('COLOR') && typeof value === 'string' ? colorOf(value) : value;
}

/** "#rgb" or "#rrggbb" in small letters. @throws GoogleError for anything else. */
export function colorOf(text: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const long =
    short === null
      ? text
      : `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`;
  if (!/^#[0-9a-f]{6}$/i.test(long)) throw new GoogleError(`Invalid argument: ${text}`);
  return long.toLowerCase();
}

/** What all runs agree on; null where nothing is set or they differ. */
export function textAttributes(runs: readonly Run[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(TEXT_KEYS).map(([name, key]) => [name, common(runs, key)]));
}

export function common(runs: readonly Run[], key: keyof TextStyle): unknown {
  const values = new Set(runs.map((run) => run.style[key] ?? null));
  return values.size === 1 ? [...values][0] : null;
}

/** Normal paragraphs tell what is seen; headings tell null for what their style decides, as in Google. */
export function paragraphAttributes(node: FlowNode): Record<string, unknown> {
  const normal = (node.style.heading ?? 'NORMAL') === 'NORMAL';
  const seen: ParagraphStyle = normal ? seenParagraph(node) : node.style;
  const values = Object.entries(PARAGRAPH_KEYS).map(([name, key]) => [name, seen[key] ?? null] as const);
  const shown = Object.fromEntries<unknown>(values);
  shown.HEADING = ParagraphHeading[node.style.heading ?? 'NORMAL'];
  shown.HORIZONTAL_ALIGNMENT = seen.alignment === undefined ? null : HorizontalAlignment[seen.alignment];
  return shown;
}

export function cellAttributes(style: CellStyle): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const [name, key] of Object.entries(CELL_KEYS)) shown[name] = style[key] ?? null;
  if (style.verticalAlignment !== undefined)
    shown.VERTICAL_ALIGNMENT = VerticalAlignment[style.verticalAlignment];
  return shown;
}
