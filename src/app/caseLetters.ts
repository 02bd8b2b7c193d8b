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
  readonly previous: LetterContext['previous'];
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
      return [
        { kind: 'SURAT', pd: null, spec: (context) => renumbered(numberedLetter({ ...context, ...command }), kase) },
        { kind: 'PERTINGGAL', pd: null, spec: filedCopy },
      ];
    case 'makeDocument':
      return recipientsOf(kase, command, visit.entered).map((pd) => extra(command, pd));
    case 'recordReceipt':
      return one('TANDA_TERIMA', (context) => receipt({ ...context, ...command }), command.pd);
    case 'approve': {
      const { note, number } = command;
      return [
        ...one('LEMBAR_DISPOSISI', (context) => dispositionForReport({ ...context, note })),
        ...one('SURAT', (context) => signedLetter(context)),
        ...(number === null ? [] : reportPapers(rule, number)),
      ];
    }
    default:
      return [];
  }
}

/** The laporan with its number, and the copy that stays in the file. */
function reportPapers(rule: SopRule, number: NaskahNumber): readonly Wanted[] {
  if (!rule.documents.includes('LAPORAN')) return [];
  return [
    { kind: 'LAPORAN', pd: null, spec: (context) => signedReport({ ...context, number }) },
    { kind: 'PERTINGGAL', pd: null, spec: filedCopy },
  ];
}

/** A paper made on request. */
function extra({ kind, note }: Extract<Command, { type: 'makeDocument' }>, pd: string | null): Wanted {
  const specs: Readonly<Record<ExtraKind, Wanted['spec']>> = {
    NOTA_DINAS: (context) => coverMemo({ ...context, note }),
    SURAT_TUGAS: (context) => assignment(context),
    BERITA_ACARA: (context) => visitRecord({ ...context, pd: pd ?? '' }),
    SURAT_PENGANTAR: (context) => coverLetter({ ...context, pd: pd ?? '' }),
  };
  return { kind, pd, spec: specs[kind] };
}

/** A letter is numbered on the copy that was signed, not on one that bears a number already, void or not. */
function renumbered(spec: LetterSpec, kase: Case): LetterSpec {
  const signed = kase.visits.filter(
    ({ step, outcome }) => ruleOf(kase, step).kind === 'SIGN' && outcome === 'APPROVED',
  );
  const times = signed.map(({ left }) => left);
  const copy = kase.documents.filter(({ kind, at }) => kind === 'SURAT' && times.includes(at)).pop();
  return copy ? { ...spec, source: { copyOf: copy.fileId } } : spec;
}

/** Whether the command makes a letter where the case stands now. */
export function needsLetters(kase: Case, command: Command): boolean {
  return wantedBy(kase, command).length > 0;
}

/** What the letters of a command are composed from. */
export function letterContext(input: LetterInput): LetterContext {
  const { session, kase, actor, monitoring, previous } = input;
  const { config, now, today } = session;
  const naskah = ruleOf(kase, lastLeft(kase)?.step ?? 1).naskah;
  return {
    kase,
    sop: config.sop,
    now,
    actor,
    holders: (role) => holdersOf(config.pejabat, role, today)[0] ?? null,
    settings: config.settings,
    perangkatDaerah: config.perangkatDaerah,
    monitoring,
    previous,
    initials: initialsOf(kase, naskah),
  };
}
