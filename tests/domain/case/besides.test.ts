import { allowedActions, presentVisit } from '../../../src/domain/case/allowed';
import { isBeside } from '../../../src/domain/case/besides';
import { submittersOf } from '../../../src/domain/case/fourEyes';
import { parafOf } from '../../../src/domain/case/initials';
import type { Office } from '../../../src/domain/case/office';
import { currentDue, cycleVisits, lastLeft } from '../../../src/domain/case/state';
import { SOP_SEED } from '../../../src/domain/seed/sop';
import type { Actor, Case, Command } from '../../../src/domain/types';
import { act, ask, caseAt, codeOf, type Run, stateOf, whereIs } from './builders';
import { actor, COMMANDS, document, MINUTE, OFFICE } from './forms';

const { approve, withdraw, askInfo, answerInfo, allowSelf, reassign, comment, attach, reopen } = COMMANDS;
const present = (run: Run) => {
  const visit = presentVisit(stateOf(run));
  if (visit === null) throw new Error('the case has ended');
  return visit;
};
const by = (role: string): { readonly actor: Actor } => ({ actor: actor(role) });
/** One person in two posts. */
const alsoAs = (role: string, post: string): { readonly actor: Actor } => ({
  actor: { ...actor(post, 'PLH'), email: actor(role).email },
});
const opened = (run: Run): Run => {
  const event = { type: 'VisitOpened', visit: present(run).id } as const;
  const kase: Case = {
    ...stateOf(run),
    visits: stateOf(run).visits.map((one) => (one.id === event.visit ? { ...one, opened: run.now } : one)),
  };
  return { ...run, kase };
};
const offered = (run: Run, who: Actor, office: Office = OFFICE) =>
  allowedActions(run.kase, [who], SOP_SEED, office).flatMap(({ type, refusal }) =>
    isBeside(type) && refusal === null ? [type] : [],
  );

describe('four eyes: nobody decides on what he himself submitted', () => {
  test.each([
    ['the Katim, also Plh. Kabag, on the konsep he drafted', 3, 'KATIM', 'KABAG'],
    ['the Kabag, also Plh. Asisten, on what he passed on', 4, 'KABAG', 'ASISTEN'],
    ['the Asisten, also Plh. Sekda, on what he passed on', 5, 'ASISTEN', 'SEKDA'],
    ['the Katim, also Plh. Sekda, on the konsep he drafted', 5, 'KATIM', 'SEKDA'],
    ['the Analis, also Plt. Katim, on the report he drafted', 9, 'ANALIS', 'KATIM'],
    ['the Katim, also Plh. Kabag, on the report he passed on', 10, 'KATIM', 'KABAG'],
  ] as const)('%s', (_, step, role, post) => {
    const run = caseAt(step);
    const both = alsoAs(role, post);
    expect(codeOf(ask(run, approve, both))).toBe('FOUR_EYES');
    expect(codeOf(ask(run, COMMANDS.return, both))).toBe('FOUR_EYES');
  });

  test('the address tells, however it is written', () => {
    const run = caseAt(3);
    const email = actor('KATIM').email.toUpperCase();
    expect(codeOf(ask(run, approve, { actor: { ...actor('KABAG'), email: ` ${email} ` } }))).toBe(
      'FOUR_EYES',
    );
  });

  test('who reviewed two rungs below decides, since another stood between', () => {
    expect(codeOf(ask(caseAt(5), approve, alsoAs('KABAG', 'SEKDA')))).toBe('OK');
  });

  test('consecutive steps of one office are no decisions on a naskah', () => {
    expect(submittersOf(stateOf(caseAt(8)), present(caseAt(8)))).toEqual([]);
    expect(codeOf(ask(caseAt(8), COMMANDS.draftReport))).toBe('OK');
  });

  test('after a return the rung below decides again on what others submitted', () => {
    const back = act(caseAt(5), COMMANDS.return, by('SEKDA'));
    expect(codeOf(ask(back, approve, by('ASISTEN')))).toBe('OK');
  });
});

