/** Which letters a command makes, by the documents of the step in the SOP; made in Drive before the command is recorded. */

import { recipientsOf } from '../domain/case/extras';
import { parafOf, signedDigest } from '../domain/case/initials';
import { presentVisit, ruleOf } from '../domain/case/state';
import { holdersOf } from '../domain/people';
import type {
  Actor,
  Case,
  Command,
  DocumentKind,
  ExtraKind,
  Monitoring,
  Naskah,
  NaskahNumber,
  NewDocument,
  SopRule,
} from '../domain/types';
import { plannedFollowUps } from './followUps';
import type { Initial, LetterContext } from './letters/context';
import {
  assignment,
  coverLetter,
  coverMemo,
  dispositionForOrder,
  dispositionForReport,
  draftLetter,
  draftReport,
  filedCopy,
  numberedLetter,
  receipt,
  signedLetter,
  signedReport,
  visitRecord,
} from './letters/specs';
import { type LetterSpec, type MadeLetter, type Ports, Refused } from './ports';
import type { Session } from './session';
import { signedCopy } from './signedText';

export interface LetterInput {
  readonly session: Session;
  readonly kase: Case;
  readonly actor: Actor;
  readonly monitoring: Readonly<Record<string, Monitoring>>;
  readonly previous: LetterContext['previous'];
  readonly signedText?: LetterContext['signedText'];
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
      return one('DRAFT_LAPORAN', (context) =>
        draftReport({
          ...context,
          ...command,
          ...plannedFollowUps(kase, command.report, context.monitoring),
        }),
      );
    case 'recordNumber':
      return [{ kind: 'SURAT', pd: null, spec: numberedOn(kase, command.number) }];
    case 'makeDocument':
      return recipientsOf(kase, command, visit.entered).map((pd) => extra(command, pd));
    case 'recordReceipt':
      return one('TANDA_TERIMA', (context) => receipt({ ...context, ...command }), command.pd);
    case 'approve':
      return [
        ...one('LEMBAR_DISPOSISI', (context) => dispositionForReport({ ...context, note: command.note })),
        ...one('SURAT', (context) => signedLetter(context)),
        ...reportPapers(rule, command.number),
      ];
    default:
      return [];
  }
}

/** The laporan with its number. */
function reportPapers(rule: SopRule, number: NaskahNumber | null): readonly Wanted[] {
  if (number === null || !rule.documents.includes('LAPORAN')) return [];
  return [{ kind: 'LAPORAN', pd: null, spec: (context) => signedReport({ ...context, number }) }];
}

/** The letter with its number: on the copy that was signed, not on one that bears a number already, void or not. */
const numberedOn =
  (kase: Case, number: NaskahNumber): Wanted['spec'] =>
  (context) => {
    const spec = numberedLetter({ ...context, number });
    const copy = signedCopy(kase);
    return copy === null ? spec : { ...spec, source: { copyOf: copy.fileId } };
  };

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

/** Whether the command makes a letter where the case stands now. */
export function needsLetters(kase: Case, command: Command): boolean {
  return wantedBy(kase, command).length > 0;
}

/** The paraf under the naskah in hand; `digest` is that of the text that is being signed, '' when none is. */
function initialsOf(kase: Case, naskah: Naskah, digest: string): readonly Initial[] {
  return parafOf(kase, naskah, digest === '' ? signedDigest(kase, naskah) : digest).map(
    ({ by, at, version, lapsed, self }) => ({
      role: by.role,
      nama: by.nama,
      kapasitas: by.kapasitas,
      at,
      version,
      lapsed,
      self,
    }),
  );
}

/** What the letters of a command are composed from. */
export function letterContext(input: LetterInput): LetterContext {
  const { session, kase, actor, monitoring, previous, signedText } = input;
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
    previous,
    initials: [],
    ...(signedText === undefined ? {} : { signedText }),
  };
}

/** How long one call goes on making letters of a batch; people wait for the answer. */
const BATCH_MS = 40_000;

const asDocument = (kind: DocumentKind, pd: string | null, made: MadeLetter): NewDocument => ({
  kind,
  pd,
  fileId: made.fileId,
  pdfId: made.pdfId,
  name: made.name,
  url: made.url,
  ...(made.digest === '' ? {} : { digest: made.digest }),
});

/**
 * Makes the letters of a command: all or none, but of a batch as many as there is time and quota for, at least one.
 * Each is told to `taken` as soon as it is there.
 * @throws Refused TEMPLATE_INVALID naming template and placeholder, or QUOTA
 */
export function makeLetters(
  ports: Ports,
  context: LetterContext,
  command: Command,
  taken: (made: MadeLetter) => void,
): readonly NewDocument[] {
  const wanted = wantedBy(context.kase, command);
  if (command.type === 'makeDocument') return makeBatch(ports, context, wanted, taken);
  return wanted.map(({ kind, pd, spec }) => {
    const made = ports.letters.make(spec(context));
    taken(made);
    return asDocument(kind, pd, made);
  });
}

/** The naskah that a command sends on its way: signed and numbered. */
const NUMBERED: readonly DocumentKind[] = ['SURAT', 'LAPORAN'];

/**
 * The pertinggal of a naskah that has just been numbered, made last: it is a copy of that very naskah and lists the paraf
 * against the text that was signed (`digest`, '' where it was signed earlier).
 */
export function fileCopies(
  ports: Ports,
  context: LetterContext,
  command: Command,
  made: readonly NewDocument[],
  digest: string,
  taken: (made: MadeLetter) => void,
): readonly NewDocument[] {
  const sent = made.find(({ kind }) => NUMBERED.includes(kind));
  const numbers = (command.type === 'approve' || command.type === 'recordNumber') && command.number !== null;
  if (!sent || !numbers) return [];
  const { kase, now } = context;
  const documents = [...kase.documents, { ...sent, version: 0, at: now }];
  const initials = initialsOf(kase, sent.kind === 'SURAT' ? 'SURAT' : 'LAPORAN', digest);
  const copy = ports.letters.make(filedCopy({ ...context, kase: { ...kase, documents }, initials }));
  taken(copy);
  return [asDocument('PERTINGGAL', null, copy)];
}

function makeBatch(
  ports: Ports,
  context: LetterContext,
  wanted: readonly Wanted[],
  taken: (made: MadeLetter) => void,
): readonly NewDocument[] {
  const specs = wanted.map(({ spec }) => spec(context));
  const { made, stopped } = ports.letters.makeMany(specs, ports.now() + BATCH_MS);
  if (made.length === 0 && stopped === 'QUOTA') throw new Refused({ code: 'QUOTA', params: {} });
  for (const { letter, found } of made) if (!found) taken(letter);
  return made.map(({ key, letter }) => asDocument(key.kind, key.pd, letter));
}
