/** The page's calls without the page: what a person's click sends to the server, for tests, demo and scenarios. */
import type { World } from '../emulator/types';
import type { Answer, CaseView, CommandRequest, HomeView, PageCallName } from '../src/api/contract';
import type { Command } from '../src/domain/types';
import { findPersona } from './personas';

export class PageFailure extends Error {}

export interface Sent {
  readonly no: number | null;
  readonly command: Command;
  /** the visit the person saw; looked up when left out */
  readonly visit?: number | null;
  readonly commandId?: string;
}

export class Client {
  /** commands so far; the id of the next counts on */
  sent = 0;

  constructor(
    readonly world: World,
    readonly registerId: string,
    /** prefix of the command ids, so that two clients never make the same */
    private readonly name = 'klien',
  ) {}

  /**
   * One call from the sidebar, or from the web app for a person who can only view the spreadsheet and so has no sidebar.
   * @throws PageFailure when the script itself fails: people must never see that
   */
  async call<T>(fn: PageCallName, request: unknown, as: string): Promise<Answer<T>> {
    const place = findPersona(as)?.role === null ? null : this.registerId;
    const execution = await this.world.callFromPage(fn, [request], as, place);
    if (!execution.ok) throw new PageFailure(`${fn}: ${execution.error}\n${execution.logs.join('\n')}`);
    return execution.value as Answer<T>;
  }

  home(as: string): Promise<Answer<HomeView>> {
    return this.call<HomeView>('loadHome', { registerId: this.registerId }, as);
  }

  case(no: number, as: string): Promise<Answer<CaseView>> {
    return this.call<CaseView>('loadCase', { registerId: this.registerId, no }, as);
  }

  /** Sends a command as the page would: with the visit seen and an id of its own. */
  async run(sent: Sent, as: string): Promise<Answer<CaseView>> {
    const visit = sent.visit === undefined ? await this.seenVisit(sent.no, as) : sent.visit;
    this.sent += 1;
    const request: CommandRequest = {
      registerId: this.registerId,
      commandId: sent.commandId ?? `${this.name}-${String(this.sent).padStart(6, '0')}`,
      no: sent.no,
      visit,
      command: sent.command,
    };
    return this.call<CaseView>('runCommand', request, as);
  }

  private async seenVisit(no: number | null, as: string): Promise<number | null> {
    if (no === null) return null;
    const answer = await this.case(no, as);
    return answer.ok ? (answer.view.present?.visit ?? null) : null;
  }
}
