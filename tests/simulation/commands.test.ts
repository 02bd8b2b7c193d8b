import { COMMAND_TYPES, parseCommandRequest } from '../../src/api/parse';
import { ALL_SAMPLES, SAMPLES } from './commands';

test('the campaign tries every command of the contract', () => {
  expect(Object.keys(SAMPLES).sort()).toEqual([...COMMAND_TYPES].sort());
  for (const list of Object.values(SAMPLES)) expect(list.length).toBeGreaterThan(0);
});

test.each(ALL_SAMPLES.map((sample) => [sample.name, sample] as const))(
  '%s fits the contract',
  (_name, { command }) => {
    const request = { registerId: 'r', commandId: 'perintah-satu', no: 1, visit: 1, command };
    expect(parseCommandRequest(request).command).toEqual(command);
  },
);
