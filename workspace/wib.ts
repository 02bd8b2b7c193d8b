/** Moments as people write them in files: `2026-11-23T07:30`, always WIB. */
import { fromCivil, isDateKey, toCivil } from '../src/domain/time/civil';

const two = (n: number) => String(n).padStart(2, '0');

/** `2026-11-23T07:30` of a moment; seconds are dropped. */
export function wibText(at: number): string {
  const { date, minute } = toCivil(at);
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Moment of `2026-11-23T07:30`; null when the text is no such moment. */
export function parseWib(text: string): number | null {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text);
  const [, date, hour, minute] = parts ?? [];
  if (date === undefined || !isDateKey(date) || Number(hour) > 23 || Number(minute) > 59) return null;
  return fromCivil(date, Number(hour) * 60 + Number(minute));
}
