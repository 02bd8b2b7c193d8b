/** What Google has against what the emulator has: methods of the services, kinds of requests of Sheets. */
import { ADVANCED_FILES, CLASSES } from '../../emulator/google/classes';
import { type Declarations, membersOf, readDeclarations } from '../../emulator/google/declarations';
import { localUtilities } from '../../emulator/inside/utilities';
import { missingServices } from '../../emulator/services';
import { emulatedMembers } from '../../emulator/services/classes';
import { REQUEST_KINDS } from '../../emulator/sheets/batch';
import { UNDESCRIBED_REQUESTS } from '../../emulator/sheets/schemaFacts';
import { code, fold, table } from './markdown';

const ROOT = 'GoogleAppsScript.';

interface Coverage {
  readonly type: string;
  /** service by namespace of the class: "Spreadsheet" */
  readonly space: string;
  readonly google: number;
  readonly missing: readonly string[];
}

function coverageOf(google: Declarations, type: string, ours: readonly string[]): Coverage {
  const name = CLASSES[type] ?? '';
  const theirs = [...membersOf(google, ROOT + name).methods.keys()];
  return {
    type,
    space: name.split('.')[0] ?? name,
    google: theirs.length,
    missing: theirs.filter((member) => !ours.includes(member)).sort(),
  };
}

const named = (text: string): Error => new Error(text);
/** Methods that need no world run beside the script: "Utilities.base64Encode". Only their names count here. */
const BESIDE = Object.keys(localUtilities({ google: named, notEmulated: named }, (at) => new Date(at))).map(
  (name) => name.split('.'),
);
const besideOf = (type: string): readonly string[] =>
  BESIDE.flatMap(([service, member]) => (service === type && member !== undefined ? [member] : []));

/** Each class that scripts can hold, its methods against Google's. */
export function coverage(declarations: string): readonly Coverage[] {
  const google = readDeclarations(declarations, ADVANCED_FILES);
  return emulatedMembers().map(([type, members]) =>
    coverageOf(google, type, [...members, ...besideOf(type)]),
  );
}

const names = (members: readonly string[]): string => members.map(code).join(', ');

/** One table of counts, and what is missing folded below it, service by service. */
export function coverageTables(all: readonly Coverage[]): string {
  const have = (one: Coverage) => one.google - one.missing.length;
  const rows = all.map((one) => [code(one.type), one.space, String(one.google), String(have(one))]);
  const sum = (count: (one: Coverage) => number) => String(all.reduce((total, one) => total + count(one), 0));
  const total = ['**all**', '', sum((one) => one.google), sum(have)];
  const spaces = [...new Set(all.map((one) => one.space))];
  const folds = spaces.flatMap((space) => {
    const lacking = all.filter((one) => one.space === space && one.missing.length > 0);
    const count = lacking.reduce((lines, one) => lines + one.missing.length, 0);
    const body = lacking.map((one) => `- ${code(one.type)}: ${names(one.missing)}`).join('\n');
    return lacking.length === 0 ? [] : [fold(`${space}: ${count} missing`, body)];
  });
  return [table(['class', 'service', "Google's", 'emulated'], [...rows, total]), ...folds].join('\n\n');
}

/** Services that a script would find at Google and not here: they throw when they are read. */
export const absentServices = (): string => names(missingServices(NO_SERVICES));

const NO_SERVICES = {
  timeZone: '',
  oauthScopes: null,
  advanced: {},
  webapp: { executeAs: '', access: '' },
  urlFetchWhitelist: [],
};

/** Kinds of requests of Spreadsheets.batchUpdate. */
export function requestKinds(declarations: string): string {
  const google = readDeclarations(declarations, ADVANCED_FILES);
  const declared = [...(google.interfaces.get(`${ROOT}Sheets.Schema.Request`)?.fields.keys() ?? [])];
  const theirs = [...new Set([...declared, ...UNDESCRIBED_REQUESTS, ...REQUEST_KINDS])].sort();
  const missing = theirs.filter((kind) => !REQUEST_KINDS.includes(kind));
  return [
    `${REQUEST_KINDS.length} of ${theirs.length} kinds are performed; any other is refused by name and leaves nothing behind.`,
    fold('performed', names([...REQUEST_KINDS].sort())),
    fold('missing', names(missing)),
  ].join('\n\n');
}
