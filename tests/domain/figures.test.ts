import fc from 'fast-check';
import {
  bottleneck,
  type ClosedVisit,
  median,
  monthlyRates,
  percent,
  returnReasons,
  timeFigures,
} from '../../src/domain/figures';
import { toCivil } from '../../src/domain/time/civil';
import { wib } from './time/support';

const visit = (
  step: number,
  used: number,
  given: number | null,
  more: Partial<ClosedVisit> = {},
): ClosedVisit => ({
  no: 1,
  step,
  stage: given === null ? 'GATE' : 'STEP',
  role: 'KABAG',
  left: wib('2026-11-23 10.00'),
  used,
  given,
  others: 0,
  late: given !== null && used > given,
  returned: false,
  reasons: [],
  ...more,
});

/** Eight visits, counted by hand below. */
const VISITS: readonly ClosedVisit[] = [
  visit(3, 30, 60),
  visit(3, 50, 60, { returned: true, reasons: ['Redaksi', 'Data'] }),
  visit(3, 90, 60, { left: wib('2026-12-01 09.00') }),
  visit(3, 65, 60, { left: wib('2026-12-02 09.00'), returned: true, reasons: ['Salah ketik'] }),
  visit(4, 60, 60, { role: 'ASISTEN', returned: true }),
  visit(4, 200, 60, { role: 'ASISTEN', others: 45 }),
  visit(6, 400, 500, { role: 'KATIM' }),
  visit(6, 120, null, { role: 'KATIM', others: 120 }),
];

describe('figures of closed visits', () => {
  test('of step 3: four closed, two late, median of 30, 50, 65 and 90 is 57,5', () => {
    const figures = timeFigures(VISITS.filter(({ step }) => step === 3));
    expect(figures).toEqual({
      closed: 4,
      onTime: 2,
      late: 2,
      rate: 50,
      median: 58,
      given: 60,
      share: 96,
      returned: 2,
      own: 235,
      others: 0,
      over: 35,
    });
  });

  test('of all: a wait for a number counts as time of others and towards no rate', () => {
    const figures = timeFigures(VISITS);
    expect([figures.closed, figures.onTime, figures.late, figures.rate]).toEqual([8, 4, 3, 57]);
    expect([figures.own, figures.others]).toEqual([895, 165]);
  });

  test('of nothing: no rate and no median, never a nought that looks like a result', () => {
    const none = timeFigures([]);
    expect([none.rate, none.median, none.given, none.share]).toEqual([null, null, null, null]);
    expect([median([]), median([7]), median([9, 1]), median([5, 1, 3])]).toEqual([null, 7, 5, 3]);
    expect([percent(0, 0), percent(1, 3), percent(2, 3)]).toEqual([null, 33, 67]);
  });

  test('share on time by month: November 4 of 5, December none of 2, together 4 of 7', () => {
    const month = (at: number) => toCivil(at).date.slice(0, 7);
    const rates = monthlyRates(VISITS, ['2026-10', '2026-11', '2026-12'], month);
    expect(rates).toEqual([null, 80, 0, 57]);
  });

  test('reasons of returns: an unknown one is "Lainnya", none is said, a return with two counts once as a return', () => {
    expect(returnReasons(VISITS, ['Redaksi', 'Data', 'Lainnya'])).toEqual([1, 1, 1, 1, 3]);
  });

  test('the bottleneck is where the most working time went beyond the standard, not where the most visits did', () => {
    expect(bottleneck(VISITS, [3, 4, 6])).toMatchObject({
      step: 4,
      figures: { over: 140, late: 1, closed: 2 },
    });
    expect(bottleneck(VISITS, [6])).toBeNull();
    expect(bottleneck([], [3, 4])).toBeNull();
  });
});

const arbitrary = fc.record({
  no: fc.nat(50),
  step: fc.integer({ min: 1, max: 11 }),
  used: fc.nat(2000),
  given: fc.option(fc.integer({ min: 1, max: 1000 })),
  others: fc.nat(300),
  month: fc.integer({ min: 1, max: 12 }),
});

test('on time and late are all that have a standard, and the months add up to the whole', () => {
  fc.assert(
    fc.property(fc.array(arbitrary), (rows) => {
      const visits = rows.map((row) =>
        visit(row.step, row.used, row.given, {
          no: row.no,
          others: row.others,
          left: wib(`2026-${String(row.month).padStart(2, '0')}-10 10.00`),
        }),
      );
      const figures = timeFigures(visits);
      expect(figures.onTime + figures.late).toBe(visits.filter(({ given }) => given !== null).length);
      const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);
      const rates = monthlyRates(visits, months, (at) => toCivil(at).date.slice(0, 7));
      expect(rates[12]).toBe(figures.rate);
      const worst = bottleneck(visits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      expect(worst === null).toBe(figures.over === 0);
    }),
  );
});
