import { SOP_SEED } from '../../src/domain/seed/sop';
import { addWorkingDays } from '../../src/domain/time/working';
import {
  hearerOf,
  LEVELS,
  type Level,
  levelsFor,
  type Told,
  tellingsDue,
  toldAfter,
  topOf,
  type WarningRules,
} from '../../src/domain/warnings';
import { seedCalendar, wib } from './time/support';

const calendar = seedCalendar();
const { roles } = SOP_SEED;
const RULES: WarningRules = { superiorDays: 0, topDays: 2, daily: true };
const NOTHING: Told = { levels: [], day: '' };
const DUE = wib('2026-11-20 16.30');

const late = (
  now: string,
  told: Told,
  rules: Partial<WarningRules> = {},
  levels: readonly Level[] = LEVELS,
) =>
  tellingsDue(
    calendar,
    { ...RULES, ...rules },
    { state: 'TERLAMBAT', due: DUE },
    { told, levels, now: wib(now) },
  );

test('holder and superior hear that it is late at once, the highest two working days later', () => {
  expect(late('2026-11-20 16.45', NOTHING)).toEqual(['TERLAMBAT', 'ATASAN']);
  const told: Told = { levels: ['TERLAMBAT', 'ATASAN'], day: '2026-11-24' };
  expect(addWorkingDays(calendar, DUE, 2, 'BERJALAN')).toBe(wib('2026-11-24 16.00'));
  expect(late('2026-11-24 15.59', told)).toEqual([]);
  expect(late('2026-11-24 16.01', told)).toEqual(['PUNCAK']);
});

test('each level is told once, then the holder is reminded once every working day, from the opening on', () => {
  const told: Told = { levels: ['TERLAMBAT', 'ATASAN'], day: '2026-11-20' };
  expect(late('2026-11-20 17.00', told)).toEqual([]);
  expect(late('2026-11-21 10.00', told)).toEqual([]);
  expect(late('2026-11-23 07.15', told)).toEqual([]);
  expect(late('2026-11-23 07.30', told)).toEqual(['HARIAN']);
  const reminded = toldAfter(told, ['HARIAN'], '2026-11-23');
  expect(late('2026-11-23 15.00', reminded)).toEqual([]);
  expect(late('2026-11-24 08.00', reminded)).toEqual(['HARIAN']);
  expect(late('2026-11-24 08.00', reminded, { daily: false })).toEqual([]);
});

test('after days without a timer nobody hears that it once came near; what is late is told now', () => {
  expect(late('2026-12-02 08.00', NOTHING)).toEqual(['TERLAMBAT', 'ATASAN', 'PUNCAK']);
});

test('near is told once, and not after it was late', () => {
  const near = (told: Told) =>
    tellingsDue(
      calendar,
      RULES,
      { state: 'MENDEKATI', due: DUE },
      { told, levels: LEVELS, now: wib('2026-11-20 16.00') },
    );
  expect(near(NOTHING)).toEqual(['MENDEKATI']);
  expect(near({ levels: ['MENDEKATI'], day: '' })).toEqual([]);
  expect(near({ levels: ['TERLAMBAT'], day: '2026-11-19' })).toEqual([]);
});

test.each(['TEPAT', 'DITUNDA', null] as const)('of a step that is %s nobody hears anything', (state) => {
  expect(
    tellingsDue(calendar, RULES, { state, due: DUE }, { told: NOTHING, levels: LEVELS, now: DUE + 1 }),
  ).toEqual([]);
});

test('a dash in the settings switches a level off', () => {
  expect(late('2026-12-02 08.00', NOTHING, { superiorDays: null, topDays: null })).toEqual(['TERLAMBAT']);
  expect(late('2026-12-02 08.00', NOTHING, { superiorDays: 1 })).toEqual(['TERLAMBAT', 'ATASAN', 'PUNCAK']);
  expect(late('2026-11-23 08.00', NOTHING, { superiorDays: 1 })).toEqual(['TERLAMBAT']);
});

test('who is above whom comes from the SOP: the highest is found on the way up', () => {
  expect(roles.map(({ id }) => [id, topOf(roles, id)])).toEqual([
    ['KABAG', 'SEKDA'],
    ['KATIM', 'SEKDA'],
    ['ASISTEN', 'SEKDA'],
    ['SEKDA', null],
    ['ANALIS', 'SEKDA'],
  ]);
  expect(hearerOf(roles, 'ANALIS', 'ATASAN')).toBe('KATIM');
  expect(hearerOf(roles, 'ANALIS', 'PUNCAK')).toBe('SEKDA');
  expect(hearerOf(roles, 'ANALIS', 'HARIAN')).toBe('ANALIS');
});

test('a superior who is the highest is told once, and above the highest there is nobody', () => {
  expect(levelsFor(roles, 'KATIM', RULES)).toEqual(LEVELS);
  expect(levelsFor(roles, 'ASISTEN', RULES)).toEqual(['MENDEKATI', 'TERLAMBAT', 'ATASAN']);
  expect(levelsFor(roles, 'ASISTEN', { ...RULES, superiorDays: null })).toEqual(LEVELS);
  expect(levelsFor(roles, 'SEKDA', RULES)).toEqual(['MENDEKATI', 'TERLAMBAT']);
});
