import { presentVisit } from '../../../src/domain/case/allowed';
import { makeCalendar } from '../../../src/domain/time/calendar';
import { fromCivil } from '../../../src/domain/time/civil';
import { act, actAll, ask, caseAt, codeOf, refusalOf, START, stateOf, whereIs } from './builders';
import { actor, COMMANDS, MONDAY } from './forms';

describe('the straight way', () => {
  test('a kegiatan opened by the Kabag waits at step 1, whose clock runs from the opening', () => {
    const kase = stateOf(caseAt(1));
    expect(kase.kode).toBe('PPP-2026-014');
    expect(presentVisit(kase)).toMatchObject({ id: 1, step: 1, role: 'KABAG', attempt: 1, entered: MONDAY });
    expect(presentVisit(kase)?.due).toBe(fromCivil('2026-11-23', 510));
  });

  test('all eleven steps are passed in order and the kegiatan is closed', () => {
    const kase = stateOf(caseAt('END'));
    expect(kase.status).toBe('SELESAI');
    expect(kase.visits.map(({ step, stage }) => (stage === 'GATE' ? 'G' : step))).toEqual([
      1,
      2,
      3,
      4,
      5,
      'G',
      6,
      7,
      8,
      9,
      10,
      11,
    ]);
    expect(kase.visits.map(({ role }) => role)).toEqual(
      'KABAG KATIM KABAG ASISTEN SEKDA KATIM KATIM ANALIS ANALIS KATIM KABAG KATIM'.split(' '),
    );
  });

  test('each visit left says who did it, when, how and in how many working minutes', () => {
    const visit = stateOf(caseAt(3)).visits[1];
    expect(visit).toMatchObject({ step: 2, outcome: 'DONE', by: actor('KATIM'), used: 10 });
    expect(visit?.left).toBe(MONDAY + 20 * 60_000);
  });

  test('an approval keeps the digest of the text it approved, a return none', () => {
    const approved = act(caseAt(3), COMMANDS.approve, { digest: 'ab12' });
    expect(stateOf(approved).visits[2]).toMatchObject({ outcome: 'APPROVED', digest: 'ab12' });
    const returned = act(caseAt(3), COMMANDS.return, { digest: 'ab12' });
    expect(stateOf(returned).visits[2]).toMatchObject({ outcome: 'RETURNED', digest: '' });
  });

  test('the capacity in which somebody acted is written into the visit', () => {
    const run = act(caseAt(5), COMMANDS.approve, { actor: actor('SEKDA', 'PLH') });
    expect(stateOf(run).visits[4]?.by?.kapasitas).toBe('PLH');
  });
});

describe('the order', () => {
  const order = (targets: readonly string[]) => ask(caseAt(1), { ...COMMANDS.order, targets });

  test('Perangkat Daerah named twice count once', () => {
    const run = act(caseAt(1), { ...COMMANDS.order, targets: ['DINKES', ' DINKES ', 'DLH'] });
    expect(stateOf(run).targets.map(({ kode }) => kode)).toEqual(['DINKES', 'DLH']);
  });

  test('an unknown or inactive Perangkat Daerah is named in the refusal', () => {
    expect(refusalOf(order(['DINKES', 'DISX']))).toEqual({ code: 'PD_UNKNOWN', params: { pd: 'DISX' } });
    expect(refusalOf(order(['LAMA']))).toEqual({ code: 'PD_UNKNOWN', params: { pd: 'Dinas Lama' } });
  });

  test('no Perangkat Daerah, and more than sixty, are refused', () => {
    const many = Array.from({ length: 61 }, (_, n) => `UJI-${n + 1}`);
    expect(codeOf(order([]))).toBe('TARGETS_MISSING');
    expect(codeOf(order([' ']))).toBe('TARGETS_MISSING');
    expect(codeOf(order(many))).toBe('FIELD_TOO_LONG');
    expect(codeOf(order(many.slice(1)))).toBe('OK');
  });
});

