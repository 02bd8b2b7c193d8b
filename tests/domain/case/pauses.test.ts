import { recalculated } from '../../../src/domain/case/pauses';
import { currentDue, openPause, presentVisit, ruleOf } from '../../../src/domain/case/state';
import { fromCivil } from '../../../src/domain/time/civil';
import type { Command } from '../../../src/domain/types';
import { act, ask, caseAt, codeOf, refusalOf, stateOf } from './builders';
import { actor, CALENDAR, COMMANDS, MINUTE, MONDAY } from './forms';

const at = (date: string, hour: number, minute = 0) => ({ now: fromCivil(date, hour * 60 + minute) });
const visitOf = (run: Parameters<typeof stateOf>[0]) => {
  const visit = presentVisit(stateOf(run));
  if (visit === null) throw new Error('no visit');
  return visit;
};

// Step 2 (120 minutes) begins on Monday at 07.40: due at 09.40.
const drafting = caseAt(2);

test('a pause keeps the first due time beside the present one, which moves by the working time paused', () => {
  const paused = act(drafting, COMMANDS.pause, at('2026-11-23', 8));
  expect(openPause(visitOf(paused))).toMatchObject({
    reason: 'Menunggu data dari Perangkat Daerah',
    waiting: true,
    note: 'Data pengaduan 2026',
    by: { role: 'KABAG' },
  });
  const resumed = act(paused, COMMANDS.resume, at('2026-11-23', 9, 30));
  expect(openPause(visitOf(resumed))).toBeNull();
  expect(visitOf(resumed).due).toBe(MONDAY + 130 * MINUTE);
  expect(currentDue(visitOf(resumed))).toBe(at('2026-11-23', 11, 10).now);
});

test('a pause over a weekend costs only the working time in it', () => {
  const paused = act(drafting, COMMANDS.pause, at('2026-11-27', 16));
  const resumed = act(paused, COMMANDS.resume, at('2026-11-30', 8));
  expect(visitOf(resumed).paused).toBe(30 + 30);
});

test('each pause counts once, and the time used leaves them out', () => {
  const twice = [at('2026-11-23', 8), at('2026-11-23', 8, 30), at('2026-11-23', 9), at('2026-11-23', 9, 10)];
  const commands: readonly Command[] = [
    COMMANDS.pause,
    COMMANDS.resume,
    { ...COMMANDS.pause, reason: 'Petugas berhalangan' },
    COMMANDS.resume,
  ];
  const run = commands.reduce((state, command, i) => act(state, command, twice[i] ?? {}), drafting);
  const left = act(run, COMMANDS.draftLetter, at('2026-11-23', 10));
  const visit = stateOf(left).visits[1];
  expect(visit).toMatchObject({ used: 140 - 40, paused: 40, waited: 30 });
});

test('whoever completes a step that stands still lets its time run again first', () => {
  const paused = act(drafting, COMMANDS.pause, at('2026-11-23', 8));
  const left = act(paused, COMMANDS.draftLetter, at('2026-11-23', 11));
  const types = ['LetterDrafted', 'VisitResumed', 'VisitLeft', 'VisitEntered'];
  expect(left.log.slice(-4).map(({ event }) => event.type)).toEqual(types);
  expect(stateOf(left).visits[1]).toMatchObject({ used: 20, paused: 180, waited: 180 });
});

test('a step in days moves to the close of the day on which the paused time is over', () => {
  const delivering = caseAt(6);
  const due = visitOf(delivering).due;
  const entered = visitOf(delivering).entered;
  const paused = act(delivering, COMMANDS.pause, { now: entered + 10 * MINUTE });
  const resumed = act(paused, COMMANDS.resume, { now: entered + 20 * MINUTE });
  expect(due).toBe(fromCivil('2026-11-24', 16 * 60));
  expect(currentDue(visitOf(resumed))).toBe(fromCivil('2026-11-25', 16 * 60));
  const running = act(paused, COMMANDS.resume, { now: entered + 20 * MINUTE, dayMode: 'BERJALAN' });
  expect(currentDue(visitOf(running))).toBe(entered + (24 * 60 + 10) * MINUTE);
});

test.each<[string, Command, string, string]>([
  ['twice', COMMANDS.pause, 'KABAG', 'PAUSED_ALREADY'],
  ['by the holder of the step', COMMANDS.pause, 'KATIM', 'WRONG_ROLE'],
  ['by nobody', COMMANDS.pause, '', 'NO_ROLE'],
])('a pause is refused %s', (_, command, role, code) => {
  const run = code === 'PAUSED_ALREADY' ? act(drafting, COMMANDS.pause) : drafting;
  expect(codeOf(ask(run, command, { actor: actor(role) }))).toBe(code);
});

test('what does not stand still cannot be resumed, and a gate has no time to pause', () => {
  expect(codeOf(ask(drafting, COMMANDS.resume))).toBe('NOT_PAUSED');
  expect(codeOf(ask(caseAt('GATE'), COMMANDS.pause))).toBe('PAUSE_UNTIMED');
});

test('the reason is one of the list and the note says more', () => {
  const asked = (over: object) => refusalOf(ask(drafting, { ...COMMANDS.pause, ...over }));
  expect(asked({ reason: 'Belum sempat' })).toMatchObject({
    code: 'FIELD_INVALID',
    params: { label: 'Alasan penundaan', aturan: 'TIDAK_TERDAFTAR' },
  });
  expect(asked({ reason: '' })).toMatchObject({
    code: 'FIELD_MISSING',
    params: { label: 'Alasan penundaan' },
  });
  expect(asked({ note: ' ' })).toMatchObject({
    code: 'FIELD_MISSING',
    params: { label: 'Keterangan penundaan' },
  });
});

test('the administrator pauses in his own capacity', () => {
  const paused = act(drafting, COMMANDS.pause, { actor: actor('ADMIN') });
  expect(openPause(visitOf(paused))?.by.role).toBe('ADMIN');
});

test('a decision that was taken back costs no time and gives none: the due time counts from when the step was received', () => {
  const paused = act(drafting, COMMANDS.pause, at('2026-11-23', 8));
  const drafted = act(paused, COMMANDS.draftLetter, at('2026-11-23', 8, 30));
  const back = act(drafted, COMMANDS.withdraw, { ...at('2026-11-23', 9), actor: actor('KATIM') });
  expect(visitOf(back)).toMatchObject({ step: 2, due: at('2026-11-23', 10, 10).now });
  const clock = { calendar: CALENDAR, dayMode: 'AKHIR_HARI', ...at('2026-11-23', 9, 5) } as const;
  const place = (run: typeof back) => ({
    kase: stateOf(run),
    visit: visitOf(run),
    rule: ruleOf(stateOf(run), 2),
  });
  expect(recalculated(place(back), clock)).toBeNull();
  const again = act(act(back, COMMANDS.pause, at('2026-11-23', 9)), COMMANDS.resume, at('2026-11-23', 9, 20));
  expect(visitOf(again).paused).toBe(20);
  expect(currentDue(visitOf(again))).toBe(at('2026-11-23', 10, 30).now);
});
