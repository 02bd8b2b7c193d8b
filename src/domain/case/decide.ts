/**
 * The one door of a case: a command becomes events, or a refusal. Pure and total over well-typed commands; the caller
 * looks for a repeated command id, records the events and makes the documents.
 */
import type { Numbering } from '../agenda';
import { rulesOf } from '../sop';
import type { Calendar } from '../time/calendar';
import { toCivil } from '../time/civil';
import { type DayMode, dueOf, workingMinutesBetween } from '../time/working';
import type {
  Actor,
  Case,
  CaseEvent,
  Command,
  Instant,
  KeptRef,
  NewDocument,
  PerangkatDaerah,
  Refusal,
  Result,
  Sop,
  SopRule,
  Visit,
} from '../types';
import { admit, admitOpening, caseEnded } from './allowed';
import { isRemark } from './besides';
import { evolve } from './evolve';
import { readOpening, readReason } from './fields';
import { moveOf } from './moves';
import type { Office } from './office';
import { type PauseReason, pausedParts, resuming } from './pauses';
import { ok, refusal, refused } from './result';
import type { Leaving, Move, Scene } from './scene';
import { lastLeft, openPause, presentVisit, roleLabel, ruleOf } from './state';
import { reentered } from './withdraw';

export interface DecideContext {
  readonly now: Instant;
  readonly actor: Actor;
  /** visit the person saw */
  readonly seen: number | null;
  readonly commandId: string;
  readonly calendar: Calendar;
  readonly dayMode: DayMode;
  readonly perangkatDaerah: readonly PerangkatDaerah[];
  /** SOP in force; a running case follows its own rules and takes only the labels of roles from here */
  readonly sop: Sop;
  /** running number and code for `open` */
  readonly nextNo: number;
  readonly kode: string;
  /** already made in Drive, to be recorded with this command */
  readonly documents: readonly NewDocument[];
  readonly digest: string;
  /** the text as it was read, where it is kept */
  readonly text: KeptRef | null;
  /** numbers given before, to be compared with one given elsewhere; not needed to mint one */
  readonly usedNumbers: readonly { readonly nomor: string; readonly milik: string }[];
  readonly numbering: Numbering;
  /** reasons that may be given for a pause */
  readonly pauseReasons: readonly PauseReason[];
  /** who fills which role now */
  readonly office: Office;
}

/**
 * Most characters of a case's JSON: three cells of Google Sheets, each of which holds 50,000, less what the register keeps
 * beside the case (rows of results of sixty Perangkat Daerah and their earlier ones). What only moves the case on (or ends
 * it) may use the reserve, so that a full case never stands still for good.
 */
export const CASE_LIMIT = { usual: 134_000, reserve: 143_000 } as const;
const MOVING: readonly Command['type'][] = [
  'approve',
  'return',
  'complete',
  'cancel',
  'voidNumber',
  'resume',
  'withdraw',
];

/** The events of a command, or why it is refused; nothing is changed either way. */
export function decide(
  kase: Case | null,
  command: Command,
  context: DecideContext,
): Result<readonly CaseEvent[]> {
  if (context.actor.email.trim() === '') return refused(refusal('IDENTITY_BLANK'));
  const events = kase === null ? begin(command, context) : goOn(kase, command, context);
  if (!events.ok) return events;
  const full = caseFull(kase, command, events.value, context);
  return full === null ? events : refused(full);
}

function begin(command: Command, context: DecideContext): Result<readonly CaseEvent[]> {
  if (command.type !== 'open') return refused(refusal('CASE_UNKNOWN', { nomor: '-' }));
  const barred = admitOpening(context.actor, context.sop);
  if (barred !== null) return refused(barred);
  const read = readOpening(command);
  if (!read.ok) return read;
  const sop = rulesOf(context.sop);
  const first = sop.steps[0];
  if (!first) return refused(refusal('CONFIG_INVALID', { masalah: 'SOP' }));
  const arrival = enter(first, 'STEP', 1, context);
  if (!arrival.ok) return arrival;
  const { nextNo: no, kode } = context;
  return ok([
    { type: 'CaseOpened', no, kode, ...read.value, sop },
    ...documentsOf([], context),
    arrival.value,
  ]);
}

