import { CHECKS, diagnose, diagnosisLines } from '../../src/app/diagnose';
import type { Google } from '../../src/app/diagnosis/google';
import type { Verdict } from '../../src/app/diagnosis/model';
import { PATIENCE_MIN } from '../../src/app/heartbeat';
import { TEMPLATES } from '../../src/app/letters/templates';
import type { Ports, RegisterFacts } from '../../src/app/ports';
import { TABS } from '../../src/app/tabs';
import { FakeWorld, SYSTEM } from '../support/fakePorts';

const NOW = 1_800_000_000_000;
const FILE = { owner: SYSTEM, trashed: false, mayEdit: true, modifiedAt: NOW };
const PROTECTION = {
  description: 'Pantau',
  warningOnly: false,
  whole: true,
  mayEdit: true,
  editors: [SYSTEM],
};
const URL = 'https://script.google.com/x/exec';

const google: Google = {
  scriptTimeZone: () => 'Asia/Jakarta',
  missingServices: () => [],
  consentMissing: () => false,
  scopes: [{ scope: 'drive', call: () => {} }],
  spreadsheet: () => ({
    locale: 'in_ID',
    timeZone: 'Asia/Jakarta',
    sheets: TABS.map(({ sheetId, title }) => ({ sheetId, title, cells: 100, protections: [PROTECTION] })),
  }),
  file: () => FILE,
  writers: () => [SYSTEM],
  openDocument: () => {},
  webAppUrl: () => URL,
  triggers: () => Object.keys(PATIENCE_MIN),
  tryLock: () => true,
  usage: () => ({ cells: 100, mirror: 100, property: 100, store: 100 }),
  echo: (values) => values.map((wrote) => ({ wrote, read: wrote })),
  halfBatchStays: () => false,
};

interface Case {
  readonly google?: Partial<Google>;
  readonly ports?: Partial<Ports>;
  readonly facts?: Partial<RegisterFacts>;
}

function run(given: Case) {
  const world = new FakeWorld();
  world.now = NOW;
  const ports = { ...world.ports(), ...given.ports };
  const facts = ports.memory.load();
  if (facts === null) throw new Error('no facts');
  const beats = Object.fromEntries(Object.keys(PATIENCE_MIN).map((fn) => [fn, NOW - 60_000]));
  const templates = Object.fromEntries(TEMPLATES.map(({ id }) => [id, id]));
  const sound = { ...facts, heartbeats: beats, templates, folderId: 'map', webAppUrl: URL };
  const memory = { ...ports.memory, load: () => ({ ...sound, ...given.facts }) };
  const letters = { ...ports.letters, text: () => '{{nomor}}' };
  return diagnose({ ...ports, memory, letters }, { ...google, ...given.google }, 'id');
}

const complaints = (given: Case) =>
  Object.fromEntries(
    run(given)
      .results.filter((one) => one.verdict !== 'GOOD')
      .map((one) => [one.id, one.verdict]),
  );

const throwing = (message: string) => () => {
  throw new Error(message);
};

test('every check is good where Google answers as it should', () => {
  expect(complaints({})).toEqual({});
  expect(run({}).results).toHaveLength(CHECKS.length);
});

