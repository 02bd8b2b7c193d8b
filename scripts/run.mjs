// Runs programs of the project one after the other and stops at the first that fails.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build.mjs';

const bin = (name) => join(root, 'node_modules/.bin', name);

/** @returns seconds taken; ends the process with the program's own exit code when it fails */
export function run(title, name, ...words) {
  const start = Date.now();
  const result = spawnSync(bin(name), words, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = (Date.now() - start) / 1000;
  process.stdout.write(`${result.status === 0 ? 'ok' : 'FAILED'}  ${title}  ${seconds.toFixed(1)} s\n`);
  if (result.status !== 0) process.exit(result.status ?? 1);
  return seconds;
}