describe('cancelling', () => {
  test.each([1, 2, 3, 4, 5] as const)('the Kabag may cancel at step %s, with a reason', (step) => {
    const run = act(caseAt(step), COMMANDS.cancel, { actor: actor('KABAG') });
    expect(stateOf(run)).toMatchObject({ status: 'BATAL' });
    expect(stateOf(run).visits.slice(-1)[0]).toMatchObject({
      outcome: 'CANCELLED',
      note: 'Anggaran dialihkan',
    });
    expect(codeOf(ask(caseAt(step), { type: 'cancel', reason: ' ' }))).toBe('FIELD_MISSING');
  });

  test.each(['GATE', 6, 7, 11] as const)('once the letter is signed it is too late (%s)', (step) => {
    expect(codeOf(ask(caseAt(step), COMMANDS.cancel))).toBe('CANCEL_TOO_LATE');
  });

  test('nobody but the Kabag may cancel', () => {
    expect(refusalOf(ask(caseAt(2), COMMANDS.cancel, { actor: actor('KATIM') }))).toMatchObject({
      code: 'WRONG_ROLE',
      params: { role: 'KABAG', peran: 'Kepala Bagian Organisasi' },
    });
  });
});

describe('who, what and when, in this order', () => {
  test('without an identity nothing is told, not even that the case is unknown', () => {
    expect(codeOf(ask(START, COMMANDS.approve, { actor: { ...actor('KABAG'), email: ' ' } }))).toBe(
      'IDENTITY_BLANK',
    );
  });

  test('a command on no case is refused as unknown', () => {
    expect(codeOf(ask(START, COMMANDS.approve))).toBe('CASE_UNKNOWN');
  });

  test('a kegiatan that has ended takes nothing more but a new beginning, see besides.test.ts', () => {
    const cancelled = act(caseAt(2), COMMANDS.cancel, { actor: actor('KABAG') });
    const types = (Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]).filter((type) => type !== 'reopen');
    for (const type of types)
      for (const run of [caseAt('END'), cancelled])
        expect(codeOf(ask(run, COMMANDS[type], { actor: actor('') }))).toBe('CASE_ENDED');
  });

  test('who saw an older visit is told where the case is now and who moved it', () => {
    const result = ask(caseAt(4), COMMANDS.approve, { seen: 3, actor: actor('') });
    expect(refusalOf(result)).toEqual({
      code: 'VISIT_MOVED',
      params: {
        langkah: 4,
        label: 'Pemeriksaan Asisten',
        stage: 'STEP',
        oleh: 'Kepala Bagian Organisasi',
        kapasitas: 'DEFINITIF',
      },
    });
  });

  test('the same step after a return is another visit', () => {
    const again = actAll(caseAt(3), [COMMANDS.return, COMMANDS.draftLetter]);
    expect(whereIs(again)).toBe('3');
    expect(codeOf(ask(again, COMMANDS.approve, { seen: 3 }))).toBe('VISIT_MOVED');
  });

  test('somebody without a role, and the administrator, do not act in a case', () => {
    expect(codeOf(ask(caseAt(3), COMMANDS.order, { actor: actor('') }))).toBe('NO_ROLE');
    expect(codeOf(ask(caseAt(3), COMMANDS.approve, { actor: actor('ADMIN') }))).toBe('NO_ROLE');
    expect(codeOf(ask(START, COMMANDS.open, { actor: actor('ADMIN') }))).toBe('NO_ROLE');
  });

  test('another role is told whose turn it is, before the action is looked at', () => {
    expect(refusalOf(ask(caseAt(3), COMMANDS.order, { actor: actor('SEKDA') }))).toMatchObject({
      code: 'WRONG_ROLE',
      params: { peran: 'Kepala Bagian Organisasi' },
    });
    expect(refusalOf(ask(START, COMMANDS.open, { actor: actor('KATIM') }))).toMatchObject({
      code: 'WRONG_ROLE',
      params: { peran: 'Kepala Bagian Organisasi' },
    });
  });

  test('an action of another step is refused before its fields are looked at', () => {
    expect(codeOf(ask(caseAt(3), { ...COMMANDS.order, targets: [] }))).toBe('ACTION_NOT_HERE');
    expect(codeOf(ask(caseAt(2), COMMANDS.draftReport))).toBe('ACTION_NOT_HERE');
    expect(codeOf(ask(caseAt(8), COMMANDS.draftLetter))).toBe('ACTION_NOT_HERE');
    expect(codeOf(ask(caseAt(1), COMMANDS.open))).toBe('ACTION_NOT_HERE');
  });

  test('a calendar without working hours refuses the step instead of guessing its due time', () => {
    const { calendar } = makeCalendar([], []);
    expect(codeOf(ask(START, COMMANDS.open, { calendar }))).toBe('CALENDAR_EMPTY');
    expect(codeOf(ask(caseAt(2), COMMANDS.draftLetter, { calendar }))).toBe('CALENDAR_EMPTY');
    expect(codeOf(ask(caseAt(5), COMMANDS.approve, { calendar }))).toBe('OK');
  });
});
