/** Where an execution's script runs: in a thread of its own (pool.ts), or beside the services (inline.ts). */
import type { Reply, RunMessage, StartMessage } from './wire';

/** Who is served: the execution. */
export interface Client {
  receive(message: RunMessage): void;
  /** the place has died */
  failed(error: Error): void;
}

/** The place of one execution. */
export interface Seat {
  /** `time[0]` is the simulated time of the execution, as its script may read it */
  readonly time: Float64Array;
  start(message: StartMessage): void;
  reply(reply: Reply): void;
}

/** All places of a world. */
export interface Seats {
  take(client: Client): Seat;
  /** The execution has come to its own end. */
  giveBack(seat: Seat): void;
  /** The execution was ended from outside: its script never goes on. */
  discard(seat: Seat): void;
  close(): Promise<void>;
}
