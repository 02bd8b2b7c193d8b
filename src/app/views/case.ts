/** One case as the page shows it: line of progress, present step, history, documents, what may be done. */

import { mint } from '../../domain/agenda';
import { allowedActions, presentVisit, ruleOf } from '../../domain/case/allowed';
import { extrasOf, lackingExtra } from '../../domain/case/extras';
import { lastLeft } from '../../domain/case/state';
import { toCivil } from '../../domain/time/civil';
import type { Case, CaseDocument, ExtraKind, Monitoring, Sop, Visit } from '../../domain/types';
import { formatNear, formatStandard, formatTime, formatWorkDuration } from '../../messages/format';
import { DOCUMENT_LABEL, historyVerb, officeLabel } from '../../messages/labels';
import { refusalText } from '../../messages/refusals';
import { summariseTargets } from '../../messages/server';
import { officeOf } from '../commandContext';
import type { Config } from '../config';
import { numberingOf } from '../numbering';
import { type CaseRecord, type RoleLabels, roleLabels, trackOf, visitLabel } from '../records';
import type { Person, Session } from '../session';
import { besidesView } from './besides';
import { meView, optionsView, trackView } from './home';
import { pauseView } from './pauses';
import { visitTime } from './time';
import type { BatchView, CaseView, ExtraView, HistoryView, StepView } from './types';

export interface CaseViewInput {
  readonly session: Session;
  readonly record: CaseRecord;
  readonly registerId: string;
  readonly monitoring: Readonly<Record<string, Monitoring>>;
}

/** "kemarin pukul 14.40–15.10", or with both dates when the span runs over days. */
function spanText(from: number, to: number, now: number): string {
  const sameDay = toCivil(from).date === toCivil(to).date;
  return sameDay
    ? `${formatNear(from, now)}–${formatTime(to)}`
    : `${formatNear(from, now)} sampai ${formatNear(to, now)}`;
}

function timeText(kase: Case, visit: Visit, now: number): string {
  if (visit.left === null) return `sejak ${formatNear(visit.entered, now)}`;
  if (visit.stage === 'GATE' || visit.used === null) return spanText(visit.entered, visit.left, now);
  const rule = ruleOf(kase, visit.step);
  return `${formatNear(visit.left, now)} · terpakai ${formatWorkDuration(visit.used)}, standar ${formatStandard(rule.waktu, rule.satuan)}`;
}

function historyOf(kase: Case, labels: RoleLabels, now: number): readonly HistoryView[] {
  return kase.visits
    .map((visit): HistoryView => {
      const label = labels[visit.role] ?? visit.role;
      return {
        visit: visit.id,
        step: visit.step,
        stepLabel: visitLabel(kase, visit),
        stage: visit.stage,
        roleLabel: label,
        attempt: visit.attempt,
        by: visit.by ? officeLabel(labels[visit.by.role] ?? visit.by.role, visit.by.kapasitas) : label,
        nama: visit.by ? visit.by.nama : '',
        verb: historyVerb(ruleOf(kase, visit.step).kind, visit.outcome, visit.stage),
        outcome: visit.outcome,
        entered: visit.entered,
        left: visit.left,
        timeText: timeText(kase, visit, now),
        note: visit.note,
        reasons: visit.reasons,
      };
    })
    .reverse();
}

function stepsOf(kase: Case, sop: Sop, labels: RoleLabels): readonly StepView[] {
  const track = trackView(trackOf(kase));
  const texts = sop.versi === kase.sop.versi ? sop.steps : [];
  return kase.sop.steps.map(
    (rule, i): StepView => ({
      no: rule.no,
      label: rule.label,
      uraian: texts.find((step) => step.no === rule.no)?.uraian ?? '',
      kind: rule.kind,
      roleLabel: labels[rule.role] ?? rule.role,
      waktu: rule.waktu,
      satuan: rule.satuan,
      standardText: `standar ${formatStandard(rule.waktu, rule.satuan)}`,
      returnToLabel: rule.returnTo === null ? null : ruleOf(kase, rule.returnTo).label,
      state: track[i] ?? 'AHEAD',
    }),
  );
}

