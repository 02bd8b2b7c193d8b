import fc from 'fast-check';
import {
  DEFAULT_PATTERN,
  formatKode,
  formatNomor,
  nextUrut,
  parseKode,
  sameNumber,
} from '../../src/domain/numbering';

const PARTS = { urut: 33, kode: '000.8.3.3', date: '2025-03-03' };

test('the pattern of the printed SOP gives the printed number', () => {
  expect(formatNomor(DEFAULT_PATTERN, PARTS)).toBe('33/000.8.3.3/III/2025');
  expect(formatNomor(' ', PARTS)).toBe('33/000.8.3.3/III/2025');
});

test('another pattern is followed, and the code is taken literally', () => {
  expect(formatNomor('B/{urut}-{kode}/{tahun}', { ...PARTS, kode: '{tahun}$&' })).toBe('B/33-{tahun}$&/2025');
});

test.each([
  ['2026-01-31', 'I'],
  ['2026-04-01', 'IV'],
  ['2026-09-09', 'IX'],
  ['2026-12-31', 'XII'],
])('the month of %s is %s', (date, roman) => {
  expect(formatNomor('{bulan}', { ...PARTS, date })).toBe(roman);
});

test('the next number is one more than the highest of that year and code', () => {
  const used = [
    '7/000.8.3.4/I/2026',
    ' 41 / 000.8.3.4 / xi / 2026',
    '99/000.8.3.4/XII/2025',
    '88/000.8.3.3/I/2026',
    'lain',
  ];
  expect(nextUrut(used, DEFAULT_PATTERN, '000.8.3.4', 2026)).toBe(42);
  expect(nextUrut(used, DEFAULT_PATTERN, '000.8.3.4', 2027)).toBe(1);
  expect(nextUrut(['50/000x8x3x4/I/2026'], DEFAULT_PATTERN, '000.8.3.4', 2026)).toBe(1);
});

test('a proposed number is always new and read back as used', () => {
  const pattern = fc.constantFrom(
    DEFAULT_PATTERN,
    '{kode}/{urut}/{tahun}',
    'B/{urut}/{kode}/{bulan}/{tahun}',
  );
  fc.assert(
    fc.property(pattern, fc.array(fc.integer({ min: 1, max: 9999 })), (form, numbers) => {
      const used = numbers.map((urut) => formatNomor(form, { urut, kode: '000.8.3.4', date: '2026-05-05' }));
      const next = nextUrut(used, form, '000.8.3.4', 2026);
      expect(next).toBe(Math.max(0, ...numbers) + 1);
    }),
  );
});

test('spaces and case do not make another number', () => {
  expect(sameNumber(' 41/000.8.3.4 /xi/2026')).toBe(sameNumber('41/000.8.3.4/XI/2026'));
});

test.each([
  [1, 'PPP-2026-001'],
  [14, 'PPP-2026-014'],
  [999, 'PPP-2026-999'],
  [1000, 'PPP-2026-1000'],
])('case %i of 2026 is %s', (no, kode) => {
  expect(formatKode(no, 2026)).toBe(kode);
});

test('the running number is read back out of the code', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (no) => parseKode(formatKode(no, 2026)) === no),
  );
  expect(parseKode(' ppp-2026-014 ')).toBe(14);
});

test.each([
  '',
  '14',
  'PPP-2026-14',
  'PPP-2026-000',
  'PPP-26-014',
  'PPP-2026-0014',
  'ABC-2026-014',
  'PPP-2026-014x',
])('"%s" is no code of a case', (text) => expect(parseKode(text)).toBeNull());
