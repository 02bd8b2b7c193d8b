/**
 * "Periksa keutuhan": lets the mirror follow the log, notes what people edited, compares every tab with what the log says it
 * must be, and what setup made with what is there. Stops in time and goes on where it was.
 */
import { INTEGRITY } from '../../messages/integrity';
import { refusalText } from '../../messages/refusals';
import { commitWithNotes, registerNote, type TimerNote } from '../announce';
import { checkTail } from '../chain';
import { Refused, type RegisterFacts } from '../ports';
import { requireFacts, tailRange } from '../session';
import { HEADER_ROWS, tabOf } from '../tabs';
import { editNote, editorText, findEdits, firstCopy } from './edits';
import type { MirrorState, SweepState, Watch } from './keeper';
import { followLog } from './mirror';
import { sweep } from './sweep';
import { tellAdministrator } from './tell';

export interface Verdict {
  readonly kind: 'SOUND' | 'FOUND' | 'UNFINISHED';
  /** rows compared so far */
  readonly rows: number;
  readonly count: number;
  /** sentences for people: the first of what was found, or how far it came */
  readonly lines: readonly string[];
}

/** Only the system account can open the mirror. @throws Refused OWNER_ONLY */
export function requireSystem({ ports }: Watch): RegisterFacts {
  const facts = requireFacts(ports);
  if (ports.effectiveEmail().toLowerCase() !== facts.systemAccount)
    throw new Refused({ code: 'OWNER_ONLY', params: {} });
  return facts;
}

/**
 * A note in the log, when the end of the log is sound enough to go on; the mirror has it at once. Answers whether it was
 * written.
 */
export function noteDown(watch: Watch, notes: readonly TimerNote[]): boolean {
  const written = writeNotes(watch, notes);
  if (written) followLog(watch);
  return written;
}

function writeNotes({ ports }: Watch, notes: readonly TimerNote[]): boolean {
  return ports.locked(() => {
    try {
      const facts = requireFacts(ports);
      const tail = checkTail(
        ports.hmac,
        facts.key,
        facts.head,
        ports.store.read([tailRange(facts)])[0] ?? [],
      );
      commitWithNotes(ports, facts, tail, ports.now(), notes, []);
      return true;
    } catch (error) {
      if (error instanceof Refused && ['REGISTER_ALTERED', 'CONFIG_INVALID'].includes(error.refusal.code))
        return false;
      throw error;
    }
  });
}

/** Notes what people edited since the last time; the first time their tabs are only copied. */
function noteEdits(watch: Watch, state: MirrorState): MirrorState {
  const { ports, keeper } = watch;
  const editors = keeper.takeEditors();
  if (!state.copied) {
    firstCopy(ports.store, keeper.mirror(), ports.sha256);
    const copied = { ...state, copied: true };
    keeper.saveMirror(copied);
    return copied;
  }
  const edits = findEdits(ports.store, keeper.mirror(), ports.sha256);
  if (edits.length === 0) return state;
  const may = administrators(requireFacts(ports));
  noteDown(
    watch,
    edits.map((edit) => editNote(edit, editorText(edit, editors, may))),
  );
  return followLog(watch).state;
}

/** Most lines that are told of the spreadsheet's structure; each tab can have many. */
const STRUCTURE_TOLD = 15;

const structureLines = (watch: Watch): readonly string[] => watch.keeper.structure().map(INTEGRITY.structure);

const brokenLine = (row: number): string => INTEGRITY.broken(tabOf('RIWAYAT').title, row + HEADER_ROWS);

interface Compared {
  readonly sweep: SweepState;
  readonly finished: boolean;
  readonly lines: readonly string[];
  readonly count: number;
}

/** The contents of the tabs, as far as the time goes. */
function compare(watch: Watch): Compared {
  const { keeper } = watch;
  const before = keeper.loadSweep();
  const { state, broken, left } = followLog(watch);
  if (broken !== null) return { sweep: before, finished: true, lines: [brokenLine(broken)], count: 1 };
  if (left)
    return {
      sweep: before,
      finished: false,
      lines: [INTEGRITY.copying(state.reached.head.seq)],
      count: 0,
    };
  const mirror = noteEdits(watch, state);
  const swept = sweep(watch, before, mirror);
  if (swept.stopped) return compare(watch);
  const { found, count, rows } = swept.state;
  const lines = swept.finished ? found : [INTEGRITY.unfinished(rows)];
  return { sweep: swept.state, finished: swept.finished, lines, count };
}

