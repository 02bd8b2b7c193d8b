/**
 * The SOP as the paper has it (reading A), small enough to be read against it line by line, and written apart from
 * src/domain: who acts where, where a case goes, what is refused. The table stands in sopLines.ts, what people do beside the
 * steps in sopBesides.ts. It knows nothing of fields, letters and clocks.
 */
import type { Command, CommandType, ExtraKind } from '../../src/domain/types';
import { rolesOf } from './office';
import { afterBeside, besideRefusal, isBeside, isOwn, turnBeside } from './sopBesides';
import {
  type Asked,
  FRESH,
  filled,
  GATE,
  type How,
  lineOf,
  OPENED,
  type Passed,
  type Standing,
} from './sopLines';

/** Several at once: a paraf that makes no paper, and the signature whose number comes later. */
export const refusedTogether = ({ step }: Standing): string | null =>
  [3, 4, 5].includes(step) ? null : 'BULK_FORM';

/** Rows that only a delivery step takes: at the gate they come too early, everything else is out of place. */
const TOO_EARLY: readonly CommandType[] = [
  'recordDelivery',
  'recordMonitoring',
  'recordReceipt',
  'complete',
  'voidNumber',
  'linkSigned',
  'makeDocument',
];

/** Acts of whoever ordered the case, wherever it stands. */
const OF_ORDERER: readonly CommandType[] = ['cancel', 'pause', 'resume'];
/** Acts that are the administrator's too. He decides nothing on a naskah. */
const OF_ADMIN: readonly CommandType[] = ['pause', 'resume', 'reassign', 'comment', 'attach'];

/** Papers on request, by step. */
const PAPERS: Readonly<Record<number, readonly ExtraKind[]>> = {
  2: ['NOTA_DINAS'],
  3: ['NOTA_DINAS'],
  4: ['NOTA_DINAS'],
  6: ['SURAT_TUGAS', 'SURAT_PENGANTAR'],
  7: ['BERITA_ACARA'],
  11: ['SURAT_PENGANTAR'],
};

/** Whether the letter has been signed and the signature stands. */
const isSigned = ({ passed }: Standing): boolean =>
  passed.some(({ step, how }) => step === 5 && how === 'APPROVED');

const hasAll = (standing: Standing, row: string): boolean =>
  standing.targets.every((pd) => standing.rows.has(`${row} ${pd}`));

function refusedForm({ command }: Asked, standing: Standing): string | null {
  const given =
    command.type === 'recordDelivery' ? command.pd : 'pd' in command && command.pd ? [command.pd] : [];
  if (command.type === 'makeDocument' && !PAPERS[standing.step]?.includes(command.kind))
    return 'DOCUMENT_NOT_HERE';
  if (given.some((pd) => !standing.targets.includes(pd))) return 'PD_NOT_TARGET';
  if (
    command.type === 'makeDocument' &&
    command.kind === 'BERITA_ACARA' &&
    !hasAll(standing, 'recordMonitoring')
  )
    return 'RESULTS_MISSING';
  if (command.type === 'return' && command.note.trim() === '') return 'NOTE_MISSING';
  if (command.type !== 'approve') return null;
  if (standing.step === 10) return command.number === null ? 'NUMBER_MISSING' : null;
  return command.number === null ? null : 'FIELD_INVALID';
}

/** The orderer's acts, which do not ask where the case stands. */
function refusedOrderer(standing: Standing, type: CommandType): string | null {
  if (type === 'cancel') return isSigned(standing) ? 'CANCEL_TOO_LATE' : null;
  if (type === 'resume') return standing.pause === null ? 'NOT_PAUSED' : null;
  if (standing.pause !== null) return 'PAUSED_ALREADY';
  return standing.step === GATE ? 'PAUSE_UNTIMED' : null;
}

function refusedHere(standing: Standing, asked: Asked): string | null {
  const { type } = asked.command;
  const line = lineOf(standing);
  if (standing.given !== null && standing.given !== asked.who) return 'ASSIGNED_OTHER';
  if ((type === 'approve' || type === 'return') && isOwn(standing, asked.who)) return 'FOUR_EYES';
  if (!line.does.includes(type))
    return standing.step === GATE && TOO_EARLY.includes(type) ? 'GATE_CLOSED' : 'ACTION_NOT_HERE';
  if (type === 'complete' && filled(standing).length < standing.targets.length) return 'ROWS_OPEN';
  if (type === 'voidNumber' && filled(standing).length > 0) return 'NUMBER_SENT';
  return refusedForm(asked, standing);
}

function turnOf(standing: Standing, type: CommandType): readonly string[] {
  if (isBeside(type)) return turnBeside(standing, type);
  return [
    OF_ORDERER.includes(type) ? 'KABAG' : lineOf(standing).role,
    ...(OF_ADMIN.includes(type) ? ['ADMIN'] : []),
  ];
}

/** Why the SOP refuses, as a code; null when it allows. `standing` null: there is no case, one is to be opened. */
export function refusalOf(standing: Standing | null, asked: Asked): string | null {
  const { type } = asked.command;
  const roles = rolesOf(asked.who).filter((role) => role !== 'ADMIN' || OF_ADMIN.includes(type));
  if (roles.length === 0) return 'NO_ROLE';
  const isOrderer = roles.includes('KABAG') ? null : 'WRONG_ROLE';
  if (standing === null) return isOrderer;
  // A closed case is opened again, a cancelled one never.
  if (type === 'reopen') return standing.state === 'CLOSED' ? isOrderer : 'REOPEN_NOT_CLOSED';
  if (standing.state !== 'RUNNING') return 'CASE_ENDED';
  // What is said or laid beside a case does not depend on where it stands.
  if (type === 'comment' || type === 'attach') return null;
  if (asked.visit !== standing.visit) return 'VISIT_MOVED';
  if (!turnOf(standing, type).some((turn) => roles.some((role) => role === turn))) return 'WRONG_ROLE';
  if (isBeside(type)) return besideRefusal(standing, asked);
  return OF_ORDERER.includes(type) ? refusedOrderer(standing, type) : refusedHere(standing, asked);
}

function rowsAfter(standing: Standing, command: Command): ReadonlySet<string> {
  if (!('pd' in command) || command.type === 'makeDocument') return standing.rows;
  const given = typeof command.pd === 'string' ? [command.pd] : command.pd;
  return new Set([...standing.rows, ...given.map((pd) => `${command.type} ${pd}`)]);
}

const HOW: Partial<Record<CommandType, How>> = {
  approve: 'APPROVED',
  return: 'RETURNED',
  voidNumber: 'VOIDED',
  cancel: 'CANCELLED',
};

/** Where the case stands once the command of this person was accepted. */
export function after(standing: Standing, command: Command, who: string): Standing {
  const { type } = command;
  if (type === 'reopen') return { ...OPENED, visit: standing.visit + 1 };
  if (type === 'pause') return { ...standing, pause: 'REASON' };
  if (type === 'resume') return { ...standing, pause: null };
  if (isBeside(type)) return afterBeside(standing, command, who);
  const stays = {
    ...standing,
    targets: type === 'order' ? command.targets : standing.targets,
    rows: rowsAfter(standing, command),
  };
  const to = type === 'cancel' ? 'END' : lineOf(standing).ends[type];
  if (to === undefined) return stays;
  const left: Passed = { step: standing.step, how: HOW[type] ?? 'DONE', by: who };
  const next = { ...stays, ...FRESH, passed: [...standing.passed, left] };
  if (to === 'END') return { ...next, state: type === 'cancel' ? 'CANCELLED' : 'CLOSED' };
  return { ...next, step: to, visit: standing.visit + 1 };
}
