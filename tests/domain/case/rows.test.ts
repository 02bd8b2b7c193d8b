import { act, actAll, ask, caseAt, codeOf, refusalOf, stateOf, whereIs } from './builders';
import { COMMANDS } from './forms';

describe('rows of Perangkat Daerah', () => {
  test('several deliveries are recorded at once, and the step stays open until it is completed', () => {
    const run = act(caseAt(6), COMMANDS.recordDelivery);
    expect(stateOf(run).targets.every(({ delivery }) => delivery?.cara === 'SRIKANDI')).toBe(true);
    expect(whereIs(run)).toBe('6');
  });

  test('a row may be corrected while its step is open', () => {
    const later = {
      ...COMMANDS.recordDelivery,
      delivery: { ...COMMANDS.recordDelivery.delivery, cara: 'Kurir' },
    };
    expect(stateOf(actAll(caseAt(6), [COMMANDS.recordDelivery, later])).targets[0]?.delivery?.cara).toBe(
      'Kurir',
    );
    expect(codeOf(ask(caseAt(7), COMMANDS.recordDelivery))).toBe('ACTION_NOT_HERE');
  });

  test('a Perangkat Daerah that is no target is refused by name', () => {
    const params = { pd: 'Dinas Lingkungan Hidup' };
    for (const [step, command] of [
      [6, { ...COMMANDS.recordDelivery, pd: ['DINKES', 'DLH'] }],
      [7, { ...COMMANDS.recordMonitoring, pd: 'DLH' }],
      [11, { ...COMMANDS.recordReceipt, pd: 'DLH' }],
    ] as const)
      expect(refusalOf(ask(caseAt(step), command))).toEqual({ code: 'PD_NOT_TARGET', params });
  });

  test.each([6, 7, 11])('step %s is not completed while a row is open, and the missing are named', (step) => {
    expect(refusalOf(ask(caseAt(step), COMMANDS.complete))).toMatchObject({
      code: 'ROWS_OPEN',
      params: { jumlah: 2, daftar: 'Dinas Kesehatan; Dinas Pendidikan', lainnya: 0 },
    });
  });

  test('of many missing rows five are named and the rest counted', () => {
    const targets = Array.from({ length: 8 }, (_, n) => `UJI-${n + 1}`);
    const run = actAll(caseAt(1), [
      { ...COMMANDS.order, targets },
      COMMANDS.draftLetter,
      COMMANDS.approve,
      COMMANDS.approve,
      COMMANDS.approve,
      COMMANDS.recordNumber,
    ]);
    expect(refusalOf(ask(run, COMMANDS.complete)).params).toMatchObject({ jumlah: 8, lainnya: 3 });
  });

  test('a monitoring is kept as its score, the most it could be, and the number of findings', () => {
    const run = act(caseAt(7), COMMANDS.recordMonitoring);
    expect(stateOf(run).targets[0]?.monitoring).toEqual({
      tanggal: '2026-11-26',
      unit: 'Loket pendaftaran',
      ditemui: 'Sekretaris Dinas',
      skor: 3,
      maksimum: 4,
      temuan: 1,
    });
  });
});
