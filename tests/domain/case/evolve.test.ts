import { CASE_LIMIT } from '../../../src/domain/case/decide';
import { fold } from '../../../src/domain/case/evolve';
import { act, ask, caseAt, codeOf, stateOf } from './builders';
import { actor, COMMANDS } from './forms';

describe('what a case remembers', () => {
  test('the events of one command count as one, and the newest thirty stay', () => {
    const run = Array.from({ length: 34 }).reduce(
      (state: ReturnType<typeof caseAt>) => act(state, COMMANDS.recordDelivery),
      caseAt(6),
    );
    const { commands } = stateOf(run);
    expect(commands).toHaveLength(30);
    expect(new Set(commands).size).toBe(30);
    expect(commands[29]).toBe(run.log.slice(-1)[0]?.commandId);
  });

  test('the fold of the log is the case', () => {
    const run = caseAt('END');
    expect(fold(run.log)).toEqual(run.kase);
    expect(fold([])).toBeNull();
  });

  test('a case keeps the SOP it began with, whatever the tab says later', () => {
    const run = caseAt(3);
    expect(stateOf(run).sop.versi).toBe('33/000.8.3.3/III/2025');
    const later = { versi: 'baru', identity: [], roles: [], steps: [] };
    expect(codeOf(ask(run, COMMANDS.approve, { sop: later, actor: actor('KABAG') }))).toBe('OK');
  });

  test('a case too large for its cell is refused, but can still be moved on, returned and cancelled', () => {
    const run = caseAt(3);
    const padded = { ...stateOf(run), rencanaKerja: 'x'.repeat(CASE_LIMIT.usual - 2_500) };
    const full = { ...run, kase: { ...padded, visits: padded.visits } };
    expect(codeOf(ask(full, COMMANDS.approve))).toBe('OK');
    expect(codeOf(ask(full, COMMANDS.return))).toBe('OK');
    expect(codeOf(ask(full, COMMANDS.cancel))).toBe('OK');
    const drafting = caseAt(2);
    const stuffed = {
      ...drafting,
      kase: { ...stateOf(drafting), rencanaKerja: 'x'.repeat(CASE_LIMIT.usual) },
    };
    expect(codeOf(ask(stuffed, COMMANDS.draftLetter))).toBe('CASE_FULL');
  });
});
