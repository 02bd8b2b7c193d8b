/** Ports in memory, for tests of single use cases: the tabs are arrays, the clock stands still. */
import { createHash, createHmac } from 'node:crypto';
import { RUN_MS } from '../../src/app/limits';
import type {
  ChainHead,
  Change,
  Mail,
  OfficeState,
  Ports,
  ReadRow,
  RegisterFacts,
  RightsPlan,
  RightsResult,
} from '../../src/app/ports';
import { seedChanges } from '../../src/app/seeds';
import { type Row, SCHEMA_VERSION, type TabId } from '../../src/app/tabs';

export const SYSTEM = 'administrator@x.example';

export class FakeWorld {
  readonly tabs: Partial<Record<TabId, Row[]>> = {};
  readonly sent: Mail[] = [];
  readonly beats: Record<string, number> = {};
  head: ChainHead = { seq: 0, hash: '' };
  basis = '';
  calendar = '';
  now = 0;
  quota = 100;
  email = SYSTEM;
  office: OfficeState | null = null;
  /** what the rights were to be, in the order asked, and what Google is to answer */
  readonly plans: RightsPlan[] = [];
  outcome: RightsResult = { given: [], taken: [], faults: [] };
  /** what sending a mail to an address throws */
  failing: Readonly<Record<string, string>> = {};

  constructor() {
    this.commit(seedChanges([[], [], [], [], [], []], SYSTEM));
  }

  rows(tab: TabId): Row[] {
    const rows = this.tabs[tab] ?? [];
    this.tabs[tab] = rows;
    return rows;
  }

  commit(changes: readonly Change[]): void {
    for (const change of changes) {
      const rows = this.rows(change.tab);
      if (change.kind === 'put') rows[change.row - 1] = change.values;
      if (change.kind === 'patch') rows[change.row - 1] = { ...rows[change.row - 1], ...change.values };
    }
    const removed = changes.filter((change) => change.kind === 'remove').sort((a, b) => b.row - a.row);
    for (const change of removed) this.rows(change.tab).splice(change.row - 1, 1);
    for (const change of changes) if (change.kind === 'append') this.rows(change.tab).push(change.values);
  }

  private facts(): RegisterFacts {
    return {
      key: 'kunci',
      head: this.head,
      heartbeats: this.beats,
      systemAccount: SYSTEM,
      folderId: '',
      templates: {},
      webAppUrl: 'https://script.google.com/x/exec',
      schema: SCHEMA_VERSION,
      basis: this.basis,
      calendar: this.calendar,
      office: this.office,
    };
  }

  private send(mail: Mail): void {
    const reason = this.failing[mail.to];
    if (reason !== undefined) throw new Error(reason);
    this.quota -= mail.to.split(',').length;
    this.sent.push(mail);
  }

  ports(): Ports {
    return {
      email: () => this.email,
      effectiveEmail: () => this.email,
      now: () => this.now,
      endOfRun: () => this.now + RUN_MS,
      sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
      hmac: (key, text) => createHmac('sha256', key).update(text, 'utf8').digest('hex'),
      locked: (work) => work(),
      warn: () => {},
      store: {
        read: (ranges) =>
          ranges.map(({ tab, from, to }) =>
            this.rows(tab)
              .slice(from - 1, to ?? undefined)
              .map((values, i): ReadRow => ({ row: from + i, values })),
          ),
        commit: (changes) => this.commit(changes),
      },
      memory: {
        load: () => this.facts(),
        saveHead: (head) => {
          this.head = head;
        },
        saveBasis: (digest) => {
          this.basis = digest;
        },
        saveOffice: (state) => {
          this.office = state;
        },
        saveHeartbeat: (timer, at) => {
          this.beats[timer] = at;
        },
        saveCalendar: (digest) => {
          this.calendar = digest;
        },
      },
      letters: {
        make: () => {
          throw new Error('no letters here');
        },
        makeMany: () => {
          throw new Error('no letters here');
        },
        text: () => '',
        discard: () => {},
      },
      files: {
        keep: () => {
          throw new Error('no files here');
        },
        stamps: () => [],
        store: () => {
          throw new Error('no files here');
        },
        madeBetween: () => [],
        setAside: () => false,
      },
      rights: {
        apply: (plan) => {
          this.plans.push(plan);
          return this.outcome;
        },
      },
      mailer: { remaining: () => this.quota, send: (mail) => this.send(mail) },
    };
  }
}
