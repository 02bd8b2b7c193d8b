/** Runs of a case for the tests: asks, records, and brings a case to a step along the straight way. */
import { chooseActor, presentVisit } from '../../../src/domain/case/allowed';
import { type DecideContext, decide } from '../../../src/domain/case/decide';
import { evolve } from '../../../src/domain/case/evolve';
import { SOP_SEED } from '../../../src/domain/seed/sop';
import type { Case, CaseEvent, Command, Recorded, Refusal, Result } from '../../../src/domain/types';
import {
  actor,
  CALENDAR,
  COMMANDS,
  MINUTE,
  MONDAY,
  NUMBERING,
  OFFICE,
  PAUSE_REASONS,
  PD,
  ROLES,
  SIGN_REPORT,
} from './forms';

export const context = (over: Partial<DecideContext> = {}): DecideContext => ({
  now: MONDAY,
  actor: actor('KABAG'),
  seen: null,
  commandId: 'perintah-1',
  calendar: CALENDAR,
  dayMode: 'AKHIR_HARI',
  perangkatDaerah: PD,
  sop: SOP_SEED,
  nextNo: 14,
  kode: 'PPP-2026-014',
  documents: [],
  digest: '',
  text: null,
  usedNumbers: [],
  numbering: NUMBERING,
  pauseReasons: PAUSE_REASONS,
  office: OFFICE,
  ...over,
});

/** A case under way, with everything that was recorded. */
export interface Run {
  readonly kase: Case | null;
  readonly log: readonly Recorded[];
  readonly now: number;
}

export const START: Run = { kase: null, log: [], now: MONDAY };

/** The holder of the role whose turn it is asks for something; who, when and what he saw may be overridden. */
export function ask(
  run: Run,
  command: Command,
  over: Partial<DecideContext> = {},
): Result<readonly CaseEvent[]> {
  return decide(run.kase, command, asked(run, command, over));
}

function asked(run: Run, command: Command, over: Partial<DecideContext>): DecideContext {
  const turn = chooseActor(
    [...ROLES.map((role) => actor(role)), actor('PETUGAS')],
    run.kase,
    command.type,
    over.sop ?? SOP_SEED,
  );
  return context({
    now: run.now,
    actor: turn ?? actor(''),
    seen: run.kase === null ? null : (presentVisit(run.kase)?.id ?? null),
    commandId: `perintah-${run.log.length + 1}`,
    ...over,
  });
}

/** Asks and records; ten minutes pass. Throws the code when it is refused. */
export function act(run: Run, command: Command, over: Partial<DecideContext> = {}): Run {
  const given = asked(run, command, over);
  const result = decide(run.kase, command, given);
  if (!result.ok) throw new Error(`${command.type}: ${JSON.stringify(result.refusal)}`);
  const recorded = result.value.map((event) => ({
    at: given.now,
    actor: given.actor,
    commandId: given.commandId,
    event,
  }));
  const kase = recorded.reduce<Case | null>(evolve, run.kase);
  return { kase, log: [...run.log, ...recorded], now: given.now + 10 * MINUTE };
}

export const actAll = (run: Run, commands: readonly Command[]): Run =>
  commands.reduce((state, command) => act(state, command), run);

const { open, order, draftLetter, draftReport, approve, recordNumber, recordDelivery, complete } = COMMANDS;
const monitor = (kode: string): Command => ({ ...COMMANDS.recordMonitoring, pd: kode });
const receive = (kode: string): Command => ({ ...COMMANDS.recordReceipt, pd: kode });

/** The straight way through the SOP, grouped by step; GATE stands before step 6. */
const STRAIGHT: readonly (readonly [string, readonly Command[]])[] = [
  ['0', [open]],
  ['1', [order]],
  ['2', [draftLetter]],
  ['3', [approve]],
  ['4', [approve]],
  ['5', [approve]],
  ['GATE', [recordNumber]],
  ['6', [recordDelivery, complete]],
  ['7', [monitor('DINKES'), monitor('DISDIK'), complete]],
  ['8', [draftReport]],
  ['9', [approve]],
  ['10', [SIGN_REPORT]],
  ['11', [receive('DINKES'), receive('DISDIK'), complete]],
];

/** A case that has just come to a step ("GATE" for the penomoran before 6, "END" after the last). */
export function caseAt(step: number | 'GATE' | 'END'): Run {
  const upTo = STRAIGHT.findIndex(([name]) => name === String(step));
  const steps = upTo < 0 ? STRAIGHT : STRAIGHT.slice(0, upTo);
  return steps.reduce((run, [, commands]) => actAll(run, commands), START);
}

export function stateOf(run: Run): Case {
  if (run.kase === null) throw new Error('no case yet');
  return run.kase;
}

/** "6" or "GATE 6" or the status of a case that has ended. */
export function whereIs(run: Run): string {
  const kase = stateOf(run);
  const visit = presentVisit(kase);
  return visit === null ? kase.status : visit.stage === 'GATE' ? `GATE ${visit.step}` : String(visit.step);
}

export function refusalOf(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error('was not refused');
  return result.refusal;
}

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'OK' : result.refusal.code);
