/**
 * Reads the cells `Hari` and `Jam kerja` of the tab Jam Kerja as people write them.
 * Says only whether a text can be read; whether the hours make sense is judged in `calendarChecks`.
 */
import { DAY_NAMES, MINUTES_A_DAY } from './civil';

const WEEKDAY_BY_NAME: ReadonlyMap<string, number> = new Map(
  DAY_NAMES.map((name, index) => [name.toLowerCase(), index + 1]),
);
/** what may stand between the two ends of a range */
const RANGE = /\s*(?:-|–|s\.d\.|sampai)\s*/;

/** "Senin-Kamis", "Jumat", "Senin, Rabu" as weekdays (1 Senin … 7 Minggu), rising, each once; null when it can't be read. */
export function parseHari(text: string): readonly number[] | null {
  const found = new Set<number>();
  for (const part of text.toLowerCase().replace(/['’]/g, '').split(',')) {
    const ends = part
      .trim()
      .split(RANGE)
      .map((name) => WEEKDAY_BY_NAME.get(name));
    const [first, last = first] = ends;
    if (ends.length > 2 || ends.includes(undefined) || first === undefined || last === undefined) return null;
    if (last < first) return null;
    for (let weekday = first; weekday <= last; weekday++) found.add(weekday);
  }
  return [...found].sort((a, b) => a - b);
}

/** "07.30-12.00, 13.00-16.00" as minutes since midnight, in the written order; null when it can't be read. */
export function parseJam(text: string): readonly (readonly [number, number])[] | null {
  const intervals: (readonly [number, number])[] = [];
  for (const part of text.split(',')) {
    const [start, end, ...more] = part.trim().toLowerCase().split(RANGE).map(parseTime);
    if (start == null || end == null || more.length > 0) return null;
    intervals.push([start, end]);
  }
  return intervals;
}

function parseTime(text: string): number | null {
  const match = /^(\d{1,2})[.:](\d{2})$/.exec(text);
  if (!match) return null;
  const minute = Number(match[2]);
  const total = Number(match[1]) * 60 + minute;
  return minute < 60 && total <= MINUTES_A_DAY ? total : null;
}
