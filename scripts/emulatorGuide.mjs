// `npm run guide`: makes the tables of docs/emulator.md anew from the code. A test fails while they are stale.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './build.mjs';

const outfile = join(root, 'build/node/emulatorGuide.js');
await esbuild.build({
  entryPoints: [join(root, 'workspace/guide/write.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  logLevel: 'warning',
});
process.exitCode = spawnSync(process.execPath, [outfile, root], { stdio: 'inherit' }).status ?? 1;
