import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../src/app/diagnose';
import type { Verdict } from '../../src/app/diagnosis/model';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { email, wib } from '../support/story';
import { Patient, soundWorld } from './diagnosisWorld';

let sound: string;
let patient: Patient;
beforeAll(async () => {
  sound = await soundWorld();
});
afterAll(() => rmSync(sound, { recursive: true, force: true }));
beforeEach(async () => {
  patient = await Patient.admit(join(sound, 'state.json'));
});
afterEach(() => patient.discharge());

/** Verdicts other than GOOD, by check. */
async function complaints(as: string): Promise<Readonly<Record<string, Verdict>>> {
  const { results } = await patient.diagnose(as);
  return Object.fromEntries(
    results.filter((one) => one.verdict !== 'GOOD').map((one) => [one.id, one.verdict]),
  );
}

const withoutScope = (name: string) => () =>
  patient.manifest((manifest) => {
    const scopes = manifest.oauthScopes as string[];
    manifest.oauthScopes = scopes.filter((scope) => !scope.endsWith(`/${name}`));
  });

const withoutService = (name: string) => () =>
  patient.manifest((manifest) => {
    const dependencies = manifest.dependencies as { enabledAdvancedServices: { userSymbol: string }[] };
    dependencies.enabledAdvancedServices = dependencies.enabledAdvancedServices.filter(
      (service) => service.userSymbol !== name,
    );
  });

const removeTrigger = (fn: string) => {
  const trigger = patient.world.triggers().find((one) => one.fn === fn);
  patient.world.removeTrigger(trigger?.id ?? '');
};

describe('Diagnostik on a sound register', () => {
  test('finds all in order for the administrator, check by check, in the order of the table', async () => {
    const diagnosis = await patient.diagnose(ADMIN_EMAIL);
    expect(diagnosis.results.map((one) => one.id)).toEqual(CHECKS.map((check) => check.id));
    expect(diagnosis.results.filter((one) => one.verdict !== 'GOOD')).toEqual([]);
  });

  test('leaves nothing behind: no tab, no file, no row', async () => {
    const shown = () => {
      const { sheets } = patient.world.readSpreadsheet(patient.registerId, ADMIN_EMAIL);
      return JSON.stringify([sheets, patient.world.files().map((file) => file.id)]);
    };
    const before = shown();
    await patient.diagnose(ADMIN_EMAIL);
    expect(shown()).toBe(before);
  });

  test('shows a role holder only the checks that need no more than he has', async () => {
    const diagnosis = await patient.diagnose(email('KABAG'));
    const expected = CHECKS.filter((check) => check.reach !== 'ADMIN').map((check) => check.id);
    expect(diagnosis.results.map((one) => one.id)).toEqual(expected);
    expect(await complaints(email('KABAG'))).toEqual({ triggers: 'UNKNOWN' });
  });

  test('tells a person without a role what anybody may know, and changes nothing for him', async () => {
    const execution = await patient.world.callFromPage('diagnostikPantau', [], email('TAMU'), null);
    const [diagnosis] = execution.value as [{ results: { id: string; verdict: Verdict }[] }];
    const open = CHECKS.filter((check) => check.reach === 'ANYONE').map((check) => check.id);
    expect(diagnosis.results.map((one) => one.id)).toEqual(open);
    expect(diagnosis.results.filter((one) => one.verdict === 'FAILED')).toEqual([]);
    expect(execution.calls.map((call) => call.name)).not.toContain('Sheets.Spreadsheets.batchUpdate');
  });

  test('answers from the script editor for every register, each check one line of the log', async () => {
    const execution = await patient.world.runInEditor('diagnostikPantau', ADMIN_EMAIL);
    expect(execution.ok).toBe(true);
    for (const { id } of CHECKS)
      expect(execution.logs.filter((line) => line.includes(` ${id}: `))).toHaveLength(1);
  });
});

interface Fault {
  readonly what: string;
  readonly make: () => unknown;
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly as?: string;
}

