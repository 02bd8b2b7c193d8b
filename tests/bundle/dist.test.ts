import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { BUNDLE } from '../support/story';

const ROOT = join(__dirname, '../..');
const code = readFileSync(join(BUNDLE, 'Code.js'), 'utf8');
const declared = [...code.matchAll(/(?:^|[;}\n])function (\w+)\(/g)].map((match) => match[1] ?? '');
const manifest = JSON.parse(readFileSync(join(BUNDLE, 'appsscript.json'), 'utf8'));

const MENU = [
  'openSidebar',
  'openAgenda',
  'pasangPantau',
  'diagnostikPantau',
  'cetakSop',
  'periksaTemplat',
  'pulihkanTemplat',
  'pasangUlangPewaktu',
  'periksaKeutuhan',
  'pulihkanRegister',
];
const PAGE_CALLS = [
  'loadHome',
  'loadCase',
  'loadSelected',
  'loadDocument',
  'searchCases',
  'approveMany',
  'repairTimers',
  'runCommand',
];
const TIMERS = [
  'checkLateness',
  'updateDashboard',
  'sendOutbox',
  'checkIntegrity',
  'followPejabat',
  'sendWeeklySummary',
  'sendDigests',
  'sweepOrphans',
];
/** Called by Google when somebody edits the spreadsheet. */
const EDITS = ['catatPenyunting'];
const GOOGLE = ['onOpen', 'onInstall', 'doGet'];

/** The bundle in a bare context in which every service call would throw: loading must not make one. */
function load(): Record<string, unknown> {
  const context = createContext({});
  new Script(code).runInContext(context);
  return context as Record<string, unknown>;
}

describe('the bundle that clasp pushes', () => {
  test('declares every entry at top level, and nothing else', () => {
    const entries = [...GOOGLE, ...MENU, ...PAGE_CALLS, ...EDITS, ...TIMERS];
    const top = declared.filter((name) => entries.includes(name));
    expect([...new Set(top)].sort()).toEqual([...entries].sort());
    expect(code.slice(0, code.indexOf('(()=>')).match(/function /g)).toHaveLength(entries.length);
  });

  test('assigns every declaration: no stub stays empty', () => {
    const context = load();
    for (const name of [...GOOGLE, ...MENU, ...PAGE_CALLS, ...EDITS, ...TIMERS]) {
      expect(typeof context[name]).toBe('function');
      expect(String(context[name])).not.toMatch(/^function \w+\([^)]*\)\s*\{\s*\}$/);
    }
  });

  test('asks no service while it loads', () => {
    expect(() => load()).not.toThrow();
  });

  test('stays within its size: 400 KB of code, 150 KB of page', () => {
    expect(statSync(join(BUNDLE, 'Code.js')).size).toBeLessThanOrEqual(400 * 1024);
    expect(statSync(join(BUNDLE, 'halaman.html')).size).toBeLessThanOrEqual(150 * 1024);
  });

  test('asks for the written scopes and no others', () => {
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets',
      'https://www.googleapis.com/auth/documents',
      'https://www.googleapis.com/auth/drive',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.scriptapp',
      'https://www.googleapis.com/auth/script.send_mail',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
    expect(manifest.webapp).toEqual({ executeAs: 'USER_ACCESSING', access: 'DOMAIN' });
    expect(manifest.timeZone).toBe('Asia/Jakarta');
  });

  test('carries the licence of every library whose code is in it, and of no other', () => {
    const notices = readFileSync(join(BUNDLE, 'lisensi.html'), 'utf8');
    const map = readFileSync(join(ROOT, 'build/Code.js.map'), 'utf8');
    const inCode = [...map.matchAll(/node_modules\/([^/"]+)\//g)].map((match) => match[1]);
    expect([...new Set(inCode)]).toEqual(['diff']);
    for (const name of ['diff', 'preact']) {
      const licence = readFileSync(join(ROOT, 'node_modules', name, 'LICENSE'), 'utf8').trim();
      expect(notices).toContain(licence.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    }
    expect(notices.match(/Copyright \(c\)/g)).toHaveLength(2);
  });

  test('calls from the page only what the server declares', () => {
    const page = readFileSync(join(BUNDLE, 'halaman.html'), 'utf8');
    for (const name of PAGE_CALLS) expect(page).toContain(name);
    expect(page.match(/<\?/g)).toHaveLength(1);
  });
});
