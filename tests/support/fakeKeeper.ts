/** A keeper in memory beside the ports in memory: the mirror is a second set of tabs. */

import { rowHash } from '../../src/app/chain';
import {
  type Keeper,
  type MirrorState,
  NEW_MIRROR,
  NEW_SWEEP,
  type SweepState,
  type Watch,
} from '../../src/app/integrity/keeper';
import { START } from '../../src/app/integrity/replay';
import type { RegisterStore } from '../../src/app/ports';
import { runCommand } from '../../src/app/runCommand';
import type { Row } from '../../src/app/tabs';
import type { Command } from '../../src/domain/types';
import { FakeWorld, SYSTEM } from './fakePorts';

const KABAG = 'kabag@x.example';

/** A register and its mirror; counts what is asked of each. */
export class Kept {
  readonly world = new FakeWorld();
  readonly mirror = new FakeWorld();
  state: MirrorState = { ...NEW_MIRROR, reached: START };
  swept: SweepState = NEW_SWEEP;
  reads = 0;
  commits = 0;
  /** what happens before the mirror's state is kept: a run that is cut off throws here */
  beforeSave: () => void = () => {};
  /** what happens before the register, or the mirror, is written: a run that is cut off throws here */
  beforeCommit: () => void = () => {};
  /** rows of the log of the first case, which all others are made after */
  private pattern: readonly Row[] = [];
  /** moves on with every read, so that a run comes to its end */
  private clock = 0;

  constructor() {
    for (const id of Object.keys(this.mirror.tabs)) this.mirror.tabs[id as keyof FakeWorld['tabs']] = [];
    this.world
      .rows('PEJABAT')
      .push({ peran: 'KABAG', nama: 'Kepala Bagian', surel: KABAG, kapasitas: 'Definitif' });
    this.world.now = Date.UTC(2026, 10, 23, 1);
  }

  private counted(store: RegisterStore): RegisterStore {
    return {
      read: (ranges) => {
        this.reads += 1;
        this.clock += 1;
        return store.read(ranges);
      },
      commit: (changes) => {
        if (changes.length > 0) this.beforeCommit();
        this.commits += changes.length === 0 ? 0 : 1;
        store.commit(changes);
      },
    };
  }

  /** One run that stops after so many reads. */
  watch(reads = Number.POSITIVE_INFINITY): Watch {
    this.world.email = SYSTEM;
    const ports = this.world.ports();
    const begun = this.clock;
    const keeper: Keeper = {
      mirror: () => this.counted(this.mirror.ports().store),
      loadMirror: () => this.state,
      saveMirror: (state) => {
        this.beforeSave();
        this.state = state;
      },
      loadSweep: () => this.swept,
      saveSweep: (state) => {
        this.swept = state;
      },
      refusedCalls: () => null,
      forgetRefused: () => {},
      takeEditors: () => [],
      structure: () => [],
      mend: () => 0,
      looks: () => [],
    };
    return {
      ports: { ...ports, store: this.counted(ports.store), now: () => this.world.now + this.clock },
      keeper,
      until: this.world.now + begun + reads,
    };
  }

  /** A command as the Kabag sends it. */
  act(no: number | null, visit: number | null, command: Command, id: string): void {
    this.world.email = KABAG;
    runCommand(this.world.ports(), { registerId: 'r', commandId: `perintah-${id}`, no, visit, command });
  }

  /** The same register and mirror once more, with what they hold now. */
  copy(): Kept {
    const other = new Kept();
    for (const [from, to] of [
      [this.world, other.world],
      [this.mirror, other.mirror],
    ] as const)
      Object.assign(to, from, { tabs: structuredClone(from.tabs) });
    return Object.assign(other, { state: this.state, swept: this.swept });
  }

  /**
   * One cancelled case through the command itself, and as many alike as an import would bring, up to so many. `from`: the
   * first that is new.
   */
  fill(cases: number, from = 1): void {
    if (from === 1) {
      this.act(null, null, { type: 'open', judul: 'Pelayanan', rencanaKerja: 'Rencana' }, 'buka-1');
      this.act(1, 1, { type: 'cancel', reason: 'Digabung.' }, 'batal-1');
      this.pattern = [...this.world.rows('RIWAYAT')];
    }
    const { hmac } = this.world.ports();
    let previous = this.world.head.hash;
    for (let no = Math.max(2, from); no <= cases; no += 1) {
      for (const row of this.pattern) {
        const next = this.renumbered(row, no);
        previous = rowHash(hmac, 'kunci', previous, next);
        this.world.rows('RIWAYAT').push({ ...next, sidik: previous });
      }
      for (const tab of ['REGISTER', 'LANGKAH', 'KOTAK_KELUAR'] as const) {
        const first = this.world.rows(tab)[0];
        if (first) this.world.rows(tab).push(this.renumbered(first, no));
      }
    }
    this.world.head = { seq: this.world.rows('RIWAYAT').length, hash: previous };
  }

  private renumbered(row: Row, no: number): Row {
    const kode = `PPP-2026-${String(no).padStart(3, '0')}`;
    const cells = Object.entries(row).map(([key, value]) => {
      if (key === 'urut') return [key, this.world.rows('RIWAYAT').length + 1] as const;
      if (key === 'no' || key === 'jumlah_kasus') return [key, no] as const;
      if (key === 'segel') return [key, value] as const;
      const text = typeof value === 'string' ? value.replaceAll('PPP-2026-001', kode) : value;
      const numbered =
        typeof text === 'string' ? text.replaceAll('"no":1,"kode"', `"no":${no},"kode"`) : text;
      return [key, typeof numbered === 'string' ? numbered.replaceAll('-1"', `-${no}"`) : numbered] as const;
    });
    const { perintah } = row;
    const command = typeof perintah === 'string' ? { perintah: perintah.replace(/-1$/, `-${no}`) } : {};
    return { ...Object.fromEntries(cells), ...command };
  }
}
