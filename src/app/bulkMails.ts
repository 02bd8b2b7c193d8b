/** Mails about cases that arrived together: one for each role, not one for each case. */
import { presentVisit } from '../domain/case/allowed';
import type { Case, Recorded, RoleId, Visit } from '../domain/types';
import { formatMoment } from '../messages/format';
import { officeLabel } from '../messages/labels';
import { BULK_MAIL } from '../messages/mails';
import { NO_STANDARD } from '../messages/server';
import { type OutboxMail, roleAddress, taskMail } from './outbox';
import { type RoleLabels, visitLabel } from './records';

export interface Arrival {
  readonly after: Case;
  readonly recorded: readonly Recorded[];
}

interface BulkMailInput {
  readonly commandId: string;
  readonly arrived: readonly Arrival[];
  readonly labels: RoleLabels;
  /** link to a case, '' when unknown */
  readonly urlOf: (no: number) => string;
}

interface Task extends Arrival {
  readonly visit: Visit;
}

export function bulkMails(input: BulkMailInput): readonly OutboxMail[] {
  const byRole = new Map<RoleId, Task[]>();
  for (const one of input.arrived) {
    const visit = presentVisit(one.after);
    if (visit !== null) byRole.set(visit.role, [...(byRole.get(visit.role) ?? []), { ...one, visit }]);
  }
  return [...byRole].flatMap(([role, tasks]) => mailTo(role, tasks, input));
}

function mailTo(role: RoleId, tasks: readonly Task[], input: BulkMailInput): readonly OutboxMail[] {
  const [first] = tasks;
  const last = first?.recorded[first.recorded.length - 1];
  if (first === undefined || last === undefined) return [];
  const { labels, urlOf, commandId } = input;
  if (tasks.length === 1)
    return [taskMail({ kase: first.after, visit: first.visit, last, labels, url: urlOf(first.after.no) })];
  const links = tasks.flatMap(({ after: { kode, no } }) => {
    const url = urlOf(no);
    return url === '' ? [] : [{ label: BULK_MAIL.open(kode), url }];
  });
  const sender = officeLabel(labels[last.actor.role] ?? last.actor.role, last.actor.kapasitas);
  return [
    {
      key: `tugas-bersama:${commandId}:${role}`,
      at: last.at,
      to: roleAddress(role),
      subject: BULK_MAIL.subject(tasks.length),
      salutation: `Yth. ${labels[role] ?? role}`,
      blocks: [
        { kind: 'text', text: BULK_MAIL.opening(tasks.length, sender) },
        { kind: 'table', head: BULK_MAIL.head, rows: tasks.map(rowOf) },
        ...(links.length === 0 ? [] : [{ kind: 'links', links } as const]),
      ],
    },
  ];
}

const rowOf = ({ after, visit }: Task): readonly string[] => [
  `${after.kode}\n${after.judul}`,
  visitLabel(after, visit),
  visit.due === null ? NO_STANDARD : formatMoment(visit.due),
];
