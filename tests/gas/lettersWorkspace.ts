/** DocumentApp of the emulator over a Drive of this process: enough of the workspace for letters, and nothing of access. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { fromDocx } from '../../emulator/docs/import';
import type { DocModel } from '../../emulator/docs/model';
import { renderPdf, renderText } from '../../emulator/docs/render';
import { DocumentAppService } from '../../emulator/services/document';
import { Refused } from '../../src/app/ports';
import { settingsFrom } from '../../src/app/settings';
import { gasLetters } from '../../src/gas/letters';
import { type EnsuredTemplates, ensureTemplates } from '../../src/gas/setup/templates';
import { NOW } from '../app/letters/sample';

export interface FakeFile {
  name: string;
  mimeType: string;
  parents: string[];
  trashed: boolean;
  appProperties: Record<string, string>;
  contentRestrictions: { readOnly: boolean; reason: string }[];
  createdTime: string;
  modifiedTime: string;
  model: DocModel | null;
}
interface Resource extends Partial<FakeFile> {
  name?: string;
}

const MEANINGS = readFileSync(join(__dirname, '../../src/gas/daftarIsian.html'), 'utf8');
const DOCUMENT = 'application/vnd.google-apps.document';

/** A blob as far as letters use one. */
class FakeBlob {
  constructor(
    readonly bytes: Uint8Array,
    private type: string,
    private name: string,
  ) {}
  getBytes = () => [...new Int8Array(this.bytes)];
  getDataAsString = () => Buffer.from(this.bytes).toString('utf8');
  getContentType = () => this.type;
  getName = () => this.name;
  copyBlob = () => new FakeBlob(this.bytes, this.type, this.name);
  setName(name: string): this {
    this.name = name;
    return this;
  }
  setContentType(type: string): this {
    this.type = type;
    return this;
  }
}

const UTILITIES = {
  // No time passes here.
  sleep: () => undefined,
  DigestAlgorithm: { SHA_256: 'sha256' },
  Charset: { UTF_8: 'utf8' },
  computeDigest: (algorithm: string, text: string, charset: 'utf8') => [
    ...new Int8Array(createHash(algorithm).update(text, charset).digest()),
  ],
  newBlob: (data: string | readonly number[], type: string, name: string) =>
    new FakeBlob(typeof data === 'string' ? strToU8(data) : Uint8Array.from(data), type, name),
  zip: (blobs: readonly FakeBlob[], name: string) =>
    new FakeBlob(
      zipSync(Object.fromEntries(blobs.map((blob) => [blob.getName(), blob.bytes]))),
      'application/zip',
      name,
    ),
  base64Decode: (text: string) => [...new Int8Array(Buffer.from(text, 'base64'))],
};

/** What the register's settings say where nobody changed them. */
export const SETTINGS = settingsFrom([]);

let furnished: { known: EnsuredTemplates; files: Map<string, FakeFile> } | null = null;

export class Workspace {
  readonly files = new Map<string, FakeFile>();
  /** names of the Drive calls made, in order */
  readonly calls: string[] = [];
  /** a Drive call that fails `times` times, when it is made the time after `calm` others of its name */
  failing = '';
  times = 1;
  calm = 0;
  message = 'Internal Error';
  /** milliseconds since 1970; each Drive call takes a second */
  clock = NOW;
  private next = 1;

  /** Puts DocumentApp and Drive where the adapter looks for them. */
  install(): void {
    const context = {
      user: 'katim@setda.example',
      newId: () => this.id('kix'),
      createDoc: (name: string, model: DocModel) =>
        this.add({ name, mimeType: DOCUMENT, parents: ['root'], model }),
      readDoc: (id: string) => ({ name: this.at(id).name, model: structuredClone(this.modelOf(id)) }),
      writeDoc: (id: string, model: DocModel) => {
        this.at(id).model = model;
      },
    };
    Object.assign(globalThis, {
      DocumentApp: new DocumentAppService(context),
      Drive: { Files: this.driveFiles() },
      DriveApp: { getFileById: (id: string) => ({ getBlob: () => this.blobs.get(id) }) },
      Utilities: UTILITIES,
      HtmlService: { createHtmlOutputFromFile: () => ({ getContent: () => MEANINGS }) },
    });
  }

  readonly blobs = new Map<string, FakeBlob>();

  /** Makes the templates; those of the usual settings are made once and then copied, which is quicker. */
  furnish(settings: Readonly<Record<string, string>>) {
    if (settings === SETTINGS && furnished !== null) {
      for (const [id, file] of furnished.files) this.files.set(id, structuredClone(file));
      this.next = 1000;
      return furnished.known;
    }
    const known = ensureTemplates('sheet1', { templates: {}, stamps: {} }, 'register', settings);
    if (settings === SETTINGS) furnished = { known, files: structuredClone(this.files) };
    return known;
  }

