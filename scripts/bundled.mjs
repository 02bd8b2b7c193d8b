// Runs a program of tests: bundles it, then starts it with the words behind its name.
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';
import { build, root } from './build.mjs';

/**
 * Builds the add-on and the program (a path from the root), runs it, and takes over its exit code. `options` are Node's;
 * `ui`: it needs the pages of the local workspace too.
 */
export async function runBundled(program, { options = [], ui = false } = {}) {
  await build({ ui });
  const outfile = join(root, `build/node/${basename(program, '.ts')}.js`);
  await esbuild.build({
    entryPoints: [join(root, program)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'warning',
  });
  const words = process.argv.slice(2);
  process.exitCode =
    spawnSync(process.execPath, [...options, outfile, ...words], { stdio: 'inherit' }).status ?? 1;
}
