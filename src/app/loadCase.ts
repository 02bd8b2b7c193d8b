/** Opens one case for reading and for the form of its present step. Decides nothing; a holder's first look is noted. */
import { pageExtras } from './caseReads';
import { noteOpening } from './openCase';
import { type Ports, Refused } from './ports';
import { openSession } from './session';
import { caseView } from './views/case';
import type { CaseView } from './views/types';

/** @throws Refused as `openSession`; a busy register does not keep anybody from reading */
export function loadCase(ports: Ports, registerId: string, no: number): CaseView {
  const session = noteOpening(ports, openSession(ports, { no }), registerId);
  if (session.record === null) throw new Refused({ code: 'CASE_UNKNOWN', params: { nomor: no } });
  return caseView({ session, record: session.record, registerId, ...pageExtras(ports, session.record) });
}
