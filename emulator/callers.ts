/** Who calls: what a run knows of the person behind it, and why it may not begin. */
import type { AuthMode } from './authMode';
import type { RunFacts, Selection } from './env';
import type { Machine } from './machine';
import type { Origin } from './types';

export type Facts = Omit<RunFacts, 'id'>;

export class Callers {
  private readonly selections = new Map<string, Selection>();
  private readonly hidden = new Set<string>();

  constructor(
    private readonly machine: Machine,
    private readonly owner: string,
    private readonly bound: boolean,
  ) {}

  /** The account's address in lower case. Throws for an address that is no account here. */
  person(email: string): string {
    const address = email.toLowerCase();
    if (!this.machine.accounts.has(address)) throw new Error(`no account ${email}`);
    return address;
  }

  isOwner(person: string): boolean {
    return person === this.owner;
  }

  select(spreadsheetId: string, as: string, selection: Selection): void {
    this.selections.set(`${spreadsheetId} ${this.person(as)}`, selection);
  }

  /** From now on Google does, or does not, tell scripts who this person is. */
  hideIdentity(email: string, hidden: boolean): void {
    if (hidden) this.hidden.add(this.person(email));
    else this.hidden.delete(this.person(email));
  }

  /** A run with the rights of the person at the keyboard. */
  facts(origin: Origin, as: string, container: string | null): Facts {
    const person = this.person(as);
    const selection = this.selections.get(`${container ?? ''} ${person}`) ?? null;
    return {
      origin,
      activeUser: this.hidden.has(person) ? '' : person,
      effectiveUser: person,
      authMode: 'FULL',
      addOn: container !== null && !this.bound,
      container,
      selection,
    };
  }

  /**
   * A run of a simple trigger. Google tells who the person is only where the person belongs to the domain of the
   * script's owner (Session reference, getActiveUser).
   */
  simpleFacts(origin: Origin, as: string, container: string, authMode: AuthMode): Facts {
    const facts = this.facts(origin, as, container);
    const known = authMode !== 'NONE' && this.isColleague(facts.effectiveUser);
    return { ...facts, authMode, activeUser: known ? facts.activeUser : '' };
  }

  /** A run of the web app: the manifest says with whose rights. */
  webFacts(origin: Origin, as: string): Facts {
    const facts = this.facts(origin, as, null);
    const { executeAs } = this.machine.bundles.read().manifest.webapp;
    if (executeAs !== 'USER_DEPLOYING') return facts;
    const activeUser = this.isColleague(facts.effectiveUser) ? facts.activeUser : '';
    return { ...facts, activeUser, effectiveUser: this.owner };
  }

  /** Why the web app is closed to a person; null when it is open. Source: guides/web, "Permissions". */
  webRefusal(as: string): string | null {
    const { access } = this.machine.bundles.read().manifest.webapp;
    const person = this.person(as);
    const open = access === 'MYSELF' ? this.isOwner(person) : access !== 'DOMAIN' || this.isColleague(person);
    return open ? null : 'Exception: Access denied';
  }

  /** Whether a person belongs to the domain of the script's owner. */
  private isColleague(person: string): boolean {
    const domain = (address: string): string => address.slice(address.lastIndexOf('@'));
    return domain(person) === domain(this.owner);
  }

  /** Why the script does not run for this person in this spreadsheet; null when it does. Menus are for editors. */
  refusalFor(spreadsheetId: string, person: string): string | null {
    const file = this.machine.drive.peek(spreadsheetId);
    if (!file || !this.machine.drive.canRead(file, person))
      return 'Exception: The caller does not have permission';
    if (this.machine.drive.canWrite(file, person)) return null;
    return 'Exception: The script does not run for people who can only view the spreadsheet.';
  }
}

/** The event of doGet. Source: guides/web, "Request parameters". */
export function webEvent(parameters: Readonly<Record<string, string>>): object {
  const pairs = Object.entries(parameters);
  return {
    queryString: pairs
      .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
      .join('&'),
    parameter: parameters,
    parameters: Object.fromEntries(pairs.map(([key, value]) => [key, [value]])),
    contextPath: '',
    contentLength: -1,
  };
}
