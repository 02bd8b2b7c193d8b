/** The ports of the use cases on Google's services. */
import { RUN_MS } from '../app/limits';
import { type Letters, type Mailer, type Ports, Refused, type RegisterFacts } from '../app/ports';
import { fileStamps, filesBetween, keepText, setAside, storeFile } from './caseFiles';
import { gasLetters } from './letters';
import { propertyMemory } from './memory';
import { patiently } from './patience';
import { applyRights } from './rights';
import { sheetStore } from './store';

/** How long a command waits for another to finish. Google ends a page call after six minutes; people give up sooner. */
const LOCK_WAIT_MS = 20_000;

const hex = (bytes: readonly number[]): string =>
  bytes.map((byte) => ((byte + 256) % 256).toString(16).padStart(2, '0')).join('');

/** SHA-256 of the text in UTF-8, hex. Without the charset Apps Script would turn every non-ASCII character into `?`. */
export function sha256(text: string): string {
  return hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8));
}

/** HMAC-SHA256 of the text in UTF-8, hex. */
export function hmac(key: string, text: string): string {
  return hex(Utilities.computeHmacSha256Signature(text, key, Utilities.Charset.UTF_8));
}

/** Runs under the script lock; it is taken once, here, and released whatever happens. */
export function locked<T>(work: () => T): T {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(LOCK_WAIT_MS)) throw new Refused({ code: 'BUSY', params: {} });
  try {
    return work();
  } finally {
    release(lock);
  }
}

/** Google takes the lock back at the end of the run anyway: that it did not answer changes nothing that was done. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch (error) {
    console.warn(`the lock falls at the end of the run: ${String(error)}`);
  }
}

function once<T>(read: () => T): () => T {
  let value: { readonly it: T } | null = null;
  return () => {
    value = value ?? { it: read() };
    return value.it;
  };
}

const mailer: Mailer = {
  remaining: () => MailApp.getRemainingDailyQuota(),
  send: ({ to, subject, text, html }) => {
    MailApp.sendEmail({
      to,
      subject,
      body: text,
      ...(html === '' ? {} : { htmlBody: html }),
      name: 'Pantau',
    });
  },
};

const warn = (text: string): void => console.warn(text);

/** Letters with the templates and the folder that the register's memory names; it is loaded before any letter is made. */
function lettersOf(registerId: string, facts: () => RegisterFacts | null): Letters {
  const letters = once(() => {
    const { templates, folderId } = facts() ?? { templates: {}, folderId: '' };
    return gasLetters({ templates, folderId, registerId, sha256, now: () => Date.now(), warn });
  });
  return {
    make: (spec) => letters().make(spec),
    makeMany: (specs, until) => letters().makeMany(specs, until),
    text: (fileId) => letters().text(fileId),
    discard: (made) => letters().discard(made),
  };
}

/**
 * The world of one execution for one register. Nothing is asked of Google before it is used.
 * @param until when the run begins nothing more; a run that serves several registers, or does several things, has one end
 */
export function gasPorts(registerId: string, until = Date.now() + RUN_MS): Ports {
  const memory = propertyMemory(registerId);
  let facts: RegisterFacts | null = null;
  const load = () => {
    facts = memory.load();
    return facts;
  };
  return {
    email: once(() => patiently(() => Session.getActiveUser().getEmail())),
    effectiveEmail: once(() => patiently(() => Session.getEffectiveUser().getEmail())),
    now: () => Date.now(),
    endOfRun: () => until,
    sha256,
    hmac,
    locked,
    warn,
    store: sheetStore(registerId),
    memory: { ...memory, load },
    letters: lettersOf(registerId, () => facts),
    files: {
      keep: (fileId, name, kasus) => keepText(registerId, fileId, name, kasus),
      stamps: (cases) => fileStamps(registerId, cases),
      store: (file) => storeFile(registerId, facts?.folderId ?? '', file),
      madeBetween: (from, until) => filesBetween(registerId, from, until),
      setAside: (file) => setAside(facts?.folderId ?? '', file),
    },
    mailer,
    rights: { apply: (plan) => applyRights(registerId, facts?.folderId ?? '', plan, until) },
  };
}
