/** Blob: bytes with a name and a type. A document's PDF is drawn only when its bytes are asked for. */
import type { DocModel } from '../docs/model';
import { renderDocx, renderHtml, renderPdf, renderText } from '../docs/render';
import { DOCX } from '../drive/convert';
import { GoogleError, Remote } from '../remote';

const PDF = 'application/pdf';

export type BlobSource =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** a document printed as PDF, as it was at that moment */
  | { readonly kind: 'print'; readonly model: DocModel; readonly title: string };

/** A document in one of the formats that Drive exports; null for any other format. */
export async function renderDoc(
  model: DocModel,
  title: string,
  mimeType: string,
): Promise<Uint8Array | null> {
  switch (mimeType) {
    case PDF:
      return await renderPdf(model, title);
    case DOCX:
      return await renderDocx(model, title);
    case 'text/html':
      return Buffer.from(renderHtml(model), 'utf8');
    case 'text/plain':
      return Buffer.from(renderText(model), 'utf8');
    default:
      return null;
  }
}

/** What a blob made of a document holds: a PDF stays unprinted until somebody reads it. */
export async function docSource(
  model: DocModel,
  title: string,
  mimeType: string,
): Promise<BlobSource | null> {
  if (mimeType === PDF) return { kind: 'print', model, title };
  const bytes = await renderDoc(model, title, mimeType);
  return bytes === null ? null : { kind: 'bytes', bytes };
}

export async function bytesOf(source: BlobSource): Promise<Uint8Array> {
  return source.kind === 'bytes' ? source.bytes : await renderPdf(source.model, source.title);
}

/** Bytes given by a script: a text, or a list of signed bytes. */
export function toBytes(data: string | readonly number[]): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : Uint8Array.from(data);
}

/** Endings that a blob gets with another format. */
const ENDINGS: Readonly<Record<string, string>> = {
  [PDF]: 'pdf',
  'image/bmp': 'bmp',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/**
 * The name that getAs gives: what follows the last dot is taken for an ending and replaced, so that
 * "ShoppingList.12.25.2014" becomes "ShoppingList.12.25.pdf" (reference, Class Blob, getAs).
 */
export function nameAs(name: string | null, contentType: string): string | null {
  const ending = ENDINGS[contentType];
  return name === null || ending === undefined ? name : `${name.replace(/\.[^.]*$/, '')}.${ending}`;
}

export class Blob extends Remote {
  readonly _type = 'Blob';
  constructor(
    private source: BlobSource,
    private contentType: string | null,
    private name: string | null,
  ) {
    super();
  }

  /** At once, unless the bytes have yet to be drawn. */
  getBytes(): Uint8Array | Promise<Uint8Array> {
    return this.source.kind === 'bytes' ? this.source.bytes : bytesOf(this.source);
  }
  getDataAsString(): string | Promise<string> {
    const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
    return this.source.kind === 'bytes' ? text(this.source.bytes) : bytesOf(this.source).then(text);
  }
  getName(): string | null {
    return this.name;
  }
  setName(name: string): this {
    this.name = name;
    return this;
  }
  getContentType(): string | null {
    return this.contentType;
  }
  setContentType(contentType: string): this {
    this.contentType = contentType;
    return this;
  }
  setBytes(data: readonly number[]): this {
    this.source = { kind: 'bytes', bytes: toBytes(data) };
    return this;
  }
  copyBlob(): Blob {
    return new Blob(this.source, this.contentType, this.name);
  }

  /** The blob in another format. Only to the format that it has: nothing else is converted here. */
  getAs(contentType: string): Blob {
    if (contentType !== this.contentType) {
      throw new GoogleError(`Converting from ${this.contentType ?? ''} to ${contentType} is not supported.`);
    }
    return new Blob(this.source, this.contentType, nameAs(this.name, contentType));
  }

  /** For Drive: what to keep, without drawing it. */
  _source(): BlobSource {
    return this.source;
  }
}
