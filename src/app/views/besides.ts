/** What was done beside the steps of a case, and what the forms for it offer. */
import { assigneeOf, type Office } from '../../domain/case/office';
import { presentVisit } from '../../domain/case/state';
import type { Case, Visit } from '../../domain/types';
import { formatNear } from '../../messages/format';
import { NOTE_VERB, officeLabel } from '../../messages/labels';
import type { RoleLabels } from '../records';
import type { BesidesView, NoteView } from './types';

/** Remarks, questions, answers, leave given, tasks given away; oldest first. */
function notesOf(kase: Case, labels: RoleLabels, now: number): readonly NoteView[] {
  return (kase.notes ?? []).map(({ kind, at, by, text, about = '' }) => ({
    kind,
    at,
    by: officeLabel(labels[by.role] ?? by.role, by.kapasitas),
    nama: by.nama,
    verb: NOTE_VERB[kind](labels[about] ?? about),
    timeText: formatNear(at, now),
    text,
  }));
}

function questionOf({ question }: Visit, labels: RoleLabels, now: number): BesidesView['question'] {
  if (question === undefined) return null;
  return {
    to: labels[question.to] ?? question.to,
    text: question.text,
    since: formatNear(question.at, now),
  };
}

export function besidesView(kase: Case, labels: RoleLabels, office: Office, now: number): BesidesView {
  const visit = presentVisit(kase);
  const roles = [...new Set(kase.sop.steps.map(({ role }) => role))];
  return {
    notes: notesOf(kase, labels, now),
    question: visit === null ? null : questionOf(visit, labels, now),
    assignee: visit === null ? '' : (assigneeOf(visit, office)?.nama ?? ''),
    holders: visit === null ? [] : office.holders(visit.role).map(({ email, nama }) => ({ email, nama })),
    askable: roles
      .filter((role) => role !== visit?.role)
      .map((role) => ({ role, label: labels[role] ?? role })),
  };
}
