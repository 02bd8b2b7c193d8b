/**
 * The SOP as the paper has it (reading A), small enough to be read against it line by line, and written apart from
 * src/domain: who acts where, where a case goes, what is refused. It knows nothing of fields, letters and clocks.
 */
import type { Command, CommandType, ExtraKind } from '../../src/domain/types';
import { type FoldCase, presentOf } from './fold';

type Role = 'KABAG' | 'KATIM' | 'ASISTEN' | 'SEKDA' | 'ANALIS';

/** 0 is the gate between 5 and 6 where number and date are recorded; it has no line in the SOP. */
const GATE = 0;

interface Line {
  readonly role: Role;
  readonly does: readonly CommandType[];
  /** what ends the step, and where the case goes */
  readonly ends: Partial<Record<CommandType, number | 'END'>>;
  /** rows that each Perangkat Daerah must have before `complete` */
  readonly rows?: 'recordDelivery' | 'recordMonitoring' | 'recordReceipt';
}

const LINES: Readonly<Record<number, Line>> = {
  1: { role: 'KABAG', does: ['order'], ends: { order: 2 } },
  2: { role: 'KATIM', does: ['draftLetter', 'makeDocument'], ends: { draftLetter: 3 } },
  3: { role: 'KABAG', does: ['approve', 'return', 'makeDocument'], ends: { approve: 4, return: 2 } },
  4: { role: 'ASISTEN', does: ['approve', 'return', 'makeDocument'], ends: { approve: 5, return: 3 } },
  5: { role: 'SEKDA', does: ['approve', 'return'], ends: { approve: GATE, return: 4 } },
  [GATE]: { role: 'KATIM', does: ['recordNumber'], ends: { recordNumber: 6 } },
  6: {
    role: 'KATIM',
    does: ['recordDelivery', 'complete', 'voidNumber', 'linkSigned', 'makeDocument'],
    ends: { complete: 7, voidNumber: GATE },
    rows: 'recordDelivery',
  },
  7: {
    role: 'ANALIS',
    does: ['recordMonitoring', 'complete', 'makeDocument'],
    ends: { complete: 8 },
    rows: 'recordMonitoring',
  },
  8: { role: 'ANALIS', does: ['draftReport'], ends: { draftReport: 9 } },
  9: { role: 'KATIM', does: ['approve', 'return'], ends: { approve: 10, return: 8 } },
  10: { role: 'KABAG', does: ['approve', 'return'], ends: { approve: 11, return: 9 } },
  11: {
    role: 'KATIM',
    does: ['recordReceipt', 'complete', 'voidNumber', 'linkSigned', 'makeDocument'],
    ends: { complete: 'END', voidNumber: 10 },
    rows: 'recordReceipt',
  },
};
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

/** Papers on request, by step. */
const PAPERS: Readonly<Record<number, readonly ExtraKind[]>> = {
  2: ['NOTA_DINAS'],
  3: ['NOTA_DINAS'],
  4: ['NOTA_DINAS'],
  6: ['SURAT_TUGAS', 'SURAT_PENGANTAR'],
  7: ['BERITA_ACARA'],
  11: ['SURAT_PENGANTAR'],
};

/** Where a case stands, as the SOP sees it. */
export interface Standing {
  readonly step: number;
  /** counts the entries into a step */
  readonly visit: number;
  readonly state: 'RUNNING' | 'ENDED';
  /** the letter has been signed at least once */
  readonly signed: boolean;
  readonly targets: readonly string[];
  /** which Perangkat Daerah have which row */
  readonly rows: ReadonlySet<string>;
}

export const OPENED: Standing = {
  step: 1,
  visit: 1,
  state: 'RUNNING',
  signed: false,
  targets: [],
  rows: new Set(),
};

export interface Asked {
  readonly roles: readonly string[];
  readonly visit: number | null;
  readonly command: Command;
}

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

const hasAll = (standing: Standing, row: string): boolean =>
  standing.targets.every((pd) => standing.rows.has(`${row} ${pd}`));

/** Why the SOP refuses, as a code; null when it allows. `standing` null: there is no case, one is to be opened. */
export function refusalOf(standing: Standing | null, asked: Asked): string | null {
  const { command, roles, visit } = asked;
  if (roles.length === 0) return 'NO_ROLE';
  if (standing === null) return roles.includes('KABAG') ? null : 'WRONG_ROLE';
  if (standing.state === 'ENDED') return 'CASE_ENDED';
  // What is said or laid beside a case does not depend on where it stands.
  if (command.type === 'comment' || command.type === 'attach') return null;
  if (visit !== standing.visit) return 'VISIT_MOVED';
  const line = LINES[standing.step] as Line;
  const turn = command.type === 'cancel' ? 'KABAG' : line.role;
  if (!roles.includes(turn)) return 'WRONG_ROLE';
  if (command.type === 'cancel') return standing.signed ? 'CANCEL_TOO_LATE' : null;
  if (!line.does.includes(command.type))
    return standing.step === GATE && TOO_EARLY.includes(command.type) ? 'GATE_CLOSED' : 'ACTION_NOT_HERE';
  const filled = standing.targets.filter((pd) => standing.rows.has(`${line.rows} ${pd}`)).length;
  if (command.type === 'complete' && filled < standing.targets.length) return 'ROWS_OPEN';
  if (command.type === 'voidNumber' && filled > 0) return 'NUMBER_SENT';
  return refusedForm(asked, standing);
}

function rowsAfter(standing: Standing, command: Command): ReadonlySet<string> {
  if (!('pd' in command) || command.type === 'makeDocument') return standing.rows;
  const given = typeof command.pd === 'string' ? [command.pd] : command.pd;
  return new Set([...standing.rows, ...given.map((pd) => `${command.type} ${pd}`)]);
}

/** Where the case stands once the command was accepted. */
export function after(standing: Standing, command: Command): Standing {
  if (command.type === 'cancel') return { ...standing, state: 'ENDED' };
  const to = LINES[standing.step]?.ends[command.type];
  const next = {
    ...standing,
    targets: command.type === 'order' ? command.targets : standing.targets,
    rows: rowsAfter(standing, command),
    signed: standing.signed || (standing.step === 5 && command.type === 'approve'),
  };
  if (to === undefined) return next;
  if (to === 'END') return { ...next, state: 'ENDED' };
  return { ...next, step: to, visit: standing.visit + 1 };
}

/** The standing of a case as the fold of the log has it. */
export function standingOf(kase: FoldCase): Standing {
  const present = presentOf(kase);
  const last = present ?? kase.visits.at(-1);
  const rows = kase.targets.flatMap(({ kode, delivery, monitoring, receipt }) => [
    ...(delivery ? [`recordDelivery ${kode}`] : []),
    ...(monitoring ? [`recordMonitoring ${kode}`] : []),
    ...(receipt ? [`recordReceipt ${kode}`] : []),
  ]);
  return {
    step: last?.stage === 'GATE' ? GATE : (last?.step ?? 1),
    visit: last?.id ?? 1,
    state: kase.status === 'BERJALAN' ? 'RUNNING' : 'ENDED',
    signed: kase.visits.some(
      ({ step, stage, outcome }) => step === 5 && stage === 'STEP' && outcome === 'APPROVED',
    ),
    targets: kase.targets.map(({ kode }) => kode),
    rows: new Set(rows),
  };
}
