// `node scripts/signatures.mjs`: makes emulator/google/signatures.json anew, after an update of @types/google-apps-script.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './build.mjs';
import { run } from './run.mjs';

const outfile = join(root, 'build/node/writeSignatures.js');
const target = join(root, 'emulator/google/signatures.json');
await esbuild.build({
  entryPoints: [join(root, 'emulator/google/writeSignatures.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
});
const declarations = join(root, 'node_modules/@types/google-apps-script');
const made = spawnSync(process.execPath, [outfile, declarations, target], { stdio: 'inherit' });
if (made.status !== 0) process.exit(made.status ?? 1);
run('format', 'biome', 'format', '--write', target);
