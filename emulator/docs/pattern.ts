/** The patterns of findText and replaceText: a string with a regular expression in RE2's language. */
import { GoogleError } from '../remote';

export interface Match {
  readonly start: number;
  readonly end: number;
}

/** Look-around and back references are what RE2 has not and JavaScript has. */
const NOT_RE2 = /\(\?(?:<?[=!])|\\[1-9]/;

/** @throws GoogleError where Google would not take the pattern. */
export function compile(pattern: string): RegExp {
  const mode = /^\(\?([ims]+)\)/.exec(pattern);
  const source = mode === null ? pattern : pattern.slice(mode[0].length);
  const bare = source.replace(/\\\\/g, '');
  if (NOT_RE2.test(bare)) throw new GoogleError(`Invalid regular expression pattern ${pattern}`);
  try {
    return new RegExp(source, `g${mode?.[1] ?? ''}`);
  } catch {
    throw new GoogleError(`Invalid regular expression pattern ${pattern}`);
  }
}

/** All matches that hold at least one character, from left to right. */
export function matchesOf(pattern: RegExp, text: string): Match[] {
  return [...text.matchAll(pattern)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length }))
    .filter((match) => match.end > match.start);
}
