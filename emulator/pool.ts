/** Threads for executions, started ahead of need. Each serves one execution and is then thrown away. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Shared } from './wire';

export interface Thread extends Shared {
  readonly worker: Worker;
  readonly port: MessagePort;
}

const BUILT = join('build', 'node', 'worker.js');

/** The built worker, looked for from this file upwards. Throws when the build has not made it. */
function findWorkerFile(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const path = join(folder, BUILT);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) throw new Error(`${BUILT} is missing; run the build first`);
  }
}

function startThread(file: string): Thread {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const time = new Float64Array(new SharedArrayBuffer(8));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(file, { workerData: { port: port2, flag, time }, transferList: [port2] });
  worker.unref();
  port1.unref();
  return { worker, port: port1, flag, time };
}

export class Pool {
  private readonly idle: Thread[] = [];
  private readonly file = findWorkerFile();
  private closed = false;

  constructor(private readonly size: number) {
    this.fill();
  }

  /** A thread of one's own. The process stays alive until it is given up. */
  take(): Thread {
    const thread = this.idle.shift() ?? startThread(this.file);
    thread.worker.ref();
    this.fill();
    return thread;
  }

  /** Ends a thread that has served. */
  discard(thread: Thread): void {
    thread.port.close();
    thread.worker.unref();
    void thread.worker.terminate();
  }

  async close(): Promise<void> {
    this.closed = true;
    const threads = this.idle.splice(0);
    await Promise.all(threads.map((thread) => thread.worker.terminate()));
  }

  private fill(): void {
    while (!this.closed && this.idle.length < this.size) this.idle.push(startThread(this.file));
  }
}
