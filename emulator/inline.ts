/**
 * Executions beside the services, without threads, for campaigns of many thousands of runs. A script asks, and goes on at
 * once when its call is answered at once. When another execution's turn comes first, it is unwound (its stack thrown
 * away); once its answer is there it runs again from its beginning, its earlier calls answered as they were, and must
 * ask for the same again, or the world says so. All scripts share one realm: nothing here holds for a script that keeps
 * state in globals. Order, faults, prices and locks are the scheduler's, as with threads.
 */
import { installClock } from './inside/clock';
import { errorPlace, findEntry, loadScript } from './inside/entry';
import { installConsole, installServices, localMembers } from './inside/globals';
import { type AnyFunction, makeRealm, type Realm } from './inside/realm';
import { type Invoke, Remotes } from './inside/remotes';
import { doneWith, failedWith, replyError } from './inside/report';
import type { Client, Seat, Seats } from './seats';
import type { Packed, Reply, StartMessage } from './wire';

/** Thrown through a script whose turn has not come; nothing that it does on its way out counts. */
class Unwound extends Error {}

/** A realm with the script loaded, and who runs in it. */
class Stage {
  readonly realm: Realm = makeRealm();
  private present: InlineSeat | null = null;
  private loaded = false;

  constructor(zoneMinutes: number) {
    installClock(this.realm, () => Math.floor(this.present?.at() ?? 0), zoneMinutes);
    installConsole(this.realm, (text) => this.present?.log(text));
  }

  /** Lets the seat's script run: its services stand in the globals, the clock is its own. */
  enter(seat: InlineSeat, globals: Readonly<Record<string, unknown>>, start: StartMessage): AnyFunction {
    this.present = seat;
    for (const [name, value] of Object.entries(globals)) this.realm.global[name] = value;
    if (!this.loaded) loadScript(this.realm, start);
    this.loaded = true;
    return findEntry(this.realm, start);
  }
}

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
    private readonly stageFor: (start: StartMessage) => Stage,
  ) {}

  start(message: StartMessage): void {
    const stage = this.stageFor(message);
    const remotes: Remotes = new Remotes(
      stage.realm,
      this.invokeIn(stage.realm),
      localMembers(stage.realm, () => remotes),
    );
    installServices(stage.realm, message, remotes);
    const names = [...Object.keys(JSON.parse(message.services.json) as object), 'MimeType'];
    const globals = Object.fromEntries(names.map((name) => [name, stage.realm.global[name]]));
    this.begun = { message, stage, remotes, globals, startedAt: this.time[0] ?? 0 };
    setImmediate(() => this.run());
  }

  reply(reply: Reply): void {
    const last = this.made[this.made.length - 1];
    if (last) last.answer = { reply, at: this.time[0] ?? 0 };
    // Behind whatever begins now: an execution that starts at this moment says first what it asks for.
    if (!this.onStack) setImmediate(() => this.run());
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

  private run(): void {
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
    const made = earlier ?? { asked, answer: null };
    if (!earlier) {
      this.made.push(made);
      this.client.receive({ kind: 'call', ref, member, args });
    }
    this.position += 1;
    if (made.answer !== null && !this.over) return made.answer;
    this.unwinding = true;
    throw new Unwound();
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

  take(client: Client): InlineSeat {
    return new InlineSeat(client, (start) => this.stageFor(start));
  }

  giveBack(): void {}

  discard(seat: Seat): void {
    if (seat instanceof InlineSeat) seat.drop();
  }

  async close(): Promise<void> {}

  private stageFor({ code, zoneMinutes }: StartMessage): Stage {
    if (this.warm?.code !== code) this.warm = { code, stage: new Stage(zoneMinutes) };
    return this.warm.stage;
  }
}
