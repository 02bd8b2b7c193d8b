/**
 * Quotas that calls use up, each user's and the project's. A day begins with the first request and lasts 24 hours
 * (Apps Script quotas page); a minute slides. A call that is refused uses nothing up.
 */
import { ApiError } from './errors';
import type { LimitName, Limits } from './limits';
import { GoogleError } from './remote';
import type { WorldState } from './state';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const PROJECT = 'project_number:000000000000';

interface Quota {
  readonly limit: LimitName;
  readonly window: 'DAY' | 'MINUTE';
  readonly whose: 'USER' | 'PROJECT';
  /** Google's words; `method` is the API's name for the call */
  refuse(method: string): GoogleError;
}

/** "Sheets.Spreadsheets.Values.batchGet" is sheets.spreadsheets.values.batchGet to the API. */
export const apiMethod = (call: string): string =>
  call.replace(/(^|\.)[A-Z]/g, (letter) => letter.toLowerCase());

/** Wording seen in issues of many projects, e.g. theoephraim/node-google-spreadsheet, Sage-Bionetworks/data_curator#110. */
function sheetsQuota(limit: LimitName, kind: 'Read' | 'Write', whose: Quota['whose']): Quota {
  const per = whose === 'USER' ? 'per minute per user' : 'per minute';
  const reason =
    `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests ${per}' ` +
    `of service 'sheets.googleapis.com' for consumer '${PROJECT}'.`;
  return { limit, window: 'MINUTE', whose, refuse: (method) => new ApiError(method, 429, reason) };
}

/** Drive API, guides/handle-errors: 403 User rate limit exceeded. */
function driveQuota(limit: LimitName, whose: Quota['whose']): Quota {
  const reason = whose === 'USER' ? 'User rate limit exceeded.' : 'Rate limit exceeded.';
  return { limit, window: 'MINUTE', whose, refuse: (method) => new ApiError(method, 403, reason) };
}

const tooOften = (service: string): GoogleError =>
  new GoogleError(`Service invoked too many times for one day: ${service}.`);

function dayQuota(limit: LimitName, service: string): Quota {
  return { limit, window: 'DAY', whose: 'USER', refuse: () => tooOften(service) };
}

/** Which calls use up which quotas. Only Spreadsheets.create is a write of the Sheets API and a new spreadsheet at once. */
const CHARGES: readonly { readonly calls: RegExp; readonly quotas: readonly Quota[] }[] = [
  {
    calls: /^Sheets\.Spreadsheets\.create$|^SpreadsheetApp\.create$/,
    quotas: [dayQuota('spreadsheetsPerDay', 'spreadsheets')],
  },
  {
    calls: /^Sheets\..*\.(get|batchGet|search|getByDataFilter|batchGetByDataFilter)$/,
    quotas: [
      sheetsQuota('sheetsReadsPerMinute', 'Read', 'USER'),
      sheetsQuota('sheetsReadsPerMinuteOfProject', 'Read', 'PROJECT'),
    ],
  },
  {
    calls: /^Sheets\..*\.(create|update|batchUpdate|append|clear|batchClear|copyTo)$/,
    quotas: [
      sheetsQuota('sheetsWritesPerMinute', 'Write', 'USER'),
      sheetsQuota('sheetsWritesPerMinuteOfProject', 'Write', 'PROJECT'),
    ],
  },
  {
    calls: /^Drive\./,
    quotas: [
      driveQuota('driveQueriesPerMinute', 'USER'),
      driveQuota('driveQueriesPerMinuteOfProject', 'PROJECT'),
    ],
  },
  { calls: /^Properties\./, quotas: [dayQuota('propertyCallsPerDay', 'properties')] },
  { calls: /^DocumentApp\.create$/, quotas: [dayQuota('documentsPerDay', 'docs create')] },
];

/** Services whose name in Google's messages is not the one scripts use. */
const SHORT_NAMES: Readonly<Record<string, string>> = { MailApp: 'email', DocumentApp: 'docs' };

/** What Google says when the quota behind this call is used up. */
export function quotaError(call: string): GoogleError {
  const quota = CHARGES.find(({ calls }) => calls.test(call))?.quotas[0];
  if (quota) return quota.refuse(apiMethod(call));
  const service = call.split('.')[0] ?? call;
  // https://issuetracker.google.com/issues/112384851
  if (service === 'Lock')
    return new GoogleError('There are too many LockService operations against the same script.');
  if (service === 'MailApp') return tooOften('email');
  return new GoogleError(
    `Service invoked too many times in a short time: ${SHORT_NAMES[service] ?? service}. Try Utilities.sleep(1000) between calls.`,
  );
}

export class Quotas {
  constructor(
    private readonly state: WorldState,
    private readonly limits: Limits,
  ) {}

  /** Uses up what the call costs. Throws in Google's words when something of it is used up already. */
  charge(call: string, user: string, now: number): void {
    const quotas = CHARGES.filter(({ calls }) => calls.test(call)).flatMap(({ quotas }) => quotas);
    for (const quota of quotas) {
      if (this.used(quota, user, now) >= this.limits.of(quota.limit)) throw quota.refuse(apiMethod(call));
    }
    for (const quota of quotas) this.use(quota, user, now);
  }

  /** What the user has used up of a day's limit. */
  usedToday(limit: LimitName, user: string, now: number): number {
    const known = this.state.dayUse[`${limit} ${user}`];
    return known && now - known.since < DAY_MS ? known.used : 0;
  }

  useToday(limit: LimitName, user: string, amount: number, now: number): void {
    const key = `${limit} ${user}`;
    const known = this.state.dayUse[key];
    const since = known && now - known.since < DAY_MS ? known.since : now;
    this.state.dayUse[key] = { since, used: this.usedToday(limit, user, now) + amount };
  }

  private used({ limit, window, whose }: Quota, user: string, now: number): number {
    if (window === 'DAY') return this.usedToday(limit, user, now);
    return this.recent(this.minuteKey(limit, whose, user), now).length;
  }

  private use({ limit, window, whose }: Quota, user: string, now: number): void {
    if (window === 'DAY') {
      this.useToday(limit, user, 1, now);
      return;
    }
    const key = this.minuteKey(limit, whose, user);
    this.state.minuteUse[key] = [...this.recent(key, now), now];
  }

  private recent(key: string, now: number): readonly number[] {
    return (this.state.minuteUse[key] ?? []).filter((at) => now - at < MINUTE_MS);
  }

  private minuteKey(limit: LimitName, whose: Quota['whose'], user: string): string {
    return whose === 'USER' ? `${limit} ${user}` : limit;
  }
}
