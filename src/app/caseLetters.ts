/** Which letters a command makes, by the documents of the step in the SOP; made in Drive before the command is recorded. */

import { presentVisit, ruleOf } from '../domain/case/allowed';
import { holdersOf } from '../domain/people';
import type { Actor, Case, Command, DocumentKind, Monitoring, NewDocument } from '../domain/types';
import type { LetterContext } from './letters/context';
import {
  dispositionForOrder,
  dispositionForReport,
  draftLetter,
  draftReport,
  numberedLetter,
  receipt,
  signedLetter,
  signedReport,
} from './letters/specs';
import type { LetterSpec, MadeLetter, Ports } from './ports';
import type { Session } from './session';

export interface LetterInput {
  readonly session: Session;
  readonly kase: Case;
  readonly actor: Actor;
  readonly monitoring: Readonly<Record<string, Monitoring>>;
}

interface Wanted {
  readonly kind: DocumentKind;
  readonly pd: string | null;
  readonly spec: (context: LetterContext) => LetterSpec;
}

/** The letters that this command makes where the case stands now. */
function wantedBy(kase: Case, command: Command): readonly Wanted[] {
  const visit = presentVisit(kase);
  if (visit === null) return [];
  const rule = ruleOf(kase, visit.step);
  const one = (kind: DocumentKind, spec: Wanted['spec'], pd: string | null = null): readonly Wanted[] =>
    rule.documents.includes(kind) ? [{ kind, pd, spec }] : [];
  switch (command.type) {
    case 'order':
      return one('LEMBAR_DISPOSISI', (context) => dispositionForOrder({ ...context, ...command }));
    case 'draftLetter':
      return one('KONSEP_SURAT', (context) => draftLetter({ ...context, ...command }));
    case 'draftReport':
      return one('DRAFT_LAPORAN', (context) => draftReport({ ...context, ...command }));
    case 'recordNumber':
      return [{ kind: 'SURAT', pd: null, spec: (context) => numberedLetter({ ...context, ...command }) }];
    case 'recordReceipt':
      return one('TANDA_TERIMA', (context) => receipt({ ...context, ...command }), command.pd);
    case 'approve': {
      const { note, number } = command;
      return [
        ...one('LEMBAR_DISPOSISI', (context) => dispositionForReport({ ...context, note })),
        ...one('SURAT', (context) => signedLetter(context)),
        ...(number === null ? [] : one('LAPORAN', (context) => signedReport({ ...context, number }))),
      ];
    }
    default:
      return [];
  }
}

/** Whether the command makes a letter where the case stands now. */
export function needsLetters(kase: Case, command: Command): boolean {
  return wantedBy(kase, command).length > 0;
}

function contextOf(input: LetterInput): LetterContext {
  const { session, kase, actor, monitoring } = input;
  const { config, now, today } = session;
  return {
    kase,
    sop: config.sop,
    now,
    actor,
    holders: (role) => holdersOf(config.pejabat, role, today)[0] ?? null,
    settings: config.settings,
    perangkatDaerah: config.perangkatDaerah,
    monitoring,
    previous: {},
    initials: [],
  };
}

export interface Prepared {
  readonly letters: readonly MadeLetter[];
  readonly documents: readonly NewDocument[];
}

/**
 * Makes the letters of a command, all or none.
 * @throws Refused TEMPLATE_INVALID naming template and placeholder; what was already made is thrown away
 */
export function makeLetters(ports: Ports, input: LetterInput, command: Command): Prepared {
  const context = contextOf(input);
  const letters: MadeLetter[] = [];
  const documents: NewDocument[] = [];
  try {
    for (const { kind, pd, spec } of wantedBy(input.kase, command)) {
      const made = ports.letters.make(spec(context));
      letters.push(made);
      documents.push({ kind, pd, fileId: made.fileId, pdfId: made.pdfId, name: made.name, url: made.url });
    }
  } catch (error) {
    ports.letters.discard(letters);
    throw error;
  }
  return { letters, documents };
}
