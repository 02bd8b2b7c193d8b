/** What one command writes: one composition for the command itself and for the replay of the log. Pure. */
import type { Case, Monitoring, Recorded } from '../domain/types';
import { agendaWork } from './agenda';
import type { Basis } from './basis';
import { followUpChanges } from './followUps';
import type { LogPosition } from './log';
import { caseLink } from './outbox';
import type { Hmac, ReadRow } from './ports';
import { type Projection, project } from './projection';
import type { CaseRecord } from './records';

export interface WrittenInput {
  readonly basis: Basis;
  /** the basis again when the log does not know it yet, else null */
  readonly news: Basis | null;
  readonly before: CaseRecord | null;
  readonly after: Case;
  readonly recorded: readonly Recorded[];
  readonly position: LogPosition;
  readonly tasks: readonly ReadRow[];
  /** the tab Hasil Terakhir, where results are recorded */
  readonly latest: readonly ReadRow[];
  /** results of the case by Perangkat Daerah, where a report is signed */
  readonly monitoring: Readonly<Record<string, Monitoring>>;
  /** rows of the case's numbers in the agenda before the command */
  readonly agenda: NonNullable<CaseRecord['agenda']>;
  /** state of the present visit by its time, as of now, for a task that goes on */
  readonly keadaan: string;
  /** false: whoever commits tells the next holder himself */
  readonly mails?: boolean;
  readonly key: string;
  readonly hmac: Hmac;
}

/** All rows of all tabs that follow from the events of one command. */
export function written(input: WrittenInput): Projection {
  const { basis, before, after, recorded, position, monitoring } = input;
  const { counters } = position;
  const agenda = agendaWork({ basis, counters, rows: input.agenda, after, recorded });
  return project({
    before,
    after,
    recorded,
    position,
    tasks: input.tasks,
    labels: basis.labels,
    key: input.key,
    hmac: input.hmac,
    url: caseLink(basis.webAppUrl, basis.registerId, after.no),
    news: input.news,
    more: [...agenda.changes, ...followUpChanges(before?.kase ?? null, after, recorded, monitoring)],
    agenda: agenda.rows,
    latest: input.latest,
    keadaan: input.keadaan,
    mails: input.mails ?? true,
  });
}
