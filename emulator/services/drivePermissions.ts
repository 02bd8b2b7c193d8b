/** The Permissions collection of Drive v3: who may see and edit a file. */
import { type ApiPermission, PERMISSION_FIELDS, permissionView } from '../drive/resource';
import type { Env } from '../env';
import { ApiRefusal, asApi, NotEmulated } from '../errors';
import { Remote } from '../remote';
import { parseMask, pick } from '../sheets/fields';
import type { FileRecord, Permission, Role } from '../state';

interface Options {
  readonly fields?: string;
  /** Google sends a mail unless this is false */
  readonly sendNotificationEmail?: boolean;
}

const ROLES: readonly string[] = ['writer', 'commenter', 'reader', 'owner'];

export class Permissions extends Remote {
  readonly _type = 'Permissions';
  constructor(private readonly env: Env) {
    super();
  }

  create(resource: ApiPermission, fileId: string, options?: Options | null): ApiPermission {
    return asApi('drive.permissions.create', () => {
      const { drive } = this.env;
      const file = drive.writable(fileId, this.person);
      const { type, role, emailAddress = '' } = resource ?? {};
      if (!type) throw new ApiRefusal(400, 'The permission type field is required.');
      if (!role || !ROLES.includes(role)) throw new ApiRefusal(400, 'The permission role field is required.');
      if (type === 'user' && emailAddress === '') {
        throw new ApiRefusal(
          400,
          'The emailAddress field is required for permissions of type user or group.',
        );
      }
      if (role === 'owner') throw new NotEmulated('Transfer of ownership');
      const made = drive.share(file, type as Permission['type'], role as Role, emailAddress);
      if (type === 'user' && options?.sendNotificationEmail !== false) this.notify(file, emailAddress);
      return this.view(file, made, options?.fields);
    });
  }

  list(fileId: string, options?: Options | null): object {
    return asApi('drive.permissions.list', () => {
      const file = this.env.drive.readable(fileId, this.person);
      const list = {
        kind: 'drive#permissionList',
        permissions: file.permissions.map((one) => permissionView(one, file)),
      };
      const mask = parseMask(options?.fields ?? `kind,permissions(${PERMISSION_FIELDS})`);
      return pick(list, mask) as object;
    });
  }

  update(
    resource: ApiPermission,
    fileId: string,
    permissionId: string,
    options?: Options | null,
  ): ApiPermission {
    return asApi('drive.permissions.update', () => {
      const { file, permission } = this.find(fileId, permissionId);
      if (permission.role === 'owner' || resource.role === 'owner')
        throw new NotEmulated('Transfer of ownership');
      const changed: Permission = {
        ...permission,
        role: (resource.role as Role | undefined) ?? permission.role,
      };
      file.permissions = file.permissions.map((one) => (one === permission ? changed : one));
      this.env.touch('DRIVE');
      return this.view(file, changed, options?.fields);
    });
  }

  remove(fileId: string, permissionId: string): void {
    asApi('drive.permissions.delete', () => {
      const { file, permission } = this.find(fileId, permissionId);
      if (permission.role === 'owner') throw new ApiRefusal(403, 'The owner of a file cannot be removed.');
      file.permissions = file.permissions.filter((one) => one !== permission);
      this.env.touch('DRIVE');
    });
  }

  private get person(): string {
    return this.env.run.effectiveUser;
  }

  private find(fileId: string, permissionId: string): { file: FileRecord; permission: Permission } {
    const file = this.env.drive.writable(fileId, this.person);
    const permission = file.permissions.find((one) => one.id === permissionId);
    if (!permission) throw new ApiRefusal(404, `Permission not found: ${permissionId}.`);
    return { file, permission };
  }

  private view(file: FileRecord, permission: Permission, fields: string | undefined): ApiPermission {
    this.env.touch('DRIVE');
    return pick(permissionView(permission, file), parseMask(fields ?? PERMISSION_FIELDS)) as ApiPermission;
  }

  /** Google mails the person with whom a file is shared, unless told not to. */
  private notify(file: FileRecord, emailAddress: string): void {
    const { state } = this.env;
    const subject = `Berkas dibagikan kepada Anda: "${file.name}"`;
    const text = `${this.person} membagikan berkas "${file.name}" kepada Anda.`;
    const id = state.nextMail++;
    const message = {
      id,
      at: this.env.now(),
      from: this.person,
      to: [emailAddress],
      cc: [],
      bcc: [],
      subject,
      text,
      html: '',
    };
    state.mails.push(message);
    this.env.touch('MAIL');
  }
}
