/** The services of one execution: every global that the script finds, and those that Google has and we have not. */
import type { Manifest } from '../bundle';
import type { DocumentContext } from '../docs/context';
import type { DocModel } from '../docs/model';
import { DOCUMENT } from '../drive/store';
import type { Env } from '../env';
import { GoogleError, type Remote } from '../remote';
import { CacheServiceService } from './cache';
import { DocumentAppService } from './document';
import { DriveService } from './drive';
import { HtmlServiceService } from './html';
import { LockServiceService } from './lock';
import { MailAppService } from './mail';
import { PropertiesServiceService } from './properties';
import { ScriptAppService } from './scriptApp';
import { SessionService } from './session';
import { SheetsService } from './sheets';
import { SpreadsheetAppService } from './spreadsheetApp';
import { UtilitiesService } from './utilities';

/** Services of Apps Script that the emulator has not. */
const UNKNOWN_SERVICES: readonly string[] = (
  'Browser CalendarApp CardService Charts ConferenceDataService ContactsApp ContentService DataStudioApp DriveApp ' +
  'FormApp GmailApp GroupsApp Jdbc LanguageApp LinearOptimizationService Maps SitesApp SlidesApp UrlFetchApp XmlService'
).split(' ');

/** Advanced services by service id. They exist for the script only when the manifest enables them. */
const ADVANCED: Readonly<Record<string, (env: Env) => Remote>> = {
  sheets: (env) => new SheetsService(env),
  drive: (env) => new DriveService(env),
};

/** Names that Google would define and the emulator can't: they throw when the script reads them. */
export function missingServices(manifest: Manifest): readonly string[] {
  const advanced = Object.entries(manifest.advanced).filter(
    ([serviceId]) => ADVANCED[serviceId] === undefined,
  );
  return [...UNKNOWN_SERVICES, ...advanced.map(([, name]) => name)];
}

const copy = (model: DocModel): DocModel => JSON.parse(JSON.stringify(model)) as DocModel;

/** Documents as Drive keeps them, for DocumentApp: the effective user's rights, models by value. */
function documentContext(env: Env): DocumentContext {
  const user = env.run.effectiveUser;
  const refused = (): GoogleError =>
    new GoogleError('You do not have permission to access the requested document.');
  const open = (fileId: string): { name: string; model: DocModel } => {
    const file = env.drive.peek(fileId);
    if (file?.content.kind !== 'doc') {
      throw new GoogleError("Document is missing (perhaps it was deleted, or you don't have read access?)");
    }
    if (!env.drive.canRead(file, user)) throw refused();
    return { name: file.name, model: copy(file.content.model) };
  };
  return {
    user,
    newId: () => env.random.id(12),
    createDoc: (name, model) => {
      const content = { kind: 'doc', model: copy(model) } as const;
      env.touch('DRIVE');
      return env.drive.create({ name, mimeType: DOCUMENT, content }, user).id;
    },
    readDoc: open,
    writeDoc: (fileId, model) => {
      open(fileId);
      const file = env.drive.peek(fileId);
      if (!file || !env.drive.canWrite(file, user) || file.restriction) throw refused();
      file.content = { kind: 'doc', model: copy(model) };
      env.drive.stamp(file);
      env.touch('DRIVE');
    },
  };
}

/** The services of one execution by the name the script uses. */
export type Services = Readonly<Record<string, Remote>>;

/** At the end of an execution open documents are saved, as Google does. */
export function closeDocuments(services: Services): void {
  const { DocumentApp } = services;
  try {
    if (DocumentApp instanceof DocumentAppService) DocumentApp._finish();
  } catch {
    // The script is over: nobody is left to be told that a document could not be saved.
  }
}

export function makeServices(env: Env): Services {
  const services: Record<string, Remote> = {
    CacheService: new CacheServiceService(env),
    DocumentApp: new DocumentAppService(documentContext(env)),
    HtmlService: new HtmlServiceService(env),
    LockService: new LockServiceService(env),
    MailApp: new MailAppService(env),
    PropertiesService: new PropertiesServiceService(env),
    ScriptApp: new ScriptAppService(env),
    Session: new SessionService(env),
    SpreadsheetApp: new SpreadsheetAppService(env),
    Utilities: new UtilitiesService(env),
  };
  for (const [serviceId, name] of Object.entries(env.bundle.manifest.advanced)) {
    const make = ADVANCED[serviceId];
    if (make) services[name] = make(env);
  }
  return services;
}
