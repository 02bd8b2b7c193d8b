/** The script's globals beside the language: console, Logger, the services, and traps for services we have not. */
import type { StartMessage } from '../wire';
import { MIME_TYPES } from './mimeType';
import type { AnyFunction, Realm } from './realm';
import type { LocalMember, LocalMembers, Remotes } from './remotes';
import { makeTemplate } from './template';
import { type Fail, localUtilities } from './utilities';

/** Text of a logged value as the log of executions shows it. */
function logText(realm: Realm, value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error || Object.prototype.toString.call(value) === '[object Error]') {
    return String((value as Error).stack ?? value);
  }
  if (typeof value !== 'object' || value === null) return String(value);
  try {
    return realm.JSON.stringify(value);
  } catch {
    return String(value);
  }
}

/** `console.log('%s', x)` and `Logger.log('%s', x)` put the rest of the arguments in place of %s, %d, %j. */
function joinLog(realm: Realm, args: readonly unknown[]): string {
  const rest = [...args];
  const first = rest.shift();
  const head = logText(realm, first).replace(/%[sdj]/g, (mark) =>
    rest.length > 0 ? logText(realm, rest.shift()) : mark,
  );
  return [head, ...rest.map((value) => logText(realm, value))].join(' ');
}

/** console and Logger. Lines go to the log of the execution. */
export function installConsole(realm: Realm, write: (text: string) => void): void {
  const lines: string[] = [];
  const log = (prefix: string): AnyFunction =>
    realm.fn((args) => {
      const text = prefix + joinLog(realm, args);
      lines.push(text);
      write(text);
    });
  const console = realm.object();
  for (const level of ['log', 'info', 'debug', 'time', 'timeEnd']) console[level] = log('');
  console.warn = log('WARNING: ');
  console.error = log('ERROR: ');
  const logger = realm.object();
  const plain = log('');
  logger.log = realm.fn((args) => {
    plain(...args);
    return logger;
  });
  logger.getLog = realm.fn(() => lines.join('\n'));
  logger.clear = realm.fn(() => {
    lines.length = 0;
  });
  realm.global.console = console;
  realm.global.Logger = logger;
}

/** Lists of the host become lists of the script, inner ones too. */
function ownLists(realm: Realm, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return realm.array(Array.isArray(value[0]) ? value.map((one) => ownLists(realm, one)) : value);
}

/** A blob of the script, or what holds one. */
interface TextSource {
  readonly getBlob?: () => TextSource;
  readonly getDataAsString: () => string;
}

const textOf = (source: TextSource): string =>
  String(source) === 'Blob' ? source.getDataAsString() : textOf(source.getBlob?.() ?? source);

/** What needs no main thread. `remotes` is asked late, because it is made with this table. */
export function localMembers(realm: Realm, remotes: () => Remotes): LocalMembers {
  const plain = (value: unknown): unknown => (remotes().isRemote(value) ? String(value) : value);
  const fail: Fail = {
    google: (message) => realm.error('Exception', message),
    notEmulated: (what) => realm.error('NotEmulated', `${what} is not emulated`),
  };
  const utilities = localUtilities(fail, (instant) => new realm.Date(instant));
  const table: Record<string, LocalMember> = {};
  for (const [name, host] of Object.entries(utilities)) {
    table[name] = (args) => {
      return ownLists(realm, host(args.map(plain)));
    };
  }
  const output = (text: string): unknown =>
    (realm.global.HtmlService as Record<string, AnyFunction>).createHtmlOutput?.(text);
  const template = (source: unknown): object => makeTemplate(realm, String(source), output);
  table['HtmlService.createTemplate'] = ([source]) =>
    template(remotes().isRemote(source) ? textOf(source as TextSource) : source);
  // What crosses the wire is the text of the file; the template lives beside the script.
  table['HtmlService.createTemplateFromFile'] = (args, remote) => template(remote(args));
  return table;
}

/** Defines the services, and getters that throw for those that the emulator has not. */
export function installServices(realm: Realm, start: StartMessage, remotes: Remotes): void {
  remotes.learn(start.classes);
  realm.global.MimeType = remotes.constants('MimeType', MIME_TYPES);
  const services = remotes.unpack(start.services) as Record<string, unknown>;
  for (const [name, service] of Object.entries(services)) realm.global[name] = service;
  for (const name of start.unknownServices) {
    Object.defineProperty(realm.global, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        throw realm.error('NotEmulated', `${name} is not emulated`);
      },
    });
  }
}
