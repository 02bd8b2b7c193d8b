/** Utilities.formatDate: the letters of Java's SimpleDateFormat. Names come out in English, as Google's do. */
import { zoneMinutes } from '../zone';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function monthText(month: number, size: number): string {
  const name = MONTHS[month] ?? '';
  if (size >= 4) return name;
  return size === 3 ? name.slice(0, 3) : String(month + 1).padStart(size, '0');
}

function zoneText(minutes: number, colon: boolean): string {
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon ? ':' : ''}${two(size % 60)}`;
}

function letterText(letter: string, size: number, shifted: Date, offset: number): string {
  const number = (value: number): string => String(value).padStart(size, '0');
  const hour = shifted.getUTCHours();
  switch (letter) {
    case 'y':
      return size === 2 ? String(shifted.getUTCFullYear()).slice(-2) : number(shifted.getUTCFullYear());
    case 'M':
      return monthText(shifted.getUTCMonth(), size);
    case 'd':
      return number(shifted.getUTCDate());
    case 'H':
      return number(hour);
    case 'h':
      return number(hour % 12 === 0 ? 12 : hour % 12);
    case 'm':
      return number(shifted.getUTCMinutes());
    case 's':
      return number(shifted.getUTCSeconds());
    case 'S':
      return number(shifted.getUTCMilliseconds());
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'u':
      return number(shifted.getUTCDay() === 0 ? 7 : shifted.getUTCDay());
    case 'E':
      return (DAYS[shifted.getUTCDay()] ?? '').slice(0, size >= 4 ? 9 : 3);
    case 'Z':
      return zoneText(offset, false);
    case 'X':
      return size >= 3 ? zoneText(offset, true) : zoneText(offset, false).slice(0, size === 1 ? 3 : 5);
    default:
      return letter === 'z' ? `GMT${zoneText(offset, true)}` : letter.repeat(size);
  }
}

/** The instant as text in the zone. Text between single quotes stands as it is; two quotes give one. */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const offset = zoneMinutes(zone, instant);
  const shifted = new Date(instant + offset * 60000);
  return pattern.replace(
    /''|'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (run, quoted: string | undefined, letter?: string) => {
      if (run === "''") return "'";
      if (quoted !== undefined) return quoted.replace(/''/g, "'");
      return letterText(letter ?? '', run.length, shifted, offset);
    },
  );
}
