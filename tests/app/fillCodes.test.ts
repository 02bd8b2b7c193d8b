/** A register of the second schema gets the codes that the search needs; what it holds stays as it is. */
import { fillCodes } from '../../src/app/fillCodes';
import type { CaseRecord } from '../../src/app/records';
import { FakeWorld } from '../support/fakePorts';

const row = (no: number, kodes: readonly string[]) => {
  const targets = kodes.map((kode) => ({ kode }));
  const record = { kase: { no, targets } } as unknown as CaseRecord;
  return { no, kode: `PPP-2026-00${no}`, keadaan: JSON.stringify(record) };
};

function world(): FakeWorld {
  const made = new FakeWorld();
  made.tabs.REGISTER = [row(1, ['DINKES', 'DLH']), row(2, []), { ...row(3, ['DLH']), pd: 'DLH' }];
  made.tabs.RIWAYAT = [{ urut: 1, jumlah_kasus: 3 }];
  return made;
}

test('each case gets the codes of its Perangkat Daerah once', () => {
  const made = world();
  expect(fillCodes(made.ports())).toBe(1);
  expect(made.rows('REGISTER').map(({ pd }) => pd ?? null)).toEqual(['DINKES DLH', null, 'DLH']);
  expect(fillCodes(made.ports())).toBe(0);
});

test('a damaged row is named, and nothing is guessed for it', () => {
  const made = world();
  made.rows('REGISTER')[0] = { no: 1, keadaan: '{' };
  expect(() => fillCodes(made.ports())).toThrow('REGISTER_ALTERED');
});
