// `npm run bench`: measures what has a budget and prints a table; exit 1 when something is over. `-- --full` measures registers
// of ten million cells, `-- --large` only the large ones.
import { runBundled } from './bundled.mjs';

await runBundled('tests/bench/bench.ts', ['--max-old-space-size=7000']);
