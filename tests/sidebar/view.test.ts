import {
  canWork,
  footerActions,
  groupOf,
  naskahUnderReview,
  queueOf,
  reasonsOf,
  returnStep,
  splitVersions,
} from '../../sidebar/logic/view';
import { matches } from '../../src/domain/text/match';
import { caseView, homeView } from '../support/pageData';
import { OPTIONS } from '../support/pageOptions';

const types = (view: ReturnType<typeof caseView>) => footerActions(view).map((action) => action.type);

describe('what the case screen shows', () => {
  test('a reviewer gets Kembalikan and Setujui, nothing else', () => {
    expect(types(caseView({ step: 3, allowed: ['approve', 'return', 'cancel'] }))).toEqual([
      'return',
      'approve',
    ]);
  });

  test('the drafter gets the button of the naskah the step works on', () => {
    expect(types(caseView({ step: 2, allowed: ['draftLetter'] }))).toEqual(['draftLetter']);
    expect(types(caseView({ step: 8, allowed: ['draftReport'] }))).toEqual(['draftReport']);
  });

  test('at the gate only the number can be recorded', () => {
    expect(types(caseView({ step: 6, allowed: ['recordNumber', 'complete'], gate: true }))).toEqual([
      'recordNumber',
    ]);
  });

  test('a step with open rows shows its button with the reason, once', () => {
    const view = caseView({ step: 6, allowed: [], refused: { complete: ['ROWS_OPEN', 'Masih ada 2.'] } });
    expect(types(view)).toEqual(['complete']);
    expect(reasonsOf(view, footerActions(view))).toEqual(['Masih ada 2.']);
  });

  test('a person without a role gets no buttons', () => {
    const refused = { approve: ['NO_ROLE', 'x'], return: ['NO_ROLE', 'x'] } as const;
    expect(types(caseView({ step: 3, allowed: [], refused }))).toEqual([]);
  });

  test('the same reason for two buttons is said once', () => {
    const refused = {
      approve: ['WRONG_ROLE', 'Milik Asisten.'],
      return: ['WRONG_ROLE', 'Milik Asisten.'],
    } as const;
    const view = caseView({ step: 4, allowed: [], refused });
    expect(reasonsOf(view, footerActions(view))).toEqual(['Milik Asisten.']);
  });

  test('an ended case has no buttons', () => {
    expect(
      types(caseView({ step: 11, allowed: ['complete'] }, { present: null, status: 'SELESAI' })),
    ).toEqual([]);
  });

  test('a return from step 4 opens step 3 again, from step 9 step 8', () => {
    expect(returnStep(caseView({ step: 4, allowed: ['return'] }))?.no).toBe(3);
    expect(returnStep(caseView({ step: 9, allowed: ['return'] }))?.no).toBe(8);
    expect(returnStep(caseView({ step: 7, allowed: [] }))).toBeNull();
  });

  test('the newest version is the naskah under review, earlier ones are apart', () => {
    const view = caseView({ step: 3, allowed: ['approve'] });
    expect(naskahUnderReview(view)?.version).toBe(2);
    expect(splitVersions(view.documents).older.map((document) => document.version)).toEqual([1]);
    expect(naskahUnderReview(caseView({ step: 9, allowed: ['approve'] }))).toBeNull();
  });
});

test('only somebody without work in the step is led on to the next case', () => {
  const open = { complete: ['ROWS_OPEN', 'Masih ada 2.'] } as const;
  expect(canWork(caseView({ step: 6, allowed: ['recordDelivery'], refused: open }))).toBe(true);
  expect(canWork(caseView({ step: 4, allowed: ['cancel'] }))).toBe(false);
});

describe('what the list offers', () => {
  test('after a decision the next case of the list follows', () => {
    expect(queueOf(homeView(), 14)).toMatchObject({ position: 1, total: 3, next: { no: 16 } });
    expect(queueOf(homeView(), 17)).toMatchObject({ position: 3, total: 3, next: { no: 14 } });
    expect(queueOf(homeView(), 99)).toMatchObject({ position: 0, next: { no: 14 } });
    expect(queueOf(null, 14)).toEqual({ position: 0, total: 0, next: null });
  });

  test('words of a search stand in any order and case', () => {
    expect(matches('PPP-2026-014 Pelayanan perizinan', 'PERIZINAN 014')).toBe(true);
    expect(matches('PPP-2026-014 Pelayanan perizinan', 'adminduk')).toBe(false);
  });

  test('all kecamatan are picked by their name', () => {
    expect(groupOf(OPTIONS.perangkatDaerah, 'Kecamatan')).toEqual(['KEC-CILEDUG', 'KEC-PINANG']);
  });
});
