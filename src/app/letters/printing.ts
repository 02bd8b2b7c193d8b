/** How templates are printed: paper, page numbers and logo, from the tab Pengaturan. */
import type { TemplateDefinition } from './definition';
import { LOGO_PLACE, type Logo, type Printing } from './ooxml';
import { letterSetting } from './settings';

/** Paper and page numbers as set; what is not known falls back to A4 and the top of the page. */
export function printingOf(
  settings: Readonly<Record<string, string>>,
  paper: TemplateDefinition['paper'],
): Omit<Printing, 'logo'> {
  const value = (key: string) => letterSetting(settings, key).toUpperCase();
  return {
    paper: value(paper) === 'F4' ? 'F4' : 'A4',
    pageNumber: value('nomor_halaman') === 'BAWAH' ? 'BAWAH' : 'ATAS',
  };
}

type Bytes = readonly number[];

/** Google's bytes are signed. */
const big = (bytes: Bytes, at: number, count: number): number =>
  bytes.slice(at, at + count).reduce((sum, byte) => sum * 256 + (byte & 255), 0);

const PNG = 0x89504e47;
const JPEG = 0xffd8;

/** Size in pixels and kind of a PNG (RFC 2083) or JPEG (ITU T.81, frame headers SOF0 to SOF15); null for anything else. */
function pictureOf(bytes: Bytes): Logo | null {
  if (bytes.length > 24 && big(bytes, 0, 4) === PNG)
    return { extension: 'png', width: big(bytes, 16, 4), height: big(bytes, 20, 4) };
  if (big(bytes, 0, 2) !== JPEG) return null;
  for (let at = 2; at + 9 < bytes.length; at += 2 + big(bytes, at + 2, 2)) {
    const marker = big(bytes, at + 1, 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { extension: 'jpeg', width: big(bytes, at + 7, 2), height: big(bytes, at + 5, 2) };
  }
  return null;
}

/** The logo as large as its place allows, in points; null when the bytes are no picture that fits into a document. */
export function fittedLogo(bytes: Bytes): Logo | null {
  const picture = pictureOf(bytes);
  if (picture === null || picture.width < 1 || picture.height < 1) return null;
  const scale = Math.min(LOGO_PLACE.width / picture.width, LOGO_PLACE.height / picture.height);
  const points = (pixels: number) => Math.round(pixels * scale * 10) / 10;
  return { ...picture, width: points(picture.width), height: points(picture.height) };
}
