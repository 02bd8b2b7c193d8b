/** The mail of the weekly summary: the few numbers, what waits for the reader, what is late, the rest. Pure. */
import type { DateKey } from '../domain/types';
import { formatNear } from '../messages/format';
import type { MailBlock, MailItem } from '../messages/mails';
import { WEEKLY } from '../messages/summaries';
import { itemSection, type LinkBase, otherItem, ownItem } from './mailItems';
import { caseLink, type OutboxMail } from './outbox';
import { dateOf, type FinishedCase, type WeeklyFigures, type WeeklyInput } from './weeklyFigures';

export interface WeeklyOccasion {
  /** names the mail once in the outbox */
  readonly key: string;
  readonly to: string;
  /** weeks before this one of which no summary went out; null: none is known */
  readonly missed: { readonly from: DateKey; readonly to: DateKey } | null;
}

const line = (text: string): MailBlock => ({ kind: 'text', text });

function numbers(figures: WeeklyFigures): MailBlock {
  const label = WEEKLY.figures;
  return {
    kind: 'figures',
    figures: [
      { label: label.waiting, value: String(figures.waiting.length) },
      { label: label.late, value: String(figures.late.length) },
      { label: label.running, value: String(figures.running) },
      { label: label.finished, value: String(figures.finished.length) },
    ],
  };
}

function finishedItem(one: FinishedCase, base: LinkBase): MailItem {
  return {
    title: `${one.kode} · ${one.judul}`,
    state: '',
    tone: 'GREEN',
    lines: [one.sasaran, WEEKLY.finishedLine(one.lateSteps, one.returned)],
    url: caseLink(base.webAppUrl, base.registerId, one.no),
    action: '',
  };
}

function othersBlocks({ now }: WeeklyInput, figures: WeeklyFigures, base: LinkBase): readonly MailBlock[] {
  if (figures.others.length === 0) return [];
  const items = figures.others.map(({ task, entered }) =>
    otherItem(task, base, [
      task.time.state === 'DITUNDA' ? task.time.text : WEEKLY.since(formatNear(entered, now)),
    ]),
  );
  return [...itemSection(WEEKLY.others, items, ''), line(WEEKLY.othersNote)];
}

function weekBlocks({ week }: WeeklyInput, figures: WeeklyFigures, base: LinkBase): readonly MailBlock[] {
  const items = figures.finished.map((one) => finishedItem(one, base));
  const told = [
    WEEKLY.closedSteps(figures.closedTotal, figures.closedOnTime),
    WEEKLY.exceeded(figures.exceeded),
    WEEKLY.returned(figures.returned),
    ...(figures.ownMinutes + figures.otherMinutes > 0
      ? [WEEKLY.ownTime(figures.ownMinutes, figures.otherMinutes)]
      : []),
    WEEKLY.finished(figures.finished.length),
  ];
  const section = itemSection(WEEKLY.week(week.from, week.to), items, '');
  return items.length === 0
    ? [...section.slice(0, 1), line(told.join('\n'))]
    : [...section.slice(0, 1), line(told.join('\n')), ...section.slice(1)];
}

function blocksOf(
  input: WeeklyInput,
  figures: WeeklyFigures,
  base: LinkBase,
  missed: WeeklyOccasion['missed'],
): readonly MailBlock[] {
  const waiting = figures.waiting.map(({ task }) => ownItem(task, base));
  const late = figures.late.map(({ task, standard }) =>
    otherItem(task, base, [WEEKLY.lateLine(standard, task.time.text)]),
  );
  return [
    line(WEEKLY.essence(figures.waiting.length, figures.late.length)),
    numbers(figures),
    line(WEEKLY.opening(dateOf(input.now))),
    ...(missed === null ? [] : [line(WEEKLY.missed(missed.from, missed.to))]),
    ...itemSection(WEEKLY.waiting, waiting, WEEKLY.nothingWaiting),
    ...itemSection(WEEKLY.late, late, WEEKLY.nothingLate),
    ...othersBlocks(input, figures, base),
    ...weekBlocks(input, figures, base),
    ...(figures.missingYears.length === 0 ? [] : [line(WEEKLY.calendar(figures.missingYears))]),
  ];
}

/** The mail of the week. */
export function weeklyMail(
  input: WeeklyInput,
  figures: WeeklyFigures,
  base: LinkBase,
  occasion: WeeklyOccasion,
): OutboxMail {
  const { sop } = input.config;
  return {
    key: occasion.key,
    at: input.now,
    to: occasion.to,
    subject: WEEKLY.subject(input.week.from, input.week.to),
    salutation: WEEKLY.salutation,
    blocks: blocksOf(input, figures, base, occasion.missed),
    footnote: WEEKLY.footnote(sop.identity.find(({ key }) => key === 'nomor')?.text ?? sop.versi),
  };
}