describe('leave to decide on the own naskah', () => {
  const asisten = { email: actor('ASISTEN').email, nama: 'Asisten', kapasitas: 'PLH' } as const;
  /** The Asisten is Plh. Sekda, and alone. */
  const office: Office = { holders: (role) => (role === 'SEKDA' ? [asisten] : OFFICE.holders(role)) };
  const plh = alsoAs('ASISTEN', 'SEKDA');

  test('the Kabag gives it with a reason, and the paraf says so', () => {
    const allowed = act(caseAt(5), allowSelf, { ...by('KABAG'), office });
    expect(stateOf(allowed).notes).toMatchObject([
      { kind: 'SELF', text: allowSelf.reason, by: actor('KABAG') },
    ]);
    const signed = act(allowed, approve, { ...plh, office });
    expect(whereIs(signed)).toBe('GATE 6');
    const own = act(
      act(caseAt(3), allowSelf, { ...by('SEKDA'), office: both('KATIM', 'KABAG') }),
      approve,
      alsoAs('KATIM', 'KABAG'),
    );
    expect(parafOf(stateOf(own), 'SURAT', '').map(({ self }) => self)).toEqual([false, true]);
  });

  const both = (role: string, post: string): Office => ({
    holders: (asked) => (asked === post ? OFFICE.holders(role) : OFFICE.holders(asked)),
  });

  test.each([
    ['nobody needs it', caseAt(5), by('KABAG'), OFFICE, 'SELF_NEEDLESS'],
    [
      'there is another holder',
      caseAt(5),
      by('KABAG'),
      { holders: (role: string) => [asisten, ...OFFICE.holders(role)] },
      'SELF_OTHERS',
    ],
    ['of another office', caseAt(5), by('KATIM'), office, 'WRONG_ROLE'],
    ['for oneself', caseAt(5), plh, office, 'SELF_ALLOWED_BY_SELF'],
  ] as const)('is refused where %s', (_, run, who, given, code) => {
    expect(codeOf(ask(run, allowSelf, { ...who, office: given }))).toBe(code);
  });

  test('needs a reason', () => {
    const blank: Command = { ...allowSelf, reason: ' ' };
    expect(codeOf(ask(caseAt(5), blank, { ...by('KABAG'), office }))).toBe('FIELD_MISSING');
  });

  test('ends with the cycle', () => {
    expect(stateOf(act(caseAt('END'), reopen)).selfAllowed).toEqual([]);
  });
});

describe('withdrawing', () => {
  test.each([
    ['the order', 2, 'KABAG', '1'],
    ['the konsep', 3, 'KATIM', '2'],
    ['a paraf', 4, 'KABAG', '3'],
    ['the signature that waits for its number', 'GATE', 'SEKDA', '5'],
    ['the end of the monitoring', 8, 'ANALIS', '7'],
    ['the draft report', 9, 'ANALIS', '8'],
  ] as const)('%s comes back to who gave it, with the due time it had', (_, step, role, back) => {
    const run = caseAt(step);
    const before = lastLeft(stateOf(run));
    const again = act(run, withdraw, by(role));
    expect(whereIs(again)).toBe(back);
    expect(present(again).due).toBe(before && currentDue(before));
    expect(stateOf(again).visits.filter(({ outcome }) => outcome === 'WITHDRAWN')).toHaveLength(2);
  });

  test('a paraf that was taken back is under the naskah no more', () => {
    const run = act(caseAt(4), withdraw, by('KABAG'));
    expect(parafOf(stateOf(run), 'SURAT', '').map(({ by: { role } }) => role)).toEqual(['KATIM']);
  });

  test('a return can be taken back too, and decided otherwise', () => {
    const returned = act(caseAt(5), COMMANDS.return, by('SEKDA'));
    const again = act(returned, withdraw, by('SEKDA'));
    expect(whereIs(act(again, approve))).toBe('GATE 6');
  });

  test('a letter signed and taken back leaves the case, and the case can be cancelled again', () => {
    const signed = act(caseAt(5), approve, { documents: [document('SURAT')] });
    const again = act(signed, withdraw, by('SEKDA'));
    expect(stateOf(again).documents.some(({ kind }) => kind === 'SURAT')).toBe(false);
    expect(whereIs(act(again, COMMANDS.cancel))).toBe('BATAL');
  });

  test.each([
    ['the next holder has opened it', opened(caseAt(4)), 'KABAG', 'WITHDRAW_OPENED'],
    ['a row is filled', act(caseAt(7), COMMANDS.recordMonitoring), 'KATIM', 'WITHDRAW_OPENED'],
    ['the number was taken', caseAt(11), 'KABAG', 'WITHDRAW_NUMBERED'],
    ['the number was recorded', caseAt(6), 'KATIM', 'WITHDRAW_NUMBERED'],
    ['another decided', caseAt(4), 'SEKDA', 'WRONG_ROLE'],
    ['nothing was decided yet', caseAt(1), 'KABAG', 'WRONG_ROLE'],
  ] as const)('is refused when %s', (_, run, role, code) => {
    expect(codeOf(ask(run, withdraw, by(role)))).toBe(code);
  });

  test('a second holder of the post does not take back what the first decided', () => {
    const other = { ...actor('ANALIS'), email: 'analis2@tangerangkota.example' };
    expect(codeOf(ask(caseAt(9), withdraw, { actor: other }))).toBe('WITHDRAW_OTHER');
  });

  test('what was taken back is not taken back once more', () => {
    const again = act(caseAt(4), withdraw, by('KABAG'));
    expect(codeOf(ask(again, withdraw, by('KABAG')))).not.toBe('OK');
  });
});

