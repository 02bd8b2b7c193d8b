/** Cases in various states for the first look, made by real commands at real (simulated) times, never by writing rows. */
import type { World } from '../emulator/types';
import { tabOf } from '../src/app/tabs';
import type { Command } from '../src/domain/types';
import { Client } from './client';
import { ADMIN_EMAIL, findPersona } from './personas';
import {
  approve,
  complete,
  delivery,
  letter,
  monitoring,
  numberOf,
  openCase,
  order,
  receipt,
  report,
  returned,
  sign,
} from './samples';
import { parseWib } from './wib';

/** A case by its name in the script; `null` for what timers do. */
type Line =
  | readonly [at: string, who: string, kase: string, command: Command]
  | readonly [at: string, timer: string];

const TIGA_KECAMATAN = ['KEC-CILEDUG', 'KEC-CIPONDOH', 'KEC-PINANG'];

/** Start of the demonstration, WIB. */
export const DEMO_START = '2026-11-16T07:30';
/** Where the clock stands at the first look: a Tuesday morning. */
export const DEMO_NOW = '2026-11-24T09:20';

/** The whole way of one case: closed within its standards. */
const CLOSED: readonly Line[] = [
  ['2026-11-16T07:35', 'KABAG', 'kesehatan', openCase('Pelayanan kesehatan, Dinas Kesehatan')],
  ['2026-11-16T07:50', 'KABAG', 'kesehatan', order(['DINKES'])],
  ['2026-11-16T09:10', 'KATIM', 'kesehatan', letter('2026-11-18')],
  ['2026-11-16T09:40', 'KABAG', 'kesehatan', approve()],
  ['2026-11-16T10:15', 'ASISTEN', 'kesehatan', approve()],
  ['2026-11-16T10:50', 'SEKDA', 'kesehatan', approve()],
  ['2026-11-16T11:10', 'KATIM', 'kesehatan', { type: 'recordNumber', number: numberOf(118, '2026-11-16') }],
  ['2026-11-17T09:00', 'KATIM', 'kesehatan', delivery(['DINKES'], '2026-11-17')],
  ['2026-11-17T09:05', 'KATIM', 'kesehatan', complete],
  ['2026-11-18T14:00', 'ANALIS', 'kesehatan', monitoring('DINKES', '2026-11-18')],
  ['2026-11-18T14:10', 'ANALIS', 'kesehatan', complete],
  ['2026-11-19T15:00', 'ANALIS', 'kesehatan', report],
  ['2026-11-19T15:30', 'KATIM', 'kesehatan', approve()],
  ['2026-11-20T08:00', 'KABAG', 'kesehatan', sign(numberOf(121, '2026-11-20'))],
  ['2026-11-20T10:30', 'KATIM', 'kesehatan', receipt('DINKES', '2026-11-20')],
  ['2026-11-20T10:35', 'KATIM', 'kesehatan', complete],
];

