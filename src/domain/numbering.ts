/**
 * Numbers of naskah and of cases. Proposes and reads numbers; the official number is given by whoever keeps the agenda.
 */
import type { DateKey } from './types';

/** Pattern of the printed SOP number: 33/000.8.3.3/III/2025. */
export const DEFAULT_PATTERN = '{urut}/{kode}/{bulan}/{tahun}';

const CASE_PREFIX = 'PPP';
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;
const PLACE = /\{(urut|kode|bulan|tahun|keamanan|register)\}/g;

const patternOr = (pattern: string): string => (pattern.trim() === '' ? DEFAULT_PATTERN : pattern.trim());

/** Compared as people read a number: case and spaces do not count. */
export const sameNumber = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

interface NumberParts {
  readonly urut: number;
  readonly kode: string;
  readonly date: DateKey;
  /** code of security: B, T, R, SR */
  readonly keamanan?: string;
  readonly register?: string;
}

/** Number of a naskah. `{bulan}` is the roman month and `{tahun}` the year of `date`; a blank pattern is the default. */
export function formatNomor(pattern: string, parts: NumberParts): string {
  const values: Readonly<Record<string, string>> = {
    keamanan: parts.keamanan ?? '',
    register: parts.register ?? '',
    urut: String(parts.urut),
    kode: parts.kode,
    bulan: ROMAN[Number(parts.date.slice(5, 7)) - 1] ?? '',
    tahun: parts.date.slice(0, 4),
  };
  return patternOr(pattern).replace(PLACE, (_, name: string) => values[name] ?? '');
}

/** One more than the highest running number used in that year under that code; numbers of other forms do not count. */
export function nextUrut(usedNomors: readonly string[], pattern: string, kode: string, year: number): number {
  const used = usedNomors.map((nomor) => urutOf(nomor, pattern, kode, year) ?? 0);
  return used.reduce((most, urut) => Math.max(most, urut), 0) + 1;
}

/** Running number in a number of this form; null for a number of any other form. */
export function urutOf(nomor: string, pattern: string, kode: string, year: number): number | null {
  const found = numberForm(patternOr(pattern), kode, year).exec(sameNumber(nomor))?.[1];
  return found === undefined ? null : Number(found);
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

function numberForm(pattern: string, kode: string, year: number): RegExp {
  const values: Readonly<Record<string, string>> = {
    urut: '(\\d{1,9})',
    kode: literally(sameNumber(kode)),
    bulan: '[ivx]+',
    tahun: String(year),
    keamanan: '[a-z]*',
    register: '.*?',
  };
  const source = sameNumber(pattern)
    .split(/(\{(?:urut|kode|bulan|tahun|keamanan|register)\})/)
    .map((part) => (/^\{.*\}$/.test(part) ? values[part.slice(1, -1)] : undefined) ?? literally(part))
    .join('');
  return new RegExp(`^${source}$`);
}

/** Code of a case: 14 in 2026 is `PPP-2026-014`. The running number never restarts, so it also gives the row. */
export const formatKode = (no: number, year: number): string =>
  `${CASE_PREFIX}-${year}-${String(no).padStart(3, '0')}`;

/** Running number in a code of a case, null when the text is no such code. Case and outer spaces do not count. */
export function parseKode(kode: string): number | null {
  const parts = /^([A-Z]+)-(\d{4})-(\d{3,9})$/.exec(kode.trim().toUpperCase());
  const no = Number(parts?.[3] ?? 0);
  return no > 0 && formatKode(no, Number(parts?.[2])) === parts?.[0] ? no : null;
}