const goOn = (kase: Case, command: Command, context: DecideContext): Result<readonly CaseEvent[]> =>
  command.type === 'reopen' ? reopen(kase, command.reason, context) : proceed(kase, command, context);

/** A closed case begins anew at its first step, by the rules it began with. */
function reopen(kase: Case, raw: string, context: DecideContext): Result<readonly CaseEvent[]> {
  const barred = admit(kase, 'reopen', context.actor, context.sop.roles, context.office);
  if (barred !== null) return refused(barred);
  const reason = readReason(raw, 'Alasan pembukaan kembali');
  if (!reason.ok) return reason;
  const [first] = kase.sop.steps;
  if (!first) return refused(refusal('CONFIG_INVALID', { masalah: 'SOP' }));
  const arrival = enter(first, 'STEP', kase.visits.length + 1, context);
  return arrival.ok ? ok([{ type: 'CaseReopened', reason: reason.value }, arrival.value]) : arrival;
}

function proceed(kase: Case, command: Command, context: DecideContext): Result<readonly CaseEvent[]> {
  const visit = presentVisit(kase);
  if (kase.status !== 'BERJALAN' || visit === null) return refused(caseEnded(kase));
  if (command.type !== 'open' && !isRemark(command.type) && context.seen !== visit.id)
    return refused(visitMoved(kase, context));
  const barred = admit(kase, command.type, context.actor, context.sop.roles, context.office);
  if (barred !== null) return refused(barred);
  if (command.type === 'open' || command.type === 'reopen') return refused(refusal('ACTION_NOT_HERE'));
  const { perangkatDaerah, usedNumbers, numbering, digest, text, pauseReasons, office } = context;
  const place = { kase, visit, rule: ruleOf(kase, visit.step), today: toCivil(context.now).date };
  const lists = { perangkatDaerah, usedNumbers, pauseReasons };
  const scene: Scene = { ...place, ...lists, office, numbering, clock: context, digest, text };
  const move = moveOf(scene, command);
  return move.ok ? finish(scene, move.value, context) : move;
}

/** Where the case is now and who moved it there. */
function visitMoved(kase: Case, { sop }: DecideContext): Refusal {
  const visit = presentVisit(kase);
  const mover = lastLeft(kase)?.by ?? kase.openedBy;
  const rule = visit === null ? null : ruleOf(kase, visit.step);
  return refusal('VISIT_MOVED', {
    langkah: rule?.no ?? 0,
    label: rule?.label ?? '',
    stage: visit?.stage ?? 'STEP',
    oleh: roleLabel(sop.roles, mover.role),
    kapasitas: mover.kapasitas,
  });
}

/** The events of the move, its documents, and where the visit was left, what follows. */
function finish(scene: Scene, move: Move, context: DecideContext): Result<readonly CaseEvent[]> {
  const { kase } = scene;
  const made = [...move.events, ...documentsOf(kase.documents, context)];
  if (move.leaving === null) return ok(made);
  const following = follow(scene, move.leaving, context);
  if (!following.ok) return following;
  const left = leave(scene, move.leaving, context);
  return left.ok ? ok([...made, ...left.value, following.value]) : left;
}