/** A tab that is gone or has other columns can't be compared: what setup would make otherwise says which. */
function comparedOrWhy(watch: Watch): Compared {
  try {
    return compare(watch);
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'CONFIG_INVALID') throw error;
    const lines = [INTEGRITY.unreadable(refusalText(error.refusal))];
    return { sweep: watch.keeper.loadSweep(), finished: true, lines, count: 1 };
  }
}

/** Starts the next comparison from the first tab; what the administrator was told last stays. */
const begun = (sweep: SweepState, wholeAt: number): SweepState => ({
  ...sweep,
  tab: 0,
  row: 1,
  shift: 0,
  rows: 0,
  count: 0,
  found: [],
  wholeAt,
});

function verdictOf(watch: Watch): Verdict {
  const structure = structureLines(watch);
  const { sweep: state, finished, lines, count } = comparedOrWhy(watch);
  watch.keeper.saveSweep(finished ? begun(state, watch.ports.now()) : state);
  const all = structure.length + count;
  if (!finished && structure.length === 0)
    return { kind: 'UNFINISHED', rows: state.rows, count: state.count, lines };
  if (all === 0) return { kind: 'SOUND', rows: state.rows, count: 0, lines: [INTEGRITY.sound(state.rows)] };
  const shown = [...structure.slice(0, STRUCTURE_TOLD), ...lines];
  const more = all > shown.length ? [INTEGRITY.more(all - shown.length)] : [];
  return { kind: 'FOUND', rows: state.rows, count: all, lines: [...shown, ...more] };
}

/** Who may edit the administrator's tabs, as their protection stands: the administrators and the system account. */
export const administrators = ({ office, systemAccount }: RegisterFacts): readonly string[] =>
  office?.admin ?? [systemAccount];

function noteOf(verdict: Verdict): TimerNote {
  const text = verdict.kind === 'FOUND' ? INTEGRITY.found(verdict.count) : (verdict.lines[0] ?? '');
  const data = { jumlah: verdict.count, baris: verdict.rows, temuan: verdict.lines };
  const lines = verdict.kind === 'FOUND' ? verdict.lines : [];
  return registerNote('PewaktuMemeriksa', [text, ...lines].join('\n'), data);
}

/** Notes and mails what was found, once for the same findings. */
function tell(watch: Watch, facts: RegisterFacts, verdict: Verdict): void {
  const { ports, keeper } = watch;
  const told = verdict.kind === 'FOUND' ? ports.sha256(verdict.lines.join('\n')) : '';
  const sweepNow = keeper.loadSweep();
  if (sweepNow.told === told) return;
  if (verdict.kind === 'FOUND') {
    noteDown(watch, [noteOf(verdict)]);
    const what = INTEGRITY.found(verdict.count);
    if (!tellAdministrator(ports, administrators(facts), what, verdict.lines)) return;
  }
  keeper.saveSweep({ ...sweepNow, told });
}

/** Writes down how many calls were refused since the last time. */
function noteRefused(watch: Watch): void {
  const text = watch.keeper.refusedCalls();
  if (text === null) return;
  if (noteDown(watch, [registerNote('PewaktuMencatatPenolakan', text, {})])) watch.keeper.forgetRefused();
}

/** The timer: one stretch of the work, told only when something new was found. @throws Refused as the stores do, OWNER_ONLY */
export function watchRegister(watch: Watch): Verdict {
  const facts = requireSystem(watch);
  noteRefused(watch);
  const verdict = verdictOf(watch);
  if (verdict.kind !== 'UNFINISHED') tell(watch, facts, verdict);
  watch.ports.memory.saveHeartbeat('checkIntegrity', watch.ports.now());
  return verdict;
}

/** From the menu: as the timer; a sound register is noted in the log, too. @throws as `watchRegister` */
export function checkNow(watch: Watch): Verdict {
  const verdict = watchRegister(watch);
  if (verdict.kind === 'SOUND') noteDown(watch, [noteOf(verdict)]);
  return verdict;
}
