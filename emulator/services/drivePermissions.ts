/** The Permissions collection of Drive v3: who may see and edit a file. */
import { domainOf } from '../drive/access';
import { grantOf } from '../drive/grant';
import { checkDriveOptions } from '../drive/options';
import { type PageOptions, pageOf } from '../drive/page';
import { type ApiPermission, PERMISSION_FIELDS, permissionView } from '../drive/resource';
import { checkDriveBody, checkDriveMask } from '../drive/shapes';
import type { Env } from '../env';
import { ApiRefusal, asApi, NotEmulated } from '../errors';
import { Remote } from '../remote';
import { parseMask, pick } from '../sheets/fields';
import type { FileRecord, Permission, Role } from '../state';

interface Options extends PageOptions {
  readonly fields?: string;
  /** Google sends a mail unless this is false */
  readonly sendNotificationEmail?: boolean;
}

export class Permissions extends Remote {
  readonly _type = 'Permissions';
  constructor(private readonly env: Env) {
    super();
  }

  create(resource: ApiPermission, fileId: string, options?: Options | null): ApiPermission {
    return asApi('drive.permissions.create', () => {
      checkDriveOptions('Permissions.create', options);
      checkDriveBody(resource, 'Permission');
      const { drive } = this.env;
      const file = drive.writable(fileId, this.person);
      const { sendNotificationEmail } = options ?? {};
      const { type, role, emailAddress } = grantOf(resource, {
        ...(sendNotificationEmail !== undefined && { sendNotificationEmail }),
        domain: domainOf(file.owner),
        hasAccount: (email) => this.env.accounts.has(email),
      });
      const made = drive.share(file, type, role, emailAddress);
      if (type === 'user' && sendNotificationEmail !== false) this.notify(file, emailAddress);
      return this.view(file, made, options?.fields);
    });
  }

  list(fileId: string, options?: Options | null): object {
    return asApi('drive.permissions.list', () => {
      checkDriveOptions('Permissions.list', options);
      const mask = parseMask(options?.fields ?? `kind,nextPageToken,permissions(${PERMISSION_FIELDS})`);
      checkDriveMask(mask, 'PermissionList');
      // Who may only view is not told who else may.
      const file = this.env.drive.writable(fileId, this.person);
      const { page, next } = pageOf(file.permissions, options ?? {}, null, 100);
      const list = {
        kind: 'drive#permissionList',
        ...(next !== null && { nextPageToken: next }),
        permissions: page.map((one) => permissionView(one, file)),
      };
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
      checkDriveOptions('Permissions.update', options);
      checkDriveBody(resource, 'Permission');
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
    const mask = parseMask(fields ?? PERMISSION_FIELDS);
    checkDriveMask(mask, 'Permission');
    return pick(permissionView(permission, file), mask) as ApiPermission;
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
