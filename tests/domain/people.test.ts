import { capacitiesOf, holdersOf, vacantRoles } from '../../src/domain/people';
import type { Kapasitas, Pejabat } from '../../src/domain/types';

const row = (role: string, email: string, over: Partial<Pejabat> = {}): Pejabat => ({
  role,
  nama: `Pemangku ${role}`,
  nip: '',
  pangkat: '',
  email,
  kapasitas: 'DEFINITIF',
  mulai: null,
  sampai: null,
  dasar: '',
  ...over,
});

const during = (kapasitas: Kapasitas): Partial<Pejabat> => ({
  kapasitas,
  mulai: '2026-11-23',
  sampai: '2026-11-25',
});

const TAB: readonly Pejabat[] = [
  row('KABAG', 'kabag@tangerangkota.example'),
  row('SEKDA', 'sekda@tangerangkota.example'),
  row('SEKDA', 'asisten@tangerangkota.example', during('PLH')),
  row('ASISTEN', 'asisten@tangerangkota.example'),
  row('ANALIS', 'analis1@tangerangkota.example'),
  row('ANALIS', 'analis2@tangerangkota.example'),
  row('KATIM', 'katim.lama@tangerangkota.example', { sampai: '2026-11-22' }),
  row('KATIM', 'katim@tangerangkota.example', { mulai: '2026-11-23' }),
  row('ADMIN', 'kabag@tangerangkota.example'),
];

const rolesOf = (email: string, date: string) =>
  capacitiesOf(TAB, email, date).map(({ role, kapasitas }) => `${kapasitas} ${role}`);
const holders = (role: string, date: string) =>
  holdersOf(TAB, role, date).map(({ email }) => email.split('@')[0]);

test.each(['2026-11-23', '2026-11-24', '2026-11-25'])(
  'on %s the Plh. stands in and the Sekda does not hold the post',
  (date) => {
    expect(holders('SEKDA', date)).toEqual(['asisten']);
    expect(rolesOf('sekda@tangerangkota.example', date)).toEqual([]);
    expect(rolesOf('asisten@tangerangkota.example', date)).toEqual(['PLH SEKDA', 'DEFINITIF ASISTEN']);
  },
);

test.each(['2026-11-22', '2026-11-26'])(
  'on %s, outside the days of the Plh., the Sekda holds the post',
  (date) => {
    expect(holders('SEKDA', date)).toEqual(['sekda']);
    expect(rolesOf('asisten@tangerangkota.example', date)).toEqual(['DEFINITIF ASISTEN']);
  },
);

test.each<Kapasitas>(['PLT', 'PLH', 'PJ'])('a %s replaces the definitive holder', (kapasitas) => {
  const tab = [row('SEKDA', 'a@x.example'), row('SEKDA', 'b@x.example', during(kapasitas))];
  expect(holdersOf(tab, 'SEKDA', '2026-11-24').map(({ email }) => email)).toEqual(['b@x.example']);
});

test('a row out of date counts for nothing, its first and last day do', () => {
  expect(holders('KATIM', '2026-11-22')).toEqual(['katim.lama']);
  expect(holders('KATIM', '2026-11-23')).toEqual(['katim']);
});

test('a role may have several definitive holders', () => {
  expect(holders('ANALIS', '2026-11-24')).toEqual(['analis1', 'analis2']);
});

test('addresses are compared without regard to case and outer spaces, and a blank one is nobody', () => {
  const [found] = capacitiesOf(TAB, ' Analis1@TangerangKota.example ', '2026-11-24');
  expect(found).toEqual({
    email: 'analis1@tangerangkota.example',
    nama: 'Pemangku ANALIS',
    role: 'ANALIS',
    kapasitas: 'DEFINITIF',
  });
  expect(capacitiesOf([...TAB, row('KABAG', ' ')], ' ', '2026-11-24')).toEqual([]);
});

test('the administrator is listed as a capacity like any other', () => {
  expect(rolesOf('kabag@tangerangkota.example', '2026-11-24')).toEqual([
    'DEFINITIF KABAG',
    'DEFINITIF ADMIN',
  ]);
});

test('the same capacity written twice counts once', () => {
  const tab = [row('KABAG', 'a@x.example'), row('KABAG', 'A@x.example')];
  expect(capacitiesOf(tab, 'a@x.example', '2026-11-24')).toHaveLength(1);
});

test('a role without holder, or whose holder has no address, is vacant', () => {
  const tab = [
    row('KABAG', 'a@x.example'),
    row('SEKDA', ''),
    row('KATIM', 'k@x.example', { sampai: '2026-01-01' }),
  ];
  expect(vacantRoles(tab, ['KABAG', 'SEKDA', 'KATIM', 'ANALIS'], '2026-11-24')).toEqual([
    'SEKDA',
    'KATIM',
    'ANALIS',
  ]);
});
