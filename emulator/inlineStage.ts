/** Where scripts run beside the services: one realm, one executing seat at a time. See inline.ts. */
import { installClock } from './inside/clock';
import { findEntry, loadScript } from './inside/entry';
import { installConsole } from './inside/globals';
import { type AnyFunction, makeRealm, type Realm } from './inside/realm';
import type { StartMessage } from './wire';

/** Who runs in it: at what time, and where its lines go. */
interface Player {
  at(): number;
  log(text: string): void;
}

/** A realm with the script loaded, and who runs in it. */
export class Stage {
  readonly realm: Realm = makeRealm();
  private present: Player | null = null;
  private loaded = false;

  constructor(zoneMinutes: number) {
    installClock(this.realm, () => Math.floor(this.present?.at() ?? 0), zoneMinutes);
    installConsole(this.realm, (text) => this.present?.log(text));
  }

  /** Lets the seat's script run: its services stand in the globals, the clock is its own. */
  enter(seat: Player, globals: Readonly<Record<string, unknown>>, start: StartMessage): AnyFunction {
    this.present = seat;
    for (const [name, value] of Object.entries(globals)) this.realm.global[name] = value;
    if (!this.loaded) loadScript(this.realm, start);
    this.loaded = true;
    return findEntry(this.realm, start);
  }

  /** The seat goes on where it was, after another has run on top of it. */
  resume(seat: Player, globals: Readonly<Record<string, unknown>>): void {
    this.present = seat;
    for (const [name, value] of Object.entries(globals)) this.realm.global[name] = value;
  }
}
