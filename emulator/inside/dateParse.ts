/** Utilities.parseDate: reads a text by the letters of Java's SimpleDateFormat. */
import { zoneMinutes } from '../zone';
import { MONTHS, PATTERN } from './dateFormat';
import type { Fail } from './utilities';

type Parts = Record<'y' | 'M' | 'd' | 'H' | 'm' | 's' | 'S', number>;

/** How a run of a letter is read: its pattern, and where its number goes. */
interface Reading {
  readonly source: string;
  take(text: string, parts: Parts): void;
}

const NUMBER_LETTERS = 'dHmsS';
const quote = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A year of two digits lies within 80 years before and 20 years after now; here: 1950 to 2049. */
const century = (year: number): number => year + (year < 50 ? 2000 : 1900);

/** Numbers that stand side by side have the widths of their runs; others are as long as they are. */
const digits = (size: number, adjacent: boolean): string => (adjacent ? `(\\d{${size}})` : '(\\d+)');

function yearReading(size: number, adjacent: boolean): Reading {
  return {
    source: digits(size, adjacent),
    take: (text, parts) => {
      parts.y = size === 2 && text.length === 2 ? century(Number(text)) : Number(text);
    },
  };
}

function monthReading(size: number, adjacent: boolean): Reading {
  if (size < 3) {
    return {
      source: digits(size, adjacent),
      take: (text, parts) => {
        parts.M = Number(text);
      },
    };
  }
  const names = MONTHS.flatMap((name) => [name, name.slice(0, 3)]);
  return {
    source: `(${names.join('|')})`,
    take: (text, parts) => {
      parts.M =
        MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === text.slice(0, 3).toLowerCase()) + 1;
    },
  };
}

function readingOf(letter: string, size: number, adjacent: boolean, fail: Fail): Reading {
  if (letter === 'y') return yearReading(size, adjacent);
  if (letter === 'M' || letter === 'L') return monthReading(size, adjacent);
  if (NUMBER_LETTERS.includes(letter)) {
    return {
      source: digits(size, adjacent),
      take: (text, parts) => {
        parts[letter as keyof Parts] = Number(text);
      },
    };
  }
  throw fail.notEmulated(`Utilities.parseDate with ${letter}`);
}

/**
 * The instant that a text means in a zone. What the pattern does not name is the beginning of 1970; numbers that are
 * too large carry over, as Java's lenient reading does.
 * @throws what `fail` makes for a text that the pattern does not fit
 */
export function parseDate(text: string, zone: string, pattern: string, fail: Fail): number {
  const readings: Reading[] = [];
  let source = '';
  let from = 0;
  for (const hit of pattern.matchAll(PATTERN)) {
    const [run, quoted, letter] = hit;
    source += quote(pattern.slice(from, hit.index));
    from = hit.index + run.length;
    if (run === "''") source += "'";
    else if (letter === undefined) source += quote((quoted ?? '').replace(/''/g, "'"));
    else {
      const adjacent = /^[yMLdHmsS]/.test(pattern.slice(from));
      const reading = readingOf(letter, run.length, adjacent, fail);
      readings.push(reading);
      source += reading.source;
    }
  }
  const found = new RegExp(`^${source}${quote(pattern.slice(from))}`, 'i').exec(text);
  if (!found) throw fail.google(`Unparseable date: "${text}"`);
  const parts: Parts = { y: 1970, M: 1, d: 1, H: 0, m: 0, s: 0, S: 0 };
  readings.forEach((reading, i) => {
    reading.take(found[i + 1] ?? '', parts);
  });
  const local = Date.UTC(parts.y, parts.M - 1, parts.d, parts.H, parts.m, parts.s, parts.S);
  return local - zoneMinutes(zone, local) * 60_000;
}
