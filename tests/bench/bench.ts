/** Service calls, cells and ratios of the acts that have a budget, measured in one run and printed as a table. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { Execution } from '../../emulator/types';
import { createWorld, type LocalWorld } from '../../emulator/world';
import { BULK_MOST, type BulkView } from '../../src/api/contract';
import { momentToSerial } from '../../src/app/serial';
import { HEADER_ROWS, type TabId, tabOf } from '../../src/app/tabs';
import { Client } from '../../workspace/client';
import { ACCOUNTS, ADMIN_EMAIL, findPersona, SCRIPT_NAME } from '../../workspace/personas';
import { createRegister } from '../../workspace/register';
import { approve, letter, openCase, order } from '../../workspace/samples';
import { parseWib } from '../../workspace/wib';

const BUNDLE = join(__dirname, '../../dist');
const NOW = parseWib('2026-11-23T07:30') ?? 0;

interface Line {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly ok: boolean;
}

interface Register {
  readonly world: LocalWorld;
  readonly id: string;
  readonly client: Client;
}

async function register(): Promise<Register> {
  const world = await createWorld({
    bundle: BUNDLE,
    now: NOW - 60_000,
    scriptOwner: ADMIN_EMAIL,
    scriptName: SCRIPT_NAME,
    accounts: ACCOUNTS,
  });
  const id = await createRegister(world);
  await world.moveTo(NOW, { timers: false });
  return { world, id, client: new Client(world, id, 'ukur') };
}

const email = (id: string) => findPersona(id)?.email ?? '';

/** Fills rows of a tab below what is there, the same values in each. */
function fill(
  { world, id }: Register,
  tab: TabId,
  from: number,
  count: number,
  values: Readonly<Record<string, string | number>>,
): void {
  const { title, columns } = tabOf(tab);
  world.fillRows(
    id,
    title,
    HEADER_ROWS + from,
    count,
    columns.map((column) => values[column.key] ?? ''),
  );
}

async function caseAtReview({ client }: Register): Promise<number> {
  const opened = await client.run({ no: null, command: openCase('Ukur') }, email('KABAG'));
  const no = opened.view?.no ?? 0;
  await client.run({ no, command: order(['DINKES']) }, email('KABAG'));
  await client.run({ no, command: letter('2026-11-26') }, email('KATIM'));
  return no;
}

async function approveCalls(rows: number): Promise<number> {
  const reg = await register();
  const no = await caseAtReview(reg);
  fill(reg, 'REGISTER', 2, rows, { no: '=', kode: 'PPP-2025-000', judul: 'Kasus lama', status: 'Selesai' });
  const before = reg.world.executions().length;
  await reg.client.run({ no, visit: 3, command: approve() }, email('KABAG'));
  const calls = requireOk(reg.world.executions()[before]).calls.length;
  await reg.world.close();
  return calls;
}

/** Calls of approving one case alone, and fifty in one act. */
async function bulkCalls(): Promise<{ readonly one: number; readonly many: number }> {
  const reg = await register();
  for (let i = 0; i <= BULK_MOST; i += 1) await caseAtReview(reg);
  const home = await reg.client.home(email('KABAG'));
  const tasks = home.ok ? home.view.mine : [];
  const [last, ...rest] = tasks.map(({ no, visit }) => ({ no, visit }));
  const items = rest.slice(0, BULK_MOST);
  await reg.client.run({ no: last?.no ?? 0, visit: last?.visit ?? 0, command: approve() }, email('KABAG'));
  const one = lastCalls(reg);
  const request = { registerId: reg.id, commandId: 'ukur-bersama', note: '', items };
  const answer = await reg.client.call<BulkView>('approveMany', request, email('KABAG'));
  const done = answer.ok ? answer.view.results.filter(({ ok }) => ok).length : 0;
  if (done !== BULK_MOST) throw new Error(`${done} of ${BULK_MOST} approved`);
  const many = lastCalls(reg);
  await reg.world.close();
  return { one, many };
}

function lastCalls({ world }: Register): number {
  const executions = world.executions();
  return requireOk(executions[executions.length - 1]).calls.length;
}

function requireOk(execution: Execution | undefined): Execution {
  if (!execution?.ok) throw new Error(`${execution?.fn}: ${execution?.error}`);
  return execution;
}

async function homeCalls(): Promise<number> {
  const reg = await register();
  await caseAtReview(reg);
  const before = reg.world.executions().length;
  await reg.client.home(email('KABAG'));
  const calls = requireOk(reg.world.executions()[before]).calls.length;
  await reg.world.close();
  return calls;
}

interface Timed {
  readonly calls: number;
  readonly seconds: number;
}

