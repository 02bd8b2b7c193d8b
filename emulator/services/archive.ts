/** The blobs of Utilities that are packed: zip and gzip. Source: reference, Class Utilities. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { GoogleError, Remote } from '../remote';
import { Blob } from './blob';

const ZIP = 'application/zip';
const GZIP = 'application/x-gzip';

/** Types that Google gives to unpacked files by the ending of their names. */
const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'text/xml',
  zip: ZIP,
};

const typeOf = (name: string): string | null =>
  TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? null;

const fromBytes = (bytes: Uint8Array, type: string | null, name: string): Blob =>
  new Blob({ kind: 'bytes', bytes }, type, name);

/** The blob of a BlobSource: a blob itself, or what its getBlob gives. */
export async function blobOf(source: unknown): Promise<Blob> {
  if (source instanceof Blob) return source;
  if (source instanceof Remote && 'getBlob' in source && typeof source.getBlob === 'function') {
    const blob: unknown = await source.getBlob();
    if (blob instanceof Blob) return blob;
  }
  throw new GoogleError('Invalid argument: blob');
}

const bytesOf = async (source: unknown): Promise<Uint8Array> => await (await blobOf(source)).getBytes();

/**
 * Packs blobs under their names. @throws GoogleError for a blob without a name, and for a name that comes twice
 * (as Java's ZipOutputStream words it)
 */
export async function zip(sources: readonly unknown[], name: string, now: number): Promise<Blob> {
  const entries: Zippable = {};
  for (const source of sources) {
    const blob = await blobOf(source);
    const entry = blob.getName();
    if (!entry) throw new GoogleError('Blob object must have non-null name for this operation.');
    if (Object.hasOwn(entries, entry)) throw new GoogleError(`duplicate entry: ${entry}`);
    entries[entry] = [await blob.getBytes(), { mtime: now }];
  }
  return fromBytes(zipSync(entries), ZIP, name);
}

/** Unpacks the files of a zip, folders left out. @throws GoogleError for bytes that are no zip */
export async function unzip(source: unknown): Promise<Blob[]> {
  const bytes = await bytesOf(source);
  let entries: Readonly<Record<string, Uint8Array>>;
  try {
    entries = unzipSync(bytes);
  } catch {
    throw new GoogleError('Invalid argument: blob. The data is not a zip archive.');
  }
  return Object.entries(entries)
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, content]) => fromBytes(content, typeOf(name), name));
}

export async function gzip(source: unknown, name: string | null): Promise<Blob> {
  const blob = await blobOf(source);
  return fromBytes(gzipSync(await blob.getBytes()), GZIP, name ?? `${blob.getName() ?? 'archive'}.gz`);
}

/** @throws GoogleError for bytes that are not gzip */
export async function ungzip(source: unknown): Promise<Blob> {
  const blob = await blobOf(source);
  const name = (blob.getName() ?? '').replace(/\.gz$/, '');
  try {
    return fromBytes(gunzipSync(await blob.getBytes()), typeOf(name), name);
  } catch {
    throw new GoogleError('Invalid argument: blob. The data is not in gzip format.');
  }
}
