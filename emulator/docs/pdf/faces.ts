/**
 * Fonts of the PDF. Arial, Times New Roman and Courier New have the widths of the three families that every PDF reader
 * has, so nothing is embedded for them; what those cannot show is taken from DejaVu Sans.
 */

export type Family = 'Helvetica' | 'Times' | 'Courier' | 'DejaVu';
/** A family in one of its styles, by the name that the PDF knows. */
export interface Face {
  readonly family: Family;
  readonly name: string;
}

/** Shares of the font size: above and below the line, and between lines; those of Arial, Times New Roman, Courier New. */
export interface FaceMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly gap: number;
}
const ARIAL: FaceMetrics = { ascent: 0.905, descent: 0.212, gap: 0.033 };
const METRICS: Readonly<Record<Family, FaceMetrics>> = {
  Helvetica: ARIAL,
  Times: { ascent: 0.891, descent: 0.216, gap: 0.043 },
  Courier: { ascent: 0.833, descent: 0.3, gap: 0 },
  DejaVu: ARIAL,
};
const NAMES: Readonly<Record<Family, readonly [string, string, string, string]>> = {
  Helvetica: ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique', 'Helvetica-BoldOblique'],
  Times: ['Times-Roman', 'Times-Bold', 'Times-Italic', 'Times-BoldItalic'],
  Courier: ['Courier', 'Courier-Bold', 'Courier-Oblique', 'Courier-BoldOblique'],
  DejaVu: ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSans-Oblique', 'DejaVuSans-BoldOblique'],
};
const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/sans/i, 'Helvetica'],
  [/courier|mono|consolas/i, 'Courier'],
  [/times|serif|georgia|garamond|bookman|cambria|merriweather/i, 'Times'],
];

/** The family nearest to a font's name. */
export function familyOf(font: string): Family {
  return FAMILIES.find(([pattern]) => pattern.test(font))?.[1] ?? 'Helvetica';
}

export function faceOf(family: Family, bold: boolean, italic: boolean): Face {
  return { family, name: NAMES[family][(bold ? 1 : 0) + (italic ? 2 : 0)] ?? NAMES[family][0] };
}

export const metricsOf = (face: Face): FaceMetrics => METRICS[face.family];

/** Characters above U+00FF that Windows-1252 has, the encoding of the families without embedding. */
const EXTRA = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
/** Characters that only steer how text is laid out; lines are not broken at soft hyphens here. */
const INVISIBLE = /\u00ad|[\u200b-\u200f]|\u2060|[\ufe00-\ufe0f]|\ufeff/g;
/** Characters that look like one of Windows-1252. */
const LIKE: Readonly<Record<string, string>> = { '\u2010': '-', '\u2011': '-', '\u202f': '\u00a0' };

export function inWindows1252(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff) || EXTRA.includes(char);
}

/** The text as it is drawn: without what cannot be seen. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '').replace(/[\u2010\u2011\u202f]/g, (char) => LIKE[char] ?? char);
}
