// `npm run -s scenario -- FILE.json [--out DIR]`: builds when nothing is built yet, then plays the file.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, root } from './build.mjs';

const built = ['dist/Code.js', 'build/node/scenario.js', 'build/node/worker.js'].every((file) =>
  existsSync(join(root, file)),
);
if (!built) await build({ ui: false });
const run = spawnSync(process.execPath, [join(root, 'build/node/scenario.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = run.status ?? 1;
