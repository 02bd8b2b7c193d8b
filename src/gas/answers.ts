/** Turns what a use case gives or throws into the answer the page gets. People never see an error of the machine. */
import type { Answer } from '../api/contract';
import { ContractError } from '../api/parse';
import { Uncertain } from '../app/commit';
import { passingCode } from '../app/passing';
import { Refused } from '../app/ports';
import type { Refusal } from '../domain/types';
import { refusalText } from '../messages/refusals';
import { internalText } from '../messages/server';

function refuse<T>(refusal: Refusal, fresh: (() => T) | null): Answer<T> {
  return {
    ok: false,
    code: refusal.code,
    message: refusalText(refusal),
    view: fresh === null ? null : freshOrNull(fresh),
  };
}

/** The case as it is now, beside a refusal. When even that fails the refusal alone is the answer. */
function freshOrNull<T>(fresh: () => T): T | null {
  try {
    return fresh();
  } catch (error) {
    console.warn(`no fresh view beside the refusal: ${String(error)}`);
    return null;
  }
}

const logged = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** What nobody foresaw: the whole error goes to the execution log under a code, the page gets the code. */
function internal<T>(error: unknown): Answer<T> {
  const code = Utilities.getUuid().slice(0, 8);
  console.error(code, logged(error));
  return { ok: false, code: 'INTERNAL', message: internalText(code), view: null };
}

/** Codes after which the person needs to see the case as it is now. */
const NEEDS_FRESH: readonly string[] = [
  'VISIT_MOVED',
  'CASE_ENDED',
  'ROWS_OPEN',
  'GATE_CLOSED',
  'ACTION_NOT_HERE',
  'WRONG_ROLE',
];

export function answer<T>(
  work: () => { readonly view: T; readonly message: string },
  fresh: (() => T) | null = null,
): Answer<T> {
  try {
    return { ok: true, ...work() };
  } catch (error) {
    if (error instanceof Refused && error.reason !== null) console.error(logged(error.reason));
    if (error instanceof Refused)
      return refuse(error.refusal, NEEDS_FRESH.includes(error.refusal.code) ? fresh : null);
    if (error instanceof ContractError)
      return refuse({ code: 'CONTRACT', params: { bagian: error.place } }, null);
    const passing = error instanceof Uncertain ? null : passingCode(error);
    if (passing === null) return internal(error);
    console.error(logged(error));
    return refuse({ code: passing, params: {} }, null);
  }
}
