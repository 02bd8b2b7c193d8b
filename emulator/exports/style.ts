/** From a cell format of the Sheets API to the look of a cell. Knows nothing of values. */
import type { CellStyle } from '../ui/wire';

type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
type Color = GoogleAppsScript.Sheets.Schema.Color;

interface ColorStyle {
  readonly rgbColor?: Color;
}

/** "#rrggbb" of an API colour (parts from 0 to 1, a missing part is 0). */
export function hexOf(color: Color): string {
  const part = (x: number | undefined) =>
    Math.round((x ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(color.red)}${part(color.green)}${part(color.blue)}`;
}

/** The API has each colour twice: `xStyle.rgbColor`, which wins, and the older `x`. */
export function colorOf(owner: object | undefined, name: string): string | null {
  const fields = (owner ?? {}) as Record<string, unknown>;
  const style = fields[`${name}Style`] as ColorStyle | undefined;
  const color = style?.rgbColor ?? (fields[name] as Color | undefined);
  return color ? hexOf(color) : null;
}

const ALIGN = { LEFT: 'LEFT', CENTER: 'CENTER', RIGHT: 'RIGHT' } as const;
const WRAP = { WRAP: 'WRAP', CLIP: 'CLIP', OVERFLOW_CELL: 'OVERFLOW', LEGACY_WRAP: 'WRAP' } as const;
const VALIGN = { TOP: 'TOP', MIDDLE: 'MIDDLE', BOTTOM: 'BOTTOM' } as const;

function textStyle(format: CellFormat): CellStyle {
  const text = format.textFormat ?? {};
  const fg = colorOf(text, 'foregroundColor');
  return {
    ...(fg ? { fg } : {}),
    ...(text.bold === undefined ? {} : { bold: text.bold }),
    ...(text.italic === undefined ? {} : { italic: text.italic }),
    ...(text.underline === undefined ? {} : { underline: text.underline }),
    ...(text.strikethrough === undefined ? {} : { strike: text.strikethrough }),
    ...(text.fontSize ? { size: text.fontSize } : {}),
    ...(text.fontFamily ? { font: text.fontFamily } : {}),
  };
}

/** Only what the format says; nothing for what it leaves open. */
export function styleOf(format: CellFormat | undefined): CellStyle {
  if (!format) return {};
  const bg = colorOf(format, 'backgroundColor');
  const align = ALIGN[format.horizontalAlignment as keyof typeof ALIGN];
  const valign = VALIGN[format.verticalAlignment as keyof typeof VALIGN];
  const wrap = WRAP[format.wrapStrategy as keyof typeof WRAP];
  return {
    ...textStyle(format),
    ...(bg ? { bg } : {}),
    ...(align ? { align } : {}),
    ...(valign ? { valign } : {}),
    ...(wrap ? { wrap } : {}),
    ...(format.numberFormat?.pattern ? { pattern: format.numberFormat.pattern } : {}),
  };
}

/** A table of distinct styles: `indexOf` gives each style its number. */
export function styleTable(): { styles: CellStyle[]; indexOf(style: CellStyle): number } {
  const styles: CellStyle[] = [{}];
  const known = new Map<string, number>([['{}', 0]]);
  return {
    styles,
    indexOf(style) {
      const key = JSON.stringify(style);
      const at = known.get(key) ?? styles.push(style) - 1;
      known.set(key, at);
      return at;
    },
  };
}
