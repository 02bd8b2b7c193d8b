/** What each timer takes over ten thousand cases: service calls, cells read, and how its work grows with the register. */
import { PRICES } from '../../emulator/latency';
import type { Execution } from '../../emulator/types';
import { momentToSerial } from '../../src/app/serial';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { email, fill, NOW, type Register, register, requireOk } from './register';

const DAY = 86_400_000;

export interface Timed {
  readonly calls: number;
  /** read from the sheet, in thousands, by the price of the calls that read */
  readonly cells: number;
  /** of this process, the emulator's share included */
  readonly cpuSeconds: number;
}

/** Thousands of cells read from the sheet. */
export const cellsRead = (execution: Execution): number =>
  cellsOf(execution, 'Sheets.Spreadsheets.Values.batchGet');

/** Thousands of cells that calls of this name moved, by the price of the call. */
export function cellsOf({ calls }: Execution, name: string): number {
  const { ms = 0, perThousandCells = 1 } = PRICES[name] ?? {};
  return calls
    .filter((call) => call.name === name)
    .reduce((sum, call) => sum + (call.pricedMs - ms) / perThousandCells, 0);
}

async function fire({ world }: Register, fn: string): Promise<Timed> {
  const trigger = world.triggers().find((one) => one.fn === fn);
  const start = process.cpuUsage();
  const execution = requireOk(await world.fireTrigger(trigger?.id ?? ''));
  const { user, system } = process.cpuUsage(start);
  return {
    calls: execution.calls.length,
    cells: Math.round(cellsRead(execution)),
    cpuSeconds: (user + system) / 1e6,
  };
}

const CASE = {
  no: '=',
  kode: 'PPP-2026-900',
  judul: 'Pelayanan',
  sasaran: 'Dinas Kesehatan',
  status: 'Berjalan',
  dikembalikan: 0,
  dibuka: momentToSerial(NOW - 20 * DAY),
  pd: 'DINKES',
};
const TASK = {
  ...CASE,
  kunjungan: 3,
  langkah: 3,
  jenis: 'Langkah',
  langkah_label: 'Pemeriksaan Kabag',
  peran: 'KABAG',
  pelaksana: 'Kepala Bagian Organisasi',
  percobaan: 1,
  masuk: momentToSerial(NOW - 3_600_000),
  batas: momentToSerial(NOW + 5 * DAY),
  batas_awal: momentToSerial(NOW + 5 * DAY),
  waktu: 60,
  satuan: 'MENIT',
  keadaan: 'Tepat waktu',
  jejak: 'DDNAAAAAAAA',
};
const CLOSED = {
  ...TASK,
  keluar: momentToSerial(NOW - 3 * DAY),
  hasil: 'Disetujui',
  terpakai: 45,
  tersedia: 60,
  ketepatan: 'Tepat waktu',
};
const YEARS_AGO = { keluar: momentToSerial(NOW - 700 * DAY), masuk: momentToSerial(NOW - 701 * DAY) };

/** Open visits alone. */
async function open(rows: number): Promise<Register> {
  const reg = await register();
  fill(reg, 'TUGAS', 1, rows, TASK);
  return reg;
}

/** As many cases, open visits, and closed ones: one tenth of them of this week, the others of years before. */
async function full(rows: number): Promise<Register> {
  const reg = await open(rows);
  fill(reg, 'REGISTER', 1, rows, { ...CASE, keadaan: 'x'.repeat(20_000) });
  fill(reg, 'LANGKAH', 1, rows * 0.9, { ...CLOSED, ...YEARS_AGO });
  fill(reg, 'LANGKAH', 1 + rows * 0.9, rows * 0.1, CLOSED);
  return reg;
}

async function once(made: Promise<Register>, work: (reg: Register) => Promise<Timed>): Promise<Timed> {
  const reg = await made;
  try {
    return await work(reg);
  } finally {
    await reg.world.close();
  }
}

/** Writes a word into the row of each of the five holders, in the last column of the tab Pejabat. */
async function askForDigests({ world, id }: Register): Promise<void> {
  const rows = world.cells(id, 'Pejabat');
  const column = rows[1]?.findIndex((cell) => cell.value === 'Ringkasan') ?? -1;
  for (const who of ['KABAG', 'KATIM', 'ASISTEN', 'SEKDA', 'ANALIS']) {
    const row = rows.findIndex((cells) => cells[4]?.value === email(who));
    await world.editCell(id, 'Pejabat', row + 1, column + 1, 'Harian', ADMIN_EMAIL);
  }
}

export const lateness = (rows: number) => once(open(rows), (reg) => fire(reg, 'checkLateness'));
export const weekly = (rows: number) => once(full(rows), (reg) => fire(reg, 'sendWeeklySummary'));

/** Nobody has the weekly summary that day, so that all five get their digest. */
export const digests = (rows: number) =>
  once(open(rows), async (reg) => {
    await askForDigests(reg);
    await reg.world.moveTo(NOW + DAY, { timers: false });
    return fire(reg, 'sendDigests');
  });

/** The nightly count, and a run of the quarter of an hour after it. */
export async function dashboard(rows: number): Promise<{ readonly night: Timed; readonly usual: Timed }> {
  const reg = await full(rows);
  try {
    return { night: await fire(reg, 'updateDashboard'), usual: await fire(reg, 'updateDashboard') };
  } finally {
    await reg.world.close();
  }
}
