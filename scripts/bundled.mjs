// Runs a program of tests/bench: bundles it, then starts it with the words behind its name.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { build, root } from './build.mjs';

/** Builds the add-on and the program, runs it, and takes over its exit code. */
export async function runBundled(name) {
  await build({ ui: false });
  const outfile = join(root, `build/node/${name}.js`);
  await esbuild.build({
    entryPoints: [join(root, `tests/bench/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'warning',
  });
  const words = process.argv.slice(2);
  process.exitCode = spawnSync(process.execPath, [outfile, ...words], { stdio: 'inherit' }).status ?? 1;
}
