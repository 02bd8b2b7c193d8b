/** Runs that begin in the script editor, in the web app and in pages of the script. */
import type { AddOnRuns } from './addOnRuns';
import { type Callers, type Facts, webEvent } from './callers';
import type { Outcome } from './execution';
import { illegalPart } from './inside/entry';
import type { Machine } from './machine';
import type { Execution, WebPage } from './types';
import { pageOf } from './views';

export class PageRuns {
  constructor(
    private readonly machine: Machine,
    private readonly callers: Callers,
    private readonly addOnRuns: AddOnRuns,
  ) {}

  async inEditor(fn: string, as: string): Promise<Execution> {
    const facts = this.callers.facts('EDITOR', as, null);
    if (!this.callers.isOwner(facts.effectiveUser)) {
      return this.machine.refused(fn, facts, 'Exception: You do not have permission to perform that action.');
    }
    return (await this.run(fn, [], facts)).execution;
  }

  async webApp(parameters: Readonly<Record<string, string>>, as: string): Promise<WebPage> {
    const facts = this.callers.webFacts('WEBAPP', as);
    const refusal = this.callers.webRefusal(as);
    if (refusal !== null) {
      return pageOf({ execution: this.machine.refused('doGet', facts, refusal), value: null });
    }
    return pageOf(await this.run('doGet', [webEvent(parameters)], facts));
  }

  /** google.script.run. @param spreadsheetId null: from the web app */
  async call(
    fn: string,
    args: readonly unknown[],
    as: string,
    spreadsheetId: string | null,
  ): Promise<Execution> {
    const inWebApp = spreadsheetId === null;
    const facts = inWebApp
      ? this.callers.webFacts('PAGE', as)
      : this.callers.facts('PAGE', as, spreadsheetId);
    const illegal = illegalPart(args);
    const refusal =
      illegal !== null
        ? `TypeError: Failed due to illegal value in property: ${illegal}`
        : inWebApp
          ? this.callers.webRefusal(as)
          : this.addOnRuns.use(spreadsheetId, facts.effectiveUser);
    if (refusal !== null) return this.machine.refused(fn, facts, refusal);
    // Through JSON, as the browser sends it: undefined in a list becomes null.
    const sent = JSON.parse(JSON.stringify(args)) as unknown[];
    return (await this.run(fn, sent, facts)).execution;
  }

  private run(fn: string, args: readonly unknown[], facts: Facts): Promise<Outcome> {
    const fromPage = facts.origin === 'PAGE';
    return this.machine.run({ fn, args: () => args, fromPage, optional: false }, facts);
  }
}
