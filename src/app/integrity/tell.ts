/** Mails of the watch go out at once and not through the outbox, which is among what may have been altered. */
import { INTEGRITY } from '../../messages/integrity';
import { MAIL_FOOTNOTE, renderMail, SUBJECT_PREFIX } from '../../messages/mails';
import type { Ports } from '../ports';

/** Answers whether it went out: false when the day's quota is used up, so that a later run tries again. */
export function tellAdministrator(
  ports: Ports,
  to: readonly string[],
  what: string,
  lines: readonly string[],
): boolean {
  if (ports.mailer.remaining() < to.length) return false;
  const { subject, text, html } = renderMail({
    subject: `${SUBJECT_PREFIX} ${what}`,
    salutation: INTEGRITY.mail.salutation,
    blocks: [
      { kind: 'text', text: INTEGRITY.mail.opening(ports.now()) },
      ...lines.map((line) => ({ kind: 'text' as const, text: line })),
      { kind: 'text', text: INTEGRITY.mail.closing },
    ],
    footnote: MAIL_FOOTNOTE,
  });
  ports.mailer.send({ to: to.join(','), subject, text, html });
  return true;
}
