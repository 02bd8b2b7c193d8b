/**
 * The page alone in a browser: the built page with a `google.script.run` whose answers the test gives.
 * Calls are kept; an answer is given in turn for each name, the last one again and again.
 */
import type { Browser, Disposable, Page } from 'playwright-core';
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

const HOME = 'http://pantau.example/';
const BLANK = `${HOME}kosong`;
const TYPE = 'text/html; charset=utf-8';

interface State {
  readonly fake: {
    readonly held: ((value: unknown) => void)[];
    readonly answers: object;
    readonly calls: { readonly name: string; readonly request: Record<string, unknown> }[];
  };
}

/** A window in which one page is opened after the other, each as if none had been there before it. */
export class FakeWindow {
  private body = '';
  /** the answers to the page that is open */
  private installed: Disposable | null = null;

  private constructor(readonly page: Page) {}

  /** @param tools script that stands in every page of the window before the page's own */
  static async open(
    browser: Browser,
    viewport: Size,
    deviceScaleFactor = 1,
    tools = '',
  ): Promise<FakeWindow> {
    const look = { reducedMotion: 'reduce', locale: 'id-ID', deviceScaleFactor } as const;
    const context = await browser.newContext({ viewport, ...look });
    const made = new FakeWindow(await context.newPage());
    if (tools !== '') await context.addInitScript(tools);
    await made.page.route('**/*', (route) => {
      const url = route.request().url();
      if (url === HOME) return route.fulfill({ contentType: TYPE, body: made.body });
      return url === BLANK ? route.fulfill({ contentType: TYPE, body: '' }) : route.abort();
    });
    return made;
  }

  /** Opens the page, as sidebar or web app. */
  async show(html: string, start: PageStart, answers: FakeAnswers): Promise<FakePage> {
    const { page } = this;
    this.body = html.replace('<?!= start ?>', () => JSON.stringify(start).replaceAll('<', '\\u003c'));
    await this.installed?.dispose();
    this.installed = await page.addInitScript(install as (given: unknown) => void, answers);
    await page.goto(HOME);
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

  /** Takes away what the page has left: what it kept, where the mouse stood, how large the window was made. */
  async clear(viewport: Size): Promise<void> {
    await this.page.goto(BLANK);
    await this.page.evaluate(() => sessionStorage.clear());
    await this.page.mouse.move(-1, -1);
    await this.page.setViewportSize(viewport);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Opens the page at a size, as sidebar or web app, in a window of its own. */
export async function openFake(
  browser: Browser,
  html: string,
  start: PageStart,
  answers: FakeAnswers,
  size: Size,
  deviceScaleFactor = 1,
): Promise<FakePage> {
  return (await FakeWindow.open(browser, size, deviceScaleFactor)).show(html, start, answers);
}
