/** Programs that tests run in processes of their own: bundled from our sources, so that they can be killed for real. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = join(__dirname, '../..');

/** Path of a program that Node can run. */
export function bundled(entry: string): string {
  const outfile = join(mkdtempSync(join(tmpdir(), 'program-')), 'program.js');
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  return outfile;
}
