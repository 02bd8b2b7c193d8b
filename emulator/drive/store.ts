/**
 * The files of the domain and the rules of access to them. Refusals carry the words of the Drive API; services put
 * the name of their method around them.
 */
import { ApiRefusal } from '../errors';
import type { Random } from '../random';
import type { Content, FileRecord, Permission, Role, WorldState } from '../state';
import { CAN_READ, CAN_WRITE, isFound, peopleWith, rankOf } from './access';

export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCUMENT = 'application/vnd.google-apps.document';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

/** A folder can sit in folders of its own parents' depth only this deep; guards against a damaged state. */
const ID_LENGTH = 33;

export interface NewFile {
  readonly name: string;
  readonly mimeType: string;
  readonly parents?: readonly string[];
  readonly content: Content;
  readonly appProperties?: Readonly<Record<string, string>>;
  readonly description?: string;
}

export class DriveStore {
  constructor(
    private readonly state: WorldState,
    private readonly random: Random,
    private readonly hasAccount: (person: string) => boolean,
  ) {}

  /** The file without asking who wants it. */
  readonly peek = (id: string): FileRecord | undefined =>
    Object.hasOwn(this.state.files, id) ? this.state.files[id] : undefined;

  all(): readonly FileRecord[] {
    return Object.values(this.state.files);
  }

  rank(file: FileRecord, person: string): number {
    return rankOf(file, person, this.hasAccount(person), this.peek);
  }

  canRead(file: FileRecord, person: string): boolean {
    return this.rank(file, person) >= CAN_READ;
  }

  /** Does a search of this person answer with the file? */
  isFound(file: FileRecord, person: string): boolean {
    return isFound(file, person, this.peek);
  }

  canWrite(file: FileRecord, person: string): boolean {
    return this.rank(file, person) >= CAN_WRITE;
  }

  /** A file that the person may see. 404 otherwise: Drive does not tell apart what is missing and what is hidden. */
  readable(id: string, person: string): FileRecord {
    const file = this.peek(id === 'root' ? this.rootOf(person).id : id);
    if (!file || !this.canRead(file, person)) throw new ApiRefusal(404, `File not found: ${id}.`);
    return file;
  }

  /** A file whose properties the person may change. */
  writable(id: string, person: string): FileRecord {
    const file = this.readable(id, person);
    if (!this.canWrite(file, person)) {
      throw new ApiRefusal(403, 'The user does not have sufficient permissions for this file.');
    }
    return file;
  }

  /** A file whose content the person may change: not when it is restricted. */
  editable(id: string, person: string): FileRecord {
    const file = this.writable(id, person);
    if (file.restriction) {
      throw new ApiRefusal(403, 'The file has a content restriction and its content cannot be modified.');
    }
    return file;
  }

  /** My Drive of a person, made when first needed. */
  rootOf(person: string): FileRecord {
    const known = this.all().find((file) => file.root && file.owner === person);
    if (known) return known;
    const root = this.record(
      { name: 'Drive Saya', mimeType: FOLDER, content: { kind: 'folder' } },
      person,
      [],
    );
    root.root = true;
    this.state.files[root.id] = root;
    return root;
  }

  /** A new file that belongs to the person; without parents it lies in My Drive. */
  create(file: NewFile, person: string): FileRecord {
    const parents = (file.parents ?? []).map((id) => this.folder(id, person).id);
    const record = this.record(file, person, parents.length > 0 ? parents : [this.rootOf(person).id]);
    this.state.files[record.id] = record;
    return record;
  }

  /** A folder into which the person may put files. */
  folder(id: string, person: string): FileRecord {
    const folder = this.writable(id, person);
    if (folder.content.kind !== 'folder') {
      throw new ApiRefusal(403, 'The specified parent is not a folder.');
    }
    return folder;
  }

  newId(): string {
    return `1${this.random.id(ID_LENGTH - 1)}`;
  }

  /** Shares a file; a second grant to the same person replaces the first. */
  share(file: FileRecord, type: Permission['type'], role: Role, emailAddress: string): Permission {
    const address = emailAddress.toLowerCase();
    const same = (one: Permission): boolean => one.type === type && one.emailAddress === address;
    const permission: Permission = {
      id: file.permissions.find(same)?.id ?? String(10000000000 + this.random.below(2000000000)),
      type,
      role,
      emailAddress: address,
    };
    file.permissions = [...file.permissions.filter((one) => !same(one)), permission];
    return permission;
  }

  editors(file: FileRecord): string[] {
    return peopleWith(file, CAN_WRITE, 6, this.peek);
  }

  viewers(file: FileRecord): string[] {
    const editors = new Set(this.editors(file));
    return peopleWith(file, CAN_READ, CAN_WRITE - 1, this.peek).filter((person) => !editors.has(person));
  }

  /** Marks the moment of a change. */
  stamp(file: FileRecord): void {
    file.modifiedAt = this.state.clock;
  }

  private record(file: NewFile, person: string, parents: string[]): FileRecord {
    const now = this.state.clock;
    return {
      id: this.newId(),
      name: file.name,
      mimeType: file.mimeType,
      parents,
      owner: person,
      permissions: [
        {
          id: String(10000000000 + this.random.below(2000000000)),
          type: 'user',
          role: 'owner',
          emailAddress: person,
        },
      ],
      createdAt: now,
      modifiedAt: now,
      trashed: false,
      description: file.description ?? '',
      appProperties: { ...file.appProperties },
      restriction: null,
      root: false,
      content: file.content,
    };
  }
}
