// `npm run simulate -- --seeds N`: crowds of people and timers by seed, with faults; exit 1 when a rule was broken.
import { runBundled } from './bundled.mjs';

// Short-lived objects are most of what a seed makes: a larger nursery saves a tenth of the time.
await runBundled('tests/simulation/simulate.ts', { options: ['--max-semi-space-size=64'] });
