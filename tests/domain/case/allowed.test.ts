import { allowedActions, chooseActor, presentVisit, ruleOf } from '../../../src/domain/case/allowed';
import { isBeside } from '../../../src/domain/case/besides';
import { SOP_SEED } from '../../../src/domain/seed/sop';
import { act, caseAt, stateOf } from './builders';
import { actor, COMMANDS, OFFICE, ROLES } from './forms';

const everybody = ROLES.map((role) => actor(role));
/** What the steps offer; what may be done beside them is in besides.test.ts. */
const types = (step: Parameters<typeof caseAt>[0]) =>
  allowedActions(caseAt(step).kase, everybody)
    .filter(({ type }) => !isBeside(type))
    .map(({ type, refusal }) => [type, refusal?.code ?? 'OK']);

test('each step offers what fits it, with the reason where it is not possible now', () => {
  const cancel = [
    ['pause', 'OK'],
    ['cancel', 'OK'],
  ];
  const tooLate = [
    ['pause', 'OK'],
    ['cancel', 'CANCEL_TOO_LATE'],
  ];
  const papers = ['makeDocument', 'OK'];
  const number = [['voidNumber', 'OK'], ['linkSigned', 'OK'], papers];
  expect(types(1)).toEqual([['order', 'OK'], ...cancel]);
  expect(types(2)).toEqual([['draftLetter', 'OK'], papers, ...cancel]);
  expect(types(5)).toEqual([['approve', 'OK'], ['return', 'OK'], ...cancel]);
  expect(types(6)).toEqual([['recordDelivery', 'OK'], ['complete', 'ROWS_OPEN'], ...number, ...tooLate]);
  expect(types(7)).toEqual([['recordMonitoring', 'OK'], ['complete', 'ROWS_OPEN'], papers, ...tooLate]);
  expect(types(8)).toEqual([['draftReport', 'OK'], ...tooLate]);
  expect(types(11)).toEqual([['recordReceipt', 'OK'], ['complete', 'ROWS_OPEN'], ...number, ...tooLate]);
});

test('the gate offers the number, and says why delivery has not begun', () => {
  expect(types('GATE')).toEqual([
    ['recordNumber', 'OK'],
    ['recordDelivery', 'GATE_CLOSED'],
    ['complete', 'GATE_CLOSED'],
    ['cancel', 'CANCEL_TOO_LATE'],
  ]);
});

test('a closed case may only begin anew, a cancelled one offers nothing', () => {
  expect(types('END')).toEqual([['reopen', 'OK']]);
  expect(allowedActions(act(caseAt(3), COMMANDS.cancel).kase, everybody)).toEqual([]);
});

test('without a role everything is disabled', () => {
  for (const nobody of [[], [actor('')]])
    expect(allowedActions(caseAt(3).kase, nobody).every(({ refusal }) => refusal?.code === 'NO_ROLE')).toBe(
      true,
    );
});

test('the administrator may pause and resume, remark and attach, give a task to one of several holders, and nothing else', () => {
  const able = (run: Parameters<typeof stateOf>[0]) =>
    allowedActions(run.kase, [actor('ADMIN')], SOP_SEED, OFFICE).flatMap(({ type, refusal }) =>
      refusal ? [] : [type],
    );
  const remarks = ['comment', 'attach'];
  expect(able(caseAt(3))).toEqual(['pause', ...remarks]);
  expect(able(act(caseAt(3), COMMANDS.pause))).toEqual(['resume', ...remarks]);
  expect(able(caseAt('GATE'))).toEqual(remarks);
  expect(able(caseAt(7))).toEqual(['pause', 'reassign', ...remarks]);
});

test('whose turn it is not reads whose turn it is', () => {
  const [first] = allowedActions(caseAt(3).kase, [actor('SEKDA')], SOP_SEED);
  expect(first?.refusal).toMatchObject({ code: 'WRONG_ROLE', params: { peran: 'Kepala Bagian Organisasi' } });
});

test('only the performer of the first step may open a kegiatan', () => {
  const opening = (role: string) => allowedActions(null, [actor(role)], SOP_SEED)[0]?.refusal?.code ?? 'OK';
  expect(ROLES.map(opening)).toEqual(['OK', 'WRONG_ROLE', 'WRONG_ROLE', 'WRONG_ROLE', 'WRONG_ROLE']);
  expect(opening('ADMIN')).toBe('NO_ROLE');
});

describe('the capacity in which a person acts', () => {
  const kase = caseAt(5).kase;
  const asisten = actor('ASISTEN');
  const plhSekda = actor('SEKDA', 'PLH');

  test('is the one whose turn it is', () => {
    expect(chooseActor([asisten, plhSekda], kase, 'approve')).toBe(plhSekda);
    expect(chooseActor([plhSekda, asisten], caseAt(4).kase, 'approve')).toBe(asisten);
  });

  test('for opening and cancelling it is that of the first step', () => {
    const both = [asisten, actor('KABAG', 'PLT')];
    expect(chooseActor(both, null, 'open', SOP_SEED)?.role).toBe('KABAG');
    expect(chooseActor(both, kase, 'cancel')?.role).toBe('KABAG');
  });

  test('is the own post before a Plt. of the same role', () => {
    expect(chooseActor([plhSekda, actor('SEKDA')], kase, 'approve')?.kapasitas).toBe('DEFINITIF');
  });

  test('is the first that acts in cases when it is nobody’s turn, and none for the administrator alone', () => {
    expect(chooseActor([actor('ADMIN'), asisten], kase, 'approve')).toBe(asisten);
    expect(chooseActor([actor('ADMIN')], kase, 'approve')).toBeNull();
    expect(chooseActor([actor('ADMIN')], kase, 'pause')?.role).toBe('ADMIN');
    expect(chooseActor([], kase, 'approve')).toBeNull();
  });
});

test('a case that has ended has no present visit', () => {
  expect(presentVisit(stateOf(caseAt('END')))).toBeNull();
});

test('a step that the SOP of the case does not have is a bug, not a refusal', () => {
  expect(() => ruleOf(stateOf(caseAt(1)), 99)).toThrow('no step 99');
});
