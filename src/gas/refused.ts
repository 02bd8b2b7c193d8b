/**
 * The trace of calls that nobody who uses the page makes: without a role, with an expired appointment, without a name, with
 * arguments that the page does not send, for what is not there. Each goes to the log of executions; how many there were
 * goes into the register's log, once for each run of the watch, so that whoever calls a thousand times fills one row.
 * Counts are kept without the lock and may miss a call made in the same moment.
 */
import { REFUSED_CALLS } from '../messages/integrity';
import { isRegister, loadWatch, saveWatch } from './memory';

/** How often, by reason, and by account of those seen first. */
export interface RefusedCalls {
  readonly codes: Readonly<Record<string, number>>;
  readonly accounts: Readonly<Record<string, number>>;
}

/** A property holds 9 KB. */
const MOST_ACCOUNTS = 40;

const plus = (counts: Readonly<Record<string, number>>, key: string): Readonly<Record<string, number>> => ({
  ...counts,
  [key]: (counts[key] ?? 0) + 1,
});

function count(id: string, code: string, account: string): void {
  const { codes, accounts } = loadWatch<RefusedCalls>(id, 'ditolak') ?? { codes: {}, accounts: {} };
  const known = account in accounts || Object.keys(accounts).length < MOST_ACCOUNTS;
  saveWatch(id, 'ditolak', {
    codes: plus(codes, code),
    accounts: known ? plus(accounts, account) : accounts,
  });
}

/** Leaves the trace of one refused call. `registerId` is what the caller sent: a count is kept for registers only. */
export function traceRefused(fn: string, registerId: unknown, code: string): void {
  if (!(code in REFUSED_CALLS)) return;
  const account = Session.getActiveUser().getEmail().toLowerCase();
  console.warn(JSON.stringify({ ditolak: code, fungsi: fn, akun: account }));
  if (typeof registerId === 'string' && registerId.length < 100 && isRegister(registerId))
    count(registerId, code, account);
}

type Call = (request: never) => { readonly ok: boolean; readonly code?: string };

/** The calls of the page, each of which leaves a trace where it is refused. */
export function traced<T extends Readonly<Record<keyof T, Call>>>(calls: T): T {
  const wrapped = (Object.keys(calls) as (keyof T & string)[]).map((fn) => {
    const call = (request: never) => {
      const answer = calls[fn](request);
      const sent = request as { readonly registerId?: unknown } | null | undefined;
      if (!answer.ok) traceRefused(fn, sent?.registerId, answer.code ?? '');
      return answer;
    };
    return [fn, call] as const;
  });
  return Object.fromEntries(wrapped) as T;
}
