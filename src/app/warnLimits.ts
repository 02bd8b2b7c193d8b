/**
 * Tells the administrator once when something of Google's runs full: a line in the log, and a mail whose key names the limit
 * and the share reached. Part of a timer that runs every night.
 */
import { ADMIN_ROLE } from '../domain/people';
import { toCivil } from '../domain/time/civil';
import { LIMIT_MAIL, LIMIT_TEXT, limitText } from '../messages/limits';
import { commitWithNotes, registerNote, type TimerNote } from './announce';
import { bandOf, mailReading, type Reading, readings, type Usage } from './limits';
import { outboxRow, roleAddress } from './outbox';
import type { Change, Ports, ReadRow } from './ports';
import { openTimer } from './timer';

const TAB = 'KOTAK_KELUAR' as const;

/** A limit that grows is told once a share; the day's mails once a day. */
const keyOf = ({ id }: Reading, band: number, today: string): string =>
  `batas:${id}:${id === 'mail' ? today : band}`;

const textOf = ({ id, used, most }: Reading): string => `${limitText(id, used, most)} ${LIMIT_TEXT[id].todo}`;

function noteOf(one: Reading): TimerNote {
  const { id, used, most, share } = one;
  const data = { batas: id, terpakai: used, paling: most, persen: share };
  return registerNote('PewaktuMemperingatkan', textOf(one), data);
}

const mailOf = (one: Reading, key: string, now: number): Change => ({
  kind: 'append',
  tab: TAB,
  values: outboxRow({
    key,
    at: now,
    to: roleAddress(ADMIN_ROLE),
    subject: LIMIT_MAIL.subject(LIMIT_TEXT[one.id].title, one.share),
    salutation: LIMIT_MAIL.salutation,
    blocks: [{ kind: 'text', text: textOf(one) }],
  }),
});

const isWaiting = ({ values }: ReadRow): boolean => values.status === 'Menunggu';

/** Answers how many limits were told. @throws Refused as `openTimer`, or BUSY */
export function warnLimits(ports: Ports, usage: Usage): number {
  return ports.locked(() => {
    const session = openTimer(ports, [
      { tab: TAB, from: 1, to: null, column: 'kunci' },
      { tab: TAB, from: 1, to: null, column: 'status' },
    ]);
    const { config, facts, tail, now, read } = session;
    const waiting = (read[1] ?? []).filter(isWaiting).length;
    const keys = new Set((read[0] ?? []).map(({ values }) => values.kunci));
    const today = toCivil(now).date;
    const mails = waiting === 0 ? [] : mailReading(waiting, ports.mailer.remaining());
    const near = [...readings(usage, config.pejabat, now), ...mails].flatMap((one) => {
      const band = bandOf(one);
      const key = band === null ? null : keyOf(one, band, today);
      return key === null || keys.has(key) ? [] : [{ one, key }];
    });
    commitWithNotes(
      ports,
      facts,
      tail,
      now,
      near.map(({ one }) => noteOf(one)),
      near.map(({ one, key }) => mailOf(one, key, now)),
    );
    return near.length;
  });
}
