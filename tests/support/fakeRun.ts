/**
 * The page alone in a browser: the built page with a `google.script.run` whose answers the test gives.
 * Calls are kept; an answer is given in turn for each name, the last one again and again.
 */
import type { Browser, Page } from 'playwright-core';
import type { PageCallName, PageStart } from '../../src/api/contract';

/** `LOST`: the failure handler is called. `SILENT`: nothing ever answers. `HELD`: nothing answers until `settle`. */
export type FakeAnswer = object | 'LOST' | 'SILENT' | 'HELD';
export type FakeAnswers = Partial<Record<PageCallName, readonly FakeAnswer[]>>;

export interface FakePage {
  readonly page: Page;
  /** requests so far, by name */
  calls(name: PageCallName): Promise<readonly Record<string, unknown>[]>;
  /** gives answers for the calls to come */
  answer(answers: FakeAnswers): Promise<void>;
  /** answers what is held */
  settle(answer: object): Promise<void>;
}

/** Runs in the page, before its script: must not use anything from outside. */
function install(answers: Record<string, unknown[]>): void {
  const state = {
    answers,
    calls: [] as { name: string; request: unknown }[],
    held: [] as ((value: unknown) => void)[],
  };
  const runner = (ok: (value: unknown) => void, fail: (error: unknown) => void): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (next: typeof ok) => runner(next, fail);
          if (name === 'withFailureHandler') return (next: typeof fail) => runner(ok, next);
          return (request: unknown) => {
            state.calls.push({ name, request: JSON.parse(JSON.stringify(request)) });
            const queue = state.answers[name] ?? [];
            const answer = queue.length > 1 ? queue.shift() : queue[0];
            if (answer === 'HELD') return state.held.push(ok);
            if (answer === 'SILENT' || answer === undefined) return;
            setTimeout(() => (answer === 'LOST' ? fail(new Error('NetworkError: HTTP 0')) : ok(answer)), 5);
          };
        },
      },
    );
  const run = runner(
    () => undefined,
    () => undefined,
  );
  Object.assign(window, { google: { script: { run } }, fake: state });
}

/** Opens the page at a size, as sidebar or web app. */
export async function openFake(
  browser: Browser,
  html: string,
  start: PageStart,
  answers: FakeAnswers,
  size: { readonly width: number; readonly height: number },
  deviceScaleFactor = 1,
): Promise<FakePage> {
  const look = { reducedMotion: 'reduce', locale: 'id-ID', deviceScaleFactor } as const;
  const context = await browser.newContext({ viewport: size, ...look });
  const page = await context.newPage();
  const body = html.replace('<?!= start ?>', JSON.stringify(start).replaceAll('<', '\\u003c'));
  await page.route('**/*', (route) =>
    route.request().url() === 'http://pantau.example/'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.abort(),
  );
  await page.addInitScript(install as (given: unknown) => void, answers);
  await page.goto('http://pantau.example/');
  type State = {
    fake: {
      held: ((value: unknown) => void)[];
      answers: object;
      calls: { name: string; request: Record<string, unknown> }[];
    };
  };
  return {
    page,
    calls: async (name) =>
      (await page.evaluate(() => (window as unknown as State).fake.calls))
        .filter((call) => call.name === name)
        .map((call) => call.request),
    answer: (more) =>
      page.evaluate(
        (given) => void Object.assign((window as unknown as State).fake.answers, given),
        more as object,
      ),
    settle: (given) =>
      page.evaluate((value) => {
        for (const hand of (window as unknown as State).fake.held.splice(0)) hand(value);
      }, given),
  };
}
