/**
 * Limits of Google: one table, a source for each figure (accounts of Google Workspace). All of them hold unless a
 * world turns one off or sets another figure, by its name. How many cells a spreadsheet holds stands in sheets/model.
 */
interface Limit {
  readonly value: number;
  readonly source: string;
}

const QUOTAS = 'Apps Script quotas page, column Google Workspace accounts';
const SHEETS = 'Sheets API, usage limits';
/** Projects made since May 2026 count in units whose price for each method differs; the older figure is in queries. */
const DRIVE = 'Drive API, usage limits (projects older than May 2026: queries)';
const CACHE = 'reference/cache/Cache';
/** On no page of Google's; developers report the refusal and the figure alike. */
const MAIL = 'measured by developers ("Argument too large: subject")';
const KB = 1024;

const TABLE = {
  /** milliseconds of one execution */
  runMs: { value: 360_000, source: QUOTAS },
  /** milliseconds of a simple trigger or a custom function */
  shortRunMs: { value: 30_000, source: `${QUOTAS}; guides/triggers, restrictions` },
  executionsPerUser: { value: 30, source: QUOTAS },
  executionsPerScript: { value: 1_000, source: QUOTAS },
  triggersPerUser: { value: 20, source: QUOTAS },
  triggerMsPerDay: { value: 6 * 3_600_000, source: QUOTAS },
  mailRecipientsPerDay: { value: 1_500, source: QUOTAS },
  /** of these, inside the domain: bites where the total has been raised or turned off */
  mailRecipientsInDomainPerDay: { value: 2_000, source: QUOTAS },
  mailRecipientsPerMessage: { value: 50, source: QUOTAS },
  mailSubjectLength: { value: 250, source: MAIL },
  mailBodyBytes: { value: 400 * KB, source: QUOTAS },
  mailAttachments: { value: 250, source: QUOTAS },
  mailAttachmentBytes: { value: 25 * 1024 * KB, source: QUOTAS },
  propertyValueBytes: { value: 9 * KB, source: QUOTAS },
  propertyStoreBytes: { value: 500 * KB, source: QUOTAS },
  propertyCallsPerDay: { value: 500_000, source: QUOTAS },
  cacheKeyLength: { value: 250, source: CACHE },
  cacheValueBytes: { value: 100 * KB, source: CACHE },
  cacheItems: { value: 1_000, source: CACHE },
  cacheSeconds: { value: 21_600, source: CACHE },
  documentsPerDay: { value: 1_500, source: QUOTAS },
  spreadsheetsPerDay: { value: 3_200, source: QUOTAS },
  sheetsReadsPerMinute: { value: 60, source: SHEETS },
  sheetsReadsPerMinuteOfProject: { value: 300, source: SHEETS },
  sheetsWritesPerMinute: { value: 60, source: SHEETS },
  sheetsWritesPerMinuteOfProject: { value: 300, source: SHEETS },
  driveQueriesPerMinute: { value: 12_000, source: DRIVE },
  driveQueriesPerMinuteOfProject: { value: 12_000, source: DRIVE },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof TABLE;
/** Other figures by name; null turns a limit off. */
export type LimitChanges = { readonly [name in LimitName]?: number | null };

/** The table, for reading. */
export const LIMITS: Readonly<Record<LimitName, Limit>> = TABLE;

export class Limits {
  private readonly changed = new Map<LimitName, number>();

  constructor(changes: LimitChanges = {}) {
    this.change(changes);
  }

  /** The figure in force; Infinity when the limit is turned off. */
  of(name: LimitName): number {
    return this.changed.get(name) ?? LIMITS[name].value;
  }

  change(changes: LimitChanges): void {
    for (const [name, value] of Object.entries(changes) as [LimitName, number | null | undefined][]) {
      if (!Object.hasOwn(LIMITS, name)) throw new Error(`no limit ${name}`);
      if (value !== undefined) this.changed.set(name, value ?? Number.POSITIVE_INFINITY);
    }
  }
}
