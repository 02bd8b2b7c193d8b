/** Mails about what was done beside the steps: questions, answers, tasks given to one person, decisions taken back. */
import type { Case, CaseEvent, Recorded } from '../domain/types';
import { officeLabel } from '../messages/labels';
import { BESIDE_MAIL, type MailBlock } from '../messages/mails';
import { type OutboxMail, roleAddress } from './outbox';
import { type RoleLabels, visitLabel } from './records';

interface MailInput {
  readonly after: Case;
  readonly one: Recorded;
  readonly labels: RoleLabels;
  /** link to the case, '' when unknown */
  readonly url: string;
}

interface Words {
  readonly to: string;
  readonly greeting: string;
  readonly subject: string;
  readonly opening: string;
  readonly quote: string;
}

function wordsOf({ after, one, labels }: MailInput, sender: string, event: CaseEvent): Words | null {
  const visit = 'visit' in event ? after.visits.find(({ id }) => id === event.visit) : undefined;
  if (visit === undefined) return null;
  const { kode, judul } = after;
  const step = visitLabel(after, visit);
  const role = (id: string) => ({ to: roleAddress(id), greeting: labels[id] ?? id });
  switch (event.type) {
    case 'InfoAsked': {
      const opening = BESIDE_MAIL.asked(sender, kode, judul, step);
      return { ...role(event.to), subject: BESIDE_MAIL.askedSubject(kode), opening, quote: event.question };
    }
    case 'InfoAnswered': {
      const opening = BESIDE_MAIL.answered(sender, kode, judul);
      return {
        ...role(visit.role),
        subject: BESIDE_MAIL.answeredSubject(kode),
        opening,
        quote: event.answer,
      };
    }
    case 'VisitAssigned': {
      const opening = BESIDE_MAIL.assigned(kode, judul, step);
      const who = { to: event.email, greeting: event.nama };
      return { ...who, subject: BESIDE_MAIL.assignedSubject(kode), opening, quote: event.reason };
    }
    case 'DecisionWithdrawn': {
      const next = after.visits.find(({ id, left }) => id === visit.id + 1 && left === one.at);
      if (next === undefined || next.role === one.actor.role) return null;
      const opening = BESIDE_MAIL.withdrawn(sender, kode, judul);
      return {
        ...role(next.role),
        subject: BESIDE_MAIL.withdrawnSubject(kode),
        opening,
        quote: event.reason,
      };
    }
    default:
      return null;
  }
}

/** The mail that one event calls for; null for most. */
export function besideMail(input: MailInput): OutboxMail | null {
  const { one, labels, url, after } = input;
  const sender = officeLabel(labels[one.actor.role] ?? one.actor.role, one.actor.kapasitas);
  const words = wordsOf(input, sender, one.event);
  if (words === null) return null;
  const link: readonly MailBlock[] =
    url === '' ? [] : [{ kind: 'links', links: [{ label: BESIDE_MAIL.open, url }] }];
  return {
    key: `${one.event.type}:${after.kode}:${one.commandId}`,
    at: one.at,
    to: words.to,
    subject: words.subject,
    salutation: `Yth. ${words.greeting}`,
    blocks: [{ kind: 'text', text: words.opening }, { kind: 'quote', text: words.quote }, ...link],
  };
}
