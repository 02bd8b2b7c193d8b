/** Service calls, cells and ratios of the acts that have a budget, measured in one run and printed as a table. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { BULK_MOST, type BulkView } from '../../src/api/contract';
import { approve, letter, openCase, order } from '../../workspace/samples';
import { type Budgeted, type Measured, wholeRegister, widestRegister } from './large';
import { openingMilliseconds } from './opening';
import { BUNDLE, email, fill, type Register, register, requireOk } from './register';
import { dashboard, digests, lateness, type Timed, weekly } from './timers';

interface Line {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly ok: boolean;
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

async function homeCalls(): Promise<number> {
  const reg = await register();
  await caseAtReview(reg);
  const before = reg.world.executions().length;
  await reg.client.home(email('KABAG'));
  const calls = requireOk(reg.world.executions()[before]).calls.length;
  await reg.world.close();
  return calls;
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

/** Calls have a budget; cells are told beside them; ten times the rows may take ten times the work, no more. */
function timerLines(what: string, [small, big]: readonly [Timed, Timed]): readonly Line[] {
  const ratio = big.cpuSeconds / small.cpuSeconds;
  return [
    line(what, big.calls, 'calls', 12),
    {
      what: '  CPU, 1,000 to 10,000',
      measured: `× ${ratio.toFixed(1)}, ${big.cells}k cells`,
      budget: '≤ × 10',
      ok: ratio <= 10,
    },
  ];
}

/** Measured for a thousand rows and for ten thousand. */
async function twice(work: (rows: number) => Promise<Timed>): Promise<readonly [Timed, Timed]> {
  return [await work(1_000), await work(10_000)];
}

const times = (one: Budgeted): Line => ({
  what: one.what,
  measured: `${one.calls} calls, ${one.read.toFixed(1)}k read, ${one.written.toFixed(1)}k written, ${one.seconds.toFixed(1)} s`,
  budget: `≤ ${one.mostCalls} calls, ≤ ${one.mostSeconds} s`,
  ok: one.calls <= one.mostCalls && one.seconds <= one.mostSeconds,
});

const thousands = (n: number) => n.toLocaleString('en');

function largeLines({ made, lines }: Measured): readonly Line[] {
  const size = `${thousands(made.registerRows)} cases, ${thousands(made.logRows)} log rows`;
  const cells: Line = {
    what: size,
    measured: `${thousands(made.cells)} cells`,
    budget: '≤ 10,000,000',
    ok: made.cells <= 10_000_000,
  };
  return [cells, ...lines.map(times)];
}

/** `--full` fills the spreadsheet up to ten million cells, which takes half an hour and some 7 GB; else a tenth of it. */
async function large(): Promise<readonly Line[]> {
  const part = process.argv.includes('--full') ? 1 : 0.1;
  const sized = (n: number) => Math.round(n * part);
  const runs = Math.ceil(20 * part);
  const all: Line[] = [];
  const add = (measured: Measured) => {
    print(largeLines(measured));
    all.push(...largeLines(measured));
  };
  add(await wholeRegister({ cases: sized(79_000), lines: 2, notes: 0 }, runs));
  add(await wholeRegister({ cases: 10, lines: 2, notes: sized(565_000) }, runs));
  add(await widestRegister(sized(100_000), sized(405_000)));
  return all;
}

async function measure(): Promise<readonly Line[]> {
  const approves = [];
  for (const rows of [10, 1_000, 10_000, 100_000]) approves.push({ rows, calls: await approveCalls(rows) });
  const [small, big] = [await dashboard(1_000), await dashboard(10_000)];
  const bulk = await bulkCalls();
  return [
    ...approves.map(({ rows, calls }) => line(`approve, ${rows} register rows`, calls, 'calls', 9)),
    line(`approving ${BULK_MOST} in one act`, bulk.many, 'calls', 2 * bulk.one),
    line('opening the sidebar', await homeCalls(), 'calls', 4),
    ...timerLines('lateness timer, 10,000 open visits', await twice(lateness)),
    ...timerLines('weekly summary, 10,000 cases', await twice(weekly)),
    ...timerLines('digests of five, 10,000 open visits', await twice(digests)),
    ...timerLines('dashboard by night, 10,000 cases', [small.night, big.night]),
    ...timerLines('dashboard by day, 10,000 open visits', [small.usual, big.usual]),
    line('Code.js', kilobytes('Code.js'), 'KB', 400),
    line('Code.js, load', loadMilliseconds(), 'ms', 50),
    line('page', kilobytes('halaman.html'), 'KB', 150),
    line('opening the local workspace', await openingMilliseconds(), 'ms', 2_000),
  ];
}

function print(lines: readonly Line[]): void {
  for (const { what, measured, budget, ok } of lines)
    process.stdout.write(
      `${what.padEnd(42)} ${measured.padStart(14)}  ${budget.padEnd(14)} ${ok ? 'ok' : 'OVER'}\n`,
    );
}

async function main(): Promise<void> {
  const usual = process.argv.includes('--large') ? [] : await measure();
  print(usual);
  const lines = [...usual, ...(await large())];
  if (lines.some((one) => !one.ok)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
