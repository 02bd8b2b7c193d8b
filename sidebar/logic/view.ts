/** What the screens read off the views: which actions to show, which documents are current. Pure. */
import type {
  CaseView,
  HistoryView,
  HomeView,
  PdOption,
  StepView,
  TaskView,
  TrackState,
} from '../../src/api/contract';
import type { AllowedAction, CommandType, RefusalCode } from '../../src/domain/types';

type Present = NonNullable<CaseView['present']>;
export type Document = CaseView['documents'][number];

/** The commands that can close or return the present visit, in the order of the buttons: secondary first. */
function commandsOf(present: Present): readonly CommandType[] {
  if (present.stage === 'GATE') return ['recordNumber'];
  switch (present.kind) {
    case 'ORDER':
      return ['order'];
    case 'DRAFT':
      return [present.naskah === 'SURAT' ? 'draftLetter' : 'draftReport'];
    case 'REVIEW':
    case 'SIGN':
      return ['return', 'approve'];
    case 'DELIVER':
    case 'MONITOR':
    case 'HAND_OVER':
      return ['complete'];
  }
}

/** Refusals that mean "nothing to do with this step" or "only a reader": no button is shown for them. */
const SILENT: readonly RefusalCode[] = ['ACTION_NOT_HERE', 'NO_ROLE', 'IDENTITY_BLANK', 'RETURN_NOT_ALLOWED'];

/** The buttons of the case screen, from what the server allows. A refused one is shown disabled with its reason. */
export function footerActions(view: CaseView): readonly AllowedAction[] {
  const present = view.present;
  if (!present) return [];
  const shown = (action: AllowedAction) => !action.refusal || !SILENT.includes(action.refusal.code);
  return commandsOf(present)
    .map((type) => view.actions.find((action) => action.type === type))
    .filter((action): action is AllowedAction => action !== undefined && shown(action));
}

/** Whether the person may do this now. */
export function isAllowed(view: CaseView, type: CommandType): boolean {
  return view.actions.some((action) => action.type === type && action.refusal === null);
}

/** What is done about a case, not in its step. */
const BESIDE: readonly CommandType[] = [
  'cancel',
  'pause',
  'resume',
  'withdraw',
  'askInfo',
  'answerInfo',
  'allowSelf',
  'reassign',
  'comment',
  'attach',
  'reopen',
];

/** Whether the person has something to do in the present step; cancelling and pausing are no work of a step. */
export function canWork(view: CaseView): boolean {
  return view.actions.some(({ type, refusal }) => refusal === null && !BESIDE.includes(type));
}

/** The different reasons of the refused among these actions, in order, each once. */
export function reasonsOf(view: CaseView, actions: readonly AllowedAction[]): readonly string[] {
  const texts = actions
    .filter((action) => action.refusal !== null)
    .map((action) => view.reasons[action.type] ?? '')
    .filter((text) => text !== '');
  return [...new Set(texts)];
}

/** What a document is a version of; each attachment stands alone. */
const seriesOf = ({ kind, pd, version }: Document): string =>
  kind === 'LAMPIRAN' ? `${kind}/${version}` : `${kind}/${pd ?? ''}`;

/** The newest version of each kind (and Perangkat Daerah), and the versions before. */
export function splitVersions(documents: readonly Document[]): { current: Document[]; older: Document[] } {
  const newest = new Map<string, Document>();
  for (const document of documents) {
    const key = seriesOf(document);
    const known = newest.get(key);
    if (!known || document.version > known.version) newest.set(key, document);
  }
  const current = documents.filter((document) => newest.get(seriesOf(document)) === document);
  return { current, older: documents.filter((document) => !current.includes(document)) };
}

/** The naskah the present step works on: what was made last of it; null when there is none yet. */
export function naskahUnderReview(view: CaseView): Document | null {
  const kinds = view.present?.naskah === 'LAPORAN' ? ['LAPORAN', 'DRAFT_LAPORAN'] : ['SURAT', 'KONSEP_SURAT'];
  const fit = view.documents.filter(({ kind }) => kinds.includes(kind));
  return fit[fit.length - 1] ?? null;
}

/** History with the latest visit first. */
export function newestFirst(history: readonly HistoryView[]): readonly HistoryView[] {
  return [...history].sort((a, b) => b.visit - a.visit);
}

/** The step that opens again on a return; null where the SOP allows none or names one we do not show. */
export function returnStep(view: CaseView): StepView | null {
  const label = view.steps.find((step) => step.no === view.present?.step)?.returnToLabel;
  const before = view.steps.filter((step) => step.no < (view.present?.step ?? 0));
  const byLabel = before.filter((step) => step.label === label);
  const byRole = before.filter((step) => step.roleLabel === label);
  return byLabel[byLabel.length - 1] ?? byRole[byRole.length - 1] ?? null;
}

/** Numbers of the steps in a state, from 1. */
export function stepsIn(track: readonly TrackState[], state: TrackState): number[] {
  return track.flatMap((each, index) => (each === state ? [index + 1] : []));
}

/** Place of a case among those waiting for the person, and the next one after it. */
export function queueOf(
  home: HomeView | null,
  no: number,
): { position: number; total: number; next: TaskView | null } {
  const mine = home?.mine ?? [];
  const index = mine.findIndex((task) => task.no === no);
  const rest = mine.filter((task) => task.no !== no);
  return { position: index + 1, total: mine.length, next: mine[index + 1] ?? rest[0] ?? null };
}

/** Codes of the Perangkat Daerah whose name begins with a word: "Dinas", "Badan", "Kecamatan". */
export function groupOf(options: readonly PdOption[], word: string): readonly string[] {
  return options.filter((option) => option.nama.startsWith(`${word} `)).map((option) => option.kode);
}

/** Cases that may be approved together with others, the most urgent first. */
export const bulkTasks = (home: HomeView): readonly TaskView[] => home.mine.filter(({ bulk }) => bulk);
