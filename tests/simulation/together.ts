/** Several approvals in one act, as the page sends them: one command of the log for each of the cases. */
import type { Answer, BulkRequest, BulkView } from '../../src/api/contract';
import { approve } from '../../workspace/samples';
import { doorOf, type Sent } from './crowd';
import type { TabRow } from './look';
import type { Desk } from './plan';
import type { Stage } from './stage';

/** The line of the log that tells of the whole act; the cases have lines of their own. */
export const TOGETHER = 'BulkApproved';
/** Begins the id of such an act. */
const PREFIX = 'bersama-';
/** Cases beside those where the crowd meets. */
const MORE = 3;
const WHO = ['KABAG', 'ASISTEN', 'SEKDA'] as const;

/** Id of a command in the log: many cases share that of the act that approved them together. */
export function idIn({ perintah, no }: TabRow['values']): string {
  const id = String(perintah ?? '');
  return id.startsWith(PREFIX) ? idOf(id, no) : id;
}

/** Id of the act of the desk with this index. */
export const bulkId = (index: number): string => `${PREFIX}${index}`;

const idOf = (commandId: string, no: unknown): string => `${commandId}#${no}`;

/** Whoever's turn it may be, to approve the cases of all desks and some more. @param seen visits as the list showed them */
export function drawTogether(
  stage: Stage,
  desk: Desk,
  index: number,
  places: readonly Desk['place'][],
  seen: ReadonlyMap<number, number>,
): { readonly who: string; readonly request: BulkRequest } {
  const all = [...stage.cases.values()];
  const others = Array.from({ length: MORE }, (_, i) => all[(desk.choice + i) % all.length] as number);
  const nos = [...new Set([...places.map((place) => stage.cases.get(place) as number), ...others])];
  const items = nos.map((no) => ({ no, visit: seen.get(no) ?? 1 }));
  const who = desk.who ?? (WHO[desk.choice % WHO.length] as string);
  const { registerId } = stage;
  return { who, request: { registerId, commandId: bulkId(index), note: '', items } };
}

/** What a person is told of one case. */
function answerFor(answer: Answer<BulkView> | null, no: number): Answer<unknown> | null {
  if (answer === null || !answer.ok) return answer;
  const row = answer.view.results.find((one) => one.no === no);
  if (row === undefined) return null;
  const { message } = row;
  return row.ok
    ? { ok: true, message, view: null }
    : { ok: false, code: row.code ?? '', message, view: null };
}

/** Sends it once; one line for each of its cases. */
export async function sendTogether(
  { world, registerId }: Stage,
  request: BulkRequest,
  who: string,
  retry: boolean,
): Promise<readonly Sent[]> {
  const execution = await world.callFromPage('approveMany', [request], who, doorOf(registerId, who));
  const answer = execution.ok ? (execution.value as Answer<BulkView>) : null;
  return request.items.map(({ no, visit }) => ({
    id: idOf(request.commandId, no),
    ...{ who, no, visit, command: approve(), execution, retry },
    answer: answerFor(answer, no),
    together: request,
  }));
}
