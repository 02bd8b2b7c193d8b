/**
 * Registers as large as ten million cells allow: what each act and each timer takes there, and in how many runs a whole
 * verification is through.
 */
import type { Execution } from '../../emulator/types';
import { BULK_MOST, type BulkView } from '../../src/api/contract';
import type { Verdict } from '../../src/app/integrity/verify';
import { HEADER_ROWS, tabOf } from '../../src/app/tabs';
import { ADMIN_EMAIL } from '../../workspace/personas';
import { approve, letter, openCase, order, returned } from '../../workspace/samples';
import { readRows } from '../support/registerRows';
import { enlarge, type Made, type Size } from './largeRegister';
import { email, fill, NOW, type Register, register, requireOk } from './register';
import { cellsOf, cellsRead } from './timers';

/** What one act took. */
interface Taken {
  readonly what: string;
  readonly calls: number;
  /** thousands of cells read, and written */
  readonly read: number;
  readonly written: number;
  /** by the prices of the calls */
  readonly seconds: number;
}

export interface Budgeted extends Taken {
  readonly mostCalls: number;
  readonly mostSeconds: number;
}

const HOUR = 3_600_000;
/** Google ends a run after six minutes; Pantau stops after four and what is begun is written. */
const RUN_SECONDS = 360;
/** A person waits no longer than this for an answer, calls alone. */
const PATIENCE_SECONDS = 10;
const LAST_YEAR = NOW - 400 * 24 * HOUR;

const taken = (what: string, execution: Execution): Taken => ({
  what,
  calls: execution.calls.length,
  read: cellsRead(execution),
  written: cellsOf(execution, 'Sheets.Spreadsheets.batchUpdate'),
  seconds: execution.pricedMs / 1000,
});

/** The execution that the work ends with. */
async function act(reg: Register, what: string, work: () => Promise<unknown>): Promise<Taken> {
  const answer = await work();
  const refused = (answer as { readonly ok?: boolean; readonly message?: string }).ok === false;
  if (refused) throw new Error(`${what}: ${(answer as { readonly message: string }).message}`);
  const executions = reg.world.executions();
  return taken(what, requireOk(executions[executions.length - 1]));
}

async function timer(reg: Register, fn: string, what = fn): Promise<Taken> {
  const trigger = reg.world.triggers().find((one) => one.fn === fn);
  return taken(what, requireOk(await reg.world.fireTrigger(trigger?.id ?? '')));
}

async function caseAtReview({ client }: Register): Promise<number> {
  const opened = await client.run({ no: null, command: openCase('Ukur') }, email('KABAG'));
  const no = opened.ok ? opened.view.no : 0;
  await client.run({ no, command: order(['DINKES']) }, email('KABAG'));
  const drafted = await client.run({ no, command: letter('2026-11-26') }, email('KATIM'));
  if (!drafted.ok) throw new Error(drafted.message);
  return no;
}

const within = (most: number, seconds: number, one: Taken): Budgeted => ({
  ...one,
  mostCalls: most,
  mostSeconds: seconds,
});

