// `npm run check`: the short loop. Types, lint, unused code, unit tests; no build, no browser.
import { run } from './run.mjs';

run('types', 'tsc', '-b');
run('lint', 'biome', 'check', '.');
run('unused code', 'knip');
run('unit tests', 'jest', '--selectProjects', 'unit', '--silent');
