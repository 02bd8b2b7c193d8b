import fc from 'fast-check';
import type { Command } from '../../../src/domain/types';
import { act, ask, caseAt, codeOf, refusalOf, START, stateOf } from './builders';
import { COMMANDS, LETTER, MONITORING, RECEIPT, REPORT } from './forms';

const letter = (over: object): Command => ({ type: 'draftLetter', letter: { ...LETTER, ...over } });
const report = (over: object): Command => ({ type: 'draftReport', report: { ...REPORT, ...over } });
const receipt = (over: object): Command => ({ ...COMMANDS.recordReceipt, receipt: { ...RECEIPT, ...over } });
const monitoring = (over: object): Command => ({
  ...COMMANDS.recordMonitoring,
  monitoring: { ...MONITORING, ...over },
});
const open = (over: object): Command => ({ ...COMMANDS.open, ...over });

const STEP_OF: Readonly<Record<string, number | undefined>> = {
  draftLetter: 2,
  recordMonitoring: 7,
  draftReport: 8,
  recordReceipt: 11,
};
const tell = (command: Command) => {
  const step = STEP_OF[command.type];
  return refusalOf(ask(step === undefined ? START : caseAt(step), command));
};

test.each<[string, Command]>([
  ['Nama kegiatan', open({ judul: ' \n ' })],
  ['Rencana kerja', open({ rencanaKerja: '' })],
  ['Sifat surat', letter({ sifat: '' })],
  ['Tanggal pelaksanaan', letter({ tanggal: '' })],
  ['Pukul', letter({ pukul: '' })],
  ['Tempat', letter({ tempat: '\u00a0' })],
  ['Tim pelaksana', letter({ tim: '' })],
  ['Ringkasan hasil', report({ ringkasan: '' })],
  ['Kesimpulan', report({ kesimpulan: '' })],
  ['Saran', report({ saran: '' })],
  ['Tanggal pemantauan', monitoring({ tanggal: '' })],
  ['Unit pelayanan', monitoring({ unit: '' })],
  ['Nama penerima', receipt({ nama: '' })],
  ['Jabatan penerima', receipt({ jabatan: '' })],
  ['Pukul penerimaan', receipt({ pukul: '' })],
])('%s must be filled, and the refusal names it', (label, command) => {
  expect(tell(command)).toEqual({ code: 'FIELD_MISSING', params: { label } });
});

test('of several faults the first of the form is told', () => {
  expect(tell(letter({ tempat: '', tim: '', pukul: '99.99' }))).toMatchObject({ params: { label: 'Pukul' } });
});

test.each<[string, number, (text: string) => Command]>([
  ['Nama kegiatan', 200, (judul) => open({ judul })],
  ['Rencana kerja', 1000, (rencanaKerja) => open({ rencanaKerja })],
  ['Tempat', 200, (tempat) => letter({ tempat })],
  ['Tim pelaksana', 5000, (tim) => letter({ tim })],
  ['Tembusan', 200, (one) => letter({ tembusan: [one] })],
  ['Kesimpulan', 5000, (kesimpulan) => report({ kesimpulan })],
  [
    'Temuan komponen 1',
    500,
    (temuan) => monitoring({ components: [{ ...MONITORING.components[0], temuan }] }),
  ],
  ['Nama penerima', 200, (nama) => receipt({ nama })],
])('%s takes at most %i characters', (label, most, make) => {
  expect(tell(make('x'.repeat(most + 1)))).toEqual({
    code: 'FIELD_TOO_LONG',
    params: { label, maksimum: most, satuan: 'KARAKTER' },
  });
  const step = STEP_OF[make('').type];
  expect(codeOf(ask(step === undefined ? START : caseAt(step), make('x'.repeat(most))))).toBe('OK');
});

