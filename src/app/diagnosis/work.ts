/** Checks of what works behind the scenes: timers, mail, lock, writing, digests, clock. */
import { FOUND } from '../../messages/diagnosisWork';
import { formatNear } from '../../messages/format';
import { PATIENCE_MIN } from '../heartbeat';
import type { Echo } from './google';
import { type Check, type Finding, failed, good, look, type Subject, unknown } from './model';

const T = FOUND;
const MINUTE = 60_000;

const TIMERS = Object.keys(PATIENCE_MIN);

const named = (fns: readonly string[]) => fns.map((fn) => T.heartbeat.names[fn] ?? fn);

function triggers({ google, facts, ports }: Subject): Finding {
  const own = google.triggers().filter((fn) => TIMERS.includes(fn));
  if (ports.effectiveEmail().toLowerCase() !== facts.systemAccount)
    return own.length === 0
      ? unknown(T.triggers.notOwner(facts.systemAccount))
      : look(T.triggers.foreign(named(TIMERS.filter((fn) => own.includes(fn)))));
  const missing = TIMERS.filter((fn) => !own.includes(fn));
  if (missing.length > 0) return failed(T.triggers.missing(named(missing)));
  const twice = TIMERS.filter((fn) => own.filter((one) => one === fn).length > 1);
  return twice.length > 0 ? look(T.triggers.twice(named(twice))) : good(T.triggers.good(own.length));
}

function heartbeat({ facts, ports }: Subject): Finding {
  const now = ports.now();
  const beats = TIMERS.map((fn) => ({ fn, at: facts.heartbeats[fn] ?? null }));
  const text = (fn: string, at: number) => T.heartbeat.beat(T.heartbeat.names[fn] ?? fn, formatNear(at, now));
  const heard = beats.flatMap(({ fn, at }) => (at === null ? [] : [{ fn, at }]));
  const silent = heard.filter(({ fn, at }) => now - at > (PATIENCE_MIN[fn] ?? 0) * MINUTE);
  if (silent.length > 0) return failed(T.heartbeat.silent(silent.map(({ fn, at }) => text(fn, at))));
  const never = beats.filter(({ at }) => at === null).map(({ fn }) => fn);
  if (never.length > 0) return look(T.heartbeat.never(named(never)));
  return good(T.heartbeat.good(heard.map(({ fn, at }) => text(fn, at))));
}

const FEW_MAILS = 50;

function mail({ ports }: Subject): Finding {
  const left = ports.mailer.remaining();
  if (left <= 0) return failed(T.mail.none);
  return left < FEW_MAILS ? look(T.mail.few(left)) : good(T.mail.good(left));
}

const LOCK_PATIENCE_MS = 5_000;

/** What Sheets has been seen to change on the way: letters outside ASCII, text like a formula or number, dates. */
export const ECHOED: readonly (string | number)[] = [
  'Kecamatan Pinang: café, “naskah”, 日本, 🙂',
  '=1+1',
  '007',
  '23/11/2026',
  46_349.3125,
];

const sameEcho = ({ wrote, read }: Echo): boolean =>
  typeof wrote === 'number' ? typeof read === 'number' && Math.abs(wrote - read) < 1e-6 : read === wrote;

function echo({ google }: Subject): Finding {
  const echoes = google.echo(ECHOED);
  const wrong = echoes.filter((one) => !sameEcho(one));
  if (wrong.length === 0 && echoes.length === ECHOED.length) return good(T.echo.good(echoes.length));
  return failed(T.echo.differs, JSON.stringify(wrong));
}

/** SHA-256 of "café" in UTF-8 (as sha256sum gives it), and HMAC-SHA256 of RFC 4231, test case 2. */
const DIGEST = {
  sha256: '850f7dc43910ff890f8879c0ed26fe697c93a067ad93a7d50f466a7028a9bf4e',
  hmac: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
};

function digest({ ports }: Subject): Finding {
  const sha = ports.sha256('café');
  const mac = ports.hmac('Jefe', 'what do ya want for nothing?');
  const right = sha === DIGEST.sha256 && mac === DIGEST.hmac;
  return right ? good(T.digest.good) : failed(T.digest.wrong, `sha256 ${sha}\nhmac ${mac}`);
}

const CLOCK_SECONDS = 120;

/** The test of writing has just changed the register, so Drive should know it as changed now. */
function clock({ google, ports, registerId }: Subject): Finding {
  const modified = google.file(registerId)?.modifiedAt ?? 0;
  const seconds = Math.round(Math.abs(ports.now() - modified) / 1000);
  return seconds <= CLOCK_SECONDS ? good(T.clock.good(seconds)) : look(T.clock.apart(seconds));
}

export const WORK_CHECKS: readonly Check[] = [
  { id: 'triggers', title: T.triggers.title, reach: 'ANYONE', run: triggers },
  { id: 'heartbeat', title: T.heartbeat.title, reach: 'ANYONE', run: heartbeat },
  { id: 'mail', title: T.mail.title, reach: 'ANYONE', run: mail },
  {
    id: 'lock',
    title: T.lock.title,
    reach: 'ANYONE',
    run: ({ google }) => (google.tryLock(LOCK_PATIENCE_MS) ? good(T.lock.good) : failed(T.lock.busy)),
  },
  { id: 'digest', title: T.digest.title, reach: 'ANYONE', run: digest },
  { id: 'echo', title: T.echo.title, reach: 'ADMIN', run: echo },
  {
    id: 'atomic',
    title: T.atomic.title,
    reach: 'ADMIN',
    run: ({ google }) => (google.halfBatchStays() ? failed(T.atomic.half) : good(T.atomic.good)),
  },
  { id: 'clock', title: T.clock.title, reach: 'ADMIN', run: clock },
];
