import { extraRanges } from '../../src/app/commandContext';
import { approve, monitoring, numberOf, sign } from '../../workspace/samples';

const DATE = { nomor: '', tanggal: '2026-11-23', tautan: '' };
const read = (command: Parameters<typeof extraRanges>[0]) =>
  extraRanges(command).map(({ tab, column }) => `${tab}.${column ?? '*'}`);

test('a number from the sequence reads nothing of the agenda, one given elsewhere two of its columns', () => {
  expect(read({ type: 'recordNumber', number: DATE, mint: true })).toEqual([]);
  expect(read({ type: 'approve', note: '', number: DATE, mint: true })).toEqual([]);
  expect(read({ type: 'recordNumber', number: numberOf(1, '2026-11-23') })).toEqual([
    'SURAT_KELUAR.nomor',
    'SURAT_KELUAR.kode',
  ]);
  expect(read(sign(numberOf(1, '2026-11-23')))).toHaveLength(2);
});

test('results read one row for each Perangkat Daerah, a paraf nothing besides', () => {
  expect(read(monitoring('DINKES', '2026-11-25'))).toEqual(['HASIL_TERAKHIR.*']);
  expect(read(approve())).toEqual([]);
});
