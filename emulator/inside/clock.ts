/**
 * Gives the script the simulated clock and the script's time zone. Only dates made without arguments change, and
 * what reads local time. Zones without daylight saving only: one offset for all times.
 */
import type { Realm } from './realm';

const PARTS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

type Methods = Record<string, unknown>;

const two = (n: number): string => String(n).padStart(2, '0');

/** Text of a date as V8 writes it, local time of the zone. `shifted` is the date moved by the offset. */
function dateText(shifted: Date): string {
  const day = DAYS[shifted.getUTCDay()] ?? '';
  const month = MONTHS[shifted.getUTCMonth()] ?? '';
  return `${day} ${month} ${two(shifted.getUTCDate())} ${String(shifted.getUTCFullYear()).padStart(4, '0')}`;
}

function timeText(shifted: Date, offset: number): string {
  const clock = [shifted.getUTCHours(), shifted.getUTCMinutes(), shifted.getUTCSeconds()].map(two).join(':');
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
  return `${clock} GMT${zone}`;
}

/** The instant of a text without zone, which JavaScript reads as local time. */
function parseLocal(text: string, offset: number): number {
  const host = new Date(text);
  const zoned =
    /(?:Z|GMT|UTC|[+-]\d\d:?\d\d)(?:\s*\(.*\))?\s*$/i.test(text) || /^\d{4}(-\d\d){0,2}$/.test(text.trim());
  if (zoned || Number.isNaN(host.getTime())) return host.getTime();
  return host.getTime() - host.getTimezoneOffset() * 60000 - offset * 60000;
}

function patchPrototype(proto: Methods, offset: number): void {
  const shift = (date: Date): Date => new Date(date.getTime() + offset * 60000);
  for (const part of [...PARTS, 'Day'] as const) {
    proto[`get${part}`] = function (this: Date) {
      return shift(this)[`getUTC${part}`]();
    };
  }
  for (const part of PARTS) {
    proto[`set${part}`] = function (this: Date, ...args: number[]) {
      const moved = shift(this) as unknown as Record<string, (...values: number[]) => number>;
      return this.setTime((moved[`setUTC${part}`]?.(...args) ?? Number.NaN) - offset * 60000);
    };
  }
  proto.getTimezoneOffset = () => -offset;
  proto.toString = function (this: Date) {
    if (Number.isNaN(this.getTime())) return 'Invalid Date';
    return `${dateText(shift(this))} ${timeText(shift(this), offset)}`;
  };
  proto.toDateString = function (this: Date) {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : dateText(shift(this));
  };
  proto.toTimeString = function (this: Date) {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : timeText(shift(this), offset);
  };
}

/** Locale texts of a date take the script's zone where the caller names none. */
function patchLocale(proto: Record<string, unknown>, offset: number): void {
  const sign = offset < 0 ? '+' : '-';
  const timeZone = `Etc/GMT${sign}${Math.floor(Math.abs(offset) / 60)}`;
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const plain = proto[name] as (this: Date, locales?: string, options?: object) => string;
    proto[name] = function (this: Date, locales?: string, options?: object) {
      return plain.call(this, locales, { timeZone, ...options });
    };
  }
}

/**
 * Replaces `Date` in the realm.
 * @param now reads the simulated time, milliseconds since 1970 UTC
 * @param offset minutes that local time is ahead of UTC
 */
export function installClock(realm: Realm, now: () => number, offset: number): void {
  const Real = realm.Date;
  patchPrototype(Real.prototype as unknown as Methods, offset);
  patchLocale(Real.prototype as unknown as Record<string, unknown>, offset);
  Object.defineProperty(Real, 'now', { value: realm.fn(() => now()), writable: true, configurable: true });
  Object.defineProperty(Real, 'parse', {
    value: realm.fn(([text]) => parseLocal(String(text), offset)),
    writable: true,
    configurable: true,
  });
  const instantOf = (args: unknown[]): number => {
    if (args.length === 0) return now();
    const [first] = args;
    if (args.length > 1) {
      const [year = Number.NaN, ...rest] = args.map(Number);
      return Date.UTC(year, ...(rest as [number, ...number[]])) - offset * 60000;
    }
    if (typeof first === 'string') return parseLocal(first, offset);
    const isDate = typeof first === 'object' && first !== null && first instanceof Real;
    return isDate ? first.getTime() : Number(first);
  };
  const ScriptDate = new Proxy(Real, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, [instantOf(args)], newTarget),
    apply: () => new Real(now()).toString(),
  });
  Real.prototype.constructor = ScriptDate;
  realm.global.Date = ScriptDate;
}
