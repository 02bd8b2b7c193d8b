/** Character settings (w:rPr) as text styles. What is switched off is kept as false: it overrides a style. */
import type { TextStyle } from '../format';
import { checkKnown, unseen } from './known';
import { attribute, child, type Element, isOn, measure, val } from './xml';

/** Looks up a font of the theme, such as "minorHAnsi". */
export type ThemeFont = (name: string) => string | null;

/** The colours that w:highlight names (ECMA-376 part 1, 17.18.40). */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000ff',
  cyan: '#00ffff',
  darkBlue: '#000080',
  darkCyan: '#008080',
  darkGray: '#808080',
  darkGreen: '#008000',
  darkMagenta: '#800080',
  darkRed: '#800000',
  darkYellow: '#808000',
  green: '#00ff00',
  lightGray: '#c0c0c0',
  magenta: '#ff00ff',
  red: '#ff0000',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** What this w:rPr sets, its style left aside. @throws NotEmulated for what is seen and not known. */
export function textStyle(properties: Element | null, themeFont: ThemeFont): TextStyle {
  if (properties === null) return {};
  checkKnown(properties, 'rPr');
  const size = measure(child(properties, 'sz'), 'val', 2);
  const font = fontOf(child(properties, 'rFonts'), themeFont);
  const color = colorOf(child(properties, 'color'), 'val');
  const background = highlightOf(properties);
  const baseline = baselineOf(properties);
  return {
    ...toggles(properties),
    ...(size !== null && { fontSize: size }),
    ...(font !== null && { fontFamily: font }),
    ...(color !== null && { color }),
    ...(background !== null && { background }),
    ...(baseline !== null && { baseline }),
  };
}

function toggles(properties: Element): TextStyle {
  const switches = { b: 'bold', i: 'italic', strike: 'strikethrough' } as const;
  const style: TextStyle = {};
  for (const [name, key] of Object.entries(switches)) {
    const element = child(properties, name);
    if (element !== null) style[key] = isOn(element);
  }
  const underline = child(properties, 'u');
  if (underline !== null) style.underline = underlined(underline);
  return style;
}

function underlined(element: Element): boolean {
  const kind = attribute(element, 'val') ?? 'single';
  if (kind !== 'single' && kind !== 'none') throw unseen(`w:u "${kind}"`);
  return kind === 'single';
}

function fontOf(fonts: Element | null, themeFont: ThemeFont): string | null {
  const theme = attribute(fonts, 'asciiTheme');
  return (theme === null ? null : themeFont(theme)) ?? attribute(fonts, 'ascii');
}

/** "#rrggbb"; automatic is black. Null when there is none. */
export function colorOf(element: Element | null, name: string): string | null {
  const value = attribute(element, name);
  if (value === null) return null;
  return /^[0-9a-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : '#000000';
}

/** Colour of a w:shd; null when it fills nothing. Patterns are refused. */
export function fillOf(shading: Element | null): string | null {
  const pattern = attribute(shading, 'val') ?? 'clear';
  if (shading === null || pattern === 'nil') return null;
  if (pattern !== 'clear') throw unseen(`w:shd "${pattern}"`);
  const fill = attribute(shading, 'fill');
  return fill === null || fill === 'auto' ? null : colorOf(shading, 'fill');
}

function highlightOf(properties: Element): string | null {
  const name = val(properties, 'highlight');
  if (name === null || name === 'none') return fillOf(child(properties, 'shd'));
  return HIGHLIGHTS[name] ?? null;
}

function baselineOf(properties: Element): NonNullable<TextStyle['baseline']> | null {
  const value = val(properties, 'vertAlign');
  if (value === 'superscript') return 'SUPERSCRIPT';
  return value === 'subscript' ? 'SUBSCRIPT' : null;
}
