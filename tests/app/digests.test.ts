import { configFrom } from '../../src/app/config';
import { nextHolder, readersOf, tasksFor, wishOf } from '../../src/app/digests';
import type { ReadRow } from '../../src/app/ports';
import type { Row } from '../../src/app/tabs';
import type { TaskView } from '../../src/app/views/types';
import { capacitiesOf } from '../../src/domain/people';
import { SOP_SEED } from '../../src/domain/seed/sop';
import { FakeWorld } from '../support/fakePorts';

const rows = (values: readonly Row[]): readonly ReadRow[] =>
  values.map((row, i) => ({ row: i + 1, values: row }));
const world = new FakeWorld();

const holder = (peran: string, nama: string, ringkasan: string, more: Row = {}): Row => ({
  peran,
  nama,
  surel: `${nama}@x.example`,
  kapasitas: 'Definitif',
  ringkasan,
  ...more,
});

/** The configuration with these rows in the tab Pejabat. */
const configOf = (pejabat: readonly Row[]) =>
  configFrom([
    rows(world.rows('SOP')),
    rows(pejabat),
    rows(world.rows('PERANGKAT_DAERAH')),
    rows(world.rows('HARI_LIBUR')),
    rows(world.rows('JAM_KERJA')),
    rows(world.rows('PENGATURAN')),
  ]);

const WEDNESDAY = '2026-11-25';
const MONDAY = '2026-11-30';

describe('who gets a digest', () => {
  const config = configOf([
    holder('KABAG', 'kabag', 'Harian'),
    holder('KATIM', 'katim', 'Mingguan'),
    holder('ANALIS', 'analis', ''),
    holder('SEKDA', 'sekda', 'Harian'),
    holder('SEKDA', 'plh', '', { kapasitas: 'Plh.', mulai: '2026-12-01', sampai: '2026-12-03' }),
    holder('ADMIN', 'admin', 'Harian'),
  ]);
  const names = (today: string) => readersOf(config, today).map(({ email }) => email.split('@')[0]);

  test('the daily ones every working day, the weekly one on the first of the week, the administrator never', () => {
    expect(names(WEDNESDAY)).toEqual(['kabag', 'sekda']);
    expect(names(MONDAY)).toEqual(['kabag', 'katim']);
  });

  test('nobody whose place another holds that day', () => {
    expect(names('2026-12-02')).toEqual(['kabag']);
  });

  test('one person in two posts gets one mail that names both', () => {
    const both = configOf([holder('KABAG', 'a', 'Mingguan'), holder('KATIM', 'a', 'Harian')]);
    expect(readersOf(both, WEDNESDAY)).toEqual([
      {
        email: 'a@x.example',
        roles: ['KABAG', 'KATIM'],
        office: 'Kepala Bagian Organisasi dan Ketua Tim Kerja',
        weekly: false,
      },
    ]);
  });

  test('a word that is none of the two asks for none', () => {
    const { pejabat } = configOf([holder('KABAG', 'a', 'tiap hari')]);
    expect(wishOf(pejabat, capacitiesOf(pejabat, 'a@x.example', WEDNESDAY))).toBeNull();
  });
});

test.each([
  [1, 'KABAG', 'KATIM'],
  [2, 'KATIM', 'KABAG'],
  [4, 'ASISTEN', 'SEKDA'],
  [6, 'KATIM', 'ANALIS'],
  [7, 'ANALIS', 'KATIM'],
  [11, 'KATIM', null],
])('from step %i of %s the case goes on to %s', (step, holder_, next) => {
  expect(nextHolder(SOP_SEED, step, holder_)).toBe(next);
});

describe('what a person is told', () => {
  const task = (
    no: number,
    step: number,
    role: string,
    state: TaskView['time']['state'],
    due = no,
  ): TaskView => ({
    no,
    kode: `PPP-2026-00${no}`,
    judul: '',
    sasaran: '',
    visit: 1,
    step,
    stage: 'STEP',
    stepLabel: '',
    role,
    roleLabel: '',
    attempt: 1,
    time: { state, text: '', due },
    track: [],
    bulk: false,
    assignee: '',
  });
  const tasks = [
    task(1, 3, 'KABAG', 'TEPAT', 90),
    task(2, 3, 'KABAG', 'TERLAMBAT', 20),
    task(3, 3, 'KABAG', 'DITUNDA'),
    task(4, 2, 'KATIM', 'TERLAMBAT'),
    task(5, 2, 'KATIM', 'TEPAT'),
    task(6, 7, 'ANALIS', 'TEPAT'),
  ];
  const nos = (list: readonly TaskView[]) => list.map(({ no }) => no);

  test('his own by due time, what stands still apart, what is late below him, and what comes to him next', () => {
    const told = tasksFor(SOP_SEED, tasks, ['KABAG']);
    expect([nos(told.mine), nos(told.paused), nos(told.below), nos(told.coming)]).toEqual([
      [2, 1],
      [3],
      [4],
      [5],
    ]);
  });

  test('who is nobody’s superior is told of nobody else who is late', () => {
    const told = tasksFor(SOP_SEED, tasks, ['ANALIS']);
    expect([nos(told.mine), nos(told.below), nos(told.coming)]).toEqual([[6], [], []]);
  });
});
