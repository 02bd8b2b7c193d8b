/** A Drive of plain files for tests of DocumentApp: documents by id, and who may write. */
import type { DocumentContext } from '../../emulator/docs/context';
import type { DocModel } from '../../emulator/docs/model';
import { GoogleError } from '../../emulator/remote';
import { DocumentAppService } from '../../emulator/services/document';

export interface Files extends DocumentContext {
  readonly written: string[];
  model(id: string): DocModel;
}

export function makeFiles(): Files {
  const files = new Map<string, { name: string; model: DocModel }>();
  const written: string[] = [];
  let next = 0;
  const find = (id: string): { name: string; model: DocModel } => {
    const file = files.get(id);
    if (file === undefined) throw new GoogleError('No item with the given ID could be found.');
    return file;
  };
  return {
    user: 'kabag@tangerangkota.example',
    written,
    newId: () => `id-${++next}`,
    createDoc: (name, model) => {
      files.set(`doc-${++next}`, { name, model });
      return `doc-${next}`;
    },
    readDoc: find,
    writeDoc: (id, model) => {
      written.push(id);
      find(id).model = model;
    },
    renameDoc: (id, name) => {
      find(id).name = name;
    },
    model: (id) => find(id).model,
  };
}

/** A fresh execution with a new document. */
export function newDocument() {
  const files = makeFiles();
  const app = new DocumentAppService(files);
  const doc = app.create('Surat');
  return { files, app, doc, body: doc.getBody() };
}

/** The message of the error that a call throws. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'no error';
}

/** A picture of 2 × 1 pixels, as the blob that a script hands over. */
export const DOT = {
  getBytes: (): number[] => [
    ...Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGM4IQcEJwAHIwIJ5FiIOQAAAABJRU5ErkJggg==',
      'base64',
    ),
  ],
  getContentType: (): string => 'image/png',
};
