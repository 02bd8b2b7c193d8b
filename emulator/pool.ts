/**
 * Threads for executions. A thread serves one execution after the other and makes a fresh realm for each; one whose
 * execution was ended from outside is thrown away, and so is one that does not come to rest.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Client, Seat, Seats } from './seats';
import type { FromWorker, Reply, Shared, StartMessage } from './wire';

const BUILT = join('build', 'node', 'worker.js');
/** Real time in which a thread must come to rest after its execution has ended. */
const REST_MS = 2_000;
/** Threads kept at most, however many have been needed. */
const MOST_KEPT = 8;

/** The built worker, looked for from this file upwards. Throws when the build has not made it. */
function findWorkerFile(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const path = join(folder, BUILT);
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) throw new Error(`${BUILT} is missing; run the build first`);
  }
}

/** A thread and what it shares with the main thread. */
export class Thread implements Shared, Seat {
  readonly flag = new Int32Array(new SharedArrayBuffer(4));
  readonly time = new Float64Array(new SharedArrayBuffer(8));
  readonly worker: Worker;
  client: Client | null = null;
  private readonly port: MessagePort;
  /** what the thread knows already: a script is sent once */
  private code: string | null = null;

  constructor(file: string, onRest: (thread: Thread) => void, onEnd: (thread: Thread) => void) {
    const { port1, port2 } = new MessageChannel();
    const workerData = { port: port2, flag: this.flag, time: this.time };
    this.port = port1;
    this.worker = new Worker(file, { workerData, transferList: [port2] });
    const take = (message: FromWorker): void => {
      if (message.kind === 'rest') onRest(this);
      else this.client?.receive(message);
    };
    // Node may tell of a thread's end before what the thread said last has been handed over: that comes first.
    const lastWords = (): void => {
      for (let one = receiveMessageOnPort(port1); one; one = receiveMessageOnPort(port1))
        if (one.message.kind !== 'rest') take(one.message);
    };
    this.worker.on('error', (error) => {
      lastWords();
      this.client?.failed(error);
    });
    this.worker.on('exit', () => {
      lastWords();
      this.client?.failed(new Error('the thread has ended'));
      onEnd(this);
    });
    this.worker.unref();
    port1.on('message', take);
    port1.unref();
  }

  start(message: StartMessage): void {
    const code = message.code === this.code ? null : message.code;
    this.code = message.code;
    this.worker.postMessage({ ...message, code });
  }

  reply(reply: Reply): void {
    this.port.postMessage(reply);
    Atomics.store(this.flag, 0, 1);
    Atomics.notify(this.flag, 0);
  }

  terminate(): Promise<unknown> {
    this.client = null;
    this.port.close();
    this.worker.unref();
    return this.worker.terminate();
  }
}

export class Pool implements Seats {
  private readonly idle: Thread[] = [];
  /** threads whose execution has ended and that have not come to rest yet */
  private readonly resting = new Map<Thread, NodeJS.Timeout>();
  private readonly serving = new Set<Thread>();
  private readonly file = findWorkerFile();
  private closed = false;

  /** @param size how many threads are kept ready; more are kept when more have been at work at once */
  constructor(private size: number) {
    this.fill();
  }

  /** A thread of one's own. The process stays alive until it is given back. */
  take(client: Client): Thread {
    const thread = this.idle.shift() ?? this.startThread();
    thread.client = client;
    thread.worker.ref();
    this.serving.add(thread);
    this.size = Math.min(MOST_KEPT, Math.max(this.size, this.serving.size + this.resting.size));
    return thread;
  }

  /** Gives back a thread whose execution has come to its own end. */
  giveBack(thread: Thread): void {
    this.serving.delete(thread);
    thread.client = null;
    thread.worker.unref();
    const timer = setTimeout(() => this.discard(thread), REST_MS);
    timer.unref();
    this.resting.set(thread, timer);
  }

  /** Ends a thread, whatever it does. */
  discard(thread: Thread): void {
    this.forget(thread);
    void thread.terminate();
    this.fill();
  }

  async close(): Promise<void> {
    this.closed = true;
    const threads = [...this.idle, ...this.resting.keys(), ...this.serving];
    for (const thread of threads) this.forget(thread);
    await Promise.all(threads.map((thread) => thread.terminate()));
  }

  private startThread(): Thread {
    return new Thread(
      this.file,
      (thread) => this.rested(thread),
      (thread) => this.forget(thread),
    );
  }

  private rested(thread: Thread): void {
    if (!this.resting.has(thread)) return;
    this.forget(thread);
    if (this.idle.length < this.size) this.idle.push(thread);
    else void thread.terminate();
  }

  private forget(thread: Thread): void {
    clearTimeout(this.resting.get(thread));
    this.resting.delete(thread);
    this.serving.delete(thread);
    const place = this.idle.indexOf(thread);
    if (place >= 0) this.idle.splice(place, 1);
  }

  private fill(): void {
    const count = this.idle.length + this.resting.size + this.serving.size;
    for (let n = count; !this.closed && n < this.size; n++) this.idle.push(this.startThread());
  }
}
