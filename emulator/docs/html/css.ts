/** Safe pieces of HTML: escaped text, style attributes. */

/** The five characters that mean something in HTML. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (char) => names[char] ?? char);
}

/** The value of a style attribute. */
export function css(rules: Readonly<Record<string, string>>): string {
  const text = Object.entries(rules).map(([name, value]) => `${name}:${value.replace(/[;{}<>]/g, '')}`);
  return escapeHtml(text.join(';'));
}

export const pt = (points: number): string => `${points}pt`;

const LINES = { SOLID: 'solid', DOT: 'dotted', DASH: 'dashed', DOUBLE: 'double' } as const;

/** A border; a double line is as wide as both lines and the gap. */
export function border(line: { width: number; color: string; style: keyof typeof LINES }): string {
  if (line.width === 0) return 'none';
  return `${pt(line.style === 'DOUBLE' ? line.width * 3 : line.width)} ${LINES[line.style]} ${line.color}`;
}
