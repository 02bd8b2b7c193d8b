/**
 * The one way from the page to the server: `google.script.run` as typed promises. It must not know any screen.
 * Names and types come from the contract, so a renamed call breaks here at compile time.
 */
import type { PageCallName, PageCalls } from '../src/api/contract';
import { COMMON } from '../src/messages/sidebar';

type Requests = { [K in PageCallName]: Parameters<PageCalls[K]>[0] };
type Reply<K extends PageCallName> = ReturnType<PageCalls[K]>;

type Calls = { [K in PageCallName]: (request: Requests[K]) => void };

type Runner = {
  withSuccessHandler(handler: (reply: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
} & Calls;

declare const google: { readonly script: { readonly run: Runner } } | undefined;

/** How long an answer is waited for before the person is told that none came. */
const PATIENCE_MS = 90_000;

/** No answer came: nobody knows whether the server did it. Repeating with the same command id is safe. */
class LostAnswer extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'LostAnswer';
  }
}

/** Whether the page runs where `google.script.run` exists. */
export function isConnected(): boolean {
  return typeof google !== 'undefined' && Boolean(google?.script?.run);
}

/** Google answers `null` where a result could not be carried; that is no answer. */
function isAnswer<K extends PageCallName>(reply: unknown): reply is Reply<K> {
  return typeof reply === 'object' && reply !== null && typeof (reply as { ok?: unknown }).ok === 'boolean';
}

/**
 * Calls the server once.
 * @throws LostAnswer when the server fails, the connection breaks or no answer comes in time
 */
export function call<K extends PageCallName>(name: K, request: Requests[K]): Promise<Reply<K>> {
  return new Promise((resolve, reject) => {
    if (typeof google === 'undefined' || !isConnected()) {
      reject(new LostAnswer(COMMON.noGoogle));
      return;
    }
    const timer = setTimeout(() => reject(new LostAnswer('timeout')), PATIENCE_MS);
    const lose = (error: unknown) => {
      clearTimeout(timer);
      reject(new LostAnswer(error instanceof Error ? error.message : String(error)));
    };
    const run: Calls = google.script.run
      .withSuccessHandler((reply) => {
        if (!isAnswer<K>(reply)) return lose('empty');
        clearTimeout(timer);
        resolve(reply);
      })
      .withFailureHandler(lose);
    run[name](request);
  });
}

/** A fresh command id: 128 random bits as hex. Made once for each press of a button. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
