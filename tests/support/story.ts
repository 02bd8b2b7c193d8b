/** A fresh register in a fresh local workspace, and the acts of the story tests in the customer's words. */
import { join } from 'node:path';
import type { Execution } from '../../emulator/types';
import { createWorld, type LocalWorld } from '../../emulator/world';
import type { Answer, CaseView, DocumentTextView } from '../../src/api/contract';
import type { TabId } from '../../src/app/tabs';
import type { Command } from '../../src/domain/types';
import { Client, type Sent } from '../../workspace/client';
import { ACCOUNTS, ADMIN_EMAIL, findPersona, SCRIPT_NAME } from '../../workspace/personas';
import { createRegister } from '../../workspace/register';
import { readTab, type TabRecord } from '../../workspace/tables';
import { parseWib } from '../../workspace/wib';
import { recall, remember } from './remembered';

export const BUNDLE = join(__dirname, '../../dist');

export const email = (who: string): string => {
  const persona = findPersona(who);
  if (!persona) throw new Error(`unknown persona ${who}`);
  return persona.email;
};

export const wib = (text: string): number => {
  const at = parseWib(text);
  if (at === null) throw new Error(`not a moment: ${text}`);
  return at;
};

/** What turns a world without leaving a change in its state. */
const TURNS = [
  'hideIdentity',
  'interleave',
  'onCall',
  'onChange',
  'orderFault',
  'presetAlerts',
  'select',
  'setLimits',
  'setPrices',
] as const satisfies readonly (keyof LocalWorld)[];

const optionsAt = (now: number) => ({
  bundle: BUNDLE,
  now,
  scriptOwner: ADMIN_EMAIL,
  scriptName: SCRIPT_NAME,
  accounts: ACCOUNTS,
});

/** What a story knows beside its world. */
interface Known {
  readonly registerId: string;
  readonly sent: number;
  readonly view: CaseView | null;
}

export class Story {
  /** how the story came to where it stands, as others may have come before; null once it has gone a way of its own */
  private way: string | null = null;

  private constructor(
    readonly world: LocalWorld,
    readonly registerId: string,
    readonly client: Client,
  ) {
    const leave = (): void => {
      this.way = null;
    };
    world.onChange(leave);
    for (const turn of TURNS) {
      const own = world[turn].bind(world) as (...args: unknown[]) => unknown;
      const watched = (...args: unknown[]): unknown => {
        leave();
        return own(...args);
      };
      Object.assign(world, { [turn]: watched });
    }
  }

  /** A register with its five role holders, set up just before `start`. */
  static async begin(start: string): Promise<Story> {
    return (await Story.beginAgain(start)) ?? Story.beginAnew(start);
  }

  /** The same without what other stories have lived through. @param more addresses that have accounts, beside the personas */
  static async beginAnew(start: string, more: readonly string[] = []): Promise<Story> {
    const options = optionsAt(wib(start) - 60_000);
    const accounts = [...options.accounts, ...more.map((address) => ({ email: address, name: address }))];
    const world = await createWorld({ ...options, accounts });
    const registerId = await createRegister(world);
    const story = new Story(world, registerId, new Client(world, registerId, 'uji'));
    await story.at(start);
    if (more.length === 0) story.remember(start, null);
    return story;
  }

  private static async beginAgain(start: string): Promise<Story | null> {
    const moment = recall<Known>(BUNDLE, start);
    if (moment === null) return null;
    const { registerId, sent } = moment.known;
    const world = await createWorld({ ...optionsAt(wib(start)), from: moment.snapshot });
    const story = new Story(world, registerId, new Client(world, registerId, 'uji'));
    story.client.sent = sent;
    story.way = start;
    return story;
  }

  /** Takes the same way as a story before, or goes it now: what it leads to depends on nothing but the name. */
  async go(name: string, make: () => Promise<CaseView>): Promise<CaseView> {
    const way = this.way === null ? null : `${this.way} > ${name}`;
    const moment = way === null ? null : recall<Known>(BUNDLE, way);
    if (moment?.known.view) {
      this.world.restore(moment.snapshot);
      this.client.sent = moment.known.sent;
      this.way = way;
      return moment.known.view;
    }
    const view = await make();
    if (way !== null) this.remember(way, view);
    return view;
  }

  private remember(way: string, view: CaseView | null): void {
    const { registerId } = this;
    const known = { registerId, sent: this.client.sent, view };
    remember<Known>(BUNDLE, way, { snapshot: this.world.snapshot(), known });
    this.way = way;
  }

  /** Moves the clock; timers run only when the story fires them. */
  async at(text: string): Promise<void> {
    const at = wib(text);
    const way = this.way === null ? null : `${this.way} @ ${text}`;
    if (at > this.world.now()) await this.world.moveTo(at, { timers: false });
    this.way = way;
  }

  /** A command as the person's click sends it, whatever the answer. */
  try(who: string, no: number | null, command: Command, more: Partial<Sent> = {}): Promise<Answer<CaseView>> {
    return this.client.run({ no, command, ...more }, email(who));
  }

  /** A command that must be accepted. */
  async act(who: string, no: number | null, command: Command): Promise<CaseView> {
    const answer = await this.try(who, no, command);
    if (!answer.ok) throw new Error(`${who} ${command.type}: ${answer.code}: ${answer.message}`);
    return answer.view;
  }

  /** A command that must be refused; answers code and text. */
  async refused(
    who: string,
    no: number | null,
    command: Command,
    more: Partial<Sent> = {},
  ): Promise<{ code: string; message: string }> {
    const answer = await this.try(who, no, command, more);
    if (answer.ok) throw new Error(`${who} ${command.type} was accepted`);
    return { code: answer.code, message: answer.message };
  }

  /** Reads a document of a case in the page. */
  async read(who: string, no: number, fileId: string): Promise<DocumentTextView> {
    const request = { registerId: this.registerId, no, fileId };
    const answer = await this.client.call<DocumentTextView>('loadDocument', request, email(who));
    if (!answer.ok) throw new Error(`${who} loadDocument: ${answer.code}: ${answer.message}`);
    return answer.view;
  }

  /** Text of a document as Drive exports it. */
  async textOf(fileId: string): Promise<string> {
    return Buffer.from(await this.world.download(fileId, 'text/plain')).toString('utf8');
  }

  async fire(fn: string): Promise<Execution> {
    const trigger = this.world.triggers().find((one) => one.fn === fn);
    if (!trigger) throw new Error(`no trigger ${fn}`);
    const execution = await this.world.fireTrigger(trigger.id);
    if (!execution.ok) throw new Error(`${fn}: ${execution.error}`);
    return execution;
  }

  tab(id: TabId): readonly TabRecord[] {
    return readTab(this.world, this.registerId, id);
  }

  /** The log without the rows that only say that a holder has looked at what came to him. */
  decisions(): readonly TabRecord[] {
    return this.tab('RIWAYAT').filter((row) => row.peristiwa !== 'VisitOpened');
  }

  mailsTo(who: string) {
    return this.world.mails().filter((mail) => mail.to.includes(email(who)));
  }

  end(): Promise<void> {
    return this.world.close();
  }
}
