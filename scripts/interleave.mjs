// `npm run interleave -- --seeds N`: people and timers at one case in the same moment; exit 1 when a rule was broken.
import { runBundled } from './bundled.mjs';

await runBundled('tests/bench/interleave.ts');
