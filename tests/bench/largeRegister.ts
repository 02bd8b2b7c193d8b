/**
 * A register as large as Google lets one be. Its cases are copies of one that was really opened, commented and cancelled: their
 * events go through the very code that writes rows, and the log is chained with the register's key, so that a verification
 * finds what it must find. The rows are put into the spreadsheet at once and not by a million calls.
 */
import { createHmac } from 'node:crypto';
import { type Cell, cellOf, type Slot, type StoredSheet, slotOf } from '../../emulator/sheets/model';
import { type MaybeRow, Rows } from '../../emulator/sheets/rows';
import { type Basis, splitBasis } from '../../src/app/basis';
import { countersFrom } from '../../src/app/chain';
import { type LogEntry, type LogPosition, logRows, recordedFrom } from '../../src/app/log';
import type { CaseRecord } from '../../src/app/records';
import { HEADER_ROWS, type Row, type TabId, tabOf } from '../../src/app/tabs';
import { written } from '../../src/app/written';
import { evolve } from '../../src/domain/case/evolve';
import { formatKode } from '../../src/domain/numbering';
import type { Case, Recorded } from '../../src/domain/types';
import { encodeCell } from '../../src/gas/cells';
import { openCase } from '../../workspace/samples';
import { readRows } from '../support/registerRows';
import { email, type Register } from './register';

const hmac = (key: string, text: string): string =>
  createHmac('sha256', key).update(text, 'utf8').digest('hex');

/** Rows that are to be added, as the sheet holds them. */
type Added = Partial<Record<TabId, MaybeRow[]>>;

const slotsOf = (tab: TabId, values: Row): readonly Slot[] =>
  tabOf(tab).columns.map((column): Slot => {
    const { userEnteredValue: value } = encodeCell(column, values[column.key] ?? null);
    return value?.stringValue ?? value?.numberValue ?? value?.boolValue;
  });

/** The case that all others are copies of: opened and cancelled by the same person, with some comments between. */
async function templateOf(
  { client, world, id }: Register,
  comments: number,
): Promise<readonly (readonly Recorded[])[]> {
  const kabag = email('KABAG');
  const opened = await client.run(
    { no: null, command: openCase('Pemantauan pelayanan publik tahun lalu') },
    kabag,
  );
  const no = opened.ok ? opened.view.no : 0;
  for (let i = 0; i < comments; i += 1)
    await client.run({ no, command: { type: 'comment', text: 'Menunggu anggaran perubahan.' } }, kabag);
  const last = await client.run(
    { no, command: { type: 'cancel', reason: 'Anggaran tidak tersedia.' } },
    kabag,
  );
  if (!last.ok) throw new Error(last.message);
  const rows = readRows(world, id, 'RIWAYAT').filter(({ values }) => values.no === no);
  const commands = new Map<string, Recorded[]>();
  for (const { values } of rows) {
    const one = recordedFrom(values);
    if (one === null) continue;
    commands.set(one.commandId, [...(commands.get(one.commandId) ?? []), one]);
  }
  return [...commands.values()];
}

interface Start {
  readonly key: string;
  readonly at: number;
  readonly position: LogPosition;
  readonly basis: Basis;
}

function startOf({ world, id }: Register): Start {
  const properties = world.snapshot().state.properties.script ?? {};
  const log = readRows(world, id, 'RIWAYAT');
  const last = log[log.length - 1];
  const bases = log.map(({ values }) => splitBasis(values).basis).filter((one) => one !== null);
  const basis = bases[bases.length - 1];
  if (last === undefined || basis === undefined) throw new Error('the register has no log to go on from');
  const { sidik, jumlah_kasus, jumlah_hasil, pencacah } = last.values;
  const setup = JSON.parse(properties[`register.${id}.setup`] ?? '{}') as { readonly key: string };
  return {
    key: setup.key,
    at: world.now(),
    basis,
    position: {
      head: { seq: last.row, hash: String(sidik) },
      caseCount: Number(jumlah_kasus),
      resultCount: Number(jumlah_hasil),
      counters: countersFrom(pencacah),
    },
  };
}

/** The event of another case: its number and code in place of the template's. */
const copied = (one: Recorded, no: number, kode: string): Recorded => {
  const event = one.event.type === 'CaseOpened' ? { ...one.event, no, kode } : one.event;
  return { ...one, commandId: `${kode}-${one.commandId}`, event };
};

function addRow(added: Added, tab: TabId, values: Row): void {
  const rows = added[tab] ?? [];
  rows.push(slotsOf(tab, values));
  added[tab] = rows;
}

