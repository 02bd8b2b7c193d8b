import { followLog } from '../../../src/app/integrity/mirror';
import { restoreRegister } from '../../../src/app/integrity/restore';
import { checkNow } from '../../../src/app/integrity/verify';
import type { Row } from '../../../src/app/tabs';
import { Kept } from '../../support/fakeKeeper';

/** Cases that came after the mirror was extended last. */
const LATE = 4;

/** A register whose last decisions the mirror does not know yet. */
function filled(cases: number): Kept {
  const kept = new Kept();
  kept.fill(cases - LATE);
  followLog(kept.watch());
  kept.fill(cases, cases - LATE + 1);
  return kept;
}

/** The tabs as texts, without what the watch itself notes: many rows compare faster so. */
const told = (kept: Kept) =>
  (['REGISTER', 'LANGKAH', 'RIWAYAT'] as const)
    .flatMap((tab) => kept.world.rows(tab))
    .filter(({ peristiwa }) => !String(peristiwa ?? '').startsWith('Pewaktu'))
    .map((row) => JSON.stringify(Object.entries(row).sort()))
    .join('\n');

const MANY = filled(1040);
const FEW = filled(430);

type Spoil = (rows: Row[]) => void;
const SPOILT: readonly (readonly [string, Kept, Spoil, Spoil])[] = [
  [
    'rows put in',
    FEW,
    (log) => log.splice(4, 0, {}, { nama: 'x' }, { ...log[9] }),
    (rows) => rows.splice(2, 0, {}),
  ],
  ['rows taken out', MANY, (log) => log.splice(6, 5), (rows) => rows.splice(3, 4)],
  ['rows in reverse', FEW, (log) => log.reverse(), (rows) => rows.reverse()],
  ['all emptied but the end', FEW, (log) => log.splice(0, log.length - 30), (rows) => rows.splice(0)],
];

/** Restores, cut off before its nth write; whether it was. */
function cutOff(kept: Kept, at: number): boolean {
  let left = at;
  kept.beforeCommit = () => {
    left -= 1;
    if (left === 0) throw new Error('cut off');
  };
  try {
    restoreRegister(kept.watch());
    return false;
  } catch (error) {
    if (!String(error).includes('cut off')) throw error;
    return true;
  } finally {
    kept.beforeCommit = () => {};
  }
}

describe.each(SPOILT)('Pulihkan after %s', (_, cuts, spoilLog, spoilRegister) => {
  const spoilt = (sound: Kept): Kept => {
    const kept = sound.copy();
    spoilLog(kept.world.rows('RIWAYAT'));
    spoilRegister(kept.world.rows('REGISTER'));
    return kept;
  };

  test('cut off before any of its writes and begun anew, it loses no decision and is complete', () => {
    const bad = spoilt(cuts);
    const whole = told(cuts);
    let at = 1;
    for (let kept = bad.copy(); cutOff(kept, at); kept = bad.copy()) {
      expect(restoreRegister(kept.watch()).finished).toBe(true);
      expect(told(kept) === whole).toBe(true);
      at += 1;
    }
    expect(at).toBeGreaterThan(3);
  });

  test('out of time again and again, it goes on where it was until all is done', () => {
    const kept = spoilt(MANY);
    const runs: number[] = [];
    for (let finished = false; !finished; ) {
      const before = kept.reads;
      finished = restoreRegister(kept.watch(6)).finished;
      runs.push(kept.reads - before);
      expect(runs.length).toBeLessThan(30);
    }
    expect(runs.length).toBeGreaterThan(2);
    expect(told(kept) === told(MANY)).toBe(true);
    expect(checkNow(kept.watch()).kind).toBe('SOUND');
  });
});
