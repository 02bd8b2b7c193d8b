/** Writes the made parts of docs/emulator.md. Run by scripts/emulatorGuide.mjs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filledGuide } from './tables';

const [root = '.'] = process.argv.slice(2);
const file = join(root, 'docs/emulator.md');
writeFileSync(file, filledGuide(readFileSync(file, 'utf8'), root));
