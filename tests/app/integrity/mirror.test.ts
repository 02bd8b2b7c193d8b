import { followLog, STRETCH } from '../../../src/app/integrity/mirror';
import { checkNow, watchRegister } from '../../../src/app/integrity/verify';
import { Kept } from '../../support/fakeKeeper';

const CASES = 600;

function filled(cases = CASES): Kept {
  const kept = new Kept();
  kept.fill(cases);
  return kept;
}

test('a register of many cases follows from its log, and is found whole', () => {
  const kept = filled();
  expect(kept.world.rows('RIWAYAT').length).toBeGreaterThan(2 * STRETCH);
  const verdict = checkNow(kept.watch());
  expect(verdict.lines).toEqual([expect.stringContaining('Register utuh')]);
  for (const tab of ['REGISTER', 'LANGKAH'] as const)
    expect(kept.mirror.rows(tab)).toHaveLength(kept.world.rows(tab).length);
});

test('each stretch of the log takes one read of it, one of the mirror and one commit, whatever lies before', () => {
  const kept = filled();
  followLog(kept.watch());
  const stretches = Math.ceil(kept.world.rows('RIWAYAT').length / (STRETCH - 10));
  expect(kept.commits).toBeLessThanOrEqual(stretches + 1);
  expect(kept.reads).toBeLessThanOrEqual(3 * (stretches + 1) + 2);
});

test('what does not fit into one run goes on in the next, until all is compared', () => {
  const kept = filled();
  const kinds: string[] = [];
  for (let run = 0; run < 30 && kinds[kinds.length - 1] !== 'SOUND'; run += 1)
    kinds.push(watchRegister(kept.watch(3)).kind);
  expect(kinds.length).toBeGreaterThan(3);
  expect(new Set(kinds.slice(0, -1))).toEqual(new Set(['UNFINISHED']));
  expect(kinds[kinds.length - 1]).toBe('SOUND');
});

test('a run that is cut off between the mirror and the note about it loses nothing and writes nothing twice', () => {
  const kept = filled();
  let cuts = 0;
  for (let done = false; !done; ) {
    let armed = true;
    kept.beforeSave = () => {
      if (!armed) return;
      armed = false;
      cuts += 1;
      throw new Error('cut off');
    };
    try {
      followLog(kept.watch());
      done = true;
    } catch {
      // The next run has to find out how far this one came; only then may it be cut off again.
      kept.beforeSave = () => {};
      followLog(kept.watch(1));
    }
    if (kept.state.reached.head.seq === kept.world.head.seq) done = true;
  }
  expect(cuts).toBeGreaterThan(0);
  expect(kept.mirror.rows('RIWAYAT')).toEqual(kept.world.rows('RIWAYAT'));
  kept.beforeSave = () => {};
  expect(checkNow(kept.watch()).kind).toBe('SOUND');
});

test.each([
  [
    'altered',
    900,
    (rows: Record<string, unknown>[], i: number) => Object.assign(rows, { [i]: { ...rows[i], nama: 'x' } }),
  ],
  ['deleted', 1500, (rows: Record<string, unknown>[], i: number) => rows.splice(i, 1)],
  ['inserted', 300, (rows: Record<string, unknown>[], i: number) => rows.splice(i, 0, { ...rows[i] })],
  [
    'exchanged',
    700,
    (rows: Record<string, unknown>[], i: number) => rows.splice(i, 2, ...rows.slice(i, i + 2).reverse()),
  ],
  ['cut off at the end', 2000, (rows: Record<string, unknown>[], i: number) => rows.splice(i)],
])('a row of the log %s before the mirror had it is named: row %i', (_, row, spoil) => {
  const kept = filled();
  spoil(kept.world.rows('RIWAYAT') as Record<string, unknown>[], row - 1);
  const { broken, state } = followLog(kept.watch());
  expect(Math.abs((broken ?? 0) - row)).toBeLessThanOrEqual(1);
  expect(state.reached.head.seq).toBeLessThan(broken ?? 0);
  const verdict = watchRegister(kept.watch());
  expect(verdict.kind).toBe('FOUND');
  expect(verdict.lines.join()).toMatch(
    /Tab Riwayat, baris \d+: baris ini tidak sesuai dengan sidik rantainya/,
  );
});
