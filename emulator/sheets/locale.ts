/** How a spreadsheet's locale writes numbers and dates. Values are read and shown by it, not by the person's language. */

export interface Locale {
  readonly decimal: string;
  readonly group: string;
  /** the day stands before the month */
  readonly dayFirst: boolean;
  readonly datePattern: string;
  readonly timePattern: string;
  readonly months: readonly string[];
  readonly days: readonly string[];
}

const known = new Map<string, Locale>();

/** The language tag of a locale of Sheets: "in_ID", as Java names Indonesian, to "id-ID". */
const tagOf = (locale: string): string => locale.replace(/^in(?=_|$)/, 'id').replace('_', '-');

function names(tag: string, part: 'month' | 'weekday', dates: readonly number[]): string[] {
  const format = new Intl.DateTimeFormat(tag, { [part]: 'long', timeZone: 'UTC' });
  return dates.map((ms) => format.format(ms));
}

/** 2023 began on a Sunday. */
const monthStarts = Array.from({ length: 12 }, (_one, month) => Date.UTC(2023, month, 1));
const firstWeek = Array.from({ length: 7 }, (_one, day) => Date.UTC(2023, 0, day + 1));

function make(tag: string): Locale {
  const number = new Intl.NumberFormat(tag).formatToParts(1234567.8);
  const part = (type: string, otherwise: string): string =>
    number.find((one) => one.type === type)?.value ?? otherwise;
  const order = new Intl.DateTimeFormat(tag, { timeZone: 'UTC' }).formatToParts(0).map((one) => one.type);
  const dayFirst = order.indexOf('day') < order.indexOf('month');
  const indonesian = tag.startsWith('id');
  return {
    decimal: part('decimal', '.'),
    group: part('group', ','),
    dayFirst,
    datePattern: dayFirst ? 'dd/mm/yyyy' : 'm/d/yyyy',
    timePattern: indonesian ? 'hh.mm.ss' : 'hh:mm:ss',
    months: names(tag, 'month', monthStarts),
    days: names(tag, 'weekday', firstWeek),
  };
}

/** The rules of a locale as spreadsheets name it ("in_ID", "en_GB"); without a name the Indonesian ones. */
export function localeOf(name: string | undefined): Locale {
  const tag = tagOf(name ?? 'in_ID');
  const locale = known.get(tag) ?? make(tag);
  known.set(tag, locale);
  return locale;
}

export const INDONESIAN = localeOf('in_ID');