/** Others: waiting for each role, returned and then paused, late, at the gate, half monitored. The last night has all its timers. */
const RUNNING: readonly Line[] = [
  ['2026-11-17T08:00', 'KABAG', 'kecamatan', openCase('Pelayanan administrasi kependudukan, tiga kecamatan')],
  ['2026-11-17T08:20', 'KABAG', 'kecamatan', order(TIGA_KECAMATAN)],
  ['2026-11-17T09:50', 'KATIM', 'kecamatan', letter('2026-11-23')],
  [
    '2026-11-17T10:20',
    'KABAG',
    'kecamatan',
    returned('Jadwal kunjungan bentrok dengan rapat anggaran; geser ke 23 November.'),
  ],
  ['2026-11-17T11:10', 'KATIM', 'kecamatan', letter('2026-11-23', { pukul: '10.00' })],
  ['2026-11-17T13:20', 'KABAG', 'kecamatan', approve()],
  ['2026-11-17T14:00', 'ASISTEN', 'kecamatan', approve()],
  ['2026-11-17T14:40', 'SEKDA', 'kecamatan', approve()],
  ['2026-11-18T08:30', 'KATIM', 'kecamatan', { type: 'recordNumber', number: numberOf(119, '2026-11-18') }],
  ['2026-11-19T09:00', 'KATIM', 'kecamatan', delivery(TIGA_KECAMATAN, '2026-11-19')],
  ['2026-11-19T09:10', 'KATIM', 'kecamatan', complete],
  ['2026-11-20T09:00', 'checkLateness'],
  ['2026-11-20T13:00', 'KABAG', 'perizinan', openCase('Pelayanan perizinan, DPMPTSP')],
  ['2026-11-20T13:45', 'KABAG', 'perizinan', order(['DPMPTSP'])],
  ['2026-11-20T14:40', 'KATIM', 'perizinan', letter('2026-11-30')],
  ['2026-11-23T07:00', 'sendWeeklySummary'],
  ['2026-11-23T07:40', 'checkLateness'],
  ['2026-11-23T08:00', 'KABAG', 'pajak', openCase('Pelayanan pajak daerah, Bapenda')],
  ['2026-11-23T08:15', 'KABAG', 'pajak', order(['BAPENDA'])],
  ['2026-11-23T09:20', 'KATIM', 'pajak', letter('2026-11-26')],
  ['2026-11-23T09:50', 'KABAG', 'pajak', approve()],
  ['2026-11-23T10:20', 'ASISTEN', 'pajak', approve()],
  ['2026-11-23T10:30', 'ANALIS', 'kecamatan', monitoring('KEC-CILEDUG', '2026-11-23')],
  ['2026-11-23T11:00', 'SEKDA', 'pajak', approve()],
  ['2026-11-23T13:10', 'ANALIS', 'kecamatan', monitoring('KEC-CIPONDOH', '2026-11-23', true)],
  ['2026-11-23T13:30', 'KABAG', 'sosial', openCase('Pelayanan bantuan sosial, Dinas Sosial')],
  ['2026-11-23T13:50', 'KABAG', 'sosial', order(['DINSOS'])],
  ['2026-11-23T14:50', 'KATIM', 'sosial', letter('2026-12-01')],
  ['2026-11-23T15:10', 'KABAG', 'sosial', approve()],
  [
    '2026-11-23T15:40',
    'ASISTEN',
    'sosial',
    returned('Tembusan belum lengkap; tambahkan Inspektur.', ['Redaksi']),
  ],
  [
    '2026-11-23T15:50',
    'KABAG',
    'sosial',
    returned('Tambahkan Inspektur pada tembusan sesuai catatan Asisten.', ['Redaksi']),
  ],
  ['2026-11-24T02:31', 'sweepOrphans'],
  ['2026-11-24T06:37', 'sendDigests'],
  ['2026-11-24T06:46', 'sendWeeklySummary'],
  ['2026-11-24T07:40', 'KABAG', 'perhubungan', openCase('Pelayanan uji kendaraan, Dinas Perhubungan')],
  ['2026-11-24T07:45', 'KABAG', 'perhubungan', order(['DISHUB'])],
  [
    '2026-11-24T07:55',
    'KABAG',
    'sosial',
    {
      type: 'pause',
      reason: 'Menunggu data dari Perangkat Daerah',
      note: 'Daftar unit penyalur bantuan diminta lagi hari ini.',
    },
  ],
  ['2026-11-24T08:05', 'KATIM', 'perhubungan', letter('2026-12-02')],
  ['2026-11-24T08:20', 'KABAG', 'perhubungan', approve()],
  ['2026-11-24T08:35', 'ASISTEN', 'perhubungan', approve()],
  ['2026-11-24T08:50', 'KABAG', 'perpustakaan', openCase('Pelayanan perpustakaan, DPAD')],
  ['2026-11-24T09:10', 'checkLateness'],
  ['2026-11-24T09:12', 'updateDashboard'],
  ['2026-11-24T09:14', 'followPejabat'],
  ['2026-11-24T09:16', 'checkIntegrity'],
  ['2026-11-24T09:18', 'sendOutbox'],
];

/** The mail timer runs at least this often between the acts, as it would by itself. */
const MAIL_EVERY = 30 * 60_000;

interface Stage {
  readonly world: World;
  readonly client: Client;
  readonly cases: Map<string, number>;
}

async function fire(world: World, fn: string): Promise<void> {
  const trigger = world.triggers().find((one) => one.fn === fn);
  if (!trigger) throw new Error(`trigger ${fn} is not installed`);
  const execution = await world.fireTrigger(trigger.id);
  if (!execution.ok) throw new Error(`${fn}: ${execution.error}`);
}

async function playLine(stage: Stage, line: Line): Promise<void> {
  const at = parseWib(line[0]) ?? 0;
  if (at > stage.world.now()) await stage.world.moveTo(at, { timers: false });
  if (line.length === 2) return fire(stage.world, line[1]);
  const [, who, name, command] = line;
  const as = findPersona(who)?.email ?? '';
  const answer = await stage.client.run({ no: stage.cases.get(name) ?? null, command }, as);
  if (!answer.ok) throw new Error(`${line[0]} ${who} ${name} ${command.type}: ${answer.message}`);
  stage.cases.set(name, answer.view.no);
}

/** The Kabag wants his digest, as the administrator writes it down for him. */
async function askForDigest(world: World, registerId: string): Promise<void> {
  const { title, columns } = tabOf('PEJABAT');
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  const rows = world.cells(registerId, title);
  const row = rows.findIndex((cells) => cells[at('surel')]?.value === findPersona('KABAG')?.email);
  await world.editCell(registerId, title, row + 1, at('ringkasan') + 1, 'Harian', ADMIN_EMAIL);
}

/** Plays the demonstration and leaves the clock at DEMO_NOW. `onLine` hears how far it is, from 0 to 1. */
export async function playDemo(
  world: World,
  registerId: string,
  onLine: (share: number) => void,
): Promise<void> {
  const stage: Stage = { world, client: new Client(world, registerId, 'contoh'), cases: new Map() };
  const lines = [...CLOSED, ...RUNNING].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  await askForDigest(world, registerId);
  let mailed = world.now();
  for (const [i, line] of lines.entries()) {
    await playLine(stage, line);
    if (world.now() - mailed >= MAIL_EVERY) {
      await fire(world, 'sendOutbox');
      mailed = world.now();
    }
    onLine((i + 1) / lines.length);
  }
  await world.moveTo(parseWib(DEMO_NOW) ?? world.now(), { timers: false });
}
