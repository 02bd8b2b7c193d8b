import { presentVisit } from '../../../src/domain/case/allowed';
import { act, actAll, ask, caseAt, codeOf, refusalOf, stateOf, whereIs } from './builders';
import { COMMANDS } from './forms';

describe('returns', () => {
  test.each([
    [3, '2'],
    [4, '3'],
    [5, '4'],
    [9, '8'],
    [10, '9'],
  ])('step %s returns one rung, to step %s', (from, to) => {
    expect(whereIs(act(caseAt(from), COMMANDS.return))).toBe(to);
  });

  test('a return from the Sekda can be passed down rung by rung to the drafter', () => {
    const run = actAll(caseAt(5), [COMMANDS.return, COMMANDS.return, COMMANDS.return]);
    expect(whereIs(run)).toBe('2');
    expect(whereIs(actAll(caseAt(10), [COMMANDS.return, COMMANDS.return]))).toBe('8');
  });

  test('a return opens a fresh visit with its own standard, overwrites nothing and counts the attempt', () => {
    const before = caseAt(3);
    const run = act(before, COMMANDS.return);
    expect(stateOf(run).visits.slice(0, 2)).toEqual(stateOf(before).visits.slice(0, 2));
    expect(presentVisit(stateOf(run))).toMatchObject({ id: 4, step: 2, attempt: 2, entered: before.now });
    expect(presentVisit(stateOf(run))?.due).toBe(before.now + 130 * 60_000 - 10 * 60_000);
    expect(stateOf(run).visits[2]).toMatchObject({ note: 'Jadwal bentrok', reasons: ['Jadwal'] });
  });

  test('a return without a note is refused', () => {
    expect(codeOf(ask(caseAt(3), { ...COMMANDS.return, note: ' \n ' }))).toBe('NOTE_MISSING');
  });

  test('more than ten reasons are refused', () => {
    const reasons = Array.from({ length: 11 }, (_, n) => `Alasan ${n}`);
    expect(refusalOf(ask(caseAt(3), { ...COMMANDS.return, reasons }))).toMatchObject({
      code: 'FIELD_TOO_LONG',
      params: { maksimum: 10, satuan: 'BUTIR' },
    });
  });

  test.each([1, 2, 6, 7, 8, 11])('the SOP knows no return at step %s', (step) => {
    expect(codeOf(ask(caseAt(step), COMMANDS.return))).toBe('ACTION_NOT_HERE');
  });

  test('a check from which the SOP gives no way back refuses the return', () => {
    const run = caseAt(3);
    const kase = stateOf(run);
    const steps = kase.sop.steps.map((rule) => ({ ...rule, returnTo: null }));
    const other = { ...run, kase: { ...kase, sop: { ...kase.sop, steps } } };
    expect(codeOf(ask(other, COMMANDS.return))).toBe('RETURN_NOT_ALLOWED');
  });
});
