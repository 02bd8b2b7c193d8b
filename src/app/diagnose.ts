/**
 * Diagnostik: looks, check by check, at what only the Google it is deployed on can tell. Changes nothing that stays.
 * A check that throws is reported as FAILED with the reason for the developer and never stops the others.
 */
import { ADMIN_ROLE, capacitiesOf } from '../domain/people';
import { toCivil } from '../domain/time/civil';
import type { Pejabat } from '../domain/types';
import { DIAGNOSIS } from '../messages/diagnosis';
import { pejabatFrom } from './config';
import { ACCOUNT_CHECKS } from './diagnosis/account';
import { FILE_CHECKS } from './diagnosis/files';
import type { Google } from './diagnosis/google';
import { type Check, type Finding, failed, type Reach, type Subject, technicalOf } from './diagnosis/model';
import { REGISTER_CHECKS } from './diagnosis/register';
import { WORK_CHECKS } from './diagnosis/work';
import { type Ports, Refused } from './ports';

/** All checks, in the order in which they run and are told. */
export const CHECKS: readonly Check[] = [
  ...ACCOUNT_CHECKS,
  ...REGISTER_CHECKS,
  ...FILE_CHECKS,
  ...WORK_CHECKS,
];

export interface CheckResult extends Finding {
  readonly id: string;
  readonly title: string;
}

export interface Diagnosis {
  readonly registerId: string;
  /** '' when Google does not tell it */
  readonly account: string;
  readonly at: number;
  readonly reach: Reach;
  readonly results: readonly CheckResult[];
}

function once<T>(read: () => T): () => T {
  let value: { readonly it: T } | null = null;
  return () => {
    value = value ?? { it: read() };
    return value.it;
  };
}

/** How far this person may look. The system account always may; where Pejabat can't be read, nobody else. */
function reachOf({ ports, facts, pejabat }: Subject): Reach {
  const email = ports.email().toLowerCase();
  if (email !== '' && email === facts.systemAccount) return 'ADMIN';
  const roles = capacitiesOf(pejabat(), email, toCivil(ports.now()).date).map((actor) => actor.role);
  if (roles.includes(ADMIN_ROLE)) return 'ADMIN';
  return roles.length > 0 ? 'HOLDER' : 'ANYONE';
}

const ORDER: readonly Reach[] = ['ANYONE', 'HOLDER', 'ADMIN'];

/** What fails here is told with its reason by the checks of services, scopes and tabs. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

function result(check: Check, subject: Subject): CheckResult {
  const { id, title } = check;
  try {
    return { id, title, ...check.run(subject) };
  } catch (error) {
    return { id, title, ...failed(DIAGNOSIS.broken, technicalOf(error)) };
  }
}

/** @throws Refused REGISTER_UNKNOWN when the spreadsheet is no register of this installation */
export function diagnose(ports: Ports, google: Google, registerId: string): Diagnosis {
  const facts = ports.memory.load();
  if (facts === null) throw new Refused({ code: 'REGISTER_UNKNOWN', params: {} });
  const pejabat = once((): readonly Pejabat[] =>
    (ports.store.read([{ tab: 'PEJABAT', from: 1, to: null }])[0] ?? [])
      .map(pejabatFrom)
      .filter((one) => one.email !== ''),
  );
  const subject: Subject = { registerId, ports, google, facts, pejabat };
  const reach = attempt(() => reachOf(subject), 'ANYONE');
  const mine = CHECKS.filter((check) => ORDER.indexOf(check.reach) <= ORDER.indexOf(reach));
  const account = attempt(() => ports.email().toLowerCase(), '');
  return {
    registerId,
    account,
    at: ports.now(),
    reach,
    results: mine.map((check) => result(check, subject)),
  };
}

/** Lines for the log of executions, one a check. */
export function diagnosisLines({ results }: Diagnosis): readonly string[] {
  return results.map(({ id, title, verdict, found, advice, technical }) =>
    [`${verdict} ${id}: ${title}: ${found}`, advice, technical].filter((part) => part !== '').join(' | '),
  );
}
