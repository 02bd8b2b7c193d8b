// Jest's global setup for the browser tests: the built product and a browser to open it with.
import { ensureBrowser } from '../../scripts/browser.mjs';
import setup from './build.mjs';

export default async function setupBrowser() {
  process.env.CHROME_PATH = ensureBrowser();
  await setup();
}
