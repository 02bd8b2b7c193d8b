/** Sends the commands of one case; each press has an id of its own. */
import type { CaseView, CommandRequest } from '../../src/api/contract';
import type { Command, CommandType } from '../../src/domain/types';
import { call, newCommandId } from '../client';
import { useWriter, type Writer } from './writer';

export interface Place {
  readonly registerId: string;
  readonly no: number | null;
  readonly visit: number | null;
}

export interface Sender extends Pick<Writer<CommandRequest>, 'slow' | 'notice' | 'clear'> {
  /** the command under way, null when none */
  readonly busy: CommandType | null;
  /** as `Writer.send` */
  send(place: Place, command: Command): Promise<boolean>;
}

const run = (request: CommandRequest) => call('runCommand', request);

/** `onView` takes the fresh case; `done` tells whether it came with success. */
export function useSender(onView: (view: CaseView, done: boolean) => void): Sender {
  const { busy, send, ...rest } = useWriter(run, onView);
  return {
    ...rest,
    busy: busy?.command.type ?? null,
    send: (place, command) => send({ ...place, commandId: newCommandId(), command }),
  };
}