describe('asking for information', () => {
  const asked = act(caseAt(9), askInfo, by('KATIM'));

  test('stops the time until the answer, and moves the due time by what was waited', () => {
    expect(present(asked)).toMatchObject({
      question: { to: 'ANALIS' },
      pauses: [{ to: null, waiting: true }],
    });
    const later = { ...asked, now: asked.now + 30 * MINUTE };
    const answered = act(later, answerInfo, by('ANALIS'));
    const visit = present(answered);
    expect(visit.question).toBeUndefined();
    expect((visit.movedDue ?? 0) - (visit.due ?? 0)).toBe(40 * MINUTE);
    expect(stateOf(answered).notes?.map(({ kind }) => kind)).toEqual(['QUESTION', 'ANSWER']);
    expect(whereIs(answered)).toBe('9');
  });

  test('an answer after the time was let run again is kept all the same', () => {
    const running = act(asked, COMMANDS.resume, by('KABAG'));
    expect(codeOf(ask(running, answerInfo, by('ANALIS')))).toBe('OK');
  });

  test('a decision without waiting for the answer ends the question', () => {
    const decided = act(asked, approve, by('KATIM'));
    expect(codeOf(ask(decided, answerInfo, by('ANALIS')))).not.toBe('OK');
  });

  test.each<[string, Run, Command, string, string]>([
    ['of the own office', caseAt(9), { ...askInfo, to: 'KATIM' }, 'KATIM', 'FIELD_MISSING'],
    ['of nobody', caseAt(9), { ...askInfo, to: '' }, 'KATIM', 'FIELD_MISSING'],
    ['without a question', caseAt(9), { ...askInfo, question: '' }, 'KATIM', 'FIELD_MISSING'],
    ['twice', asked, askInfo, 'KATIM', 'PAUSED_ALREADY'],
    ['where no time runs', caseAt('GATE'), askInfo, 'KATIM', 'PAUSE_UNTIMED'],
    ['by another office', caseAt(9), askInfo, 'SEKDA', 'WRONG_ROLE'],
    ['answered by another office', asked, answerInfo, 'SEKDA', 'WRONG_ROLE'],
    ['answered without words', asked, { ...answerInfo, answer: '' }, 'ANALIS', 'FIELD_MISSING'],
  ])('is refused %s', (_, run, command, role, code) => {
    expect(codeOf(ask(run, command, by(role)))).toBe(code);
  });
});

describe('a task given to one of several holders', () => {
  const given = act(caseAt(7), reassign, by('ADMIN'));
  const second = { actor: { ...actor('ANALIS'), email: 'analis2@tangerangkota.example' } };

  test('is that person’s alone', () => {
    expect(codeOf(ask(given, COMMANDS.recordMonitoring, by('ANALIS')))).toBe('ASSIGNED_OTHER');
    expect(codeOf(ask(given, COMMANDS.recordMonitoring, second))).toBe('OK');
  });

  test('is any holder’s again once that person has left the post', () => {
    const office: Office = { holders: (role) => OFFICE.holders(role).slice(0, 1) };
    expect(codeOf(ask(given, COMMANDS.recordMonitoring, { ...by('ANALIS'), office }))).toBe('OK');
  });

  test.each<[string, Run, Command, string, string]>([
    [
      'to somebody without the post',
      caseAt(7),
      { ...reassign, to: 'lain@x.example' },
      'ADMIN',
      'ASSIGN_UNKNOWN',
    ],
    [
      'where the post has one holder',
      caseAt(3),
      { ...reassign, to: actor('KABAG').email },
      'ADMIN',
      'ASSIGN_ALONE',
    ],
    ['without a reason', caseAt(7), { ...reassign, reason: '' }, 'ADMIN', 'FIELD_MISSING'],
    ['by anybody but the administrator', caseAt(7), reassign, 'KABAG', 'WRONG_ROLE'],
  ])('is refused %s', (_, run, command, role, code) => {
    expect(codeOf(ask(run, command, by(role)))).toBe(code);
  });
});

