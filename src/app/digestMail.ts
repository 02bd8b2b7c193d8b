/** The mail of a digest: how many, what waits with a link each, what is late below, what comes next. Pure. */
import type { Instant, RoleId } from '../domain/types';
import type { MailBlock } from '../messages/mails';
import { DIGEST } from '../messages/summaries';
import { itemSection, type LinkBase, otherItem, ownItem } from './mailItems';
import type { OutboxMail } from './outbox';
import type { TaskView } from './views/types';

export interface DigestPerson {
  readonly email: string;
  readonly roles: readonly RoleId[];
  /** "Plh. Sekretaris Daerah", of several roles joined by "dan" */
  readonly office: string;
  readonly weekly: boolean;
}

export interface DigestTasks {
  readonly mine: readonly TaskView[];
  /** his too, but standing still */
  readonly paused: readonly TaskView[];
  /** late with those whose superior he is */
  readonly below: readonly TaskView[];
  /** with others now, and his next */
  readonly coming: readonly TaskView[];
}

export interface DigestInput {
  readonly person: DigestPerson;
  readonly told: DigestTasks;
  readonly base: LinkBase;
  readonly key: string;
  readonly now: Instant;
}

const counted = (tasks: readonly TaskView[], state: TaskView['time']['state']): number =>
  tasks.filter(({ time }) => time.state === state).length;

function numbers({ mine, coming }: DigestTasks): MailBlock {
  const label = DIGEST.figures;
  return {
    kind: 'figures',
    figures: [
      { label: label.waiting, value: String(mine.length) },
      { label: label.late, value: String(counted(mine, 'TERLAMBAT')) },
      { label: label.near, value: String(counted(mine, 'MENDEKATI')) },
      { label: label.coming, value: String(coming.length) },
    ],
  };
}

function othersBlocks(heading: string, tasks: readonly TaskView[], base: LinkBase): readonly MailBlock[] {
  const items = tasks.map((task) => otherItem(task, base, [task.time.text]));
  return items.length === 0 ? [] : itemSection(heading, items, '');
}

export function digestMail({ person, told, base, key, now }: DigestInput): OutboxMail {
  const { mine, paused, below, coming } = told;
  const late = counted(mine, 'TERLAMBAT');
  const own = mine.map((task) => ownItem(task, base));
  return {
    key,
    at: now,
    to: person.email,
    subject: DIGEST.subject(mine.length, late),
    salutation: `Yth. ${person.office}`,
    blocks: [
      { kind: 'text', text: DIGEST.opening(mine.length, late) },
      numbers(told),
      ...itemSection(DIGEST.waiting, own, ''),
      ...othersBlocks(DIGEST.paused, paused, base),
      ...othersBlocks(DIGEST.below, below, base),
      ...othersBlocks(DIGEST.coming, coming, base),
    ],
    footnote: DIGEST.footnote(person.weekly),
  };
}
