/** Folders, templates and sharing of a register in Drive. What is there is kept; only what is missing is made. */
import { TEMPLATES } from '../../app/letters/templates';
import { folderOf } from '../lettersDrive';
import { drive } from '../services';
import { buildTemplate } from '../templates';

export const TEMPLATE_FOLDER = 'Templat';

/** Whether the file is there and not in the bin. Drive answers a missing file with an error that names it. */
function exists(fileId: string): boolean {
  if (fileId === '') return false;
  try {
    return drive().Files.get(fileId, { fields: 'id,trashed' }).trashed !== true;
  } catch (error) {
    if (/not found/i.test(String(error))) return false;
    throw error;
  }
}

/** Folder of the register, beside the spreadsheet. */
export function ensureFolder(known: string, name: string, spreadsheetId: string): string {
  if (exists(known)) return known;
  const parents = drive().Files.get(spreadsheetId, { fields: 'parents' }).parents ?? [];
  return folderOf(parents[0] ?? 'root', name);
}

export interface EnsuredTemplates {
  readonly templates: Readonly<Record<string, string>>;
  readonly made: number;
}

/** Templates by id; a template that staff changed stays as it is, one that is gone is made anew. */
export function ensureTemplates(known: Readonly<Record<string, string>>, folderId: string): EnsuredTemplates {
  const templates: Record<string, string> = {};
  const missing = TEMPLATES.filter((definition) => {
    const id = known[definition.id] ?? '';
    if (!exists(id)) return true;
    templates[definition.id] = id;
    return false;
  });
  if (missing.length > 0) {
    const home = folderOf(folderId, TEMPLATE_FOLDER);
    for (const definition of missing)
      templates[definition.id] = buildTemplate(definition, definition.name, home);
  }
  return { templates, made: missing.length };
}

/** Owner of a file, '' when Drive does not tell. */
export function ownerOf(fileId: string): string {
  const owners = drive().Files.get(fileId, { fields: 'owners(emailAddress)' }).owners ?? [];
  return (owners[0]?.emailAddress ?? '').toLowerCase();
}

/** Gives edit rights to those who lack them, and read rights to the domain when one is named. Answers how many were given. */
export function share(fileId: string, editors: readonly string[], domain: string | null): number {
  const fields = 'permissions(type,role,emailAddress,domain)';
  const present = drive().Permissions.list(fileId, { fields, pageSize: 100 }).permissions ?? [];
  const writers = present
    .filter((one) => one.role === 'writer' || one.role === 'owner')
    .map((one) => (one.emailAddress ?? '').toLowerCase());
  const lacking = editors.filter((email) => !writers.includes(email));
  for (const emailAddress of lacking) grant(fileId, { type: 'user', role: 'writer', emailAddress });
  const open = domain === null || present.some((one) => one.type === 'domain' && one.domain === domain);
  if (!open) grant(fileId, { type: 'domain', role: 'reader', domain });
  return lacking.length + (open ? 0 : 1);
}

function grant(fileId: string, permission: GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission): void {
  drive().Permissions.create(permission, fileId, { sendNotificationEmail: false });
}
