/** What a diagnosis consists of: checks of one shape, each with a verdict, what was found, and what to do. */
import type { Pejabat } from '../../domain/types';
import type { Said } from '../../messages/diagnosis';
import type { Ports, RegisterFacts } from '../ports';
import type { Google } from './google';

/** GOOD: as it should be. LOOK: works, but a person should look. FAILED: does not work. UNKNOWN: not to be seen from here. */
export type Verdict = 'GOOD' | 'LOOK' | 'FAILED' | 'UNKNOWN';

export interface Finding {
  readonly verdict: Verdict;
  readonly found: string;
  /** what to do; '' when nothing is to be done */
  readonly advice: string;
  /** for the developer: what a machine said, '' when nothing */
  readonly technical: string;
}

/** Who may run a check: everybody, those in the tab Pejabat today, the administrators. */
export type Reach = 'ANYONE' | 'HOLDER' | 'ADMIN';

/** What the checks look at. Nothing is asked of Google before a check asks. */
export interface Subject {
  readonly registerId: string;
  readonly ports: Ports;
  readonly google: Google;
  readonly facts: RegisterFacts;
  /** rows of the tab Pejabat. @throws what the store throws */
  readonly pejabat: () => readonly Pejabat[];
}

export interface Check {
  readonly id: string;
  readonly title: string;
  readonly reach: Reach;
  /** May throw: the diagnosis reports it as FAILED and goes on. */
  readonly run: (subject: Subject) => Finding;
}

const finding =
  (verdict: Verdict) =>
  (said: Said, technical = ''): Finding => ({ verdict, found: said.found, advice: said.todo, technical });

export const look = finding('LOOK');
export const failed = finding('FAILED');
export const unknown = finding('UNKNOWN');
/** All is well: there is nothing to do. */
export const good = (found: string): Finding => finding('GOOD')({ found, todo: '' });

/** What an error says to a developer. */
export const technicalOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
