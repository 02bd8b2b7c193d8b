// The browser of the tests: a Chrome or Chromium that is there, else Debian's package where apt can install it, else a clear error.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'Google Chrome',
  'Chromium',
];
const USUAL_PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/opt/homebrew/bin',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
];
const MISSING = `No Chrome or Chromium was found, and the browser tests need one.
Debian, Ubuntu: sudo apt-get install chromium. macOS: brew install --cask google-chrome. Windows: install Google Chrome.
Or set CHROME_PATH to the program.`;

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** CHROME_PATH, then what PATH has, then the usual places; null when there is none. */
export function findBrowser(env = process.env) {
  if (env.CHROME_PATH) {
    if (isProgram(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH names ${env.CHROME_PATH}, which is not a program that can be started.`);
  }
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter(Boolean)
    .map((base) => join(base, 'Google/Chrome/Application/chrome.exe'));
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...USUAL_PLACES];
  const paths = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...windows];
  return paths.find(isProgram) ?? null;
}

function apt(...words) {
  const run = spawnSync('apt-get', words, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return run.status === 0;
}

/** Path of the browser, installed when apt can do that without asking. @throws Error that says what to install */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0;
  if (mayInstall && spawnSync('apt-get', ['--version']).status === 0) {
    process.stdout.write('No browser found; installing the package chromium with apt-get.\n');
    apt('update', '-qq');
    if (apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')) {
      const installed = findBrowser();
      if (installed !== null) return installed;
    }
  }
  throw new Error(MISSING);
}
