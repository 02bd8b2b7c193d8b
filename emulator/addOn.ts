/**
 * The life of an editor add-on: installed for a person, enabled in a spreadsheet. Source: "Editor add-on
 * authorization", "Editor add-on states".
 */
import type { AuthMode } from './authMode';
import type { WorldState } from './state';
import type { WorldOptions } from './types';

export class AddOn {
  private readonly bound: boolean;
  private readonly installedAtStart: ReadonlySet<string> | null;

  constructor(
    private readonly state: WorldState,
    options: Pick<WorldOptions, 'bound' | 'installed'>,
  ) {
    this.bound = options.bound ?? false;
    const installed = options.installed?.map((email) => email.toLowerCase());
    this.installedAtStart = installed === undefined ? null : new Set(installed);
  }

  /** A bound script belongs to its file: nobody installs it. */
  isInstalled(person: string): boolean {
    if (this.bound || this.installedAtStart === null) return true;
    return this.installedAtStart.has(person) || this.lists.installed.includes(person);
  }

  /** The mode of simple triggers in a spreadsheet; null: the add-on is not loaded there. */
  simpleMode(spreadsheetId: string, person: string): AuthMode | null {
    if (this.bound || this.lists.enabled.includes(spreadsheetId)) return 'LIMITED';
    return this.isInstalled(person) ? 'NONE' : null;
  }

  install(person: string): void {
    if (!this.isInstalled(person)) this.lists.installed.push(person);
  }

  /** Somebody uses the add-on in the spreadsheet: from now on it is enabled there, for everybody. */
  enable(spreadsheetId: string): void {
    if (!this.lists.enabled.includes(spreadsheetId)) this.lists.enabled.push(spreadsheetId);
  }

  private get lists(): { installed: string[]; enabled: string[] } {
    this.state.addOn ??= { installed: [], enabled: [] };
    return this.state.addOn;
  }
}
