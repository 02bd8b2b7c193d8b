import { workingMorning } from '../../workspace/morning';
import { parseWib, wibText } from '../../workspace/wib';

const after = (now: string, ...holidays: readonly string[]) =>
  wibText(workingMorning(parseWib(now) ?? 0, new Set(holidays)));

test.each([
  ['before half past seven it is the same day', '2026-11-24T06:00', [], '2026-11-24T07:30'],
  ['at half past seven it is the next day', '2026-11-24T07:30', [], '2026-11-25T07:30'],
  ['from Friday it goes to Monday', '2026-11-27T09:20', [], '2026-11-30T07:30'],
  ['on Sunday it goes to Monday', '2026-11-29T23:59', [], '2026-11-30T07:30'],
  [
    'holidays are passed over, also when they follow each other',
    '2026-12-23T16:00',
    ['2026-12-24', '2026-12-25'],
    '2026-12-28T07:30',
  ],
  ['a holiday that is today is no working morning', '2026-12-25T01:00', ['2026-12-25'], '2026-12-28T07:30'],
] as const)('the next working morning: %s', (_, now, holidays, morning) => {
  expect(after(now, ...holidays)).toBe(morning);
});
