/** The manifest appsscript.json, checked as Google checks it when it is pushed. Source: reference "Manifest structure". */

export interface Manifest {
  readonly timeZone: string;
  /** null: Google asks for whatever the code needs */
  readonly oauthScopes: readonly string[] | null;
  /** global names of enabled advanced services, by service id */
  readonly advanced: Readonly<Record<string, string>>;
  readonly webapp: { readonly executeAs: string; readonly access: string };
  /** prefixes of the addresses that UrlFetchApp may ask */
  readonly urlFetchWhitelist: readonly string[];
}

/** What a field may hold: one of these words, a value of any kind, or a structure (of its own or in a list). */
type Shape = readonly string[] | 'any' | { readonly [field: string]: Shape };

const ACCESS = ['MYSELF', 'DOMAIN', 'ANYONE', 'ANYONE_ANONYMOUS'];
const FIELDS: { readonly [field: string]: Shape } = {
  timeZone: 'any',
  runtimeVersion: ['V8', 'STABLE', 'DEPRECATED_ES5'],
  exceptionLogging: ['NONE', 'STACKDRIVER'],
  oauthScopes: 'any',
  urlFetchWhitelist: 'any',
  dependencies: {
    enabledAdvancedServices: { userSymbol: 'any', serviceId: 'any', version: 'any' },
    libraries: { userSymbol: 'any', libraryId: 'any', version: 'any', developmentMode: 'any' },
  },
  webapp: { access: ACCESS, executeAs: ['USER_ACCESSING', 'USER_DEPLOYING'] },
  executionApi: { access: ACCESS },
  sheets: { macros: { menuName: 'any', functionName: 'any', defaultShortcut: 'any' } },
  addOns: 'any',
  chat: 'any',
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Paths of the fields that Google does not know, and of values that it does not take. */
function faultsIn(value: unknown, shape: Shape, path: string): { unknown: string[]; invalid: string[] } {
  if (shape === 'any') return { unknown: [], invalid: [] };
  if (Array.isArray(shape)) {
    return { unknown: [], invalid: typeof value === 'string' && shape.includes(value) ? [] : [path] };
  }
  const found = { unknown: [] as string[], invalid: [] as string[] };
  for (const one of Array.isArray(value) ? value : [value]) {
    if (!isRecord(one)) return { unknown: [], invalid: [path] };
    for (const [field, inner] of Object.entries(one)) {
      const at = path === '' ? field : `${path}.${field}`;
      const known = (shape as { readonly [field: string]: Shape })[field];
      const faults = known === undefined ? { unknown: [at], invalid: [] } : faultsIn(inner, known, at);
      found.unknown.push(...faults.unknown);
      found.invalid.push(...faults.invalid);
    }
  }
  return found;
}

/**
 * Why a prefix can't be in urlFetchWhitelist: https, a whole domain (a star only as its first label), and a path.
 * Source: guides "Allowlist URLs".
 */
const isPrefix = (url: unknown): boolean =>
  typeof url === 'string' && /^https:\/\/(\*\.)?[a-z\d-]+(\.[a-z\d-]+)+(:\d+)?\/[^*\s]*$/i.test(url);

function refuse(what: string): never {
  throw new Error(`"appsscript.json" has errors: Invalid manifest: ${what}`);
}

function textsOf(raw: Record<string, unknown>, field: string): readonly string[] | null {
  const value = raw[field];
  if (value === undefined) return null;
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string'))
    refuse(`invalid values: [${field}]`);
  return value as string[];
}

function isZone(zone: unknown): zone is string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(zone) });
    return typeof zone === 'string';
  } catch {
    return false;
  }
}

interface Typed {
  readonly timeZone?: string;
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly Record<string, string>[] };
  readonly webapp?: { readonly executeAs?: string; readonly access?: string };
}

function advancedIn(raw: Typed): Record<string, string> {
  const advanced: Record<string, string> = {};
  for (const service of raw.dependencies?.enabledAdvancedServices ?? []) {
    const { userSymbol, serviceId, version } = service;
    if (!userSymbol || !serviceId || !version)
      refuse('invalid values: [dependencies.enabledAdvancedServices]');
    advanced[serviceId] = userSymbol;
  }
  return advanced;
}

/** @throws Error in the words of `clasp push` for a manifest that Google refuses; SyntaxError for no JSON */
export function parseManifest(text: string): Manifest {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) refuse('not an object');
  const { unknown, invalid } = faultsIn(value, FIELDS, '');
  if (unknown.length > 0) refuse(`unknown fields: [${unknown.join(', ')}]`);
  if (invalid.length > 0) refuse(`invalid values: [${invalid.join(', ')}]`);
  const raw = value as Typed;
  if (raw.timeZone !== undefined && !isZone(raw.timeZone)) refuse('invalid values: [timeZone]');
  const urlFetchWhitelist = textsOf(value, 'urlFetchWhitelist') ?? [];
  const wrong = urlFetchWhitelist.filter((url) => !isPrefix(url));
  if (wrong.length > 0) refuse(`invalid URL prefixes in urlFetchWhitelist: [${wrong.join(', ')}]`);
  return {
    timeZone: raw.timeZone ?? 'Etc/GMT',
    oauthScopes: textsOf(value, 'oauthScopes'),
    advanced: advancedIn(raw),
    webapp: { executeAs: raw.webapp?.executeAs ?? 'USER_DEPLOYING', access: raw.webapp?.access ?? 'MYSELF' },
    urlFetchWhitelist,
  };
}
