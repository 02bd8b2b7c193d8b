/** What one command changes in the tabs: rows computed from the case before and after and the events between. Pure. */

import { presentVisit } from '../domain/case/allowed';
import type { Case, CaseEventType, Recorded, Visit } from '../domain/types';
import { type Basis, withBasis } from './basis';
import { besideMail } from './besideMails';
import { eventEntry, type LogEntry, type LogPosition, logRows } from './log';
import { mailsFor, type OutboxMail, outboxRow } from './outbox';
import { pauseMails } from './pauseMails';
import type { Change, Hmac, ReadRow } from './ports';
import { type CaseRecord, closedVisitRow, type RoleLabels, registerRow, taskRow, timeCells } from './records';
import { latestChange, latestOf, latestRow, ROWS_PER_RESULT, resultRows } from './results';
import type { Row } from './tabs';

export interface ProjectionInput {
  readonly before: CaseRecord | null;
  readonly after: Case;
  readonly recorded: readonly Recorded[];
  readonly position: LogPosition;
  readonly tasks: readonly ReadRow[];
  readonly labels: RoleLabels;
  readonly key: string;
  readonly hmac: Hmac;
  /** link to the case for mails, '' when unknown */
  readonly url: string;
  /** what rows were made from, when the log does not know it yet */
  readonly news: Basis | null;
  /** rows to add besides: agenda, follow-ups */
  readonly more: readonly Change[];
  /** rows of the numbers in force after the command */
  readonly agenda: NonNullable<CaseRecord['agenda']>;
  /** the tab Hasil Terakhir, read by a command that records results */
  readonly latest: readonly ReadRow[];
  /** false: whoever commits tells the next holder himself */
  readonly mails?: boolean;
  /** state of the present visit by its time, as of now, for a task that goes on */
  readonly keadaan: string;
}

export interface Projection {
  readonly changes: readonly Change[];
  readonly record: CaseRecord;
  readonly position: LogPosition;
}

interface Results {
  readonly results: Readonly<Record<string, number>>;
  readonly previous: Readonly<Record<string, number>>;
  readonly changes: readonly Change[];
  /** rows added, for each recorded event in order */
  readonly added: readonly number[];
}

const isReopened = ({ recorded }: ProjectionInput): boolean =>
  recorded.some(({ event }) => event.type === 'CaseReopened');

/** Monitoring goes to its own rows: new ones the first time, the same ones when it is corrected. */
function resultChanges(input: ProjectionInput): Results {
  const again = isReopened(input);
  const known = input.before?.results ?? {};
  const results: Record<string, number> = again ? {} : { ...known };
  // The results of the cycle that was closed are the earlier ones of the next.
  const previous: Record<string, number> = { ...(input.before?.previous ?? {}), ...(again ? known : {}) };
  const changes: Change[] = [];
  const added: number[] = [];
  let count = input.position.resultCount;
  for (const { event } of input.recorded) {
    if (event.type !== 'MonitoringRecorded') {
      added.push(0);
      continue;
    }
    const rows = resultRows(input.after, event.pd, event.monitoring);
    const first = results[event.pd];
    if (first === undefined) {
      results[event.pd] = count + 1;
      count += rows.length;
      for (const values of rows) changes.push({ kind: 'append', tab: 'HASIL', values });
    } else
      rows.forEach((values, i) => {
        changes.push({ kind: 'put', tab: 'HASIL', row: first + i, values });
      });
    added.push(first === undefined ? ROWS_PER_RESULT : 0);
    const kept = latestOf(input.latest, event.pd);
    if (kept && kept.kode !== input.after.kode) previous[event.pd] = kept.from;
    const from = results[event.pd] ?? 1;
    changes.push(latestChange(input.latest, latestRow(input.after, event.pd, event.monitoring, from)));
  }
  return { results, previous, changes, added };
}

const MOVES_TIME: readonly CaseEventType[] = ['VisitPaused', 'VisitResumed', 'DueMoved'];

function taskChanges(input: ProjectionInput): readonly Change[] {
  const { after, tasks, labels } = input;
  const present = presentVisit(after);
  const mine = tasks.filter((task) => task.values.no === after.no);
  const stands = mine.find((task) => present !== null && task.values.kunjungan === present.id);
  const removed = mine
    .filter((task) => task !== stands)
    .map((task): Change => ({ kind: 'remove', tab: 'TUGAS', row: task.row }));
  if (present === null) return removed;
  if (stands) {
    const moved = input.recorded.some(({ event }) => MOVES_TIME.includes(event.type));
    const given = input.recorded.some(({ event }) => event.type === 'VisitAssigned');
    const values = {
      ...(moved ? timeCells(present, input.keadaan) : {}),
      ...(given ? { petugas: present.assignee?.email ?? null } : {}),
    };
    return moved || given ? [...removed, { kind: 'patch', tab: 'TUGAS', row: stands.row, values }] : removed;
  }
  return [...removed, { kind: 'append', tab: 'TUGAS', values: taskRow(after, present, labels) }];
}

function closedVisits(before: CaseRecord | null, after: Case): readonly Visit[] {
  const openBefore = before === null ? [] : before.kase.visits.filter((visit) => visit.left === null);
  const known = before === null ? 0 : before.kase.visits.length;
  return after.visits.filter(
    (visit) => visit.left !== null && (visit.id > known || openBefore.some((open) => open.id === visit.id)),
  );
}

function append(tab: 'LANGKAH' | 'RIWAYAT' | 'KOTAK_KELUAR', rows: readonly Row[]): readonly Change[] {
  return rows.map((values): Change => ({ kind: 'append', tab, values }));
}

function mailsOf({ before, after, recorded, labels, url }: ProjectionInput): readonly OutboxMail[] {
  const beside = recorded.map((one) => besideMail({ after, one, labels, url }));
  return [
    ...mailsFor(before?.kase ?? null, after, recorded, labels, url),
    ...pauseMails(after, recorded, labels, url),
    ...beside.filter((mail) => mail !== null),
  ];
}

/** Everything that one command writes, in one atomic commit. */
export function project(input: ProjectionInput): Projection {
  const { before, after, recorded, labels } = input;
  const results = resultChanges(input);
  const entries = recorded.map((one, i): LogEntry => {
    const entry = eventEntry(after, one, labels, results.added[i] ?? 0);
    return i === 0 ? { ...entry, data: withBasis(entry.data, input.news) } : entry;
  });
  const log = logRows(input.hmac, input.key, input.position, entries);
  const record: CaseRecord = {
    kase: after,
    results: results.results,
    previous: results.previous,
    agenda: isReopened(input) ? {} : input.agenda,
  };
  const row = registerRow(record, labels);
  const mails = input.mails === false ? [] : mailsOf(input);
  return {
    changes: [
      before === null
        ? { kind: 'append', tab: 'REGISTER', values: row }
        : { kind: 'put', tab: 'REGISTER', row: after.no, values: row },
      ...taskChanges(input),
      ...append(
        'LANGKAH',
        closedVisits(before, after).map((visit) => closedVisitRow(after, visit, labels)),
      ),
      ...results.changes,
      ...append('RIWAYAT', log.rows),
      ...append('KOTAK_KELUAR', mails.map(outboxRow)),
      ...input.more,
    ],
    record,
    position: log.position,
  };
}
