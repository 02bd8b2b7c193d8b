/** Sends commands: one at a time, each press with its own id, a repeat after a lost answer with the same id. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseView, CommandRequest } from '../../src/api/contract';
import type { Command, CommandType } from '../../src/domain/types';
import { COMMON } from '../../src/messages/sidebar';
import { call, isConnected, newCommandId } from '../client';
import type { NoticeData } from '../ui/Notice';

/** After this time the person is told that the answer is still awaited. */
const SLOW_MS = 8_000;

export interface Place {
  readonly registerId: string;
  readonly no: number | null;
  readonly visit: number | null;
}

export interface Sender {
  /** the command under way, null when none */
  readonly busy: CommandType | null;
  readonly slow: boolean;
  readonly notice: NoticeData | null;
  /** True once the server has taken it (a retry included), false when it was refused or another is under way. */
  send(place: Place, command: Command): Promise<boolean>;
  clear(): void;
}

/** The request of this press; an unanswered one that asks for the same is sent again with its id. */
function requestOf(lost: CommandRequest | null, place: Place, command: Command): CommandRequest {
  const fresh: CommandRequest = { ...place, commandId: newCommandId(), command };
  const same =
    lost && JSON.stringify({ ...lost, commandId: '' }) === JSON.stringify({ ...fresh, commandId: '' });
  return same ? lost : fresh;
}

function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [busy]);
  return slow;
}

/** `onView` takes the fresh case; `done` tells whether it came with success. */
export function useSender(onView: (view: CaseView, done: boolean) => void): Sender {
  const [busy, setBusy] = useState<CommandType | null>(null);
  const [notice, setNotice] = useState<NoticeData | null>(null);
  // Beside the state: a second press arrives before the first is drawn.
  const sending = useRef(false);
  const lost = useRef<CommandRequest | null>(null);

  async function attempt(request: CommandRequest, finish: (done: boolean) => void): Promise<void> {
    if (sending.current) return finish(false);
    sending.current = true;
    setBusy(request.command.type);
    if (request !== lost.current) setNotice(null);
    try {
      const answer = await call('runCommand', request);
      lost.current = null;
      const code = answer.ok ? '' : answer.code;
      setNotice({ tone: answer.ok ? 'DONE' : 'REFUSED', code, text: answer.message, retry: null });
      if (answer.view) onView(answer.view, answer.ok);
      finish(answer.ok);
    } catch {
      lost.current = request;
      const retry = isConnected() ? () => void attempt(request, finish) : null;
      setNotice({ tone: 'LOST', code: '', text: retry ? COMMON.lostCommand : COMMON.noGoogle, retry });
    } finally {
      sending.current = false;
      setBusy(null);
    }
  }

  const send = (place: Place, command: Command) =>
    new Promise<boolean>((resolve) => void attempt(requestOf(lost.current, place, command), resolve));
  return { busy, slow: useSlow(busy !== null), notice, send, clear: () => setNotice(null) };
}
