import fc from 'fast-check';
import {
  ContractError,
  parseCaseRequest,
  parseCommandRequest,
  parseDocumentRequest,
  parseHomeRequest,
} from '../../src/api/parse';
import {
  approve,
  delivery,
  letter,
  monitoring,
  numberOf,
  openCase,
  order,
  receipt,
  report,
  returned,
  sign,
} from '../../workspace/samples';

const request = (command: unknown) => ({
  registerId: 'r',
  commandId: 'perintah-0001',
  no: 1,
  visit: 2,
  command,
});
const COMMANDS = [
  openCase('x'),
  order(['DINKES']),
  letter('2026-11-26'),
  report,
  approve(),
  sign(numberOf(1, '2026-11-26')),
  returned('y'),
  { type: 'recordNumber', number: numberOf(1, '2026-11-26') },
  delivery(['DINKES'], '2026-11-26'),
  monitoring('DINKES', '2026-11-26'),
  receipt('DINKES', '2026-11-26'),
  { type: 'complete', note: '' },
  { type: 'cancel', reason: 'z' },
  { type: 'pause', reason: 'Menunggu data dari Perangkat Daerah', note: 'n' },
  { type: 'resume', note: '' },
];

test.each(COMMANDS.map((command) => [command.type, command]))(
  'a %s as the page sends it passes unchanged',
  (_, command) => {
    expect(parseCommandRequest(request(command))).toEqual(request(command));
  },
);

test.each([
  ['request', null],
  ['request', 'text'],
  ['request.registerId', { ...request(approve()), registerId: 7 }],
  ['request.commandId', { ...request(approve()), commandId: 'a b' }],
  ['request.commandId', { ...request(approve()), commandId: 'x'.repeat(65) }],
  ['request.no', { ...request(approve()), no: -1 }],
  ['request.no', { ...request(approve()), no: 1.5 }],
  ['request.visit', { ...request(approve()), visit: '2' }],
  ['request.command.type', request({ type: 'toString' })],
  ['request.command.type', request({ type: '__proto__' })],
  ['request.command.type', request(null)],
  ['request.command.note', request({ type: 'approve', number: null })],
  [
    'request.command.number.tautan',
    request({ type: 'approve', note: '', number: { nomor: '1', tanggal: '2026-11-26' } }),
  ],
  ['request.command.targets', request({ ...order([]), targets: 'DINKES' })],
  ['request.command.targets', request({ ...order([]), targets: Array.from({ length: 201 }, () => 'X') })],
  ['request.command.targets[1]', request({ ...order([]), targets: ['DINKES', 3] })],
  ['request.command.note', request({ type: 'approve', note: 'x'.repeat(50_001), number: null })],
  [
    'request.command.monitoring.components[0].skor',
    request({
      ...monitoring('D', '2026-11-26'),
      monitoring: {
        ...monitoring('D', '2026-11-26').monitoring,
        components: [{ no: 1, skor: 3, kondisi: '', temuan: '', rekomendasi: '' }],
      },
    }),
  ],
])('what does not keep to the contract is refused naming %s', (place, value) => {
  expect(() => parseCommandRequest(value)).toThrow(new ContractError(place));
});

test('fields the contract does not know do not pass on', () => {
  const parsed = parseCommandRequest({
    ...request({ ...approve(), role: 'SEKDA' }),
    actor: 'sekda@x.example',
  });
  expect(parsed).toEqual(request(approve()));
});

test('no value at all makes the parser fail in another way than with a ContractError', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const parse of [parseHomeRequest, parseCaseRequest, parseDocumentRequest, parseCommandRequest])
        try {
          parse(value);
        } catch (error) {
          expect(error).toBeInstanceOf(ContractError);
        }
    }),
  );
});
