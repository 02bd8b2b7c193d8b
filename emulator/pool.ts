/**
 * Threads for executions. A thread serves one execution after the other and makes a fresh realm for each; one whose
 * execution was ended from outside is thrown away, and so is one that does not come to rest.
 */
import type { Client, Seat, Seats } from './seats';
import { HAS_SHELF } from './shelf';
import { end, listen, putAside, Starter, type Thread } from './thread';
import type { FromWorker, Reply, StartMessage } from './wire';

/** Real time in which a thread must come to rest after its execution has ended. */
const REST_MS = 2_000;
/** Threads kept at most, however many have been needed. */
const MOST_KEPT = 8;

/** The place of one execution after the other, at a thread. While the thread comes to rest, the next may wait for it. */
class Place implements Seat {
  private client: Client | null = null;
  private thread: Thread;
  private deafen: () => void;
  /** the thread has come to rest since its last script began: it may say so before the run has had its last turn */
  private idle = true;
  /** ends the waiting for a thread whose run has ended and that has not come to rest */
  private resting: NodeJS.Timeout | null = null;
  /** what is started once the thread is at rest */
  private waiting: StartMessage | null = null;

  constructor(
    private readonly starter: Starter,
    private readonly onRest: (place: Place) => void,
    private readonly onEnd: (place: Place) => void,
  ) {
    this.thread = starter.start();
    this.deafen = this.listen();
  }

  get time(): Float64Array {
    return this.thread.time;
  }

  /** False while the thread comes to rest. */
  get ready(): boolean {
    return this.resting === null;
  }

  /** The process stays alive until the execution has ended. */
  serve(client: Client): void {
    this.client = client;
    this.thread.worker.ref();
  }

  start(message: StartMessage): void {
    if (this.ready) this.post(message);
    else this.waiting = message;
  }

  reply(reply: Reply): void {
    const { port, flag } = this.thread;
    port.postMessage(reply);
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  }

  /** The execution has ended; the thread comes to rest. */
  rest(): void {
    this.client = null;
    this.thread.worker.unref();
    if (this.idle) return;
    this.resting = setTimeout(() => this.lost(), REST_MS);
    this.resting.unref();
  }

  /** Ends the thread, whatever it does. */
  async end(): Promise<void> {
    this.leave();
    await end(this.thread);
  }

  /** Gives the thread away, at rest as it is. */
  async release(): Promise<void> {
    this.leave();
    await putAside(this.thread);
  }

  private leave(): void {
    this.deafen();
    this.client = null;
    this.waiting = null;
    this.calm();
  }

  private listen(): () => void {
    return listen(this.thread, {
      heard: (message) => this.heard(message),
      failed: (error) => this.client?.failed(error),
      exited: () => (this.ready ? this.exited() : this.lost()),
    });
  }

  private heard(message: FromWorker): void {
    if (message.kind !== 'rest') {
      this.client?.receive(message);
      return;
    }
    this.idle = true;
    this.calm();
    this.goOn();
    this.onRest(this);
  }

  private exited(): void {
    this.client?.failed(new Error('the thread has ended'));
    this.onEnd(this);
  }

  /** The thread has not come to rest. Whoever waits for it gets another. */
  private lost(): void {
    if (this.client === null) {
      this.onEnd(this);
      void this.end();
      return;
    }
    this.deafen();
    void end(this.thread);
    const at = this.time[0] ?? 0;
    this.thread = this.starter.start();
    this.time[0] = at;
    this.deafen = this.listen();
    this.thread.worker.ref();
    this.calm();
    this.goOn();
  }

  private goOn(): void {
    if (this.waiting) this.post(this.waiting);
    this.waiting = null;
  }

  private post(message: StartMessage): void {
    const { thread } = this;
    const code = message.code === thread.code ? null : message.code;
    thread.code = message.code;
    this.idle = false;
    thread.worker.postMessage({ ...message, code });
  }

  private calm(): void {
    if (this.resting) clearTimeout(this.resting);
    this.resting = null;
  }
}

export class Pool implements Seats {
  /** places that serve nobody, those at rest first */
  private readonly free: Place[] = [];
  private readonly serving = new Set<Place>();
  private readonly starter = new Starter();
  private closed = false;
  /** told of every thread that has come to rest, or to its end */
  private noticed: () => void = () => undefined;

  /** @param size how many threads are kept ready; more are kept when more have been at work at once */
  constructor(private size: number) {
    this.fill();
  }

  /** A place of one's own. A thread that comes to rest is waited for: that takes less than starting another. */
  take(client: Client): Place {
    const at = Math.max(
      0,
      this.free.findIndex((one) => one.ready),
    );
    const [place = this.startPlace()] = this.free.splice(at, 1);
    place.serve(client);
    this.serving.add(place);
    this.size = Math.min(MOST_KEPT, Math.max(this.size, this.serving.size));
    return place;
  }

  /** Gives back a place whose execution has come to its own end. */
  giveBack(place: Place): void {
    this.serving.delete(place);
    place.rest();
    this.free.push(place);
  }

  /** Ends a thread, whatever it does. */
  discard(place: Place): void {
    this.forget(place);
    void place.end();
    this.fill();
  }

  async close(): Promise<void> {
    this.closed = true;
    while (HAS_SHELF && this.free.some((place) => !place.ready)) await this.notice();
    const free = this.free.splice(0);
    const serving = [...this.serving];
    this.serving.clear();
    await Promise.all([
      ...free.map((place) => (place.ready ? place.release() : place.end())),
      ...serving.map((place) => place.end()),
    ]);
  }

  private notice(): Promise<void> {
    return new Promise((resolve) => {
      this.noticed = resolve;
    });
  }

  private startPlace(): Place {
    return new Place(
      this.starter,
      (place) => this.rested(place),
      (place) => {
        this.forget(place);
        this.fill();
      },
    );
  }

  private rested(place: Place): void {
    const at = this.free.indexOf(place);
    if (at >= 0 && this.free.length + this.serving.size > this.size) {
      this.free.splice(at, 1);
      void place.release();
    }
    this.noticed();
  }

  private forget(place: Place): void {
    this.serving.delete(place);
    const at = this.free.indexOf(place);
    if (at >= 0) this.free.splice(at, 1);
    this.noticed();
  }

  private fill(): void {
    const count = this.free.length + this.serving.size;
    for (let n = count; !this.closed && n < this.size; n++) this.free.push(this.startPlace());
  }
}
