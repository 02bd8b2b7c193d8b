/** Mails of the lateness timer: one for each person and run, whatever the number of cases and of his roles. */
import { holdersOf } from '../domain/people';
import type { DateKey, Instant, RoleId } from '../domain/types';
import { hearerOf, type Telling } from '../domain/warnings';
import { officeLabel } from '../messages/labels';
import type { MailBlock } from '../messages/mails';
import { LATENESS } from '../messages/timers';
import type { Config } from './config';
import { caseLink, type OutboxMail, roleAddress } from './outbox';
import { roleLabels } from './records';
import type { TaskView } from './views/types';

/** Something to be told of one task. */
export interface Announcement {
  readonly row: number;
  readonly task: TaskView;
  readonly tellings: readonly Telling[];
}

interface Hearer {
  /** address, or the role itself while nobody holds it */
  readonly to: string;
  readonly office: string;
  readonly role: RoleId;
}

interface Letter {
  readonly offices: readonly string[];
  readonly own: readonly TaskView[];
  readonly below: readonly TaskView[];
}
const EMPTY: Letter = { offices: [], own: [], below: [] };

function hearers(config: Config, role: RoleId | null, today: DateKey): readonly Hearer[] {
  if (role === null) return [];
  const label = roleLabels(config.sop)[role] ?? role;
  const holders = holdersOf(config.pejabat, role, today).filter(({ email }) => email !== '');
  if (holders.length === 0) return [{ to: roleAddress(role), office: label, role }];
  return holders.map(({ email, kapasitas }) => ({
    to: email,
    office: officeLabel(label, kapasitas),
    role,
  }));
}

const added = <T>(list: readonly T[], one: T): readonly T[] => (list.includes(one) ? list : [...list, one]);

/** A task stands once in a letter: among the reader's own, even where he is the superior of himself too. */
function withTask(letter: Letter, office: string, task: TaskView, own: boolean): Letter {
  const offices = added(letter.offices, office);
  if (own)
    return { offices, own: added(letter.own, task), below: letter.below.filter((one) => one !== task) };
  return letter.own.includes(task)
    ? { ...letter, offices }
    : { ...letter, offices, below: added(letter.below, task) };
}

/** The letters by address. */
function lettersOf(
  config: Config,
  announcements: readonly Announcement[],
  today: DateKey,
): Readonly<Record<string, Letter>> {
  const letters: Record<string, Letter> = {};
  for (const { task, tellings } of announcements)
    for (const telling of tellings)
      for (const { to, office, role } of hearers(
        config,
        hearerOf(config.sop.roles, task.role, telling),
        today,
      ))
        letters[to] = withTask(letters[to] ?? EMPTY, office, task, role === task.role);
  return letters;
}

/** Most links under a mail; the table names all. */
const LINKED = 10;

interface Place {
  readonly webAppUrl: string;
  readonly registerId: string;
}

function tableOf(heading: string, tasks: readonly TaskView[]): readonly MailBlock[] {
  if (tasks.length === 0) return [];
  const rows = tasks.map(({ kode, judul, stepLabel, roleLabel, time }) => [
    `${kode}\n${judul}`,
    stepLabel,
    roleLabel,
    time.text,
  ]);
  return [
    { kind: 'heading', text: heading },
    { kind: 'table', head: LATENESS.head, rows },
  ];
}

function linksOf(tasks: readonly TaskView[], { webAppUrl, registerId }: Place): readonly MailBlock[] {
  if (webAppUrl === '' || tasks.length === 0) return [];
  const links = tasks.slice(0, LINKED).map(({ kode, no }) => ({
    label: LATENESS.open(kode),
    url: caseLink(webAppUrl, registerId, no),
  }));
  return [{ kind: 'links', links }];
}

/** One mail a person, whoever holds the roles today. */
export function warningMails(
  config: Config,
  announcements: readonly Announcement[],
  at: { readonly now: Instant; readonly today: DateKey },
  place: Place,
): readonly OutboxMail[] {
  const letters = lettersOf(config, announcements, at.today);
  return Object.keys(letters).map((to): OutboxMail => {
    const { offices, own, below } = letters[to] ?? EMPTY;
    const tasks = [...own, ...below];
    const late = tasks.filter(({ time }) => time.state === 'TERLAMBAT').length;
    return {
      key: `waktu:${to}:${at.now}`,
      at: at.now,
      to,
      subject: LATENESS.subject(tasks.length, late > 0),
      salutation: `Yth. ${offices.join(' / ')}`,
      blocks: [
        { kind: 'text', text: LATENESS.opening },
        ...tableOf(LATENESS.own, own),
        ...tableOf(LATENESS.below, below),
        ...linksOf(own, place),
      ],
    };
  });
}
