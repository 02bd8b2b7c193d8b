// `npm run pictures -- --out DIR`: every screen and state of the page as pictures, to be looked at.
import { ensureBrowser } from './browser.mjs';
import { runBundled } from './bundled.mjs';

process.env.CHROME_PATH = ensureBrowser();
await runBundled('tests/bench/pictures.ts');
