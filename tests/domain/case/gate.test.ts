import { presentVisit } from '../../../src/domain/case/allowed';
import { act, ask, caseAt, codeOf, refusalOf, stateOf, whereIs } from './builders';
import { COMMANDS, document, NUMBER, SIGN_REPORT } from './forms';

describe('the penomoran gate', () => {
  test('after the Sekda has signed the case waits for its number, without a standard time', () => {
    const run = caseAt('GATE');
    expect(whereIs(run)).toBe('GATE 6');
    expect(presentVisit(stateOf(run))).toMatchObject({ role: 'KATIM', due: null });
  });

  test('number, date and link open step 6 and are kept as the number of the letter', () => {
    const run = act(caseAt('GATE'), COMMANDS.recordNumber);
    expect(whereIs(run)).toBe('6');
    expect(stateOf(run).letterNumber).toEqual(NUMBER);
    expect(stateOf(run).reportNumber).toBeNull();
    expect(presentVisit(stateOf(run))).toMatchObject({ attempt: 1, stage: 'STEP' });
  });

  test.each(['recordDelivery', 'recordMonitoring', 'recordReceipt', 'complete'] as const)(
    '%s is refused before the number is recorded',
    (type) => expect(codeOf(ask(caseAt('GATE'), COMMANDS[type]))).toBe('GATE_CLOSED'),
  );

  test('nothing but the number fits the gate', () => {
    expect(codeOf(ask(caseAt('GATE'), COMMANDS.approve))).toBe('ACTION_NOT_HERE');
    expect(codeOf(ask(caseAt(6), COMMANDS.recordNumber))).toBe('ACTION_NOT_HERE');
  });

  test('a link to the signed letter is required and must be an https address', () => {
    const number = (tautan: string) =>
      ask(caseAt('GATE'), { type: 'recordNumber', number: { ...NUMBER, tautan } });
    expect(refusalOf(number(''))).toMatchObject({ code: 'FIELD_MISSING' });
    for (const wrong of [
      'srikandi/41',
      'http://srikandi.example/41',
      'javascript:alert(1)',
      'https://a b.example',
    ])
      expect(refusalOf(number(wrong))).toMatchObject({ code: 'FIELD_INVALID', params: { aturan: 'TAUTAN' } });
  });

  test('a number already used is refused with whose it is, whatever its spaces and case', () => {
    const usedNumbers = [{ nomor: ' 41/000.8.3.4 /xi/2026', milik: 'PPP-2026-009' }];
    expect(refusalOf(ask(caseAt('GATE'), COMMANDS.recordNumber, { usedNumbers }))).toEqual({
      code: 'NUMBER_DUPLICATE',
      params: { nomor: NUMBER.nomor, milik: 'PPP-2026-009' },
    });
    const own = { ...SIGN_REPORT, number: NUMBER };
    expect(codeOf(ask(caseAt(10), own as typeof SIGN_REPORT, { usedNumbers }))).toBe('NUMBER_DUPLICATE');
  });

  test('the report is numbered when it is signed, where the link may be empty', () => {
    expect(codeOf(ask(caseAt(10), COMMANDS.approve))).toBe('NUMBER_MISSING');
    const blank = { type: 'approve', note: '', number: { ...NUMBER, nomor: ' ' } } as const;
    expect(codeOf(ask(caseAt(10), blank))).toBe('NUMBER_MISSING');
    const run = act(caseAt(10), SIGN_REPORT);
    expect(stateOf(run).reportNumber?.nomor).toBe('42/000.8.3.4/XI/2026');
    expect(whereIs(run)).toBe('11');
  });

  test.each([3, 5, 9])('an approval at step %s takes no number', (step) => {
    expect(refusalOf(ask(caseAt(step), SIGN_REPORT))).toMatchObject({
      code: 'FIELD_INVALID',
      params: { aturan: 'KOSONGKAN' },
    });
  });
});

describe('documents', () => {
  test('versions count within the kind and the Perangkat Daerah', () => {
    const first = act(caseAt(2), COMMANDS.draftLetter, { documents: [document('KONSEP_SURAT')] });
    const again = act(act(first, COMMANDS.return), COMMANDS.draftLetter, {
      documents: [document('KONSEP_SURAT'), document('SURAT')],
    });
    const receipts = [document('TANDA_TERIMA', 'DINKES'), document('TANDA_TERIMA', 'DISDIK')];
    const made = act(again, COMMANDS.approve, {
      documents: [...receipts, document('TANDA_TERIMA', 'DINKES')],
    });
    expect(stateOf(made).documents.map(({ kind, version, pd }) => [kind, version, pd])).toEqual([
      ['KONSEP_SURAT', 1, null],
      ['KONSEP_SURAT', 2, null],
      ['SURAT', 1, null],
      ['TANDA_TERIMA', 1, 'DINKES'],
      ['TANDA_TERIMA', 1, 'DISDIK'],
      ['TANDA_TERIMA', 2, 'DINKES'],
    ]);
  });
});
