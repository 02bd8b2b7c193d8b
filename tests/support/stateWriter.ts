/** A program that writes states one after the other until it is killed; it names each one that is on disk. */
import { writeSync } from 'node:fs';
import { freshState } from '../../emulator/state';
import { saveState } from '../../emulator/stateFile';

const [path = '', from = '0'] = process.argv.slice(2);
/** Big enough that most of the time is spent in the middle of a write. */
const FILLING = 'isi '.repeat(100_000);

for (let n = Number(from); ; n++) {
  const properties = { script: { n: String(n), isi: FILLING, akhir: String(n) } };
  saveState(path, { ...freshState(n, 1), properties });
  // Not through the stream, which would hold the line back until the loop ends.
  writeSync(1, `${n}\n`);
}
