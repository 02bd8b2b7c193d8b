/** The whole product in a browser: a fresh register served by the local workspace, and what a person does on its page. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page, Response } from 'playwright-core';
import { type RunningServer, startServer } from '../../emulator/server/server';
import type { CallAnswer } from '../../emulator/ui/wire';
import type { Answer, CaseView, CommandRequest } from '../../src/api/contract';
import { MENU } from '../../src/messages/server';
import { findPersona } from '../../workspace/personas';
import { Story } from './story';

const UI = join(__dirname, '../../build/ui');
const WIDE = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
/** Only ends what hangs: a machine that does much else at the same time is slow, not wrong. */
const PATIENCE = 60_000;

/** Folder for pictures of the screens; none are taken when it is not set. */
const PICTURES = process.env.PANTAU_PICTURES;

const nameOf = (who: string): string => {
  const persona = findPersona(who);
  if (!persona) throw new Error(`unknown persona ${who}`);
  return persona.name;
};

/** A page of the script, wherever it stands: the sidebar, the phone, a narrow window. */
export class Panel {
  constructor(
    readonly page: Page,
    readonly frame: FrameLocator,
  ) {}

  at(testId: string): Locator {
    return this.frame.getByTestId(testId);
  }

  /** A person's text in the fields of a form, by their names. */
  async fill(values: Readonly<Record<string, string>>, within: Locator | null = null): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      // Acts that are folded away have fields of the same names.
      const field = (within ?? this.frame.locator('body'))
        .getByTestId(`field-${name}`)
        .filter({ visible: true });
      if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
    }
  }

  /** Waits until the tab holds what was typed: the frame hands it to the page around it by a message, on its way after the key. */
  async keptByTab(typed: string): Promise<void> {
    await this.page.waitForFunction(
      (text) => Object.values({ ...sessionStorage }).some((kept) => String(kept).includes(text)),
      typed,
    );
  }

  async check(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.at(`field-${name}`).check();
  }

  async openCase(no: number): Promise<void> {
    await this.at(`card-${no}`).click();
    await this.at('case').waitFor();
  }

  /** Presses a button that sends a command, and waits until the page has told that it is saved. */
  async press(button: string | Locator): Promise<CaseView> {
    const pressed = typeof button === 'string' ? this.at(button) : button;
    const [response] = await Promise.all([this.page.waitForResponse(isCommand), pressed.click()]);
    const answer = await answerOf(response);
    if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
    await this.at('message').getByText(answer.message).waitFor();
    await this.at('busy').waitFor({ state: 'detached' });
    return answer.view;
  }

  /** Text of an element as it is read, spaces joined. */
  async text(testId: string): Promise<string> {
    return ((await this.at(testId).innerText()) ?? '').replace(/\s+/g, ' ');
  }

  /** How far the page reaches beyond its window to the right; 0 when nothing has to be scrolled sideways. */
  sideways(): Promise<number> {
    return this.frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  }
}

function isCommand(response: Response): boolean {
  if (!response.url().endsWith('/api/call')) return false;
  return (response.request().postDataJSON() as { fn?: string }).fn === 'runCommand';
}

async function answerOf(response: Response): Promise<Answer<CaseView>> {
  const call = (await response.json()) as CallAnswer;
  if (!call.ok) throw new Error(`the script failed: ${call.error}`);
  return call.value as Answer<CaseView>;
}

export class WorkspacePage {
  /** requests that left the machine, and errors of the page: both must stay empty */
  readonly outside: string[] = [];
  readonly faults: string[] = [];
  private pictures = 0;

  private constructor(
    readonly story: Story,
    readonly server: RunningServer,
    readonly browser: Browser,
    readonly page: Page,
  ) {
    this.watch(page);
  }

  /** A register of its own, set up at `start` (WIB), and its page in a window as wide as an office screen. */
  static async open(browser: Browser, start: string): Promise<WorkspacePage> {
    const story = await Story.begin(start);
    const server = await startServer(story.world, {
      port: 0,
      title: 'Pantau',
      uiFolder: UI,
      spreadsheetId: story.registerId,
      openWith: MENU.open,
    });
    const page = await browser.newPage({ viewport: WIDE, locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
    const workspace = new WorkspacePage(story, server, browser, page);
    page.setDefaultTimeout(PATIENCE);
    await page.goto(server.url);
    return workspace;
  }

  async end(): Promise<void> {
    await this.page.close();
    await this.server.close();
    await this.story.end();
  }

  /** The sidebar beside the sheet. */
  get sidebar(): Panel {
    return new Panel(this.page, this.page.frameLocator('.sidebar iframe'));
  }

  /** The web app on the drawn phone. */
  get phone(): Panel {
    return new Panel(this.page, this.page.frameLocator('.phone iframe'));
  }

  /** Takes over the seat of another person through the account menu. */
  async become(who: string, page: Page = this.page): Promise<void> {
    await page.getByRole('button', { name: /^Akun:/ }).click();
    await page.locator('.account', { hasText: nameOf(who) }).click();
    await page.getByRole('button', { name: `Akun: ${nameOf(who)}.` }).waitFor();
  }

  /** The person sits down at the spreadsheet and reads the list in the sidebar. */
  async sit(who: string): Promise<Panel> {
    await this.become(who);
    await this.go('Lembar');
    const panel = this.sidebar;
    await panel
      .at('home')
      .locator('header', { hasText: nameOf(who) })
      .waitFor();
    return panel;
  }

  async go(view: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Tampilan' }).getByRole('link', { name: view }).click();
  }

  /** Runs a timer from its list, as the administrator of the workspace does. */
  async fire(fn: string): Promise<void> {
    await this.go('Pewaktu');
    const row = this.page.getByRole('row', { name: fn });
    await row.getByRole('button', { name: 'Jalankan sekarang' }).click();
    await this.page.getByText(`${fn} selesai berjalan.`).waitFor();
  }

  /** A phone with a finger, at an address that starts with `#`. */
  async openPhone(hash: string): Promise<Panel> {
    const page = await this.browser.newPage({
      viewport: PHONE,
      isMobile: true,
      hasTouch: true,
      locale: 'id-ID',
    });
    this.watch(page);
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${this.server.url}/${hash}`);
    return new Panel(page, page.frameLocator('.bare iframe'));
  }

  /** Names the step in the error, since a story is one long test, and takes a picture of where it broke. */
  async step<T>(name: string, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (cause) {
      await this.picture('gagal');
      throw new Error(`At "${name}": ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }

  /** A picture for people to judge, when a folder for them is set. */
  async picture(name: string, page: Page = this.page): Promise<void> {
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    this.pictures += 1;
    const number = String(this.pictures).padStart(2, '0');
    await page.screenshot({ path: join(PICTURES, `${number}-${name}.png`) });
  }

  private watch(page: Page): void {
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) this.outside.push(request.url());
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
  }
}

/** Commands the page has sent, one request each; sending again what was lost counts again. */
export function commandsSent(page: Page): CommandRequest[] {
  const sent: CommandRequest[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/call')) return;
    const body = request.postDataJSON() as { fn: string; args: readonly unknown[] };
    if (body.fn === 'runCommand') sent.push(body.args[0] as CommandRequest);
  });
  return sent;
}