test.each(['Catatan', 'Catatan pengembalian', 'Alasan pembatalan'])(
  '%s takes at most 1000 characters',
  (label) => {
    const long = 'x'.repeat(1001);
    const command: Readonly<Record<string, Command>> = {
      Catatan: { type: 'approve', note: long, number: null },
      'Catatan pengembalian': { type: 'return', note: long, reasons: [] },
      'Alasan pembatalan': { type: 'cancel', reason: long },
    };
    expect(refusalOf(ask(caseAt(3), command[label] ?? COMMANDS.open)).params).toMatchObject({
      label,
      maksimum: 1000,
    });
  },
);

test.each(['2026-02-30', '26-11-2026', '2026-13-01', 'besok'])('%s is no date', (tanggal) => {
  expect(tell(letter({ tanggal }))).toMatchObject({ code: 'FIELD_INVALID', params: { aturan: 'TANGGAL' } });
});

test.each(['24.00', '9.00', '09:00', '09.60', '0900'])('%s is no time of day', (pukul) => {
  expect(tell(letter({ pukul }))).toMatchObject({ code: 'FIELD_INVALID', params: { aturan: 'PUKUL' } });
});

test.each(['00.00', '23.59'])('%s is a time of day', (pukul) => {
  expect(codeOf(ask(caseAt(2), letter({ pukul })))).toBe('OK');
});

test('a kegiatan over several days does not end before it begins', () => {
  expect(tell(letter({ tanggalSampai: '2026-11-25' }))).toMatchObject({
    params: { aturan: 'URUTAN_TANGGAL' },
  });
  expect(codeOf(ask(caseAt(2), letter({ tanggalSampai: '2026-11-26' })))).toBe('OK');
});

test.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u009b', '\u202e', '\ud800'])(
  'control characters and turned writing are refused (%j)',
  (mark) => {
    expect(tell(open({ judul: `Pelayanan${mark}kesehatan` }))).toMatchObject({
      params: { aturan: 'KARAKTER' },
    });
  },
);

test('several lines, tabs, emoji and text that looks like a formula are kept as written', () => {
  const tim = '=IMPORTXML("x")\r\n\tKetua\n👍🏽 <b>tim</b>';
  expect(stateOf(act(caseAt(2), letter({ tim }))).letter?.tim).toBe(
    '=IMPORTXML("x")\n\tKetua\n👍🏽 <b>tim</b>',
  );
});

test.each([
  ['no score at all', [{ ...MONITORING.components[2] }], 'TANPA_NILAI'],
  ['no component', [], 'TANPA_NILAI'],
  ['a component twice', [MONITORING.components[0], MONITORING.components[0]], 'KOMPONEN'],
  ['component 0', [{ ...MONITORING.components[0], no: 0 }], 'KOMPONEN'],
  ['component 15', [{ ...MONITORING.components[0], no: 15 }], 'KOMPONEN'],
  ['component 1.5', [{ ...MONITORING.components[0], no: 1.5 }], 'KOMPONEN'],
])('a monitoring with %s is refused', (_, components, aturan) => {
  expect(tell(monitoring({ components }))).toMatchObject({ code: 'FIELD_INVALID', params: { aturan } });
});

test('a low score without a finding is accepted', () => {
  const components = [{ no: 14, skor: 0, kondisi: '', temuan: '', rekomendasi: '' }];
  expect(codeOf(ask(caseAt(7), monitoring({ components })))).toBe('OK');
});

test('deciding never fails on any text', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 150, maxLength: 300 }));
  fc.assert(
    fc.property(text, text, fc.array(text), (one, other, list) => {
      ask(START, open({ judul: one, rencanaKerja: other }));
      ask(caseAt(2), letter({ tanggal: one, pukul: other, tembusan: list }));
      ask(caseAt('GATE'), { type: 'recordNumber', number: { nomor: one, tanggal: other, tautan: one } });
      ask(caseAt(1), { ...COMMANDS.order, targets: list });
      ask(caseAt(6), { ...COMMANDS.recordDelivery, pd: list });
    }),
  );
});
