/**
 * Executions beside the services, without threads, for campaigns of many thousands of runs. A script asks, and goes on at
 * once when its call is answered at once. When another execution's turn comes first, that one runs on top of the stack;
 * when the turn goes to one further down, those above are unwound (their stack thrown away). An unwound script runs again
 * from its beginning once its answer is there, its earlier calls answered as they were, and must ask for the same again,
 * or the world says so. All scripts share one realm: nothing here holds for a script that keeps state in globals. Order,
 * faults, prices and locks are the scheduler's, as with threads.
 */

import { Stage } from './inlineStage';
import { errorPlace } from './inside/entry';
import { installServices, localMembers } from './inside/globals';
import type { Realm } from './inside/realm';
import { type Invoke, Remotes } from './inside/remotes';
import { doneWith, failedWith, replyError } from './inside/report';
import type { Client, Seat, Seats } from './seats';
import type { CallMessage, Packed, Reply, StartMessage } from './wire';

/** Thrown through a script whose turn has not come; nothing that it does on its way out counts. */
class Unwound {}

/** One call as it was made, and its answer once it is there. */
interface Made {
  readonly asked: string;
  answer: { readonly reply: Reply; readonly at: number } | null;
}

class InlineSeat implements Seat {
  readonly time = new Float64Array(1);
  private begun: Begun | null = null;
  private readonly made: Made[] = [];
  /** calls that the present run of the script has made */
  private position = 0;
  private logged = 0;
  private toldLogs = 0;
  private moment = 0;
  private onStack = false;
  private unwinding = false;
  private over = false;

  constructor(
    private readonly client: Client,
    private readonly seats: InlineSeats,
  ) {}

  start(message: StartMessage): void {
    const stage = this.seats.stageFor(message);
    const remotes: Remotes = new Remotes(
      stage.realm,
      this.invokeIn(stage.realm),
      localMembers(stage.realm, () => remotes),
    );
    installServices(stage.realm, message, remotes);
    const names = [...Object.keys(JSON.parse(message.services.json) as object), 'MimeType'];
    const globals = Object.fromEntries(names.map((name) => [name, stage.realm.global[name]]));
    this.begun = { message, stage, remotes, globals, startedAt: this.time[0] ?? 0 };
    this.seats.later(this);
  }

  reply(reply: Reply): void {
    const last = this.made[this.made.length - 1];
    if (last) last.answer = { reply, at: this.time[0] ?? 0 };
    if (!this.onStack) this.seats.later(this);
  }

  drop(): void {
    this.over = true;
  }

  at(): number {
    return this.moment;
  }

  log(text: string): void {
    if (this.unwinding) return;
    this.logged += 1;
    if (this.logged <= this.toldLogs) return;
    this.toldLogs = this.logged;
    this.client.receive({ kind: 'log', text });
  }

  run(): void {
    const { begun } = this;
    if (this.over || begun === null) return;
    this.position = 0;
    this.logged = 0;
    this.unwinding = false;
    this.moment = begun.startedAt;
    this.onStack = true;
    const done = this.play(begun);
    this.onStack = false;
    if (this.unwinding || this.over) return;
    if (this.seats.clearing) {
      this.seats.later(this);
      return;
    }
    this.over = true;
    this.client.receive(done);
  }

  private play({ message, stage, remotes, globals }: Begun) {
    try {
      const entry = stage.enter(this, globals, message);
      const value = entry(...(remotes.unpack(message.args) as unknown[]));
      if (isLater(value)) throw new Error('a script that waits for a promise needs a thread');
      return doneWith(remotes, value);
    } catch (error) {
      const place = errorPlace(error);
      if (place !== '') this.log(place);
      return failedWith(error);
    }
  }

  private invokeIn(realm: Realm): Invoke {
    return (ref, member, args) => {
      if (this.unwinding) throw new Unwound();
      const { reply, at } = this.answerTo(ref, member, args);
      this.moment = at;
      if (reply.ok) return reply;
      throw replyError(realm, reply);
    };
  }

  private answerTo(ref: number, member: string, args: Packed): { reply: Reply; at: number } {
    const asked = `${ref} ${member} ${args.json}`;
    const earlier = this.made[this.position];
    if (earlier && earlier.asked !== asked)
      throw new Error(`run again, the script asked for something else: ${asked}; before: ${earlier.asked}`);
    const made = earlier ?? this.ask(asked, { kind: 'call', ref, member, args });
    this.position += 1;
    if (made.answer !== null && !this.over) return made.answer;
    throw this.unwind();
  }

  /** Asks, and lets others run on top until the answer is there or nobody else has a turn. */
  private ask(asked: string, call: CallMessage): Made {
    if (this.seats.clearing) {
      this.seats.later(this);
      throw this.unwind();
    }
    const made: Made = { asked, answer: null };
    this.made.push(made);
    this.client.receive(call);
    while (made.answer === null && !this.over && this.seats.runNext());
    if (this.begun) this.begun.stage.resume(this, this.begun.globals);
    return made;
  }

  private unwind(): Unwound {
    this.unwinding = true;
    return new Unwound();
  }
}

/** What a run of the script needs, however often it is run. */
interface Begun {
  readonly message: StartMessage;
  readonly stage: Stage;
  readonly remotes: Remotes;
  readonly globals: Readonly<Record<string, unknown>>;
  readonly startedAt: number;
}

const isLater = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';

/** Seats beside the services; the realm is made anew only when the script is another. */
export class InlineSeats implements Seats {
  private warm: { readonly code: string; readonly stage: Stage } | null = null;
  private readonly ready: InlineSeat[] = [];
  private due = false;
  /**
   * An execution has ended: the stack is cleared before anything else is asked, so that whoever waited for that end can
   * begin something, which then has its say.
   */
  clearing = false;

  take(client: Client): InlineSeat {
    return new InlineSeat(client, this);
  }

  giveBack(): void {
    this.clear();
  }

  discard(seat: Seat): void {
    if (seat instanceof InlineSeat) seat.drop();
    this.clear();
  }

  async close(): Promise<void> {}

  /** The seat can go on: on top of the stack, or when it is clear. */
  later(seat: InlineSeat): void {
    this.ready.push(seat);
    this.comeBack();
  }

  /** Runs one that can go on; false when there is none, or the stack has to be cleared first. */
  runNext(): boolean {
    const seat = this.clearing ? undefined : this.ready.shift();
    seat?.run();
    return seat !== undefined;
  }

  stageFor({ code, zoneMinutes }: StartMessage): Stage {
    if (this.warm?.code !== code) this.warm = { code, stage: new Stage(zoneMinutes) };
    return this.warm.stage;
  }

  private clear(): void {
    this.clearing = true;
    this.comeBack();
  }

  private comeBack(): void {
    if (this.due) return;
    this.due = true;
    setImmediate(() => {
      this.due = false;
      this.clearing = false;
      while (this.runNext());
    });
  }
}