async function fire(reg: Register, fn: string): Promise<Timed> {
  const trigger = reg.world.triggers().find((one) => one.fn === fn);
  const start = process.hrtime.bigint();
  const execution = requireOk(await reg.world.fireTrigger(trigger?.id ?? ''));
  return { calls: execution.calls.length, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
}

const TASK = {
  kode: 'PPP-2026-900',
  no: '=',
  kunjungan: 3,
  judul: 'Pelayanan',
  sasaran: 'Dinas Kesehatan',
  langkah: 3,
  jenis: 'Langkah',
  langkah_label: 'Pemeriksaan Kabag',
  peran: 'KABAG',
  pelaksana: 'Kepala Bagian Organisasi',
  percobaan: 1,
  masuk: momentToSerial(NOW - 3_600_000),
  batas: momentToSerial(NOW + 5 * 86_400_000),
  waktu: 60,
  satuan: 'MENIT',
  keadaan: 'Tepat waktu',
  jejak: 'DDNAAAAAAAA',
};

async function lateness(rows: number): Promise<Timed> {
  const reg = await register();
  fill(reg, 'TUGAS', 1, rows, TASK);
  const timed = await fire(reg, 'checkLateness');
  await reg.world.close();
  return timed;
}

async function weekly(rows: number): Promise<Timed> {
  const reg = await register();
  fill(reg, 'REGISTER', 1, rows, {
    no: '=',
    kode: 'PPP-2026-900',
    judul: 'Pelayanan',
    keadaan: 'x'.repeat(20_000),
    status: 'Berjalan',
    dikembalikan: 0,
  });
  fill(reg, 'TUGAS', 1, rows, TASK);
  fill(reg, 'LANGKAH', 1, rows, {
    ...TASK,
    keluar: momentToSerial(NOW - 3 * 86_400_000),
    hasil: 'Disetujui',
    ketepatan: 'Tepat waktu',
  });
  const timed = await fire(reg, 'sendWeeklySummary');
  await reg.world.close();
  return timed;
}

/** CPU time of parsing and running the script, each time with another text: V8 would keep the parse of the same one. */
function loadMilliseconds(): number {
  const code = readFileSync(join(BUNDLE, 'Code.js'), 'utf8');
  const runs = Array.from({ length: 15 }, (_, run) => {
    const context = createContext({});
    const start = process.cpuUsage();
    new Script(`${code}\n//${run}`).runInContext(context);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  }).sort((a, b) => a - b);
  return runs[7] ?? 0;
}

const kilobytes = (file: string) => statSync(join(BUNDLE, file)).size / 1024;
const line = (what: string, value: number, unit: string, most: number): Line => ({
  what,
  measured: `${Number.isInteger(value) ? value : value.toFixed(1)} ${unit}`,
  budget: `≤ ${most} ${unit}`,
  ok: value <= most,
});

async function measure(): Promise<readonly Line[]> {
  const approves = [];
  for (const rows of [10, 1_000, 10_000, 100_000]) approves.push({ rows, calls: await approveCalls(rows) });
  const bulk = await bulkCalls();
  const [one, ten] = [await lateness(1_000), await lateness(10_000)];
  const [small, big] = [await weekly(1_000), await weekly(10_000)];
  return [
    ...approves.map(({ rows, calls }) => line(`approve, ${rows} register rows`, calls, 'calls', 9)),
    line(`approving ${BULK_MOST} in one act`, bulk.many, 'calls', 2 * bulk.one),
    line('opening the sidebar', await homeCalls(), 'calls', 4),
    line('lateness timer, 10,000 open visits', ten.calls, 'calls', 12),
    {
      what: '  wall time, 1,000 to 10,000 visits',
      measured: `× ${(ten.seconds / one.seconds).toFixed(1)}`,
      budget: '≤ × 10',
      ok: ten.seconds <= 10 * one.seconds,
    },
    line('weekly summary, 10,000 cases', big.calls, 'calls', 12),
    {
      what: '  wall time, 1,000 to 10,000 cases',
      measured: `× ${(big.seconds / small.seconds).toFixed(1)}`,
      budget: '≤ × 10',
      ok: big.seconds <= 10 * small.seconds,
    },
    line('Code.js', kilobytes('Code.js'), 'KB', 300),
    line('Code.js, load', loadMilliseconds(), 'ms', 50),
    line('page', kilobytes('halaman.html'), 'KB', 110),
  ];
}

async function main(): Promise<void> {
  const lines = await measure();
  for (const { what, measured, budget, ok } of lines)
    process.stdout.write(
      `${what.padEnd(42)} ${measured.padStart(14)}  ${budget.padEnd(14)} ${ok ? 'ok' : 'OVER'}\n`,
    );
  if (lines.some((one) => !one.ok)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