/** One case more: its rows, and where the log stands then. */
function addCase(
  added: Added,
  start: Start,
  from: LogPosition,
  commands: readonly (readonly Recorded[])[],
): LogPosition {
  const no = from.caseCount + 1;
  const kode = formatKode(no, 2025);
  let position = from;
  let before: CaseRecord | null = null;
  let register: Row = {};
  let task: Row | null = null;
  for (const command of commands) {
    const recorded = command.map((one) => copied(one, no, kode));
    const after: Case = recorded.reduce<Case | null>(evolve, before?.kase ?? null) as Case;
    const projection = written({
      basis: start.basis,
      news: null,
      before,
      after,
      recorded,
      position,
      tasks: task === null ? [] : [{ row: 1, values: task }],
      latest: [],
      monitoring: {},
      agenda: {},
      keadaan: '',
      key: start.key,
      hmac,
    });
    for (const change of projection.changes) {
      if (change.kind === 'remove') continue;
      if (change.tab === 'REGISTER') register = { ...register, ...change.values };
      else if (change.tab === 'TUGAS') task = change.values;
      else if (change.kind === 'append') addRow(added, change.tab, change.values);
    }
    before = projection.record;
    position = projection.position;
  }
  addRow(added, 'REGISTER', register);
  return position;
}

/** Lines of the log that change no tab, as timers write them. */
function addNotes(added: Added, { key, at }: Start, from: LogPosition, count: number): LogPosition {
  const entry: LogEntry = {
    kode: '',
    no: null,
    visit: null,
    type: 'PewaktuMemeriksa',
    text: 'Register utuh.',
    at,
    actor: { email: 'pantau@x.example', nama: 'Pantau', role: 'PEWAKTU', kapasitas: '' },
    commandId: '',
    data: { jumlah: 0 },
    cases: 0,
    results: 0,
  };
  let position = from;
  for (let i = 0; i < count; i += 1) {
    const made = logRows(hmac, key, position, [entry]);
    addRow(added, 'RIWAYAT', made.rows[0] ?? {});
    position = made.position;
  }
  return position;
}

/** What a column's cells look like, and what may stand in them. */
function lookOf(slot: Slot): Pick<Cell, 's' | 'd'> {
  const { s, d } = cellOf(slot);
  return { ...(s && { s }), ...(d && { d }) };
}

/** Rows below those that are there, with the formats and rules of the first; the grid ends with them. */
function extended(sheet: StoredSheet, rows: readonly MaybeRow[] | undefined): StoredSheet {
  if (rows === undefined) return sheet;
  const all = [...sheet.rows].slice(0, sheet.rows.contentEnd());
  const looks = (sheet.rows.at(HEADER_ROWS) ?? []).map(lookOf);
  for (const row of rows) all.push((row ?? []).map((slot, i) => slotOf({ ...cellOf(slot), ...looks[i] })));
  return { ...sheet, rows: Rows.of(all), grid: { ...sheet.grid, rows: all.length } };
}

export interface Size {
  readonly cases: number;
  /** lines of the log for each case, the opening and the end among them */
  readonly lines: number;
  /** lines of the log besides */
  readonly notes: number;
  /** how many cases those lines say there are, where rows are added that the log does not tell */
  readonly counted?: number;
}

export interface Made {
  readonly registerRows: number;
  readonly logRows: number;
  /** cells of the spreadsheet, as Google counts them */
  readonly cells: number;
}

/** Fills a register up; what people have done in it before stays as it is. */
export async function enlarge(reg: Register, { cases, lines, notes, counted }: Size): Promise<Made> {
  const commands = await templateOf(reg, Math.max(0, lines - 2));
  const start = startOf(reg);
  const added: Added = {};
  let position = start.position;
  for (let i = 0; i < cases; i += 1) position = addCase(added, start, position, commands);
  position = addNotes(added, start, { ...position, caseCount: counted ?? position.caseCount }, notes);
  const { state, screens } = reg.world.snapshot();
  const file = state.files[reg.id];
  if (file?.content.kind !== 'sheet') throw new Error('no spreadsheet');
  const tabs = Object.keys(added) as TabId[];
  const sheets = file.content.book.sheets.map((sheet) => {
    const tab = tabs.find((one) => tabOf(one).sheetId === sheet.id);
    return tab === undefined ? sheet : extended(sheet, added[tab]);
  });
  const content = { ...file.content, book: { ...file.content.book, sheets } };
  const script = { ...state.properties.script, [`register.${reg.id}.head`]: JSON.stringify(position.head) };
  reg.world.restore({
    state: {
      ...state,
      files: { ...state.files, [reg.id]: { ...file, content } },
      properties: { ...state.properties, script },
    },
    screens,
  });
  return {
    registerRows: position.caseCount,
    logRows: position.head.seq,
    cells: sheets.reduce((sum, { grid }) => sum + grid.rows * grid.columns, 0),
  };
}
