/** Threads by themselves: how one is started, what is shared with it, and where those at rest wait for the next world. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { HAS_SHELF, kept } from './shelf';
import type { FromWorker, Shared } from './wire';

const BUILT = join('build', 'node', 'worker.js');
/** Threads at rest that wait on the shelf, at most. */
const MOST_SPARE = 3;

/** The built worker, looked for from this file upwards. Throws when the build has not made it. */
function findWorkerFile(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const path = join(folder, BUILT);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) throw new Error(`${BUILT} is missing; run the build first`);
  }
}

/** Who hears what a thread says. */
export interface Hearer {
  heard(message: FromWorker): void;
  failed(error: Error): void;
  exited(): void;
}

/** A thread, whoever uses it. */
export interface Thread extends Shared {
  readonly worker: Worker;
  readonly port: MessagePort;
  /** the build it runs */
  readonly stamp: string;
  /** what the thread knows already: a script is sent once */
  code: string | null;
  ended: boolean;
}

/** Each execution has a realm of its own, whichever world it is of: so a thread at rest serves any world. */
const spares = kept('threads', (): Thread[] => []);

/** What starts threads of the present build. */
export class Starter {
  private readonly file = findWorkerFile();
  private readonly stamp = `${this.file} ${statSync(this.file).mtimeMs}`;

  /** A thread at rest from the shelf, or a new one. It does not keep the process alive. */
  start(): Thread {
    for (let thread = spares.pop(); thread; thread = spares.pop()) {
      if (!thread.ended && thread.stamp === this.stamp) return thread;
      void end(thread);
    }
    const { port1: port, port2 } = new MessageChannel();
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const time = new Float64Array(new SharedArrayBuffer(8));
    const workerData = { port: port2, flag, time };
    const worker = new Worker(this.file, { workerData, transferList: [port2] });
    const thread: Thread = { worker, port, flag, time, stamp: this.stamp, code: null, ended: false };
    const note = (): void => {
      thread.ended = true;
    };
    worker.on('error', note);
    worker.on('exit', note);
    worker.unref();
    return thread;
  }
}

/** Lets somebody hear a thread. Returns how to stop. */
export function listen({ worker, port }: Thread, hearer: Hearer): () => void {
  const heard = (message: FromWorker): void => hearer.heard(message);
  // Node may tell of a thread's end before what the thread said last has been handed over: that comes first.
  const lastWords = (): void => {
    for (let one = receiveMessageOnPort(port); one; one = receiveMessageOnPort(port))
      if (one.message.kind !== 'rest') heard(one.message);
  };
  const failed = (error: Error): void => {
    lastWords();
    hearer.failed(error);
  };
  const exited = (): void => {
    lastWords();
    hearer.exited();
  };
  worker.on('error', failed);
  worker.on('exit', exited);
  port.on('message', heard);
  port.unref();
  return () => {
    worker.off('error', failed);
    worker.off('exit', exited);
    port.off('message', heard);
  };
}

export function end({ worker, port }: Thread): Promise<unknown> {
  port.close();
  worker.unref();
  return worker.terminate();
}

/** Puts a thread at rest, that nobody hears any more, on the shelf; ends it when there is none, or no room. */
export async function putAside(thread: Thread): Promise<void> {
  if (HAS_SHELF && !thread.ended && spares.length < MOST_SPARE) spares.push(thread);
  else await end(thread);
}
