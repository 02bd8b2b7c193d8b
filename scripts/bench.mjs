// `npm run bench`: measures what has a budget and prints a table; exit 1 when something is over. `-- --full` measures registers
// of ten million cells, `-- --large` only the large ones.
import { ensureBrowser } from './browser.mjs';
import { runBundled } from './bundled.mjs';

process.env.CHROME_PATH = ensureBrowser();
await runBundled('tests/bench/bench.ts', { options: ['--max-old-space-size=7000'], ui: true });
