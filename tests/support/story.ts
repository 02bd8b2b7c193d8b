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

export class Story {
  private constructor(
    readonly world: LocalWorld,
    readonly registerId: string,
    readonly client: Client,
  ) {}

  /** A register with its five role holders, set up just before `start`. */
  static async begin(start: string): Promise<Story> {
    const world = await createWorld({
      bundle: BUNDLE,
      now: wib(start) - 60_000,
      scriptOwner: ADMIN_EMAIL,
      scriptName: SCRIPT_NAME,
      accounts: ACCOUNTS,
    });
    const registerId = await createRegister(world);
    const story = new Story(world, registerId, new Client(world, registerId, 'uji'));
    await story.at(start);
    return story;
  }

  /** Moves the clock; timers run only when the story fires them. */
  async at(text: string): Promise<void> {
    const at = wib(text);
    if (at > this.world.now()) await this.world.moveTo(at, { timers: false });
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
