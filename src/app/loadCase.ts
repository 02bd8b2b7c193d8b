/** Opens one case for reading and for the form of its present step. Reads only. */
import { pageExtras } from './caseReads';
import { type Ports, Refused } from './ports';
import { openSession } from './session';
import { caseView } from './views/case';
import type { CaseView } from './views/types';

/** @throws Refused as `openSession` */
export function loadCase(ports: Ports, registerId: string, no: number): CaseView {
  const session = openSession(ports, { no });
  if (session.record === null) throw new Refused({ code: 'CASE_UNKNOWN', params: { nomor: no } });
  return caseView({ session, record: session.record, registerId, ...pageExtras(ports, session.record) });
}