function presentOf(config: Config, kase: Case, labels: RoleLabels, now: number): CaseView['present'] {
  const visit = presentVisit(kase);
  if (visit === null) return null;
  const rule = ruleOf(kase, visit.step);
  const before = kase.visits.find((v) => v.id === visit.id - 1);
  const returned = before?.outcome === 'RETURNED' ? before : null;
  return {
    visit: visit.id,
    step: visit.step,
    stage: visit.stage,
    label: visitLabel(kase, visit),
    kind: rule.kind,
    naskah: rule.naskah,
    roleLabel: labels[visit.role] ?? visit.role,
    attempt: visit.attempt,
    time: visitTime(config, kase, visit, now),
    pause: pauseView(visit, labels, now),
    returnedNote: returned ? returned.note : '',
    returnedBy: returned?.by
      ? officeLabel(labels[returned.by.role] ?? returned.by.role, returned.by.kapasitas)
      : '',
  };
}

/** The next number of the sequence where the present step asks for one, '' elsewhere. */
function nextNumber(session: Session, kase: Case): string {
  const visit = presentVisit(kase);
  if (visit === null) return '';
  const rule = ruleOf(kase, visit.step);
  const signed = lastLeft(kase);
  const asks = visit.stage === 'GATE' || (rule.kind === 'SIGN' && rule.gate === null);
  if (!asks || signed === null) return '';
  const { naskah } = visit.stage === 'GATE' ? ruleOf(kase, signed.step) : rule;
  const { settings } = session.config;
  return mint(numberingOf(settings, session.tail.counters, kase), naskah, session.today).nomor;
}

/** How far a paper that is made for each Perangkat Daerah has come in the present step; null where it is made once. */
export function batchOf(kase: Case, kind: ExtraKind): BatchView | null {
  const visit = presentVisit(kase);
  const extra =
    visit === null ? undefined : extrasOf(ruleOf(kase, visit.step)).find((one) => one.kind === kind);
  if (visit === null || !extra?.perPd) return null;
  const total = kase.targets.length;
  return { done: total - lackingExtra(kase, kind, visit.entered).length, total };
}

function extrasView(kase: Case): readonly ExtraView[] {
  const visit = presentVisit(kase);
  if (visit === null || visit.stage === 'GATE') return [];
  return extrasOf(ruleOf(kase, visit.step)).map(({ kind }) => ({
    kind,
    label: DOCUMENT_LABEL[kind],
    batch: batchOf(kase, kind),
  }));
}

const labelled = (document: CaseDocument) => ({ ...document, kindLabel: DOCUMENT_LABEL[document.kind] });

/** Letters carry names and NIP: only who has a role in the SOP, and the administrator, may open them. */
export function mayRead(person: Person): boolean {
  return person.isAdmin || person.actors.length > 0;
}

export function caseView(input: CaseViewInput): CaseView {
  const { session, registerId } = input;
  const { kase } = input.record;
  const { config, person, now } = session;
  const labels = roleLabels(config.sop);
  const office = officeOf(session);
  const actions = allowedActions(kase, person.capacities, config.sop, office);
  const reasons: Record<string, string> = {};
  for (const action of actions) if (action.refusal) reasons[action.type] = refusalText(action.refusal);
  return {
    registerId,
    me: meView(person, labels),
    now,
    no: kase.no,
    kode: kase.kode,
    judul: kase.judul,
    rencanaKerja: kase.rencanaKerja,
    status: kase.status,
    sasaran: summariseTargets(kase.targets),
    targets: kase.targets,
    steps: stepsOf(kase, config.sop, labels),
    present: presentOf(config, kase, labels, now),
    actions,
    reasons,
    history: historyOf(kase, labels, now),
    besides: besidesView(kase, labels, office, now),
    documents: mayRead(person) ? kase.documents.map(labelled) : [],
    order: kase.order,
    letter: kase.letter,
    letterNumber: kase.letterNumber,
    report: kase.report,
    reportNumber: kase.reportNumber,
    suggestedNumber: nextNumber(session, kase),
    extras: extrasView(kase),
    monitoring: input.monitoring,
    options: optionsView(config),
  };
}
