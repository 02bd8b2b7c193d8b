// `npm test`: everything. Types, lint, unused code, build, and all tests, the browser's included.
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { run } from './run.mjs';

process.env.CHROME_PATH = ensureBrowser();
run('types', 'tsc', '-b');
run('lint', 'biome', 'check', '.');
run('unused code', 'knip');
await build();
process.env.PANTAU_BUILT = '1';
run('tests', 'jest', ...process.argv.slice(2));
