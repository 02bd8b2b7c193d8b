/**
 * One letter on Google Docs and Drive: copied, filled literally, written as PDF, frozen. Leaves nothing behind when it fails.
 */
import { type LetterKey, type LetterSpec, type MadeLetter, Refused } from '../app/ports';
import {
  change,
  copyInto,
  exists,
  exportAs,
  FROZEN,
  folderOf,
  isMissing,
  type Place,
  savePdf,
  trash,
} from './lettersDrive';
import { fill, refused } from './lettersFill';

export interface LetterOptions {
  /** file ids of the templates, by template id */
  readonly templates: Readonly<Record<string, string>>;
  /** folder of the register, which holds the folders of the cases */
  readonly folderId: string;
  /** id of the register, written on each file so that orphans are found */
  readonly registerId: string;
  readonly sha256: (text: string) => string;
  readonly now: () => number;
  readonly warn: (text: string) => void;
}

/** One run: what it has looked up already is not looked up again. */
export interface Run extends LetterOptions {
  readonly folders: Map<string, string>;
  readonly present: Set<string>;
}

export function discard(run: Run, letter: Pick<MadeLetter, 'fileId' | 'pdfId'>): void {
  trash(letter.fileId, run.warn);
  if (letter.pdfId !== null) trash(letter.pdfId, run.warn);
}

/** @throws Refused DOCUMENT_MISSING when it is gone from Drive or this person may not open it: Drive answers both alike */
export function textOf(fileId: string): string {
  try {
    return plain(exportAs(fileId, 'text/plain').getDataAsString());
  } catch (error) {
    if (isMissing(error)) throw new Refused({ code: 'DOCUMENT_MISSING', params: {} });
    throw error;
  }
}

/** Drive's text export begins with a byte order mark and ends its lines with two characters. */
function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The marks by which a letter's files are found again. */
export function marksOf(registerId: string, key: LetterKey): Readonly<Record<string, string>> {
  const { kasus, kind, pd, version } = key;
  return { pantau: registerId, kasus, naskah: kind, pd: pd ?? '', versi: String(version) };
}

/** Makes one letter. `done` are marks that it gets with its last change, none when it needs none. */
export function make(run: Run, spec: LetterSpec, done: Readonly<Record<string, string>>): MadeLetter {
  const started = Object.keys(done).length === 0 ? {} : { banyak: 'mulai' };
  const place = placeOf(run, spec, { ...marksOf(run.registerId, spec.key), ...started });
  const fileId = copyOf(run, spec, place);
  let pdfId: string | null = null;
  try {
    const { url, replacedSigner } = fillFile(fileId, spec);
    if (spec.pdf) pdfId = savePdf(fileId, spec.name, { ...place, marks: { ...place.marks, ...done } });
    const last = {
      ...(spec.freeze ? FROZEN : {}),
      ...(started.banyak === undefined ? {} : { appProperties: done }),
    };
    if (Object.keys(last).length > 0) change(fileId, last);
    const digest = spec.freeze ? run.sha256(textOf(fileId)) : '';
    return { fileId, pdfId, name: spec.name, url, digest, replacedSigner };
  } catch (error) {
    discard(run, { fileId, pdfId });
    throw error;
  }
}

/** Folder of the case, looked up once in a run. */
function placeOf(run: Run, spec: LetterSpec, marks: Readonly<Record<string, string>>): Place {
  try {
    const folderId = run.folders.get(spec.folder) ?? folderOf(run.folderId, spec.folder);
    run.folders.set(spec.folder, folderId);
    return { folderId, marks };
  } catch (error) {
    throw asRefusal(spec, error, 'NO_FOLDER');
  }
}

/** A copy of the template or document; that it is gone is something a person can put right. */
function copyOf(run: Run, spec: LetterSpec, place: Place): string {
  const gone = 'template' in spec.source ? 'NO_TEMPLATE' : 'NO_SOURCE';
  try {
    return copyInto(sourceOf(run, spec), spec.name, place);
  } catch (error) {
    throw asRefusal(spec, error, gone);
  }
}

/** Drive says of a file that is gone and of one that may not be seen that it is not found; of one that may not be changed why. */
function asRefusal(
  spec: LetterSpec,
  error: unknown,
  gone: 'NO_TEMPLATE' | 'NO_SOURCE' | 'NO_FOLDER',
): unknown {
  if (isMissing(error)) return refused(spec, { cause: gone, text: '' });
  const denied = /sufficient permissions|permission denied|not have permission|cannot be copied/i;
  return denied.test(String(error)) ? refused(spec, { cause: 'NO_RIGHT', text: '' }) : error;
}

/** Drive would copy a template out of the bin without a word; who threw it away did so for a reason. */
function sourceOf(run: Run, spec: LetterSpec): string {
  if ('copyOf' in spec.source) return spec.source.copyOf;
  const id = run.templates[spec.source.template] ?? '';
  if (!run.present.has(id) && !exists(id)) throw refused(spec, { cause: 'NO_TEMPLATE', text: '' });
  run.present.add(id);
  return id;
}

/** Fills the document and closes it. */
function fillFile(
  fileId: string,
  spec: LetterSpec,
): { readonly url: string; readonly replacedSigner: string } {
  const document = DocumentApp.openById(fileId);
  const replacedSigner = fill(document, spec);
  const url = document.getUrl();
  document.saveAndClose();
  return { url, replacedSigner };
}
