/** Tells the holder of a step that its time was stopped, or runs again, when somebody else ordered it. */
import { currentDue } from '../domain/case/state';
import type { Case, Recorded, Visit } from '../domain/types';
import { formatMoment } from '../messages/format';
import { officeLabel } from '../messages/labels';
import { type MailBlock, PAUSE_MAIL } from '../messages/mails';
import { linkBlock, type OutboxMail, roleAddress } from './outbox';
import { type RoleLabels, visitLabel } from './records';

type Turn = Extract<Recorded['event'], { type: 'VisitPaused' | 'VisitResumed' }>;

function sentence(event: Turn, visit: Visit, kase: Case, who: string): string {
  const where = { kode: kase.kode, judul: kase.judul, label: visitLabel(kase, visit), who };
  if (event.type === 'VisitPaused') return PAUSE_MAIL.paused(where, event.reason);
  return PAUSE_MAIL.resumed(where, formatMoment(currentDue(visit) ?? event.due));
}

/** The mails of these events; none to whoever ordered it, none for a visit that has been left meanwhile. */
export function pauseMails(
  kase: Case,
  recorded: readonly Recorded[],
  labels: RoleLabels,
  url: string,
): readonly OutboxMail[] {
  return recorded.flatMap(({ event, at, actor }): readonly OutboxMail[] => {
    if (event.type !== 'VisitPaused' && event.type !== 'VisitResumed') return [];
    const visit = kase.visits.find(({ id }) => id === event.visit);
    if (!visit || visit.left !== null || visit.role === actor.role) return [];
    const who = officeLabel(labels[actor.role] ?? actor.role, actor.kapasitas);
    const note: readonly MailBlock[] = event.note === '' ? [] : [{ kind: 'quote', text: event.note }];
    const subject = event.type === 'VisitPaused' ? PAUSE_MAIL.pausedSubject : PAUSE_MAIL.resumedSubject;
    return [
      {
        key: `tunda:${kase.kode}:${visit.id}:${at}`,
        at,
        to: roleAddress(visit.role),
        subject: subject(kase.kode, visitLabel(kase, visit)),
        salutation: `Yth. ${labels[visit.role] ?? visit.role}`,
        blocks: [
          { kind: 'text', text: sentence(event, visit, kase, who) },
          ...note,
          ...linkBlock(url, PAUSE_MAIL.open),
        ],
      },
    ];
  });
}
