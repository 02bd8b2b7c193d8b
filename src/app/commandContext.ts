/** What a command is decided by: which rows it reads besides, who acts, and everything the domain asks for. */
import { chooseActor } from '../domain/case/allowed';
import { type DecideContext, decide } from '../domain/case/decide';
import { evolve } from '../domain/case/evolve';
import type { Office } from '../domain/case/office';
import { formatKode } from '../domain/numbering';
import { holdersOf } from '../domain/people';
import type { Actor, Case, CaseEvent, Command, KeptRef, NewDocument, Recorded } from '../domain/types';
import { numberingOf } from './numbering';
import { Refused, type RowRange } from './ports';
import { yearOf } from './records';
import type { Session } from './session';
import { dayModeOf, pauseReasonsOf } from './settings';

export interface CommandInput {
  readonly registerId: string;
  /** made by the page, once per press of the button */
  readonly commandId: string;
  readonly no: number | null;
  readonly visit: number | null;
  readonly command: Command;
}

/** What was made and read for the command before it is recorded. */
export interface Material {
  readonly documents: readonly NewDocument[];
  readonly digest: string;
  /** the text as it was read, where it is kept */
  readonly text: KeptRef | null;
}
export const NO_MATERIAL: Material = { documents: [], digest: '', text: null };

const isGiven = (command: Command): boolean =>
  (command.type === 'recordNumber' || (command.type === 'approve' && command.number !== null)) &&
  command.mint !== true;

/**
 * Two columns of the agenda for a number given elsewhere, which may not be anybody's; one that is minted needs none. For
 * results the rows that say where each Perangkat Daerah's latest stand.
 */
export function extraRanges(command: Command): readonly RowRange[] {
  if (command.type === 'recordMonitoring') return [{ tab: 'HASIL_TERAKHIR', from: 1, to: null }];
  if (!isGiven(command)) return [];
  return [
    { tab: 'SURAT_KELUAR', from: 1, to: null, column: 'nomor' },
    { tab: 'SURAT_KELUAR', from: 1, to: null, column: 'kode' },
  ];
}

function usedNumbers({ extra }: Session, command: Command): DecideContext['usedNumbers'] {
  if (!isGiven(command)) return [];
  const owners = new Map((extra[1] ?? []).map((row) => [row.row, String(row.values.kode ?? '')]));
  return (extra[0] ?? []).map((row) => ({
    nomor: String(row.values.nomor ?? ''),
    milik: owners.get(row.row) ?? '',
  }));
}

/** The capacity in which the person acts. @throws Refused NO_ROLE */
export function actorOf(session: Session, command: Command): Actor {
  const kase = session.record?.kase ?? null;
  const actor = chooseActor(session.person.capacities, kase, command.type, session.config.sop);
  if (actor === null) throw new Refused({ code: 'NO_ROLE', params: {} });
  return actor;
}

/** Who fills which role today. */
export const officeOf = ({ config, today }: Session): Office => ({
  holders: (role) => holdersOf(config.pejabat, role, today).filter(({ email }) => email !== ''),
});

function contextOf(session: Session, input: CommandInput, material: Material): DecideContext {
  const { config, now, tail } = session;
  const nextNo = tail.caseCount + 1;
  return {
    now,
    actor: actorOf(session, input.command),
    seen: input.visit,
    commandId: input.commandId,
    calendar: config.calendar,
    dayMode: dayModeOf(config.settings),
    perangkatDaerah: config.perangkatDaerah,
    sop: config.sop,
    nextNo,
    kode: formatKode(nextNo, yearOf(now)),
    ...material,
    usedNumbers: usedNumbers(session, input.command),
    numbering: numberingOf(config.settings, tail.counters, session.record?.kase ?? null),
    pauseReasons: pauseReasonsOf(config.settings),
    office: officeOf(session),
  };
}

export interface Decided {
  readonly after: Case;
  readonly recorded: readonly Recorded[];
}

/** The decision in memory. @throws Refused with the reason */
export function decideNow(session: Session, input: CommandInput, material: Material): Decided {
  const context = contextOf(session, input, material);
  const before = session.record?.kase ?? null;
  const decided = decide(before, input.command, context);
  if (!decided.ok) throw new Refused(decided.refusal);
  const recorded = decided.value.map(
    (event: CaseEvent): Recorded => ({
      at: session.now,
      actor: context.actor,
      commandId: input.commandId,
      event,
    }),
  );
  const after = recorded.reduce<Case | null>(evolve, before);
  if (after === null) throw new Error('a command left no case');
  return { after, recorded };
}
