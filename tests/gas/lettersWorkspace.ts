/** DocumentApp of the emulator over a Drive of this process: enough of the workspace for letters, and nothing of access. */

import type { DocModel } from '../../emulator/docs/model';
import { renderPdf, renderText } from '../../emulator/docs/render';
import { DocumentAppService } from '../../emulator/services/document';
import { TEMPLATES } from '../../src/app/letters/templates';
import { Refused } from '../../src/app/ports';
import { gasLetters } from '../../src/gas/letters';
import { buildTemplate } from '../../src/gas/templates';

export interface FakeFile {
  name: string;
  mimeType: string;
  parents: string[];
  trashed: boolean;
  appProperties: Record<string, string>;
  contentRestrictions: { readOnly: boolean; reason: string }[];
  model: DocModel | null;
}
interface Resource extends Partial<FakeFile> {
  name?: string;
}

const DOCUMENT = 'application/vnd.google-apps.document';

export class Workspace {
  readonly files = new Map<string, FakeFile>();
  /** names of the Drive calls made, in order */
  readonly calls: string[] = [];
  /** a Drive call that fails once */
  failing = '';
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
    });
  }

  add(resource: Resource): string {
    const id = this.id('file');
    const empty = { trashed: false, appProperties: {}, contentRestrictions: [], model: null };
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
    if (this.failing !== name) return;
    this.failing = '';
    throw new Error(`API call to drive.files.${name} failed with error: Internal Error`);
  }

  private driveFiles() {
    return {
      list: ({ q }: { q: string }) => {
        this.called('list');
        const [, name = '', parent = ''] = /^name = '(.*)' and '(.*)' in parents/.exec(q) ?? [];
        const plain = name.replace(/\\(.)/g, '$1');
        const found = [...this.files].filter(
          ([, f]) => f.name === plain && f.parents.includes(parent) && !f.trashed,
        );
        return { files: found.map(([id]) => ({ id })) };
      },
      get: (id: string) => ({ id, parents: this.at(id).parents }),
      create: (resource: Resource) => {
        this.called('create');
        return { id: this.add(resource) };
      },
      copy: (resource: Resource, id: string) => {
        this.called('copy');
        const { mimeType } = this.at(id);
        return { id: this.add({ ...resource, mimeType, model: structuredClone(this.modelOf(id)) }) };
      },
      update: (
        resource: Resource,
        id: string,
        _: null,
        options?: { addParents: string; removeParents: string },
      ) => {
        this.called('update');
        const file = Object.assign(this.at(id), resource);
        if (options)
          file.parents = [...file.parents.filter((p) => p !== options.removeParents), options.addParents];
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

/** A register whose templates are made, and the adapter on it; `warnings` is what it told. */
export function office() {
  const drive = new Workspace();
  drive.install();
  const warnings: string[] = [];
  const templates: Record<string, string> = {};
  for (const template of TEMPLATES)
    templates[template.id] = buildTemplate(template, template.name, 'templat');
  const warn = (text: string) => warnings.push(text);
  const letters = gasLetters({ templates, folderId: 'register', registerId: 'sheet1', warn });
  drive.calls.length = 0;
  return { drive, templates, letters, warnings };
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
