import { COMMAND_TYPES, parseCommandRequest } from '../../src/api/parse';
import { ALL_SAMPLES, SAMPLES } from './commands';

test('the campaign tries every command of the contract', () => {
  expect(Object.keys(SAMPLES).sort()).toEqual([...COMMAND_TYPES].sort());
  const untried = Object.entries(SAMPLES).filter(([, list]) => list.length === 0);
  expect(untried.map(([type]) => type)).toEqual([]);
});

test.each(ALL_SAMPLES.map((sample) => [sample.name, sample] as const))(
  '%s fits the contract',
  (_name, { command }) => {
    const request = { registerId: 'r', commandId: 'perintah-satu', no: 1, visit: 1, command };
    expect(parseCommandRequest(request).command).toEqual(command);
  },
);
