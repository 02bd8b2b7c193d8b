/** Acts beside the steps: remarks, questions, papers added, tasks given to one holder. None of them moves the case on. */
import type { Actor, Case, CaseEvent, Command, CommandType, Refusal, Result, Visit } from '../types';
import { LIMIT, makeForm } from './form';
import { allowSelfBar, barredHolders } from './fourEyes';
import type { Office } from './office';
import { samePerson } from './office';
import { type Clock, pausing, resuming, unpausable } from './pauses';
import { ok, refusal, refused } from './result';
import { openPause, ruleOf } from './state';
import { withdrawBar } from './withdraw';

/** Acts that are offered only to whoever may do them now. */
export const BESIDES = [
  'withdraw',
  'askInfo',
  'answerInfo',
  'allowSelf',
  'reassign',
  'comment',
  'attach',
] as const satisfies readonly CommandType[];
export type BesideType = (typeof BESIDES)[number];
export const isBeside = (type: CommandType): type is BesideType =>
  (BESIDES as readonly CommandType[]).includes(type);

/** Remarks do not depend on where the case stands: they are taken whatever moved meanwhile. */
export const isRemark = (type: CommandType): boolean => type === 'comment' || type === 'attach';

/** Reason of the pause that a question makes, as it stands in the history. */
export const ASKING = { label: 'Menunggu keterangan', waiting: true } as const;

/** Why the person may not do that now, whose role fits; null when he may. */
export function besideBar(
  kase: Case,
  visit: Visit,
  type: BesideType,
  actor: Actor,
  office: Office,
): Refusal | null {
  switch (type) {
    case 'withdraw':
      return withdrawBar(kase, visit, actor);
    case 'askInfo':
      return unpausable(visit, 'pause');
    case 'answerInfo':
      return visit.question === undefined ? refusal('QUESTION_NONE') : null;
    case 'allowSelf':
      return allowSelfBar(kase, visit, actor, office);
    case 'reassign':
      return office.holders(visit.role).length > 1 || visit.assignee !== undefined
        ? null
        : refusal('ASSIGN_ALONE');
    default:
      return null;
  }
}

interface Place {
  readonly kase: Case;
  readonly visit: Visit;
  readonly clock: Clock;
  readonly office: Office;
}

type BesideCommand = Extract<Command, { type: Exclude<BesideType, 'withdraw'> }>;

/** The events of an act beside the steps. */
export function besideEvents(place: Place, command: BesideCommand): Result<readonly CaseEvent[]> {
  switch (command.type) {
    case 'askInfo':
      return asking(place, command);
    case 'answerInfo':
      return answering(place, command.answer);
    case 'allowSelf':
      return whenText('Alasan', command.reason, (reason) => {
        const barred = barredHolders(place.kase, place.visit, place.office);
        const emails = barred.map(({ email }) => email);
        const names = barred.map(({ nama }) => nama).join(', ');
        return ok([{ type: 'SelfAllowed', visit: place.visit.id, emails, names, reason }]);
      });
    case 'reassign':
      return assigning(place, command);
    case 'comment':
      return whenText('Komentar', command.text, (text) => ok([{ type: 'CommentAdded', text }]));
    case 'attach':
      return attaching(command);
  }
}

function whenText(
  label: string,
  raw: string,
  then: (text: string) => Result<readonly CaseEvent[]>,
): Result<readonly CaseEvent[]> {
  const form = makeForm();
  const read = form.result(form.text(label, raw, { max: LIMIT.note }));
  return read.ok ? then(read.value) : read;
}

/** A question stops the time of the step: it is waited for others, and counted so. */
function asking(
  { kase, visit }: Place,
  { to, question }: Extract<Command, { type: 'askInfo' }>,
): Result<readonly CaseEvent[]> {
  const known = kase.sop.steps.some(({ role }) => role === to) && to !== visit.role;
  if (!known) return refused(refusal('FIELD_MISSING', { label: 'Ditanyakan kepada' }));
  return whenText('Keterangan yang diminta', question, (text) => {
    const paused = pausing(visit, ASKING, text);
    return paused.ok
      ? ok([{ type: 'InfoAsked', visit: visit.id, to, question: text }, paused.value])
      : paused;
  });
}

/** The answer lets the time run again, unless it runs already or stands still for another reason. */
function answering({ kase, visit, clock }: Place, answer: string): Result<readonly CaseEvent[]> {
  return whenText('Jawaban', answer, (text) => {
    const answered: CaseEvent = { type: 'InfoAnswered', visit: visit.id, answer: text };
    if (openPause(visit)?.reason !== ASKING.label) return ok([answered]);
    const resumed = resuming({ kase, visit, rule: ruleOf(kase, visit.step) }, '', clock);
    return resumed.ok ? ok([answered, resumed.value]) : resumed;
  });
}

function assigning(
  { visit, office }: Place,
  { to, reason }: Extract<Command, { type: 'reassign' }>,
): Result<readonly CaseEvent[]> {
  const holder = office.holders(visit.role).find(({ email }) => samePerson(email, to));
  if (holder === undefined) return refused(refusal('ASSIGN_UNKNOWN'));
  const { email, nama } = holder;
  return whenText('Alasan', reason, (text) =>
    ok([{ type: 'VisitAssigned', visit: visit.id, email, nama, reason: text }]),
  );
}

/** A file was stored before and comes as a document; a link alone is recorded as one. */
function attaching({
  label,
  tautan,
  file,
}: Extract<Command, { type: 'attach' }>): Result<readonly CaseEvent[]> {
  const form = makeForm();
  const name = form.line('Nama lampiran', label, { max: LIMIT.short });
  const url = form.link('Tautan lampiran', tautan, { optional: true });
  const read = form.result({ name, url });
  if (!read.ok) return read;
  if (url !== '') return ok([{ type: 'LinkAttached', name, url }]);
  return file === undefined ? refused(refusal('FIELD_MISSING', { label: 'Berkas atau tautan' })) : ok([]);
}