const FAULTS: readonly Fault[] = [
  {
    what: 'the lock is taken by somebody else',
    make: () => patient.world.orderFault({ kind: 'LOCK_BUSY', at: { fn: 'diagnostikPantau' } }),
    verdicts: { lock: 'FAILED' },
  },
  { what: 'a timer was deleted', make: () => removeTrigger('sendOutbox'), verdicts: { triggers: 'FAILED' } },
  {
    what: 'a timer is there twice',
    make: () => patient.suffer('faultTwice'),
    verdicts: { triggers: 'LOOK' },
  },
  {
    what: 'the timers have been silent for days',
    make: () => patient.world.moveTo(wib('2026-11-28T09:00'), { timers: false }),
    verdicts: { heartbeat: 'FAILED' },
  },
  {
    what: 'a template is in the bin',
    make: () => patient.suffer('faultTemplate'),
    verdicts: { templates: 'FAILED' },
  },
  {
    what: 'a template is deleted for good',
    make: () => patient.suffer('faultTemplateGone'),
    verdicts: { templates: 'FAILED' },
  },
  {
    what: 'a template lost its text',
    make: () => patient.suffer('faultTemplateBlank'),
    verdicts: { exporting: 'FAILED' },
  },
  {
    what: 'the folder is in the bin',
    make: () => patient.suffer('faultFolder'),
    verdicts: { folder: 'FAILED' },
  },
  {
    what: 'the owner took a protection away',
    make: () => patient.suffer('faultUnprotected'),
    verdicts: { protection: 'FAILED' },
  },
  {
    what: 'a protection only warns',
    make: () => patient.suffer('faultWarning'),
    verdicts: { protection: 'FAILED' },
  },
  {
    what: 'somebody new stands in Pejabat, and setup has not run since',
    make: () => patient.world.editCell(patient.registerId, 'Pejabat', 5, 5, email('TAMU'), ADMIN_EMAIL),
    verdicts: { editors: 'FAILED', sharing: 'FAILED' },
  },
  {
    what: 'a role holder lost the right to edit the register',
    make: () => patient.suffer('faultUnshared'),
    verdicts: { sharing: 'FAILED' },
  },
  {
    what: 'the locale was changed',
    make: () => patient.suffer('faultLocale'),
    verdicts: { locale: 'FAILED' },
  },
  {
    what: "the sheet's zone was changed",
    make: () => patient.suffer('faultZone'),
    verdicts: { sheetZone: 'FAILED' },
  },
  {
    what: "the script's zone was changed",
    make: () =>
      patient.manifest((manifest) => {
        manifest.timeZone = 'Etc/GMT';
      }),
    verdicts: { scriptZone: 'FAILED' },
  },
  {
    what: 'Google does not tell who the person is',
    make: () => patient.world.hideIdentity(email('KATIM'), true),
    as: 'KATIM',
    verdicts: { identity: 'FAILED', domain: 'UNKNOWN', triggers: 'UNKNOWN' },
  },
  {
    what: 'the scope for mail is missing',
    make: withoutScope('script.send_mail'),
    verdicts: { scopes: 'FAILED', mail: 'FAILED' },
  },
  {
    what: 'the advanced service Drive is switched off',
    make: withoutService('Drive'),
    verdicts: {
      services: 'FAILED',
      owner: 'FAILED',
      protection: 'FAILED',
      sharing: 'FAILED',
      templates: 'FAILED',
      templateRights: 'FAILED',
      folder: 'FAILED',
      exporting: 'FAILED',
      clock: 'FAILED',
    },
  },
  {
    what: 'the recorded address is the test address',
    make: () => patient.suffer('faultUrl'),
    verdicts: { webApp: 'LOOK' },
  },
  {
    what: 'the register was made by a newer Pantau',
    make: () => patient.suffer('faultNewer'),
    verdicts: { schema: 'FAILED' },
  },
  {
    what: 'a tab was deleted',
    make: () => patient.suffer('faultTab'),
    verdicts: { tabs: 'FAILED', protection: 'FAILED' },
  },
  {
    what: 'the spreadsheet is nearly full',
    make: () => patient.suffer('faultCells'),
    verdicts: { cells: 'LOOK' },
  },
  {
    what: 'the mails of the day are nearly used up',
    make: () => patient.suffer('faultMail'),
    verdicts: { mail: 'LOOK' },
  },
];

describe('Diagnostik names each fault, and only that', () => {
  test.each(FAULTS)('$what', async ({ make, verdicts, as }) => {
    await make();
    expect(await complaints(as === undefined ? ADMIN_EMAIL : email(as))).toEqual(verdicts);
  });
});

describe('Diagnostik that is cut off', () => {
  const left = () =>
    patient.world.sheetNames(patient.registerId).filter((name) => name.startsWith('Diagnostik'));
  const READ = 'Sheets.Spreadsheets.Values.get';

  test('between writing and clearing leaves its own tab only, and the next run takes it away', async () => {
    patient.world.orderFault({ kind: 'KILL_BEFORE', at: { call: READ } });
    await expect(patient.diagnose(ADMIN_EMAIL)).rejects.toThrow();
    expect(left()).toEqual(['Diagnostik (sementara)']);
    expect(await complaints(ADMIN_EMAIL)).toEqual({});
    expect(left()).toEqual([]);
  });

  test('by a failure of Google says so at that check, and clears up at once', async () => {
    patient.world.orderFault({ kind: 'ERROR_BEFORE', at: { call: READ } });
    expect(await complaints(ADMIN_EMAIL)).toEqual({ echo: 'FAILED' });
    expect(left()).toEqual([]);
  });
});

test('what a machine said is told to the developer only, in a fold; people read what to do', async () => {
  withoutScope('script.send_mail')();
  await patient.diagnose(ADMIN_EMAIL);
  const html = patient.world.screen(patient.registerId, ADMIN_EMAIL).sidebar?.html ?? '';
  const shown = html.replace(/<details>.*?<\/details>/gs, '');
  expect(shown).toContain('mengirim surel');
  expect(shown).not.toMatch(/Exception|Required permissions|undefined|null/);
  expect(html).toContain('Required permissions');
});
