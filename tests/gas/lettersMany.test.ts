/** Forty letters in bounded runs: nothing is made twice, nothing is lost. */
import { coverLetter } from '../../src/app/letters/specs';
import type { LetterSpec } from '../../src/app/ports';
import { PD_SEED } from '../../src/domain/seed/perangkatDaerah';
import type { Target } from '../../src/domain/types';
import { actor, caseOf, contextOf, DINKES, NUMBER } from '../app/letters/sample';
import { office } from './lettersWorkspace';

let { drive, letters } = office();

beforeEach(() => {
  ({ drive, letters } = office());
});

const targets = PD_SEED.map(
  ({ kode, nama, sebutanKepala }): Target => ({ ...DINKES, kode, nama, sebutanKepala }),
);
const context = contextOf({
  kase: caseOf({ targets, reportNumber: NUMBER }),
  actor: actor('KATIM'),
  perangkatDaerah: PD_SEED,
});
const specs = (count: number): readonly LetterSpec[] =>
  targets.slice(0, count).map(({ kode }) => coverLetter({ ...context, pd: kode }));
const HOUR = 3_600_000;
/** By then no earlier run is at work any more. */
const afterRuns = () => {
  drive.clock += 8 * 60_000;
};
const covers = () => drive.alive().filter((file) => file.appProperties.naskah === 'SURAT_PENGANTAR');

test('a letter for each Perangkat Daerah: folder and files are looked up once, then two calls of Drive each', () => {
  const result = letters.makeMany(specs(40), drive.clock + HOUR);
  expect(result).toMatchObject({ left: 0, stopped: null });
  expect(result.made.map(({ key }) => key.pd)).toEqual(PD_SEED.map(({ kode }) => kode));
  const count = (name: string) => drive.calls.filter((call) => call === name).length;
  expect([count('list'), count('get'), count('create')]).toEqual([2, 1, 1]);
  expect([count('copy'), count('update')]).toEqual([40, 40]);
  const camat = result.made.find(({ key }) => key.pd === 'KEC-KARANGTENGAH');
  expect(drive.text(camat?.letter.fileId ?? '')).toContain('Yth. Camat Karang Tengah');
});

test('a run that nears its end stops, and the next one takes up where it ended', () => {
  const first = letters.makeMany(specs(6), drive.clock + 9000);
  expect(first.stopped).toBe('TIME');
  expect(first.made.length).toBeGreaterThan(0);
  afterRuns();
  const second = letters.makeMany(specs(6), drive.clock + HOUR);
  expect(second).toMatchObject({ left: 0, stopped: null });
  expect(second.made.slice(0, first.made.length).map(({ letter }) => letter.fileId)).toEqual(
    first.made.map(({ letter }) => letter.fileId),
  );
  expect(covers()).toHaveLength(6);
});

test.each(['Service invoked too many times for one day: drive.', 'User rate limit exceeded.'])(
  'a quota used up half-way (%s) ends the run without a double or a half letter',
  (message) => {
    Object.assign(drive, { failing: 'copy', calm: 3, message });
    const first = letters.makeMany(specs(5), drive.clock + HOUR);
    expect(first).toMatchObject({ left: 2, stopped: 'QUOTA' });
    afterRuns();
    const second = letters.makeMany(specs(5), drive.clock + HOUR);
    expect(second).toMatchObject({ left: 0, stopped: null });
    expect(covers()).toHaveLength(5);
  },
);

test('what a killed run left half made goes into the bin and is made anew', () => {
  const [spec] = specs(1);
  if (spec === undefined) throw new Error('no letter');
  const half = drive.add({
    appProperties: {
      pantau: 'sheet1',
      kasus: 'PPP-2026-014',
      naskah: 'SURAT_PENGANTAR',
      pd: spec.key.pd ?? '',
      versi: '1',
      banyak: 'mulai',
    },
  });
  afterRuns();
  const { made } = letters.makeMany([spec], drive.clock + HOUR);
  expect(drive.at(half).trashed).toBe(true);
  expect(covers()).toHaveLength(1);
  expect(drive.text(made[0]?.letter.fileId ?? '')).not.toContain('{{');
});

test('what another run is perhaps still making is neither taken over nor thrown away', () => {
  const { made } = letters.makeMany(specs(1), drive.clock + HOUR);
  const again = letters.makeMany(specs(1), drive.clock + HOUR);
  expect(again.made[0]?.letter.fileId).not.toBe(made[0]?.letter.fileId);
  expect(again.made[0]?.found).toBe(false);
  expect(covers()).toHaveLength(2);
  afterRuns();
  expect(letters.makeMany(specs(1), drive.clock + HOUR).made[0]?.found).toBe(true);
});

test('a letter that a command made by itself is never taken for a half one', () => {
  const [spec] = specs(1);
  if (spec === undefined) throw new Error('no letter');
  const single = letters.make(spec);
  letters.makeMany([spec], drive.clock + HOUR);
  expect(drive.at(single.fileId).trashed).toBe(false);
});

test('any other failure comes through, and what was made before is found again', () => {
  Object.assign(drive, { failing: 'copy', calm: 1, message: 'Internal Error' });
  expect(() => letters.makeMany(specs(3), drive.clock + HOUR)).toThrow('Internal Error');
  afterRuns();
  letters.makeMany(specs(3), drive.clock + HOUR);
  expect(covers()).toHaveLength(3);
});

test('no letter asked for is no call', () => {
  expect(letters.makeMany([], drive.clock + HOUR)).toEqual({ made: [], left: 0, stopped: null });
  expect(drive.calls).toEqual([]);
});
