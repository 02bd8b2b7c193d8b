/**
 * The sweeper: files that a run made for a case and that no command came to record are moved out of the case's folder. They
 * are left by a run that Google ended, or whose answer was lost. What a case records is never touched, and nothing is
 * destroyed: the administrator empties the folder.
 */
import type { Instant } from '../domain/types';
import { SWEPT } from '../messages/timers';
import { commitWithNotes, registerNote } from './announce';
import type { CaseFile, Ports, ReadRow } from './ports';
import { type CaseRecord, caseRecordFrom } from './records';
import { openTimer } from './timer';

const DAY = 86_400_000;
/** A command is over within minutes; letters of a run that was cut off are taken up for half a day (gas/lettersMany.ts). */
const SAFE_AGE = DAY;
/** What is older has been looked at on many days. */
const LOOKED_AT = 30 * DAY;
/** Files of one run. */
const BATCH = 100;

/** Ids of all files that a case records. */
export function recordedFiles({ kase }: CaseRecord): readonly string[] {
  const documents = kase.documents.flatMap(({ fileId, pdfId }) =>
    pdfId === null ? [fileId] : [fileId, pdfId],
  );
  return [...documents, ...kase.visits.flatMap(({ text }) => (text === undefined ? [] : [text.fileId]))];
}

/** The rows of these cases, by their code. A code that has no row is not there. */
function rowsOf(ports: Ports, codes: readonly string[]): readonly ReadRow[] {
  const all = ports.store.read([{ tab: 'REGISTER', from: 1, to: null, column: 'kode' }])[0] ?? [];
  const own = all.filter(({ values }) => codes.includes(String(values.kode)));
  if (own.length === 0) return [];
  return ports.store.read(own.map(({ row }) => ({ tab: 'REGISTER', from: row, to: row }))).flat();
}

function orphansAmong(ports: Ports, files: readonly CaseFile[]): readonly CaseFile[] {
  const codes = [...new Set(files.map(({ kasus }) => kasus))];
  const recorded = new Set(
    rowsOf(ports, codes).flatMap((row) => recordedFiles(caseRecordFrom(row, row.row))),
  );
  return files.filter(({ id }) => !recorded.has(id));
}

export interface SweepReport {
  readonly looked: number;
  readonly swept: number;
}

/** Notes what was moved, under the lock, chained like everything in the log. */
function note(ports: Ports, swept: readonly CaseFile[], at: Instant): void {
  const session = openTimer(ports, []);
  const data = { berkas: swept.map(({ id, kasus }) => ({ id, kasus })) };
  const text = SWEPT(swept.map(({ name }) => name));
  const entry = registerNote('PewaktuMenyapu', text, data);
  commitWithNotes(ports, session.facts, session.tail, at, [entry], []);
}

/** One run. @throws Refused as `openTimer`, BUSY, or REGISTER_ALTERED where a case's row is not what Pantau wrote */
export function sweepOrphans(ports: Ports): SweepReport {
  const until = ports.endOfRun();
  const { now } = openTimer(ports, []);
  const files = ports.files.madeBetween(now - LOOKED_AT, now - SAFE_AGE);
  const orphans = files.length === 0 ? [] : orphansAmong(ports, files).slice(0, BATCH);
  const swept = orphans.filter((file) => ports.now() < until && ports.files.setAside(file));
  if (swept.length > 0) ports.locked(() => note(ports, swept, ports.now()));
  ports.memory.saveHeartbeat('sweepOrphans', ports.now());
  return { looked: files.length, swept: swept.length };
}