  /** Uploads a picture. */
  picture(bytes: Uint8Array): string {
    const id = this.add({ name: 'lambang', mimeType: 'image/png' });
    this.blobs.set(id, new FakeBlob(bytes, 'image/png', 'lambang.png'));
    return id;
  }

  add(resource: Resource): string {
    const id = this.id('file');
    const empty = {
      trashed: false,
      appProperties: {},
      contentRestrictions: [],
      model: null,
      createdTime: this.time(),
      modifiedTime: this.time(),
    };
    this.files.set(id, { name: '', mimeType: 'application/pdf', parents: [], ...empty, ...resource });
    return id;
  }

  at(id: string): FakeFile {
    const file = this.files.get(id);
    if (file === undefined) throw new Error(`File not found: ${id}.`);
    return file;
  }

  modelOf(id: string): DocModel {
    const { model } = this.at(id);
    if (model === null) throw new Error(`${id} is no document`);
    return model;
  }

  text(id: string): string {
    return renderText(this.modelOf(id));
  }

  /** Replaces a text of a document as a person would in Docs. */
  edit(id: string, find: string, replace: string): void {
    const file = this.at(id);
    file.model = JSON.parse(JSON.stringify(file.model).split(find).join(replace));
    this.clock += 60_000;
    file.modifiedTime = this.time();
  }

  private time(): string {
    return new Date(this.clock).toISOString();
  }

  pdf(id: string): Promise<Uint8Array> {
    return renderPdf(this.modelOf(id), this.at(id).name);
  }

  alive(): readonly FakeFile[] {
    return [...this.files.values()].filter((file) => !file.trashed);
  }

  private id(kind: string): string {
    this.next += 1;
    return `${kind}${this.next}`;
  }

  private called(name: string): void {
    this.calls.push(name);
    this.clock += 1000;
    if (this.failing !== name) return;
    this.calm -= 1;
    if (this.calm >= 0) return;
    this.times -= 1;
    if (this.times <= 0) this.failing = '';
    throw new Error(`API call to drive.files.${name} failed with error: ${this.message}`);
  }

  private driveFiles() {
    return {
      list: ({ q }: { q: string }) => {
        this.called('list');
        return {
          files: [...this.files].filter(([, file]) => fits(q, file)).map(([id, f]) => ({ id, ...f })),
        };
      },
      get: (id: string) => {
        this.called('get');
        return { id, capabilities: { canEdit: true }, ...this.at(id) };
      },
      create: (resource: Resource, blob?: FakeBlob) => {
        this.called('create');
        const model = resource.mimeType === DOCUMENT && blob !== undefined ? fromDocx(blob.bytes) : null;
        const id = this.add({ ...resource, model });
        return { id, modifiedTime: this.at(id).modifiedTime };
      },
      copy: (resource: Resource, id: string) => {
        this.called('copy');
        const { mimeType, appProperties } = this.at(id);
        const marks = { ...appProperties, ...resource.appProperties };
        const model = structuredClone(this.modelOf(id));
        return { id: this.add({ ...resource, mimeType, model, appProperties: marks }) };
      },
      update: (resource: Resource, id: string) => {
        this.called('update');
        const file = this.at(id);
        const appProperties = { ...file.appProperties, ...resource.appProperties };
        Object.assign(file, resource, { appProperties });
        return { id };
      },
      export: (id: string, mimeType: string, { alt }: { alt: string }) => {
        this.called('export');
        if (alt !== 'media') throw new Error('Response Code: 200. Message: alt=media is required.');
        return {
          getDataAsString: () => `\uFEFF${this.text(id).replace(/\n/g, '\r\n')}`,
          getContentType: () => mimeType,
        };
      },
    };
  }
}

/** Whether a file answers the two questions that letters ask: by name and folder, or by marks. */
function fits(q: string, file: FakeFile): boolean {
  if (file.trashed) return false;
  const [, name, parent] = /^name = '(.*)' and '(.*)' in parents/.exec(q) ?? [];
  if (name !== undefined)
    return file.name === name.replace(/\\(.)/g, '$1') && file.parents.includes(parent ?? '');
  const marks = [...q.matchAll(/appProperties has \{ key='(.*?)' and value='(.*?)' \}/g)];
  return marks.length > 0 && marks.every(([, key = '', value]) => file.appProperties[key] === value);
}

/** A register whose templates are made, and the adapter on it; `warnings` is what it told. */
export function office(settings: Readonly<Record<string, string>> = SETTINGS) {
  const drive = new Workspace();
  drive.install();
  const warnings: string[] = [];
  const known = drive.furnish(settings);
  const templates: Record<string, string> = { ...known.templates };
  const letters = gasLetters({
    templates,
    folderId: 'register',
    registerId: 'sheet1',
    sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    now: () => drive.clock,
    warn: (text: string) => warnings.push(text),
  });
  drive.calls.length = 0;
  return { drive, templates, letters, warnings, known };
}

export function refusalOf(work: () => unknown): Refused {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
