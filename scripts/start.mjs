// `npm start`: builds, then opens the local workspace.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, root } from './build.mjs';

await build();
const child = spawn(process.execPath, [join(root, 'build/node/start.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
