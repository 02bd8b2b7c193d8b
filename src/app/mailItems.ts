/** Cases as the mails list them: the same words in the weekly summary and in the digests. Pure. */
import type { MailBlock, MailItem } from '../messages/mails';
import { SUMMARY } from '../messages/summaries';
import { caseLink } from './outbox';
import { stateText } from './views/time';
import type { TaskView } from './views/types';

/** Where the links of a mail lead. */
export interface LinkBase {
  readonly webAppUrl: string;
  readonly registerId: string;
}

/** Most cases of one list; the rest is counted, so that a mail is read to its end. */
const LISTED = 12;

const TONES = { TEPAT: 'GREEN', MENDEKATI: 'AMBER', TERLAMBAT: 'RED', DITUNDA: 'GREY' } as const;

type TaskState = TaskView['time']['state'];

const toneOf = (state: TaskState): MailItem['tone'] => (state === null ? 'GREY' : TONES[state]);

/** Only what asks for attention bears a label. */
const labelOf = (state: TaskState): string =>
  state === null || state === 'TEPAT' ? '' : stateText({ state });

/** A case that waits for the reader: a button opens it. */
export function ownItem(task: TaskView, base: LinkBase): MailItem {
  const { state, text } = task.time;
  return {
    title: `${task.kode} · ${task.judul}`,
    state: labelOf(state),
    tone: toneOf(state),
    lines: [SUMMARY.step(task.stepLabel, task.attempt), task.sasaran, text],
    url: caseLink(base.webAppUrl, base.registerId, task.no),
    action: SUMMARY.open(task.kode),
  };
}

/** A case that is with another office; `more` is told below it. */
export function otherItem(task: TaskView, base: LinkBase, more: readonly string[]): MailItem {
  return {
    ...ownItem(task, base),
    lines: [SUMMARY.held(SUMMARY.step(task.stepLabel, task.attempt), task.roleLabel), ...more],
    action: '',
  };
}

/** A heading and the first items below it, with what is said where there is none. */
export function itemSection(heading: string, items: readonly MailItem[], none: string): readonly MailBlock[] {
  const head: MailBlock = { kind: 'heading', text: heading };
  if (items.length === 0) return [head, { kind: 'text', text: none }];
  const more = items.length - LISTED;
  const rest: readonly MailBlock[] = more > 0 ? [{ kind: 'text', text: SUMMARY.more(more) }] : [];
  return [head, { kind: 'items', items: items.slice(0, LISTED) }, ...rest];
}
