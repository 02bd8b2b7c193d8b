/** Ui of a spreadsheet: menus, sidebar, dialogs. What it shows lands on the person's screen. */
import type { Env } from '../env';
import { type EnumValue, enumOf, GoogleError, Remote } from '../remote';
import type { MenuEntry } from '../types';
import type { HtmlOutput } from './html';

export class Menu extends Remote {
  readonly _type = 'Menu';
  private readonly entries: (MenuEntry | null)[] = [];

  constructor(
    private readonly env: Env,
    private readonly container: string,
    private readonly caption: string,
  ) {
    super();
  }
  addItem(caption: string, functionName: string): this {
    this.entries.push({ label: caption, fn: functionName });
    return this;
  }
  addSeparator(): this {
    this.entries.push(null);
    return this;
  }
  /** Items of a submenu are shown in line, behind the submenu's name. */
  addSubMenu(menu: Menu): this {
    for (const entry of menu.entries) {
      this.entries.push(entry && { label: `${menu.caption} › ${entry.label}`, fn: entry.fn });
    }
    return this;
  }
  addToUi(): void {
    const { screens, run } = this.env;
    screens.set(this.container, run.effectiveUser, {
      menu: { title: this.caption, items: [...this.entries] },
    });
    this.env.touch('SCREEN');
  }
}

export class PromptResponse extends Remote {
  readonly _type = 'PromptResponse';
  constructor(
    private readonly button: EnumValue,
    private readonly text: string,
  ) {
    super();
  }
  getSelectedButton(): EnumValue {
    return this.button;
  }
  getResponseText(): string {
    return this.text;
  }
}

const PRESSABLE: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK', 'CLOSE'],
  OK_CANCEL: ['OK', 'CANCEL', 'CLOSE'],
  YES_NO: ['YES', 'NO', 'CLOSE'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL', 'CLOSE'],
};
type ButtonName = 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';

export class Ui extends Remote {
  readonly _type = 'Ui';
  readonly Button = enumOf<ButtonName>('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
  readonly ButtonSet = enumOf('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

  constructor(
    private readonly env: Env,
    private readonly container: string,
  ) {
    super();
  }

  createMenu(caption: string): Menu {
    return new Menu(this.env, this.container, caption);
  }
  /** The menu of an add-on; Google gives it the add-on's name. */
  createAddonMenu(): Menu {
    return new Menu(this.env, this.container, this.env.scriptName);
  }
  showSidebar(userInterface: HtmlOutput): void {
    this.show({ sidebar: { title: userInterface.getTitle(), html: userInterface.getContent() } });
  }
  /** A dialog is shown where the sidebar is: one place for pages is enough here. */
  showModalDialog(userInterface: HtmlOutput, title: string): void {
    this.show({ sidebar: { title, html: userInterface.getContent() } });
  }
  showModelessDialog(userInterface: HtmlOutput, title: string): void {
    this.showModalDialog(userInterface, title);
  }

  /** Shows a text and gives the pressed button. While it is open the execution is suspended and loses its locks. */
  alert(first: string, second?: string | EnumValue | null, third?: EnumValue | null): EnumValue {
    return this.ask(first, second, third).button;
  }

  /** Like alert, and the person types a text. */
  prompt(first: string, second?: string | EnumValue | null, third?: EnumValue | null): PromptResponse {
    const { button, text } = this.ask(first, second, third);
    return new PromptResponse(button, text);
  }

  private ask(
    first: string,
    second: string | EnumValue | null | undefined,
    third: EnumValue | null | undefined,
  ): { readonly button: EnumValue; readonly text: string } {
    const { screens, run, locks } = this.env;
    const shown = typeof second === 'string' ? `${first}\n${second}` : first;
    const set = (typeof second === 'string' ? third : second)?._name ?? 'OK';
    locks.dropAll(run.id);
    this.show({ alerts: [...screens.get(this.container, run.effectiveUser).alerts, shown] });
    const answer = screens.takeAnswer(run.effectiveUser) ?? PRESSABLE[set]?.[0] ?? 'OK';
    const [pressed = '', ...typed] = answer.split('=');
    if (!PRESSABLE[set]?.includes(pressed)) throw new GoogleError(`Button ${pressed} is not in this dialog.`);
    return { button: this.Button[pressed as ButtonName], text: typed.join('=') };
  }

  private show(part: Parameters<Env['screens']['set']>[2]): void {
    this.env.screens.set(this.container, this.env.run.effectiveUser, part);
    this.env.touch('SCREEN');
  }
}