/** What people do; `old` is the number of a case of long ago. */
async function people(reg: Register, old: number): Promise<readonly Budgeted[]> {
  const { client, id } = reg;
  const kabag = email('KABAG');
  const cases: number[] = [];
  for (let i = 0; i < BULK_MOST + 2; i += 1) cases.push(await caseAtReview(reg));
  const [first = 0, second = 0, ...others] = cases;
  const find = (text: string, before: number) =>
    client.call(
      'searchCases',
      { registerId: id, text, pd: null, year: null, step: null, state: null, before },
      kabag,
    );
  const items = others.map((no) => ({ no, visit: 3 }));
  const bulk = () =>
    client.call<BulkView>(
      'approveMany',
      { registerId: id, commandId: 'besar-bersama', note: '', items },
      kabag,
    );
  const last = cases[cases.length - 1] ?? 0;
  return [
    within(4, PATIENCE_SECONDS, await act(reg, 'a person’s page', () => client.home(kabag))),
    within(9, PATIENCE_SECONDS, await act(reg, 'opening a case', () => client.case(first, kabag))),
    within(6, PATIENCE_SECONDS, await act(reg, 'opening an old case', () => client.case(old, kabag))),
    within(4, PATIENCE_SECONDS, await act(reg, 'search: words, one stretch', () => find('tidak ada', last))),
    within(
      4,
      PATIENCE_SECONDS,
      await act(reg, 'search: code of an old case', () =>
        find(`PPP-2025-${String(old).padStart(3, '0')}`, last),
      ),
    ),
    within(
      9,
      PATIENCE_SECONDS,
      await act(reg, 'open', () => client.run({ no: null, command: openCase('Baru') }, kabag)),
    ),
    within(
      9,
      PATIENCE_SECONDS,
      await act(reg, 'approve', () => client.run({ no: first, visit: 3, command: approve() }, kabag)),
    ),
    within(
      9,
      PATIENCE_SECONDS,
      await act(reg, 'return', () =>
        client.run({ no: second, visit: 3, command: returned('Perbaiki jadwal.') }, kabag),
      ),
    ),
    within(18, 2 * PATIENCE_SECONDS, await act(reg, `approving ${items.length} in one act`, bulk)),
  ];
}

const TIMERS = [
  'checkLateness',
  'sendDigests',
  'sendWeeklySummary',
  'sendOutbox',
  'followPejabat',
  'sweepOrphans',
] as const;

/** Sixty mails are sixty calls; rights and files are asked for one by one. */
const MANY_CALLS: Readonly<Record<string, number>> = { sendOutbox: 80, followPejabat: 20, sweepOrphans: 20 };

async function timers(reg: Register): Promise<readonly Budgeted[]> {
  const lines: Budgeted[] = [];
  const budget = (fn: string) => MANY_CALLS[fn] ?? 12;
  for (const fn of TIMERS) lines.push(within(budget(fn), RUN_SECONDS, await timer(reg, fn)));
  lines.push(within(12, RUN_SECONDS, await timer(reg, 'updateDashboard', 'Dasbor by night')));
  lines.push(within(12, RUN_SECONDS, await timer(reg, 'updateDashboard', 'Dasbor by day')));
  return lines;
}

/** Several runs as one line; each of at most 350 calls and six minutes. */
function summed(what: string, runs: readonly Execution[], most: number): Budgeted {
  const all = runs.map((run) => taken('', run));
  const sum = (key: 'calls' | 'read' | 'written' | 'seconds') =>
    all.reduce((total, one) => total + one[key], 0);
  return {
    what,
    calls: sum('calls'),
    read: sum('read'),
    written: sum('written'),
    seconds: sum('seconds'),
    mostCalls: most * 350,
    mostSeconds: most * RUN_SECONDS,
  };
}

/** Runs of "Periksa keutuhan", an hour between them, until it is through. @throws when it finds anything */
async function verification(reg: Register, most: number): Promise<readonly Budgeted[]> {
  const runs: Execution[] = [];
  for (let kind = 'UNFINISHED'; kind === 'UNFINISHED'; ) {
    if (runs.length > most) throw new Error(`not through after ${most} runs`);
    await reg.world.moveTo(reg.world.now() + HOUR, { timers: false });
    const run = requireOk(await reg.world.runInEditor('periksaKeutuhan', ADMIN_EMAIL));
    const verdict = run.value as Verdict;
    if (verdict.kind === 'FOUND') throw new Error(verdict.lines.join('\n'));
    kind = verdict.kind;
    runs.push(run);
    process.stderr.write(`  ${runs.length}: ${verdict.lines.join(' ')}\n`);
  }
  const slowest = [...runs].sort((a, b) => b.pricedMs - a.pricedMs)[0];
  return [
    summed(`Periksa keutuhan, ${runs.length} runs in all`, runs, most),
    within(350, RUN_SECONDS, taken('  its slowest run', requireOk(slowest))),
  ];
}

