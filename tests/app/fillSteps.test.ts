/** Closed visits of an earlier schema get the standard in minutes, the sums and the reasons; what they hold stays. */
import { fillSteps } from '../../src/app/fillSteps';
import { act, caseAt, stateOf } from '../domain/case/builders';
import { COMMANDS } from '../domain/case/forms';
import { FakeWorld } from '../support/fakePorts';

test('each closed visit is filled from its case, once', () => {
  const kase = stateOf(act(caseAt(3), COMMANDS.return));
  const world = new FakeWorld();
  world.tabs.REGISTER = [{ no: kase.no, keadaan: JSON.stringify({ kase }) }];
  const left = kase.visits.filter((visit) => visit.left !== null);
  world.tabs.LANGKAH = left.map((visit) => ({ no: kase.no, kunjungan: visit.id, catatan: 'tetap' }));
  expect(fillSteps(world.ports())).toBe(left.length);
  const returned = world.rows('LANGKAH').find(({ kunjungan }) => kunjungan === 3);
  const visit = left.find(({ id }) => id === 3);
  expect(returned).toMatchObject({
    tersedia: 60,
    pertama: visit?.used,
    terakhir: visit?.used,
    jumlah: visit?.used,
    alasan: visit?.reasons.join('; '),
    catatan: 'tetap',
  });
  expect(fillSteps(world.ports())).toBe(0);
});
