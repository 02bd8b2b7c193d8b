/** Where a command meets a case, and what may come of it. */
import type { Numbering } from '../agenda';
import type {
  Case,
  CaseEvent,
  Command,
  CommandType,
  DateKey,
  KeptRef,
  Outcome,
  PerangkatDaerah,
  Result,
  SopRule,
  Visit,
} from '../types';
import type { Office } from './office';
import type { Clock, PauseReason } from './pauses';
import { ok } from './result';

/** Where a command meets the case. */
export interface Scene {
  readonly kase: Case;
  readonly visit: Visit;
  readonly rule: SopRule;
  readonly perangkatDaerah: readonly PerangkatDaerah[];
  readonly usedNumbers: readonly { readonly nomor: string; readonly milik: string }[];
  readonly numbering: Numbering;
  readonly pauseReasons: readonly PauseReason[];
  readonly office: Office;
  readonly clock: Clock;
  readonly today: DateKey;
  /** digest of the naskah as it stands */
  readonly digest: string;
  /** the text as it was read, where it is kept */
  readonly text: KeptRef | null;
}

export interface Leaving {
  readonly outcome: Outcome;
  readonly note: string;
  readonly reasons: readonly string[];
  readonly digest: string;
  readonly text?: KeptRef;
}

export interface Move {
  readonly events: readonly CaseEvent[];
  /** null: the visit goes on */
  readonly leaving: Leaving | null;
}

export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

export const stay = (events: readonly CaseEvent[]): Result<Move> => ok({ events, leaving: null });
export const leave = (
  events: readonly CaseEvent[],
  leaving: Partial<Leaving> & Pick<Leaving, 'outcome'>,
): Result<Move> => ok({ events, leaving: { note: '', reasons: [], digest: '', ...leaving } });
