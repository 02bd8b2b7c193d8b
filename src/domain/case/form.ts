/**
 * Checks the fields of one form and keeps the first fault. Returns cleaned values: outer spaces gone, line ends `\n`.
 * Knows kinds of fields, not which form has which (see fields.ts).
 */
import { isDateKey } from '../time/civil';
import type { DateKey, Refusal, Result } from '../types';
import { ok, refusal, refused } from './result';

/** Largest lengths in characters, and largest numbers of entries. */
export const LIMIT = {
  title: 200,
  note: 1000,
  long: 5000,
  short: 200,
  component: 500,
  link: 500,
  targets: 60,
  reasons: 10,
  entries: 20,
} as const;

/** What a field should have been; the words stand in src/messages/refusals.ts. */
export type FieldRule =
  | 'TANGGAL'
  | 'URUTAN_TANGGAL'
  | 'BELUM_TIBA'
  | 'PUKUL'
  | 'TAUTAN'
  | 'KARAKTER'
  | 'KOMPONEN'
  | 'TANPA_NILAI'
  | 'KOSONGKAN'
  | 'TIDAK_TERDAFTAR';

interface TextRule {
  readonly max: number;
  readonly optional?: boolean;
}

export interface Form {
  /** several lines allowed */
  text(label: string, raw: string, rule: TextRule): string;
  /** one line: inner runs of white space become one space */
  line(label: string, raw: string, rule: TextRule): string;
  /** list of short lines; blank entries are dropped */
  list(label: string, raw: readonly string[], most: number): readonly string[];
  date(label: string, raw: DateKey): DateKey;
  /** HH.MM */
  clock(label: string, raw: string): string;
  /** https address */
  link(label: string, raw: string, rule?: { readonly optional?: boolean }): string;
  invalid(label: string, rule: FieldRule): void;
  result<T>(value: T): Result<T>;
}

/** Controls other than newline and tab, lone halves of a character, and marks that turn the direction of writing. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const CLOCK = /^([01]\d|2[0-3])\.[0-5]\d$/;
const LINK = /^https:\/\/[^\s"<>\\^`{|}]+$/i;
const HOST =
  /^https:\/\/[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:\d{1,5})?([/?#]|$)/i;

const isClock = (text: string): boolean => CLOCK.test(text);
const isLink = (text: string): boolean => LINK.test(text) && HOST.test(text);
const cleaned = (raw: string): string => raw.replace(/\r\n?/g, '\n').trim();
const hasForbidden = (text: string): boolean => FORBIDDEN.test(text.replace(/[\n\t]/g, ''));

function textFault(label: string, text: string, { max, optional }: TextRule): Refusal | null {
  if (text === '') return optional ? null : refusal('FIELD_MISSING', { label });
  if (hasForbidden(text)) return invalidField(label, 'KARAKTER');
  if (text.length > max) return tooLong(label, max, 'KARAKTER');
  return null;
}

export const tooLong = (label: string, maksimum: number, satuan: 'KARAKTER' | 'BUTIR'): Refusal =>
  refusal('FIELD_TOO_LONG', { label, maksimum, satuan });

export const invalidField = (label: string, aturan: FieldRule): Refusal =>
  refusal('FIELD_INVALID', { label, aturan });

/** A fresh form. Read every field, then ask for the result: the value, or the first fault met. */
export function makeForm(): Form {
  let first: Refusal | null = null;
  const note = (fault: Refusal | null): void => {
    first = first ?? fault;
  };
  const text = (label: string, raw: string, rule: TextRule): string => {
    const value = cleaned(raw);
    note(textFault(label, value, rule));
    return value;
  };
  const line = (label: string, raw: string, rule: TextRule): string =>
    text(label, raw.replace(/\s+/g, ' '), rule);
  const shaped = (
    label: string,
    raw: string,
    isSound: (value: string) => boolean,
    aturan: FieldRule,
    rule: TextRule = { max: LIMIT.short },
  ): string => {
    const value = line(label, raw, rule);
    if (value !== '' && !isSound(value)) note(invalidField(label, aturan));
    return value;
  };
  return {
    text,
    line,
    list: (label, raw, most) => {
      const entries = raw
        .map((entry) => line(label, entry, { max: LIMIT.short, optional: true }))
        .filter(Boolean);
      if (entries.length > most) note(tooLong(label, most, 'BUTIR'));
      return entries;
    },
    date: (label, raw) => shaped(label, raw, isDateKey, 'TANGGAL'),
    clock: (label, raw) => shaped(label, raw, isClock, 'PUKUL'),
    link: (label, raw, rule = {}) => shaped(label, raw, isLink, 'TAUTAN', { max: LIMIT.link, ...rule }),
    invalid: (label, rule) => note(invalidField(label, rule)),
    result: (value) => (first === null ? ok(value) : refused(first)),
  };
}
