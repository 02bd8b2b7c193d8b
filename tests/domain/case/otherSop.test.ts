import { allowedActions, presentVisit } from '../../../src/domain/case/allowed';
import { loadSop, type SopRow, sopRows } from '../../../src/domain/sop';
import type { Command, Sop, SopStep } from '../../../src/domain/types';
import { act, ask, caseAt, codeOf, type Run, START, stateOf, whereIs } from './builders';
import { actor, COMMANDS, NUMBER } from './forms';

const step = (no: number, over: Partial<SopStep> & Pick<SopStep, 'kind' | 'role'>): SopStep => ({
  no,
  label: `Langkah ${no}`,
  uraian: `Uraian ${no}`,
  naskah: 'LAPORAN',
  kelengkapan: '',
  waktu: 30,
  satuan: 'MENIT',
  output: '',
  ket: '',
  next: null,
  returnTo: null,
  gate: null,
  documents: [],
  ...over,
});

const FILLED = ['instansi', 'unit', 'nomor', 'namaSop'];
const BLANK =
  'tanggalPembuatan tanggalRevisi tanggalEfektif disahkanOleh dasarHukum kualifikasi keterkaitan peralatan peringatan pencatatan';

/** Four steps numbered in tens, two roles of other names, the order given by a LURAH. */
const TINY: Sop = {
  versi: 'kecil',
  identity: [
    ...FILLED.map((key) => ({ key, label: key, text: 'Ada' })),
    ...BLANK.split(' ').map((key) => ({ key, label: key, text: '' })),
    { key: 'totalWaktu', label: 'Jumlah', text: '1 hari 90 menit' },
  ],
  roles: [
    { id: 'LURAH', label: 'Lurah', superior: null },
    { id: 'PETUGAS', label: 'Petugas', superior: 'LURAH' },
  ],
  steps: [
    step(10, { kind: 'ORDER', role: 'LURAH', next: 20 }),
    step(20, { kind: 'DRAFT', role: 'PETUGAS', next: 30 }),
    step(30, { kind: 'SIGN', role: 'LURAH', next: 40, returnTo: 20, gate: 'PENOMORAN' }),
    step(40, { kind: 'HAND_OVER', role: 'PETUGAS', waktu: 1, satuan: 'HARI' }),
  ],
};
const ROWS: SopRow[] = sopRows(TINY).map((row, at) => ({ ...row, row: at + 1 }));

const by = (role: string) => ({ actor: actor(role), sop: TINY });
const receipt: Command = { ...COMMANDS.recordReceipt, pd: 'DINKES' };
const opened: Run = act(START, COMMANDS.open, by('LURAH'));
const ordered = act(opened, { ...COMMANDS.order, targets: ['DINKES'] }, by('LURAH'));
const drafted = act(ordered, COMMANDS.draftReport, by('PETUGAS'));
const signed = act(drafted, COMMANDS.approve, by('LURAH'));

test('another SOP of the same form loads from its rows', () => {
  expect(loadSop(ROWS, 'kecil')).toEqual({ sop: TINY, problems: [] });
});

test('it runs by its rows alone, from its own first role to its own last step', () => {
  expect(codeOf(ask(START, COMMANDS.open, by('KABAG')))).toBe('WRONG_ROLE');
  expect([opened, ordered, drafted, signed].map(whereIs)).toEqual(['10', '20', '30', 'GATE 40']);
  const numbered = act(signed, COMMANDS.recordNumber, by('PETUGAS'));
  expect(stateOf(numbered)).toMatchObject({ reportNumber: NUMBER, letterNumber: null });
  const done = act(act(numbered, receipt, by('PETUGAS')), COMMANDS.complete, by('PETUGAS'));
  expect(stateOf(done).status).toBe('SELESAI');
});

test('its return, its cancelling and its buttons follow its rows', () => {
  expect(whereIs(act(drafted, COMMANDS.return, by('LURAH')))).toBe('20');
  expect(codeOf(ask(drafted, COMMANDS.cancel, by('PETUGAS')))).toBe('WRONG_ROLE');
  expect(stateOf(act(drafted, COMMANDS.cancel, by('LURAH'))).status).toBe('BATAL');
  expect(allowedActions(null, [actor('LURAH')], TINY)).toEqual([{ type: 'open', refusal: null }]);
  expect(allowedActions(drafted.kase, [actor('PETUGAS')], TINY)[0]?.refusal?.params).toMatchObject({
    peran: 'Lurah',
  });
});

test('a SOP that signs no letter lets its kegiatan be cancelled until the end', () => {
  expect(codeOf(ask(signed, COMMANDS.cancel, by('LURAH')))).toBe('OK');
});

test('its standard times are its own', () => {
  const visit = presentVisit(stateOf(ordered));
  expect((visit?.due ?? 0) - (visit?.entered ?? 0)).toBe(30 * 60_000);
});

/** The case, as if its SOP had these other cells. */
function withRules(run: Run, no: number, over: Partial<SopStep>): Run {
  const kase = stateOf(run);
  const steps = kase.sop.steps.map((rule) => (rule.no === no ? { ...rule, ...over } : rule));
  return { ...run, kase: { ...kase, sop: { ...kase.sop, steps } } };
}

test('the number of a gate belongs to the naskah that was signed before it, whatever the next step works on', () => {
  const run = act(withRules(caseAt('GATE'), 6, { naskah: 'LAPORAN' }), COMMANDS.recordNumber);
  expect(stateOf(run)).toMatchObject({ letterNumber: NUMBER, reportNumber: null });
});

test('a return as far as the order keeps the rows already filled for Perangkat Daerah that stay', () => {
  const back = act(withRules(caseAt(9), 9, { returnTo: 1 }), COMMANDS.return);
  const again = act(back, { ...COMMANDS.order, targets: ['DISDIK', 'DLH'] });
  expect(
    stateOf(again).targets.map(({ kode, delivery, monitoring }) => [kode, delivery?.cara, monitoring?.skor]),
  ).toEqual([
    ['DISDIK', 'SRIKANDI', 3],
    ['DLH', undefined, undefined],
  ]);
});
