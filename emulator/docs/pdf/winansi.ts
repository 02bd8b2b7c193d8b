/** Text that the PDF standard fonts can show: Windows-1252. What they lack is replaced so that it can be seen. */

/** Characters above U+00FF that Windows-1252 has. */
const EXTRA = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** What a reader takes for the character that is missing. */
const LIKE: Readonly<Record<string, string>> = {
  '☐': '[\u00a0\u00a0]',
  '☑': '[x]',
  '☒': '[x]',
  '✓': 'v',
  '✔': 'v',
  '≤': '<=',
  '≥': '>=',
  '−': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': '\u00a0',
  '◦': 'o',
  '▪': '\u00b7',
  '\r': '\n',
  '\t': '\u00a0'.repeat(8),
};
const INVISIBLE = /\u00ad|[\u200b-\u200f]|\u2060|[\ufe00-\ufe0f]|\ufeff/g;

/** The same text in Windows-1252; an unknown character becomes its base letter, otherwise "?". */
export function winAnsi(text: string): string {
  let out = '';
  for (const char of text.replace(INVISIBLE, '')) out += LIKE[char] ?? known(char);
  return out;
}

function known(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code === 0x0a || (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff)) return char;
  if (EXTRA.includes(char)) return char;
  const base = char.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return /^[\x20-\x7e]+$/.test(base) ? base : '?';
}
