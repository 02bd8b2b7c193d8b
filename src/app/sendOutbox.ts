/**
 * The outbox timer: claims the waiting mails, sends them, writes down what became of each. A row is marked before it is sent;
 * a row found marked belongs to a run that was cut off: whether it went out is unknown, so it is never sent again.
 */

import { holdersOf } from '../domain/people';
import { toCivil } from '../domain/time/civil';
import { FORGED } from '../messages/integrity';
import { OUTBOX_NOTE } from '../messages/register';
import { commitWithNotes } from './announce';
import { KEEP_MAILS_MS } from './outbox';
import type { Change, Ports, ReadRow } from './ports';
import { outboxSealed } from './seal';
import type { Row } from './tabs';
import { openTimer, type TimerSession } from './timer';

/** Mails of one run; those that it does not come to in time wait again. */
const BATCH = 60;
const ATTEMPTS = 3;

type Status = 'Menunggu' | 'Mengirim' | 'Terkirim' | 'Gagal' | 'Tidak pasti';

interface Claim {
  readonly row: ReadRow;
  readonly to: readonly string[];
}

const statusOf = (row: ReadRow) => String(row.values.status ?? '') as Status;
const attemptsOf = (row: ReadRow) => Number(row.values.percobaan ?? 0);

/** Addresses of a row: holders of the role today, or the address itself. */
function addressesOf(session: TimerSession, row: ReadRow): readonly string[] {
  const to = String(row.values.kepada ?? '');
  if (!to.startsWith('peran:')) return [to];
  const emails = holdersOf(session.config.pejabat, to.slice('peran:'.length), toCivil(session.now).date).map(
    (one) => one.email,
  );
  return emails.filter((email, i) => email !== '' && emails.indexOf(email) === i);
}

function patch(row: ReadRow, values: Row & { readonly status: Status }): Change {
  return { kind: 'patch', tab: 'KOTAK_KELUAR', row: row.row, values };
}

/** Marks what this run will send, as far as the day's quota goes. */
function claim(ports: Ports): readonly Claim[] {
  const session = openTimer(ports, [{ tab: 'KOTAK_KELUAR', from: 1, to: null }]);
  const rows = session.read[0] ?? [];
  const changes: Change[] = rows
    .filter((row) => statusOf(row) === 'Mengirim')
    .map((row) => patch(row, { status: 'Tidak pasti', galat: OUTBOX_NOTE.cutOff }));
  const claims: Claim[] = [];
  const { sealed, forged } = waitingOf(ports, session, rows);
  changes.push(...forged.map((row) => patch(row, { status: 'Gagal', galat: FORGED })));
  let left = sealed.length === 0 ? 0 : ports.mailer.remaining();
  for (const row of sealed) {
    const to = addressesOf(session, row);
    if (to.length > left || claims.length === BATCH) break;
    // Mails to a vacant role wait, however many, and keep none of the others back.
    if (to.length === 0) {
      if (row.values.galat !== OUTBOX_NOTE.vacant)
        changes.push(patch(row, { status: 'Menunggu', galat: OUTBOX_NOTE.vacant }));
      continue;
    }
    left -= to.length;
    claims.push({ row, to });
    changes.push(patch(row, { status: 'Mengirim', percobaan: attemptsOf(row) + 1 }));
  }
  const old = rows.filter((row) => isOld(row, session.now));
  changes.push(...old.map((row): Change => ({ kind: 'remove', tab: 'KOTAK_KELUAR', row: row.row })));
  commitWithNotes(ports, session.facts, session.tail, session.now, [], changes);
  return claims;
}

/** The waiting mails that Pantau wrote, and those that somebody typed or changed. */
function waitingOf(ports: Ports, { facts }: TimerSession, rows: readonly ReadRow[]) {
  const waiting = rows.filter((row) => statusOf(row) === 'Menunggu');
  const ours = (row: ReadRow) => outboxSealed(ports.hmac, facts.key, row.values);
  return { sealed: waiting.filter(ours), forged: waiting.filter((row) => !ours(row)) };
}

const isOld = (row: ReadRow, now: number): boolean =>
  statusOf(row) === 'Terkirim' && now - Number(row.values.dikirim ?? now) > KEEP_MAILS_MS;

interface Sent {
  readonly key: string;
  readonly values: Row;
}

/** What MailApp says before it sends anything: a bad address, a mail that is too large, a quota that is used up. */
const NOT_SENT = /invalid email|no recipient|limit exceeded|invalid argument|too many times/i;
/** Source: guides/services/quotas, "Exception messages". */
const DAY_IS_OVER = /too many times for one day/i;

/** After a failure that is no refusal the mail may have gone out: it is not sent again, and the row says so. */
function failed(row: ReadRow, error: string): Row {
  const galat = error.slice(0, 200);
  if (!NOT_SENT.test(error)) return { status: 'Tidak pasti', galat };
  if (DAY_IS_OVER.test(error)) return { status: 'Menunggu', percobaan: attemptsOf(row), galat };
  return { status: attemptsOf(row) + 1 >= ATTEMPTS ? 'Gagal' : 'Menunggu', galat };
}

/** A mail that this run did not come to: as if it had never been claimed. */
const unsent = ({ row }: Claim): Sent => ({
  key: String(row.values.kunci ?? ''),
  values: { status: 'Menunggu', percobaan: attemptsOf(row) },
});

/** Sends one mail; what Google answers to a failure is kept, one bad row stops nothing. */
function send(ports: Ports, { row, to }: Claim): Sent {
  const key = String(row.values.kunci ?? '');
  const text = (key: string) => String(row.values[key] ?? '');
  try {
    ports.mailer.send({ to: to.join(','), subject: text('perihal'), text: text('isi'), html: text('html') });
    return { key, values: { status: 'Terkirim', dikirim: ports.now(), galat: '' } };
  } catch (error) {
    return { key, values: failed(row, String(error)) };
  }
}

/** Writes down what became of the claimed rows; they are looked up anew, since rows above them may have gone meanwhile. */
function settle(ports: Ports, sent: readonly Sent[]): void {
  const rows = ports.store.read([{ tab: 'KOTAK_KELUAR', from: 1, to: null }])[0] ?? [];
  const changes: Change[] = [];
  for (const { key, values } of sent) {
    const row = rows.find((one) => one.values.kunci === key && statusOf(one) === 'Mengirim');
    if (row) changes.push({ kind: 'patch', tab: 'KOTAK_KELUAR', row: row.row, values });
  }
  ports.store.commit(changes);
}

export interface OutboxReport {
  readonly claimed: number;
}

/** One run. @throws Refused as `openTimer`, or BUSY */
export function sendOutbox(ports: Ports): OutboxReport {
  const until = ports.endOfRun();
  const claims = ports.locked(() => claim(ports));
  const sent = claims.map((one) => (ports.now() < until ? send(ports, one) : unsent(one)));
  if (sent.length > 0) ports.locked(() => settle(ports, sent));
  ports.memory.saveHeartbeat('sendOutbox', ports.now());
  return { claimed: claims.length };
}
