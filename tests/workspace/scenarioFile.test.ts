import { parseScenario, ScenarioError } from '../../workspace/scenarioFile';

const AT = '2026-11-23T08:00';
const open = {
  at: AT,
  as: 'KABAG',
  command: 'open',
  args: { judul: 'Coba', rencanaKerja: 'Ada' },
  save: 'k1',
};
const file = (...steps: readonly unknown[]) => JSON.stringify({ start: '2026-11-23T07:30', steps });
const step = (change: object) => file({ ...open, ...change });
const later = (change: object) => file(open, { at: AT, as: 'KATIM', case: 'k1', ...change });

describe('a bad file is refused with the place and what is wrong there', () => {
  test.each([
    ['{', /^not JSON: /],
    ['[]', 'file: must be an object'],
    ['{"start":"2026-11-23T07:30","langkah":[]}', 'file: unknown key "langkah"; known: start, steps'],
    ['{"start":"23-11-2026","steps":[]}', /^start: must be a moment like .* not "23-11-2026"$/],
    ['{"start":"2026-02-30T07:30","steps":[]}', /^start: must be a moment/],
    ['{"start":"2026-11-23T07:30"}', 'steps: must be a list'],
    [file('open'), 'steps[0]: must be an object'],
    [file({ at: AT }), 'steps[0]: needs one of "command", "trigger", "edit"'],
    [step({ at: '2026-11-23T25:00' }), /^steps\[0\]\.at: must be a moment/],
    [step({ at: '2026-11-23T07:00' }), /^steps\[0\]\.at: lies before/],
    [step({ as: 'WALIKOTA' }), /^steps\[0\]\.as: unknown person "WALIKOTA"/],
    [step({ command: 'setujui' }), /^steps\[0\]\.command: unknown command "setujui"; known: open, order, /],
    [step({ command: 'constructor' }), /^steps\[0\]\.command: unknown command/],
    [step({ kasus: 'k1' }), /^steps\[0\]: unknown key "kasus"/],
    [step({ case: 'k1' }), /^steps\[0\]: "open" makes a new case/],
    [step({ args: [] }), 'steps[0].args: must be an object'],
    [step({ args: { judul: 'Coba' } }), 'steps[0].args.rencanaKerja: is missing or of the wrong form'],
    [step({ args: { judul: 7, rencanaKerja: '' } }), 'steps[0].args.judul: is missing or of the wrong form'],
    [
      step({ args: { judul: 'Coba', rencanaKerja: '', catatan: '' } }),
      'steps[0].args.catatan: unknown field',
    ],
    [step({ commandId: 'x' }), 'steps[0].commandId: is missing or of the wrong form'],
    [step({ visit: '1' }), 'steps[0].visit: is missing or of the wrong form'],
    [step({ save: 7 }), 'steps[0].save: must be a string'],
    [later({ command: 'approve', case: undefined }), /^steps\[1\]: "approve" needs "case"/],
    [later({ command: 'approve', case: 'k9' }), 'steps[1].case: no case was saved as "k9" before'],
    [later({ command: 'return', args: { catatan: 'x' } }), 'steps[1].args.catatan: unknown field'],
    [
      later({ command: 'draftLetter', args: { letter: { sifat: 'Biasa' } } }),
      'steps[1].args.letter.tanggal: is missing or of the wrong form',
    ],
    [
      later({
        command: 'recordMonitoring',
        args: { pd: 'DINKES', monitoring: { tanggal: '', unit: '', components: [{ no: 1, skor: 5 }] } },
      }),
      'steps[1].args.monitoring.components[0].skor: is missing or of the wrong form',
    ],
    [file({ at: AT, trigger: 'pasangPantau' }), /^steps\[0\]\.trigger: unknown trigger "pasangPantau"/],
    [file({ at: AT, trigger: 'sendOutbox', as: 'ADMIN' }), /^steps\[0\]: unknown key "as"/],
    [file({ at: AT, as: 'ADMIN', edit: { tab: 'SOP', row: 3, text: '' } }), 'steps[0].edit: needs "column"'],
  ])('%s', (text, message) => {
    const read = () => parseScenario(text);
    expect(read).toThrow(ScenarioError);
    expect(read).toThrow(message);
  });
});

test('what the forms let a person leave blank may be left out', () => {
  const scenario = parseScenario(
    file(
      open,
      { at: AT, as: 'KABAG', command: 'order', case: '$k1', args: { targets: ['DINKES'] } },
      { at: AT, as: 'KABAG', command: 'approve', case: 'k1' },
      {
        at: AT,
        as: 'KABAG',
        command: 'approve',
        case: 'k1',
        args: { number: { nomor: '1', tanggal: '2026-11-23' } },
      },
    ),
  );
  const bodies = scenario.steps.flatMap((one) => (one.kind === 'command' ? [one.body] : []));
  expect(bodies.slice(1)).toEqual([
    { type: 'order', targets: ['DINKES'], order: { harap: [], catatan: '', sifat: '' } },
    { type: 'approve', note: '', number: null },
    { type: 'approve', note: '', number: { nomor: '1', tanggal: '2026-11-23', tautan: '' } },
  ]);
});
