import { fillTimes } from '../../src/app/fillTimes';
import { FakeWorld } from '../support/fakePorts';

test('a register of an earlier schema learns its first due times, and that a gate waited for others', () => {
  const world = new FakeWorld();
  world.rows('TUGAS').push({ no: 1, kunjungan: 3, masuk: 1, batas: 500 }, { no: 2, kunjungan: 6, masuk: 1 });
  world
    .rows('LANGKAH')
    .push(
      { no: 1, jenis: 'Langkah', batas: 400, terpakai: 55 },
      { no: 2, jenis: 'Penomoran', batas: null, terpakai: 90 },
    );
  expect(fillTimes(world.ports())).toBe(3);
  expect(world.rows('TUGAS')).toEqual([
    { no: 1, kunjungan: 3, masuk: 1, batas: 500, batas_awal: 500 },
    { no: 2, kunjungan: 6, masuk: 1 },
  ]);
  expect(world.rows('LANGKAH')).toMatchObject([{ batas_awal: 400 }, { menunggu_lain: 90 }]);
  expect(fillTimes(world.ports())).toBe(0);
});
