/**
 * Notes that a holder has looked at a case for the first time: from then on what brought it to him can no longer be taken
 * back. Nothing is decided by it, and it is written once a visit; everybody else's look writes nothing.
 */
import { presentVisit } from '../domain/case/allowed';
import { evolve } from '../domain/case/evolve';
import { assigneeOf, samePerson } from '../domain/case/office';
import { visitBefore } from '../domain/case/withdraw';
import type { Actor, Case, Recorded } from '../domain/types';
import { toldBasis } from './basis';
import { officeOf } from './commandContext';
import { commitLogged } from './commit';
import { type Ports, Refused } from './ports';
import type { CaseRecord } from './records';
import { withSeals } from './seal';
import { openSession, type Session } from './session';
import { stateNow } from './views/time';
import { written } from './written';

/** The capacity in which the person looks for the first time at what another has sent him; null where nothing is to be noted. */
function firstLook(session: Session, kase: Case): Actor | null {
  const visit = presentVisit(kase);
  const before = visit === null ? null : visitBefore(kase, visit);
  if (visit === null || visit.opened !== undefined || before?.by === null || before === null) return null;
  const { person } = session;
  const assignee = assigneeOf(visit, officeOf(session));
  const elsewhere = assignee !== null && !samePerson(assignee.email, person.email);
  if (elsewhere || samePerson(before.by.email, person.email)) return null;
  return person.actors.find(({ role }) => role === visit.role) ?? null;
}

function note(
  ports: Ports,
  session: Session,
  record: CaseRecord,
  actor: Actor,
  registerId: string,
): CaseRecord {
  const visit = presentVisit(record.kase)?.id ?? 0;
  const recorded: Recorded = {
    at: session.now,
    actor,
    commandId: `buka-${record.kase.no}-${visit}`,
    event: { type: 'VisitOpened', visit },
  };
  const after = evolve(record.kase, recorded);
  const { basis, news, digest } = toldBasis(ports, session, registerId);
  const projection = written({
    basis,
    news,
    before: record,
    after,
    recorded: [recorded],
    position: session.tail,
    tasks: session.tasks,
    latest: [],
    monitoring: {},
    agenda: record.agenda ?? {},
    keadaan: stateNow(session.config, after, session.now),
    key: session.facts.key,
    hmac: ports.hmac,
  });
  commitLogged(ports, withSeals(ports.hmac, session.facts.key, projection.changes), projection.position);
  if (news !== null) ports.memory.saveBasis(digest);
  return projection.record;
}

/** The session as it is after the look was noted; the one given where there is nothing to note, or no moment for it. */
export function noteOpening(ports: Ports, session: Session, registerId: string): Session {
  const { record } = session;
  if (record === null || firstLook(session, record.kase) === null) return session;
  try {
    return ports.locked(() => {
      const fresh = openSession(ports, { no: record.kase.no });
      const actor = fresh.record === null ? null : firstLook(fresh, fresh.record.kase);
      if (fresh.record === null || actor === null) return fresh;
      return { ...fresh, record: note(ports, fresh, fresh.record, actor, registerId) };
    });
  } catch (error) {
    // Nobody is kept from reading: by who decides in this moment, or by rights that have not followed the tab Pejabat yet.
    const reason = error instanceof Refused ? error.refusal.code : String(error);
    ports.warn(`the first look at case ${record.kase.no} was not noted: ${reason}`);
    return session;
  }
}
