/** Rows that a timer writes into the log beside its other changes: what it did, chained like every decision. */
import type { Instant } from '../domain/types';
import { commitLogged } from './commit';
import { type LogEntry, type LogPosition, logRows } from './log';
import type { Change, Ports, RegisterFacts } from './ports';
import { withSeals } from './seal';

export interface TimerNote {
  readonly kode: string;
  readonly no: number | null;
  readonly visit: number | null;
  /** begins with "Pewaktu": what a timer notes is no event of a case */
  readonly type: `Pewaktu${string}`;
  readonly text: string;
  readonly data: unknown;
}

/** A note about the register, not about a case. */
export const registerNote = (type: TimerNote['type'], text: string, data: unknown): TimerNote => ({
  kode: '',
  no: null,
  visit: null,
  type,
  text,
  data,
});

/** Stands for a role in what timers do. */
export const TIMER_ROLE = 'PEWAKTU';

/** Commits the changes together with their log rows and moves the head. */
export function commitWithNotes(
  ports: Ports,
  facts: RegisterFacts,
  position: LogPosition,
  at: Instant,
  notes: readonly TimerNote[],
  changes: readonly Change[],
): void {
  const actor = { email: ports.effectiveEmail(), nama: 'Pantau', role: TIMER_ROLE, kapasitas: '' };
  const entries = notes.map(
    (note): LogEntry => ({ ...note, at, actor, commandId: '', cases: 0, results: 0 }),
  );
  const log = logRows(ports.hmac, facts.key, position, entries);
  const rows = log.rows.map((values): Change => ({ kind: 'append', tab: 'RIWAYAT', values }));
  if (rows.length + changes.length === 0) return;
  const sealed = withSeals(ports.hmac, facts.key, [...changes, ...rows]);
  // The changes may hold log rows of their own, up to `position`.
  if (log.position.head.seq === facts.head.seq) ports.store.commit(sealed);
  else commitLogged(ports, sealed, log.position);
}
