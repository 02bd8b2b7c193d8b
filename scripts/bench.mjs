// `npm run bench`: measures what has a budget and prints a table; exit 1 when something is over.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { build, root } from './build.mjs';

await build({ ui: false });
const outfile = join(root, 'build/node/bench.js');
await esbuild.build({
  entryPoints: [join(root, 'tests/bench/bench.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  logLevel: 'warning',
});
process.exitCode = spawnSync(process.execPath, [outfile], { stdio: 'inherit' }).status ?? 1;
