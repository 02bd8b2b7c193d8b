/** Rows of the outbox: what is to be mailed, to whom (a role or an address), and whether it went out. */

import { presentVisit, ruleOf } from '../domain/case/allowed';
import type { Case, Instant, Recorded, RoleId, Visit } from '../domain/types';
import { formatMoment, formatStandard } from '../messages/format';
import { officeLabel } from '../messages/labels';
import { CASE_MAIL, MAIL_FOOTNOTE, type MailBlock, renderMail, SUBJECT_PREFIX } from '../messages/mails';
import { GATE_LABEL } from '../messages/server';
import { fitted } from './limits';
import { type RoleLabels, visitLabel } from './records';
import type { Row } from './tabs';

/** Sent mails leave the tab after this time, and its mirror; the log keeps what was decided. */
export const KEEP_MAILS_MS = 60 * 86_400_000;

export interface OutboxMail {
  /** names the occasion once: a second row of the same key is never written knowingly */
  readonly key: string;
  readonly at: Instant;
  /** `peran:KATIM`, resolved when the mail goes out, or an address */
  readonly to: string;
  readonly subject: string;
  readonly salutation: string;
  readonly blocks: readonly MailBlock[];
  readonly footnote?: string;
}

/** Address of a role in the outbox: whoever holds it when the mail goes out. */
export function roleAddress(role: RoleId): string {
  return `peran:${role}`;
}

export function outboxRow(mail: OutboxMail): Row {
  const rendered = renderMail({
    subject: `${SUBJECT_PREFIX} ${mail.subject}`,
    salutation: mail.salutation,
    blocks: mail.blocks,
    footnote: mail.footnote ?? MAIL_FOOTNOTE,
  });
  return {
    kunci: mail.key,
    dibuat: mail.at,
    kepada: mail.to,
    perihal: rendered.subject,
    isi: fitted(rendered.text),
    // Half a page of HTML is none: a mail that is too long goes out as text.
    html: fitted(rendered.html) === rendered.html ? rendered.html : null,
    status: 'Menunggu',
    percobaan: 0,
    dikirim: null,
    galat: null,
  };
}

/** Link that opens a case in the web app; '' where the web app's address is not known. */
export function caseLink(webAppUrl: string, registerId: string, no: number): string {
  if (webAppUrl === '') return '';
  return `${webAppUrl}?r=${encodeURIComponent(registerId)}&kasus=${no}`;
}

/** The link under a mail; nothing where the web app's address is not known. */
export function linkBlock(url: string, label: string): readonly MailBlock[] {
  return url === '' ? [] : [{ kind: 'links', links: [{ label, url }] }];
}

interface TaskMailInput {
  readonly kase: Case;
  readonly visit: Visit;
  readonly last: Recorded;
  readonly labels: RoleLabels;
  readonly url: string;
}

/** Tells the holder of a role that a task has arrived. */
export function taskMail(input: TaskMailInput): OutboxMail {
  const { kase, visit, last, labels, url } = input;
  const holder = labels[visit.role] ?? visit.role;
  const from = kase.visits.find((v) => v.id === visit.id - 1);
  const returned = from?.outcome === 'RETURNED';
  const sender = officeLabel(labels[last.actor.role] ?? last.actor.role, last.actor.kapasitas);
  const label = visitLabel(kase, visit);
  const rule = ruleOf(kase, visit.step);
  const due =
    visit.stage === 'GATE' || visit.due === null
      ? CASE_MAIL.noStandard(GATE_LABEL)
      : CASE_MAIL.standard(formatStandard(rule.waktu, rule.satuan), formatMoment(visit.due));
  const opening = returned
    ? CASE_MAIL.returned(sender, kase.kode, kase.judul, label)
    : CASE_MAIL.waiting(kase.kode, kase.judul, label);
  const note: readonly MailBlock[] =
    from && from.note !== ''
      ? [
          { kind: 'text', text: CASE_MAIL.noteOf(sender) },
          { kind: 'quote', text: from.note },
        ]
      : [];
  return {
    key: `tugas:${kase.kode}:${visit.id}`,
    at: visit.entered,
    to: roleAddress(visit.role),
    subject: CASE_MAIL.subject(returned, kase.kode, label),
    salutation: CASE_MAIL.to(holder),
    blocks: [
      { kind: 'text', text: opening },
      ...note,
      { kind: 'text', text: due },
      ...linkBlock(url, CASE_MAIL.open),
    ],
  };
}

/** Tells the last holder that the case he was working on has been cancelled. */
export function cancelMail(kase: Case, visit: Visit, reason: string, labels: RoleLabels): OutboxMail {
  return {
    key: `batal:${kase.kode}`,
    at: visit.left ?? visit.entered,
    to: roleAddress(visit.role),
    subject: CASE_MAIL.cancelledSubject(kase.kode),
    salutation: CASE_MAIL.to(labels[visit.role] ?? visit.role),
    blocks: [
      {
        kind: 'text',
        text: CASE_MAIL.cancelled(kase.kode, kase.judul),
      },
      { kind: 'text', text: CASE_MAIL.reason },
      { kind: 'quote', text: reason },
    ],
  };
}

/** Tells the role of the first step that the case is closed. */
export function closedMail(kase: Case, at: Instant, labels: RoleLabels): OutboxMail {
  const role = kase.openedBy.role;
  return {
    key: `selesai:${kase.kode}`,
    at,
    to: roleAddress(role),
    subject: CASE_MAIL.closedSubject(kase.kode),
    salutation: CASE_MAIL.to(labels[role] ?? role),
    blocks: [
      {
        kind: 'text',
        text: CASE_MAIL.closed(kase.kode, kase.judul, formatMoment(at), kase.targets.length),
      },
    ],
  };
}

/** The mails that the events of one command call for. */
export function mailsFor(
  before: Case | null,
  after: Case,
  recorded: readonly Recorded[],
  labels: RoleLabels,
  url: string,
): readonly OutboxMail[] {
  const last = recorded[recorded.length - 1];
  if (!last) return [];
  const mails: OutboxMail[] = [];
  const present = presentVisit(after);
  const was = before === null ? null : presentVisit(before);
  const own = after.visits.some(({ id, outcome }) => id === was?.id && outcome === 'WITHDRAWN');
  if (present && before !== null && present.id !== was?.id && !own)
    mails.push(taskMail({ kase: after, visit: present, last, labels, url }));
  for (const { event, at } of recorded) {
    const cancelled = after.visits[after.visits.length - 1];
    if (event.type === 'CaseCancelled' && cancelled && cancelled.role !== last.actor.role)
      mails.push(cancelMail(after, cancelled, event.reason, labels));
    if (event.type === 'CaseClosed') mails.push(closedMail(after, at, labels));
  }
  return mails;
}
