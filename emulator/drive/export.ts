/** Documents in other formats, as files.export gives them. */
import type { DocModel } from '../docs/model';
import { renderText } from '../docs/render';
import { ApiRefusal, NotEmulated } from '../errors';
import { type BlobSource, bytesOf, docSource } from '../services/blob';

/** Formats of documents that Drive exports besides those of renderDoc (guide "Export MIME types"). */
const OTHER_EXPORTS: ReadonlySet<string> = new Set([
  'application/vnd.oasis.opendocument.text',
  'application/rtf',
  'application/zip',
  'application/epub+zip',
  'text/markdown',
]);
/** "The exported content is limited to 10 MB" (reference, files.export). */
const EXPORT_LIMIT = 10 * 1024 * 1024;

/** A print is drawn for the question only when its pictures could make it so large. */
async function isTooLarge(source: BlobSource): Promise<boolean> {
  const light = source.kind === 'print' && JSON.stringify(source.model).length < EXPORT_LIMIT / 2;
  return !light && (await bytesOf(source)).length > EXPORT_LIMIT;
}

/** A document in another format. @throws ApiRefusal in Drive's words; NotEmulated for formats not known here. */
export async function exportedDoc(model: DocModel, name: string, mimeType: string): Promise<BlobSource> {
  const source = await docSource(model, name, mimeType);
  if (!source && OTHER_EXPORTS.has(mimeType)) throw new NotEmulated(`Export of a document as ${mimeType}`);
  if (!source) throw new ApiRefusal(400, 'The requested conversion is not supported.');
  if (await isTooLarge(source)) throw new ApiRefusal(403, 'This file is too large to be exported.');
  return source;
}

/** Text, and a print whose document is small, need no waiting; null for everything else: see `exportedDoc`. */
export function exportedAtOnce(model: DocModel, title: string, mimeType: string): BlobSource | null {
  if (mimeType !== 'text/plain' && mimeType !== 'application/pdf') return null;
  if (JSON.stringify(model).length >= EXPORT_LIMIT / 2) return null;
  if (mimeType === 'application/pdf') return { kind: 'print', model, title };
  return { kind: 'bytes', bytes: Buffer.from(renderText(model), 'utf8') };
}
