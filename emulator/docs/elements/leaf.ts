/** Elements that stand in a paragraph and hold nothing: page breaks, rules, images. */
import { GoogleError } from '../../remote';
import { imageSize } from '../imageSize';
import type { FieldNode, ImageNode, PageBreakNode, RuleNode } from '../model';
import { checked, maybe, num, str } from '../signature';
import { DocElement } from './element';

export class PageBreakElement extends DocElement<PageBreakNode> {
  readonly _type = 'PageBreak';
  getAttributes(): Record<string, unknown> {
    this._session.check();
    return {};
  }
}

export class RuleElement extends DocElement<RuleNode> {
  readonly _type = 'HorizontalRule';
  getAttributes(): Record<string, unknown> {
    this._session.check();
    return {};
  }
}

/** "A region that is unknown or cannot be affected by a script, such as a page number" (reference, UnsupportedElement). */
export class UnsupportedElement extends DocElement<FieldNode> {
  readonly _type = 'UnsupportedElement';
  getAttributes(): Record<string, unknown> {
    this._session.check();
    return {};
  }
}

export class ImageElement extends DocElement<ImageNode> {
  readonly _type = 'InlineImage';
  /** Pixels, as Google counts images. */
  getWidth(): number {
    return this._live.width;
  }
  getHeight(): number {
    return this._live.height;
  }
  setWidth(...args: unknown[]): this {
    this._live.width = checked(this._call('setWidth'), args, [num])[0];
    return this;
  }
  setHeight(...args: unknown[]): this {
    this._live.height = checked(this._call('setHeight'), args, [num])[0];
    return this;
  }
  /** What a screen reader says of the picture; null takes it away. */
  setAltDescription(...args: unknown[]): this {
    const [text] = checked(this._call('setAltDescription'), args, [maybe(str)]);
    if (text === null) delete this._live.alt;
    else this._live.alt = text;
    return this;
  }
  getAltDescription(): string | null {
    return this._live.alt ?? null;
  }
  getAttributes(): Record<string, unknown> {
    return { WIDTH: this._live.width, HEIGHT: this._live.height };
  }
}

/** What we ask of the Blob that a script hands over. */
export interface BlobLike {
  getBytes(): readonly number[];
  getContentType(): string | null;
}

export function isBlob(value: unknown): value is BlobLike {
  return typeof value === 'object' && value !== null && 'getBytes' in value && 'getContentType' in value;
}

/** @throws GoogleError when the bytes are no PNG, JPEG or GIF. */
export function imageOf(blob: BlobLike): ImageNode {
  const bytes = Uint8Array.from(blob.getBytes(), (byte) => byte & 0xff);
  const size = imageSize(bytes);
  if (size === null) throw new GoogleError('Invalid image data.');
  return { kind: 'INLINE_IMAGE', base64: Buffer.from(bytes).toString('base64'), ...size };
}
