import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../../emulator/random';
import { loadState } from '../../emulator/stateFile';
import { bundled } from '../support/bundled';

const SEED = 20261124;
const ROUNDS = 12;

/** Runs the writer until it has told of `lines` states, lets it go on for some turns, then kills it; answers the last one told. */
async function writeUntilKilled(program: string, path: string, from: number, lines: number, turns: number) {
  const child = spawn(process.execPath, [program, path, String(from)]);
  let told = '';
  const heard = new Promise<void>((done) => {
    child.stdout.on('data', (part: Buffer) => {
      told += part.toString();
      if (told.split('\n').length > lines) done();
    });
  });
  await heard;
  for (let i = 0; i < turns; i++) await new Promise((next) => setImmediate(next));
  child.kill('SIGKILL');
  await once(child, 'close');
  const numbers = told.split('\n').filter((line) => line !== '');
  return Number(numbers[numbers.length - 1]);
}

test('killed at any moment of writing, the state on disk is one that was written, whole', async () => {
  const place = mkdtempSync(join(tmpdir(), 'keadaan-'));
  const path = join(place, 'keadaan.json');
  const program = bundled('tests/support/stateWriter.ts');
  const random = new Random(SEED);
  let from = 1;
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 3 === 1) writeFileSync(`${path}.baru`, '{"version":2,"clock":99,"fi');
    const last = await writeUntilKilled(program, path, from, 1 + random.below(6), random.below(400));
    const { state, warning } = loadState(path);
    expect([round, warning]).toEqual([round, null]);
    // The one told last is on disk; the next may be, when it was killed between writing and telling.
    expect([last, last + 1]).toContain(state?.clock);
    expect(state?.properties.script).toMatchObject({ n: String(state?.clock), akhir: String(state?.clock) });
    from = (state?.clock ?? 0) + 1;
  }
  expect(readdirSync(place).filter((name) => name.includes('rusak'))).toEqual([]);
  expect(existsSync(path)).toBe(true);
});