/** Runs of Pulihkan after a hand edit far down, an hour between them, until it is through. */
async function restoration(reg: Register, row: number, most: number): Promise<Budgeted> {
  const column = tabOf('REGISTER').columns.findIndex(({ key }) => key === 'judul') + 1;
  await reg.world.editCell(reg.id, 'Register', HEADER_ROWS + row, column, 'Diketik', email('KATIM'));
  const runs: Execution[] = [];
  for (let finished = false; !finished; ) {
    if (runs.length > most) throw new Error(`not restored after ${most} runs`);
    await reg.world.moveTo(reg.world.now() + HOUR, { timers: false });
    const run = requireOk(await reg.world.runInEditor('pulihkanRegister', ADMIN_EMAIL));
    finished = (run.value as { readonly finished: boolean }).finished;
    runs.push(run);
  }
  const title = reg.world.cells(reg.id, 'Register')[HEADER_ROWS + row - 1]?.[column - 1]?.value;
  if (title === 'Diketik') throw new Error('the hand edit is still there');
  return summed(`Pulihkan, ${runs.length} runs in all`, runs, most);
}

async function afterwards(reg: Register): Promise<readonly Budgeted[]> {
  await caseAtReview(reg);
  await reg.world.moveTo(reg.world.now() + HOUR, { timers: false });
  const step = within(
    350,
    RUN_SECONDS,
    await timer(reg, 'checkIntegrity', 'the hourly check after three commands'),
  );
  await reg.world.moveTo(reg.world.now() + HOUR, { timers: false });
  const diagnosis = await reg.world.runInEditor('diagnostikPantau', ADMIN_EMAIL);
  return [step, within(80, RUN_SECONDS, taken('Diagnostik', requireOk(diagnosis)))];
}

/** Whether the administrator has been told that the register runs full. */
function requireWarned({ world, id }: Register): void {
  const keys = readRows(world, id, 'KOTAK_KELUAR').map(({ values }) => String(values.kunci));
  if (!keys.some((key) => key.startsWith('batas:cells:')))
    throw new Error('nobody was told that the register runs full');
}

export interface Measured {
  readonly made: Made;
  readonly lines: readonly Budgeted[];
}

/** A register whose log tells all of it: everything, and a whole verification. */
export async function wholeRegister(size: Size, mostRuns: number): Promise<Measured> {
  const reg = await register(LAST_YEAR);
  try {
    const made = await enlarge(reg, size);
    await reg.world.moveTo(NOW, { timers: false });
    const lines = [...(await people(reg, Math.ceil(made.registerRows / 2))), ...(await timers(reg))];
    if (made.cells > 8_100_000) requireWarned(reg);
    return {
      made,
      lines: [
        ...lines,
        ...(await verification(reg, mostRuns)),
        ...(await afterwards(reg)),
        await restoration(reg, size.cases, mostRuns),
      ],
    };
  } finally {
    await reg.world.close();
  }
}

/** More cases than their log leaves room for, and a log as long as it can be beside them: all but the verification. */
export async function widestRegister(rows: number, notes: number): Promise<Measured> {
  const reg = await register(LAST_YEAR);
  try {
    const made = await enlarge(reg, { cases: 1, lines: 2, notes, counted: rows });
    fill(reg, 'REGISTER', 3, rows - 2, {
      no: '=',
      kode: 'PPP-2025-000',
      judul: 'Kasus lama',
      status: 'Selesai',
      pd: 'DINKES',
    });
    const cells = made.cells + (rows - 2) * 26;
    await reg.world.moveTo(NOW, { timers: false });
    return {
      made: { ...made, registerRows: rows, cells },
      lines: [...(await people(reg, 2)), ...(await timers(reg))],
    };
  } finally {
    await reg.world.close();
  }
}
