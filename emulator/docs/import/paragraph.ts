/** Paragraph settings (w:pPr) as paragraph styles. Styles and lists are joined elsewhere. */
import type { Alignment, Border, ParagraphBorders, ParagraphStyle, TabAlign, TabStop } from '../format';
import { checkKnown, unseen } from './known';
import { colorOf, fillOf } from './text';
import { attribute, child, type Element, elements, isOn, measure, nameOf, TWIPS, val } from './xml';

const ALIGNMENTS: Readonly<Record<string, Alignment>> = {
  left: 'LEFT',
  start: 'LEFT',
  center: 'CENTER',
  right: 'RIGHT',
  end: 'RIGHT',
  both: 'JUSTIFY',
};
const TAB_ALIGNS: Readonly<Record<string, TabAlign>> = {
  left: 'START',
  start: 'START',
  center: 'CENTER',
  right: 'END',
  end: 'END',
};
const LINES: Readonly<Record<string, Border['style']>> = {
  single: 'SOLID',
  thick: 'SOLID',
  double: 'DOUBLE',
  dotted: 'DOT',
  dashed: 'DASH',
  dashSmallGap: 'DASH',
};

/** Sides by Word's names. */
export const SIDES: Readonly<Record<string, 'top' | 'bottom' | 'left' | 'right'>> = {
  top: 'top',
  bottom: 'bottom',
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
};

/** What a w:pPr sets by itself; what only makes sense on top of others is named apart. */
export interface ParagraphSettings {
  readonly style: ParagraphStyle;
  /** first line against the other lines; null: not set */
  readonly firstLine: number | null;
  readonly clearedTabs: readonly number[];
}

/** @throws NotEmulated for what is seen and not known. */
export function paragraphSettings(properties: Element | null): ParagraphSettings {
  if (properties === null) return { style: {}, firstLine: null, clearedTabs: [] };
  checkKnown(properties, 'pPr');
  // The tab of a list number ("num") is left from Word 97 and stands at the text's indent anyway.
  const tabs = elements(child(properties, 'tabs')).filter((tab) => attribute(tab, 'val') !== 'num');
  const cleared = tabs.filter((tab) => attribute(tab, 'val') === 'clear').map(position);
  const stops = tabs.filter((tab) => attribute(tab, 'val') !== 'clear').map(tabStop);
  const borders = paragraphBorders(child(properties, 'pBdr'));
  const shading = fillOf(child(properties, 'shd'));
  const style: ParagraphStyle = {
    ...alignment(properties),
    ...indents(child(properties, 'ind')),
    ...spacing(child(properties, 'spacing')),
    ...switches(properties),
    ...(stops.length > 0 && { tabStops: stops.sort((a, b) => a.at - b.at) }),
    ...(borders !== null && { borders }),
    ...(shading !== null && { shading }),
  };
  return { style, firstLine: firstLineOf(child(properties, 'ind')), clearedTabs: cleared };
}

/** Settings laid over others: indents and spacing one by one, tab stops joined. */
export function over(
  base: ParagraphStyle,
  { style, firstLine, clearedTabs }: ParagraphSettings,
): ParagraphStyle {
  const gone = new Set([...clearedTabs, ...(style.tabStops ?? []).map((tab) => tab.at)]);
  const kept = (base.tabStops ?? []).filter((tab) => !gone.has(tab.at));
  const tabStops = [...kept, ...(style.tabStops ?? [])].sort((a, b) => a.at - b.at);
  const start = style.indentStart ?? base.indentStart ?? 0;
  const offset = firstLine ?? (base.indentFirstLine ?? 0) - (base.indentStart ?? 0);
  const { tabStops: _, ...rest } = { ...base, ...style };
  return { ...rest, indentFirstLine: start + offset, ...(tabStops.length > 0 && { tabStops }) };
}

function alignment(properties: Element): ParagraphStyle {
  const value = val(properties, 'jc');
  if (value === null) return {};
  const known = ALIGNMENTS[value];
  if (known === undefined) throw unseen(`w:jc "${value}"`);
  return { alignment: known };
}

function indents(element: Element | null): ParagraphStyle {
  const start = measure(element, 'left', TWIPS) ?? measure(element, 'start', TWIPS);
  const end = measure(element, 'right', TWIPS) ?? measure(element, 'end', TWIPS);
  return { ...(start !== null && { indentStart: start }), ...(end !== null && { indentEnd: end }) };
}

function firstLineOf(element: Element | null): number | null {
  const hang = measure(element, 'hanging', TWIPS);
  return hang === null ? measure(element, 'firstLine', TWIPS) : -hang;
}

function spacing(element: Element | null): ParagraphStyle {
  if (element === null) return {};
  for (const name of ['beforeAutospacing', 'afterAutospacing']) {
    if (['1', 'true', 'on'].includes(attribute(element, name) ?? '')) throw unseen(`w:${name}`);
  }
  const rule = attribute(element, 'lineRule') ?? 'auto';
  const line = measure(element, 'line', 240);
  if (line !== null && rule !== 'auto') throw unseen(`w:spacing with lineRule "${rule}"`);
  const before = measure(element, 'before', TWIPS);
  const after = measure(element, 'after', TWIPS);
  return {
    ...(before !== null && { spacingBefore: before }),
    ...(after !== null && { spacingAfter: after }),
    ...(line !== null && { lineSpacing: line }),
  };
}

function switches(properties: Element): ParagraphStyle {
  const style: ParagraphStyle = {};
  for (const name of ['keepNext', 'keepLines', 'pageBreakBefore', 'widowControl'] as const) {
    const element = child(properties, name);
    if (element !== null) style[name] = isOn(element);
  }
  return style;
}

const position = (tab: Element): number => measure(tab, 'pos', TWIPS) ?? 0;

function tabStop(tab: Element): TabStop {
  const kind = attribute(tab, 'val') ?? 'left';
  const align = TAB_ALIGNS[kind];
  const leader = attribute(tab, 'leader') ?? 'none';
  if (align === undefined) throw unseen(`w:tab "${kind}"`);
  if (leader !== 'none') throw unseen(`w:tab with leader "${leader}"`);
  return { at: position(tab), align };
}

/** A line of a border; null where none is given. "none" is a line of width 0. */
export function borderOf(element: Element | null): Border | null {
  if (element === null) return null;
  const kind = attribute(element, 'val') ?? 'none';
  if (kind === 'none' || kind === 'nil') return { width: 0, color: '#000000', style: 'SOLID' };
  const style = LINES[kind];
  if (style === undefined) throw unseen(`border "${kind}"`);
  return { width: measure(element, 'sz', 8) ?? 0.5, color: colorOf(element, 'color') ?? '#000000', style };
}

function paragraphBorders(element: Element | null): ParagraphBorders | null {
  const borders: ParagraphBorders = {};
  for (const side of elements(element)) {
    const name = SIDES[nameOf(side)];
    const border = borderOf(side);
    if (border === null || border.width === 0) continue;
    if (name === undefined) throw unseen(`w:${nameOf(side)} in w:pBdr`);
    borders[name] = { ...border, padding: measure(side, 'space', 1) ?? 0 };
  }
  return Object.keys(borders).length > 0 ? borders : null;
}