/** Leaves the visit; whoever goes on with a case that stands still lets its time run again. */
function leave(
  { kase, visit, rule }: Scene,
  leaving: Leaving,
  context: DecideContext,
): Result<readonly CaseEvent[]> {
  const resumed = openPause(visit) === null ? null : resuming({ kase, visit, rule }, '', context);
  if (resumed !== null && !resumed.ok) return resumed;
  const parts = pausedParts(visit, context);
  const spent = workingMinutesBetween(context.calendar, visit.entered, context.now) - (parts.paused ?? 0);
  const given =
    visit.due === null ? {} : { given: workingMinutesBetween(context.calendar, visit.entered, visit.due) };
  return ok([
    ...(resumed === null ? [] : [resumed.value]),
    { type: 'VisitLeft', visit: visit.id, ...leaving, used: Math.max(0, spent), ...given, ...parts },
  ]);
}

function follow({ kase, visit, rule }: Scene, leaving: Leaving, context: DecideContext): Result<CaseEvent> {
  const id = visit.id + 1;
  if (leaving.outcome === 'CANCELLED') return ok({ type: 'CaseCancelled', reason: leaving.note });
  if (leaving.outcome === 'WITHDRAWN') return reenter(kase, visit);
  if (leaving.outcome === 'VOIDED') return renumber(kase, rule, id, context);
  if (visit.stage === 'GATE') return enter(rule, 'STEP', id, context);
  const to = leaving.outcome === 'RETURNED' ? rule.returnTo : rule.next;
  if (to === null) return ok({ type: 'CaseClosed' });
  const gated = leaving.outcome !== 'RETURNED' && rule.gate !== null;
  return enter(ruleOf(kase, to), gated ? 'GATE' : 'STEP', id, context);
}

function reenter(kase: Case, visit: Visit): Result<CaseEvent> {
  const entered = reentered(kase, visit);
  return entered === null ? refused(refusal('WITHDRAW_NONE')) : ok(entered);
}

/** Back to where the naskah got its number: the gate behind its signature, or the signature itself. */
function renumber(kase: Case, rule: SopRule, id: number, context: DecideContext): Result<CaseEvent> {
  const signer = kase.sop.steps.find(({ kind, naskah }) => kind === 'SIGN' && naskah === rule.naskah);
  if (!signer) return refused(refusal('CONFIG_INVALID', { masalah: 'SOP' }));
  if (signer.gate === null || signer.next === null) return enter(signer, 'STEP', id, context);
  return enter(ruleOf(kase, signer.next), 'GATE', id, context);
}

/** A gate has no standard time, so no due. A step without working time ahead is refused, never guessed. */
function enter(
  rule: SopRule,
  stage: 'STEP' | 'GATE',
  visit: number,
  { calendar, now, dayMode }: DecideContext,
): Result<CaseEvent> {
  const due = stage === 'GATE' ? null : dueOf(calendar, now, rule.waktu, rule.satuan, dayMode);
  if (stage === 'STEP' && due === null)
    return refused(refusal('CALENDAR_EMPTY', { langkah: rule.no, label: rule.label }));
  return ok({ type: 'VisitEntered', visit, step: rule.no, stage, role: rule.role, due });
}

/** Versions count within kind and Perangkat Daerah, the new documents among themselves too. */
function documentsOf(
  before: readonly Pick<NewDocument, 'kind' | 'pd'>[],
  { documents }: DecideContext,
): readonly CaseEvent[] {
  return documents.map((document, at) => {
    const earlier = [...before, ...documents.slice(0, at)];
    const version = earlier.filter(({ kind, pd }) => kind === document.kind && pd === document.pd).length + 1;
    return { type: 'DocumentAdded', document: { ...document, version } };
  });
}

function caseFull(
  kase: Case | null,
  command: Command,
  events: readonly CaseEvent[],
  { now: at, actor, commandId }: DecideContext,
): Refusal | null {
  const after = events.reduce<Case | null>(
    (state, event) => evolve(state, { at, actor, commandId, event }),
    kase,
  );
  const ukuran = JSON.stringify(after).length;
  const maksimum = MOVING.includes(command.type) ? CASE_LIMIT.reserve : CASE_LIMIT.usual;
  return ukuran > maksimum ? refusal('CASE_FULL', { ukuran, maksimum }) : null;
}
