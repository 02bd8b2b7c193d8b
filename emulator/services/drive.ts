/** The advanced service Drive (v3): Files. Sharing is in drivePermissions. */
import { copyFile, createFile, type Move, updateFile } from '../drive/change';
import { exportedAtOnce, exportedDoc } from '../drive/export';
import { checkDriveOptions } from '../drive/options';
import { type PageOptions, pageOf } from '../drive/page';
import { parseQuery } from '../drive/query';
import { type ApiFile, FILE_FIELDS, fileView, listView } from '../drive/resource';
import { checkDriveBody, checkDriveMask } from '../drive/shapes';
import type { Env } from '../env';
import { ApiError, ApiRefusal, asApi, asApiLater, NotEmulated } from '../errors';
import { GoogleError, Remote } from '../remote';
import { parseMask } from '../sheets/fields';
import type { FileRecord } from '../state';
import { Blob, type BlobSource } from './blob';
import { Permissions } from './drivePermissions';

interface Options extends Move {
  readonly fields?: string;
  readonly alt?: string;
}
interface ListOptions extends PageOptions {
  readonly q?: string;
  readonly fields?: string;
  readonly orderBy?: string;
}

function blobOf(media: unknown): Blob | null {
  if (media === null || media === undefined) return null;
  if (!(media instanceof Blob)) {
    throw new GoogleError('The mediaData parameter only supports Blob types for upload.');
  }
  return media;
}

/** Orders that Drive knows besides those read here. */
const OTHER_ORDERS: ReadonlySet<string> = new Set(
  'modifiedByMeTime quotaBytesUsed recency sharedWithMeTime starred viewedByMeTime'.split(' '),
);

/** Order of a list: "folder,modifiedTime desc,name". */
function compareBy(orderBy: string): (a: FileRecord, b: FileRecord) => number {
  const keys = orderBy.split(',').map((part) => part.trim().split(/\s+/));
  const read = (file: FileRecord, key: string): string | number => {
    if (key === 'name' || key === 'name_natural') return file.name.toLowerCase();
    if (key === 'folder') return file.content.kind === 'folder' ? 0 : 1;
    if (key === 'createdTime') return file.createdAt;
    if (key === 'modifiedTime') return file.modifiedAt;
    if (OTHER_ORDERS.has(key)) throw new NotEmulated(`Drive.Files.list ordered by ${key}`);
    throw new ApiRefusal(400, 'Invalid Value');
  };
  return (a, b) => {
    for (const [key = '', direction] of keys) {
      const [left, right] = [read(a, key), read(b, key)];
      if (left !== right) return (left < right ? -1 : 1) * (direction === 'desc' ? -1 : 1);
    }
    return 0;
  };
}

export class Files extends Remote {
  readonly _type = 'Files';
  constructor(private readonly env: Env) {
    super();
  }

  create(resource: ApiFile, mediaData?: unknown, options?: Options | null): ApiFile {
    const blob = blobOf(mediaData);
    return this.api('create', options, () => {
      checkDriveBody(resource, 'File');
      return createFile(this.env.drive, resource, blob, this.person);
    });
  }

  copy(resource: ApiFile, fileId: string, options?: Options | null): ApiFile {
    return this.api('copy', options, () => {
      checkDriveBody(resource, 'File');
      return copyFile(this.env.drive, resource, fileId, this.person);
    });
  }

  get(fileId: string, options?: Options | null): ApiFile {
    if (options?.alt === 'media') throw new NotEmulated('Drive.Files.get with alt=media');
    return asApi('drive.files.get', () => {
      checkDriveOptions('Files.get', options);
      const file = this.env.drive.readable(fileId, this.person);
      return fileView(this.env.drive, file, this.person, options?.fields ?? FILE_FIELDS);
    });
  }

  list(options?: ListOptions | null): object {
    return asApi('drive.files.list', () => {
      checkDriveOptions('Files.list', options);
      const { drive } = this.env;
      const asker = { person: this.person, root: () => drive.rootOf(this.person).id };
      const fits = options?.q ? parseQuery(options.q, asker) : () => true;
      const found = drive
        .all()
        .filter((file) => !file.root && fits(file) && drive.isFound(file, this.person));
      found.sort(compareBy(options?.orderBy ?? 'modifiedTime desc'));
      const { page, next } = pageOf(found, options ?? {}, 100, 1000);
      const fields = options?.fields ?? `kind,incompleteSearch,nextPageToken,files(${FILE_FIELDS})`;
      return listView(drive, page, next, this.person, fields);
    });
  }

  update(resource: ApiFile, fileId: string, mediaData?: unknown, options?: Options | null): ApiFile {
    const blob = blobOf(mediaData);
    return this.api('update', options, () => {
      checkDriveBody(resource, 'File');
      return updateFile(this.env.drive, resource, fileId, blob, options ?? {}, this.person);
    });
  }

  /** A document in another format, as a blob. Without {alt: 'media'} the service can't read its own answer. */
  export(fileId: string, mimeType: string, options?: Options | null): Blob | Promise<Blob> {
    const method = 'drive.files.export';
    checkDriveOptions('Files.export', options);
    const file = asApi(method, () => this.env.drive.readable(fileId, this.person));
    if (options?.alt !== 'media') {
      throw new ApiError(
        method,
        400,
        "Response Code: 200. Message: the answer is no JSON; ask with {alt: 'media'}.",
      );
    }
    if (file.content.kind === 'sheet') throw new NotEmulated('Export of a spreadsheet');
    if (file.content.kind !== 'doc')
      throw new ApiError(method, 403, 'Export only supports Docs Editors files.');
    const { model } = file.content;
    const blob = (source: BlobSource): Blob => new Blob(source, mimeType, file.name);
    const ready = exportedAtOnce(model, file.name, mimeType);
    if (ready !== null) return blob(ready);
    return asApiLater(method, async () => blob(await exportedDoc(model, file.name, mimeType)));
  }

  /** Deletes for good, what lies in a folder included. Only the owner can. */
  remove(fileId: string): void {
    asApi('drive.files.delete', () => {
      const { drive, state } = this.env;
      const file = drive.readable(fileId, this.person);
      if (file.owner !== this.person) {
        throw new ApiRefusal(403, 'The user does not have sufficient permissions for this file.');
      }
      const drop = (one: FileRecord): void => {
        delete state.files[one.id];
        for (const child of drive.all().filter((other) => other.parents.includes(one.id))) drop(child);
      };
      drop(file);
      this.env.touch('DRIVE');
    });
  }

  private get person(): string {
    return this.env.run.effectiveUser;
  }

  private api(method: string, options: Options | null | undefined, change: () => FileRecord): ApiFile {
    return asApi(`drive.files.${method}`, () => {
      checkDriveOptions(`Files.${method}`, options);
      const fields = options?.fields ?? FILE_FIELDS;
      // What cannot be answered is not done either.
      checkDriveMask(parseMask(fields), 'File');
      const file = change();
      this.env.touch('DRIVE');
      return fileView(this.env.drive, file, this.person, fields);
    });
  }
}

export class DriveService extends Remote {
  readonly _type = 'Drive';
  readonly Files: Files;
  readonly Permissions: Permissions;
  constructor(env: Env) {
    super();
    this.Files = new Files(env);
    this.Permissions = new Permissions(env);
  }
}
