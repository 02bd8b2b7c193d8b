import { outboxRow } from '../../src/app/outbox';
import { type Change, Refused } from '../../src/app/ports';
import { withSeals } from '../../src/app/seal';
import { sendOutbox } from '../../src/app/sendOutbox';
import type { Row } from '../../src/app/tabs';
import { fromCivil } from '../../src/domain/time/civil';
import { FakeWorld } from '../support/fakePorts';

const NOW = fromCivil('2026-11-23', 450);
const DAY = 86_400_000;

const mailTo = (to: string, key = to) =>
  outboxRow({
    key,
    at: NOW,
    to,
    subject: 'Perihal',
    salutation: 'Yth. Pejabat',
    blocks: [{ kind: 'text', text: 'Isi' }],
  });

const holder = (peran: string, surel: string, more: Row = {}): Row => ({
  peran,
  nama: peran,
  surel,
  kapasitas: 'Definitif',
  ...more,
});

function worldWith(rows: readonly Row[]): FakeWorld {
  const world = new FakeWorld();
  world.now = NOW;
  world.rows('PEJABAT').push(holder('KATIM', 'katim@x.example'));
  const { hmac } = world.ports();
  const appended = rows.map((values): Change => ({ kind: 'append', tab: 'KOTAK_KELUAR', values }));
  world.commit(withSeals(hmac, 'kunci', appended));
  return world;
}

const states = (world: FakeWorld) => world.rows('KOTAK_KELUAR').map((row) => row.status);

test('a mail to a role goes to whoever holds it when it is sent', () => {
  const world = worldWith([mailTo('peran:KATIM')]);
  world
    .rows('PEJABAT')
    .push(holder('KATIM', 'plh@x.example', { kapasitas: 'Plh.', mulai: '2026-11-23', sampai: '2026-11-25' }));
  sendOutbox(world.ports());
  expect(world.sent.map((mail) => mail.to)).toEqual(['plh@x.example']);
  expect(states(world)).toEqual(['Terkirim']);
});

test('a second run sends nothing again', () => {
  const world = worldWith([mailTo('peran:KATIM')]);
  sendOutbox(world.ports());
  sendOutbox(world.ports());
  expect(world.sent).toHaveLength(1);
});

test('a role without holder waits, the others go out', () => {
  const world = worldWith([mailTo('peran:SEKDA'), mailTo('peran:KATIM')]);
  sendOutbox(world.ports());
  expect(states(world)).toEqual(['Menunggu', 'Terkirim']);
  expect(world.rows('KOTAK_KELUAR')[0]?.galat).toContain('belum ada pemangkunya');
});

test('one bad address stops nothing; after three attempts it is given up', () => {
  const world = worldWith([mailTo('salah@x.example'), mailTo('peran:KATIM')]);
  world.failing = { 'salah@x.example': 'Invalid email' };
  for (const expected of ['Menunggu', 'Menunggu', 'Gagal', 'Gagal']) {
    sendOutbox(world.ports());
    expect(states(world)).toEqual([expected, 'Terkirim']);
  }
  expect(world.rows('KOTAK_KELUAR')[0]).toMatchObject({ percobaan: 3, galat: 'Error: Invalid email' });
});

test('after a failure of Google the mail may have gone out: it is not sent again, and says so', () => {
  const world = worldWith([mailTo('peran:KATIM')]);
  world.failing = {
    'katim@x.example': "We're sorry, a server error occurred. Please wait a bit and try again.",
  };
  sendOutbox(world.ports());
  world.failing = {};
  sendOutbox(world.ports());
  expect(world.sent).toHaveLength(0);
  expect(states(world)).toEqual(['Tidak pasti']);
});

test('a quota that is used up costs a mail none of its attempts', () => {
  const world = worldWith([mailTo('peran:KATIM')]);
  world.failing = { 'katim@x.example': 'Service invoked too many times for one day: email.' };
  for (let day = 0; day < 4; day += 1) sendOutbox(world.ports());
  expect(world.rows('KOTAK_KELUAR')[0]).toMatchObject({ status: 'Menunggu', percobaan: 0 });
});

test('a mail whose sending was cut off may have gone out: it is never sent again, and says so', () => {
  const world = worldWith([{ ...mailTo('peran:KATIM'), status: 'Mengirim', percobaan: 1 }]);
  sendOutbox(world.ports());
  expect(world.sent).toHaveLength(0);
  expect(states(world)).toEqual(['Tidak pasti']);
});

test('the daily quota is honoured; the rest waits', () => {
  const world = worldWith([mailTo('a@x.example'), mailTo('b@x.example'), mailTo('c@x.example')]);
  world.quota = 2;
  sendOutbox(world.ports());
  expect(states(world)).toEqual(['Terkirim', 'Terkirim', 'Menunggu']);
});

test('mails sent long ago leave the tab, and nothing else does', () => {
  const old = { ...mailTo('lama@x.example'), status: 'Terkirim', dikirim: NOW - 61 * DAY };
  const recent = { ...mailTo('baru@x.example'), status: 'Terkirim', dikirim: NOW - 59 * DAY };
  const world = worldWith([old, recent, mailTo('peran:KATIM')]);
  sendOutbox(world.ports());
  expect(world.rows('KOTAK_KELUAR').map((row) => [row.kunci, row.status])).toEqual([
    ['baru@x.example', 'Terkirim'],
    ['peran:KATIM', 'Terkirim'],
  ]);
});

test('only the account that set the register up runs timers', () => {
  const world = worldWith([mailTo('peran:KATIM')]);
  world.email = 'katim@x.example';
  expect(() => sendOutbox(world.ports())).toThrow(Refused);
  expect(world.sent).toHaveLength(0);
});

test('a mail that somebody typed into the outbox, or changed there, is not sent', () => {
  const world = worldWith([mailTo('peran:KATIM', 'satu'), mailTo('peran:KATIM', 'dua')]);
  const rows = world.rows('KOTAK_KELUAR');
  rows[0] = { ...rows[0], kepada: 'luar@lain.example' };
  rows.push(mailTo('luar@lain.example', 'ketikan'));
  sendOutbox(world.ports());
  expect(world.sent.map((mail) => mail.to)).toEqual(['katim@x.example']);
  expect(states(world)).toEqual(['Gagal', 'Terkirim', 'Gagal']);
  expect(rows[2]?.galat).toContain('bukan tulisan Pantau');
});
