// `npm run bench`: measures what has a budget and prints a table; exit 1 when something is over.
import { runBundled } from './bundled.mjs';

await runBundled('tests/bench/bench.ts');