const FAULTS: readonly (readonly [string, Case, Readonly<Record<string, Verdict>>])[] = [
  ['the lock is taken', { google: { tryLock: () => false } }, { lock: 'FAILED' }],
  ['half a batch stays', { google: { halfBatchStays: () => true } }, { atomic: 'FAILED' }],
  [
    'text like a formula comes back calculated',
    { google: { echo: (all) => all.map((wrote) => ({ wrote, read: wrote === '=1+1' ? 2 : wrote })) } },
    { echo: 'FAILED' },
  ],
  [
    'a letter outside ASCII comes back as a question mark',
    { google: { echo: (all) => all.map((wrote) => ({ wrote, read: String(wrote).replace(/é/, '?') })) } },
    { echo: 'FAILED' },
  ],
  ['a value does not come back', { google: { echo: () => [] } }, { echo: 'FAILED' }],
  ['digests drop the accent', { ports: { sha256: () => '00' } }, { digest: 'FAILED' }],
  [
    "Drive's clock is elsewhere",
    { google: { file: () => ({ ...FILE, modifiedAt: NOW - 3_600_000 }) } },
    { clock: 'LOOK' },
  ],
  ['consent is missing', { google: { consentMissing: () => true } }, { scopes: 'FAILED' }],
  ['the web app runs as its deployer', { ports: { email: () => 'sekda@x.example' } }, { identity: 'FAILED' }],
  [
    'the system account has no domain',
    {
      facts: { systemAccount: 'pantau@gmail.com' },
      ports: { email: () => 'pantau@gmail.com', effectiveEmail: () => 'pantau@gmail.com' },
    },
    { domain: 'LOOK', owner: 'FAILED' },
  ],
  ['there is no web app', { google: { webAppUrl: () => '' }, facts: { webAppUrl: '' } }, { webApp: 'LOOK' }],
  [
    'a new deployment has another address',
    { google: { webAppUrl: () => `${URL.slice(0, -5)}2/exec` } },
    { webApp: 'LOOK' },
  ],
  ['timers have never run', { facts: { heartbeats: {} } }, { heartbeat: 'LOOK' }],
  [
    'no mail may be sent today',
    { ports: { mailer: { remaining: () => 0, send: () => {} } } },
    { mail: 'FAILED' },
  ],
  ['the register is of an older version', { facts: { schema: 0 } }, { schema: 'LOOK' }],
  [
    'the person may only read templates',
    { google: { file: (id) => ({ ...FILE, mayEdit: !TEMPLATES.some((one) => one.id === id) }) } },
    { templateRights: 'LOOK' },
  ],
  [
    'Google hides the editors',
    {
      google: {
        spreadsheet: () => ({
          ...google.spreadsheet(),
          sheets: google
            .spreadsheet()
            .sheets.map((sheet) => ({ ...sheet, protections: [{ ...PROTECTION, editors: null }] })),
        }),
      },
    },
    { editors: 'UNKNOWN' },
  ],
  [
    'a protection bars somebody who is in Pejabat',
    {
      google: {
        spreadsheet: () => ({
          ...google.spreadsheet(),
          sheets: google
            .spreadsheet()
            .sheets.map((sheet) => ({ ...sheet, protections: [{ ...PROTECTION, mayEdit: false }] })),
        }),
      },
    },
    { protection: 'FAILED' },
  ],
];

test.each(FAULTS)('%s', (_what, given, verdicts) => {
  expect(complaints(given)).toMatchObject(verdicts);
});

test('a check that throws is reported with its reason and does not stop the others', () => {
  const { results } = run({ google: { spreadsheet: throwing('Service Spreadsheets failed') } });
  expect(results).toHaveLength(CHECKS.length);
  const broken = results.filter((one) => one.technical.includes('Service Spreadsheets failed'));
  expect(broken.map((one) => one.id)).toEqual(['sheetZone', 'locale', 'protection', 'editors', 'cells']);
  for (const one of broken) {
    expect(one.verdict).toBe('FAILED');
    expect(one.found + one.advice).not.toContain('Service');
  }
});

test('every finding that is not good says what to do, unless there is nothing to do', () => {
  for (const [, given] of FAULTS)
    for (const { id, verdict, advice } of run(given).results)
      if (verdict === 'FAILED' || verdict === 'LOOK') expect([id, advice.length > 0]).toEqual([id, true]);
});

test('the log has one line a check', () => {
  const diagnosis = run({});
  expect(diagnosisLines(diagnosis)).toHaveLength(CHECKS.length);
  expect(new Set(CHECKS.map((check) => check.id)).size).toBe(CHECKS.length);
});
