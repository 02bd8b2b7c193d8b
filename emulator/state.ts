/** Everything a world remembers across restarts: plain JSON. What only lives while it runs is kept elsewhere. */
import type { DocModel } from './docs/model';
import type { Workbook } from './sheets/model';
import type { Execution, MailMessage } from './types';

export type Role = 'owner' | 'organizer' | 'fileOrganizer' | 'writer' | 'commenter' | 'reader';

export interface Permission {
  readonly id: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  readonly role: Role;
  /** '' for domain and anyone */
  readonly emailAddress: string;
}

export type Content =
  | { readonly kind: 'folder' }
  | { readonly kind: 'sheet'; readonly book: Workbook }
  | { readonly kind: 'doc'; readonly model: DocModel }
  | { readonly kind: 'blob'; readonly base64: string }
  /** a PDF of a document as it was; drawn when somebody reads it */
  | { readonly kind: 'print'; readonly model: DocModel; readonly title: string };

export interface FileRecord {
  readonly id: string;
  name: string;
  mimeType: string;
  parents: string[];
  owner: string;
  permissions: Permission[];
  createdAt: number;
  modifiedAt: number;
  trashed: boolean;
  description: string;
  appProperties: Record<string, string>;
  /** null: free to edit */
  restriction: { readonly reason: string; readonly ownerRestricted: boolean; readonly by: string } | null;
  /** My Drive of its owner */
  root: boolean;
  content: Content;
}

/** When a trigger fires: by time, times of day being of `zone`, or at each edit by hand of a spreadsheet. */
export type Schedule =
  | { readonly kind: 'minutes'; readonly every: number }
  | { readonly kind: 'hours'; readonly every: number; readonly minute: number }
  | {
      readonly kind: 'days';
      readonly every: number;
      readonly hour: number;
      readonly minute: number;
      readonly zone: string;
    }
  | {
      readonly kind: 'weeks';
      readonly every: number;
      /** 1 Monday … 7 Sunday */
      readonly weekday: number;
      readonly hour: number;
      readonly minute: number;
      readonly zone: string;
    }
  | { readonly kind: 'once' }
  | { readonly kind: 'edit'; readonly spreadsheetId: string };

export interface TriggerRecord {
  readonly id: string;
  readonly fn: string;
  readonly owner: string;
  readonly schedule: Schedule;
  lastRun: number | null;
  /** null: not by time; or fired once and done, but still counted, as with Google */
  nextRun: number | null;
}

export interface CacheEntry {
  readonly value: string;
  readonly until: number;
}

/** Replaced, never changed. */
export interface AddOnLists {
  /** accounts that installed the add-on by themselves */
  readonly installed: readonly string[];
  /** spreadsheets in which it has been used */
  readonly enabled: readonly string[];
}

export interface WorldState {
  readonly version: 1;
  clock: number;
  random: number;
  nextExecution: number;
  nextMail: number;
  files: Record<string, FileRecord>;
  /** stores of PropertiesService by name: "script", "user:mail", "document:id" */
  properties: Record<string, Record<string, string>>;
  /** stores of CacheService, named alike */
  caches: Record<string, Record<string, CacheEntry>>;
  triggers: TriggerRecord[];
  mails: MailMessage[];
  /** recipients mailed since the beginning of the person's day of quota */
  mailUse: Record<string, { since: number; recipients: number; inDomain?: number }>;
  /** what each user has used up of a day's limit since the day began, by limit and user */
  dayUse: Record<string, { since: number; used: number }>;
  /** when what a minute limits was done, by limit and user, or by limit for the project */
  minuteUse: Record<string, readonly number[]>;
  /** absent in a state that was kept before add-ons had a life */
  addOn?: AddOnLists;
  /** the newest executions */
  executions: Execution[];
}

export function freshState(now: number, seed: number): WorldState {
  return {
    version: 1,
    clock: now,
    random: seed,
    nextExecution: 1,
    nextMail: 1,
    files: {},
    properties: {},
    caches: {},
    triggers: [],
    mails: [],
    mailUse: {},
    addOn: { installed: [], enabled: [] },
    dayUse: {},
    minuteUse: {},
    executions: [],
  };
}