describe('remarks and papers', () => {
  test('are taken from every office and the administrator, whatever moved meanwhile', () => {
    for (const role of ['KABAG', 'SEKDA', 'ANALIS', 'ADMIN'])
      for (const command of [comment, attach])
        expect(codeOf(ask(caseAt(4), command, { ...by(role), seen: 1 }))).toBe('OK');
    expect(codeOf(ask(caseAt(4), comment, by('')))).toBe('NO_ROLE');
  });

  test('a link becomes a paper of the case, each with its own name', () => {
    const run = act(act(caseAt(4), attach), { ...attach, label: 'Notula' });
    expect(stateOf(run).documents.map(({ kind, version, name }) => [kind, version, name])).toEqual([
      ['LAMPIRAN', 1, 'Undangan rapat'],
      ['LAMPIRAN', 2, 'Notula'],
    ]);
  });

  test.each<[string, Command, string]>([
    ['neither file nor link', { ...attach, tautan: '' }, 'FIELD_MISSING'],
    ['a link that is none', { ...attach, tautan: 'drive' }, 'FIELD_INVALID'],
    ['no name', { ...attach, label: '' }, 'FIELD_MISSING'],
    ['a blank remark', { ...comment, text: ' ' }, 'FIELD_MISSING'],
  ])('%s is refused', (_, command, code) => {
    expect(codeOf(ask(caseAt(4), command))).toBe(code);
  });
});

describe('a closed case opened again', () => {
  const again = act(caseAt('END'), reopen, by('KABAG'));

  test('begins a new cycle at its first step; the visits of the old one stay', () => {
    const before = stateOf(caseAt('END'));
    const kase = stateOf(again);
    expect(whereIs(again)).toBe('1');
    expect(kase.visits.slice(0, before.visits.length)).toEqual(before.visits);
    expect(cycleVisits(kase)).toHaveLength(1);
    expect(kase.cycles).toMatchObject([
      {
        closedAt: before.closedAt,
        letterNumber: before.letterNumber,
        reportNumber: before.reportNumber,
        targets: 2,
      },
    ]);
    expect([kase.letterNumber, kase.reportNumber, kase.targets]).toEqual([null, null, []]);
  });

  test('may be cancelled until its new letter is signed, and shows no paraf of the old cycle', () => {
    expect(codeOf(ask(again, COMMANDS.cancel))).toBe('OK');
    expect(parafOf(stateOf(again), 'SURAT', '')).toEqual([]);
  });

  test('what closed it cannot be withdrawn from the new cycle', () => {
    expect(codeOf(ask(again, withdraw, by('KATIM')))).toBe('WRONG_ROLE');
  });

  test.each<[string, Run, string, string]>([
    ['a running case', caseAt(4), 'KABAG', 'REOPEN_NOT_CLOSED'],
    ['a cancelled case', act(caseAt(3), COMMANDS.cancel), 'KABAG', 'REOPEN_NOT_CLOSED'],
    ['a closed case, by another office', caseAt('END'), 'SEKDA', 'WRONG_ROLE'],
  ])('%s is not opened again', (_, run, role, code) => {
    expect(codeOf(ask(run, reopen, by(role)))).toBe(code);
  });
});

test('what is offered beside the steps is what would be accepted', () => {
  expect(offered(caseAt(4), actor('KABAG'))).toEqual(['withdraw', 'comment', 'attach']);
  expect(offered(caseAt(4), actor('ASISTEN'))).toEqual(['askInfo', 'comment', 'attach']);
  expect(offered(act(caseAt(9), askInfo, by('KATIM')), actor('ANALIS'))).toEqual([
    'withdraw',
    'answerInfo',
    'comment',
    'attach',
  ]);
  expect(offered(caseAt(7), actor('ADMIN'))).toEqual(['reassign', 'comment', 'attach']);
});
