/**
 * What the administrator's tabs say: SOP, people, Perangkat Daerah, calendar, settings. Read in the same round trip as the case.
 * Mistakes are named with tab, row and column, as the administrator sees them.
 */

import type { PejabatRow } from '../domain/pejabatCheck';
import { ADMIN_ROLE } from '../domain/people';
import { loadSop, type SopRow } from '../domain/sop';
import {
  type Calendar,
  type HolidayRow,
  type HoursRow,
  makeCalendar,
  type Problem,
  parseHari,
  parseJam,
} from '../domain/time/calendar';
import { isDateKey } from '../domain/time/civil';
import type { Pejabat, PerangkatDaerah, Sop } from '../domain/types';
import { CELL_PROBLEMS, TAB_PROBLEMS } from '../messages/register';
import { KAPASITAS, kapasitasOf } from './kapasitas';
import { type ReadRow, Refused, type RowRange } from './ports';
import { type Settings, settingsFrom } from './settings';
import { EDITED_TABS, HEADER_ROWS, type TabId, tabOf } from './tabs';

export interface Config {
  readonly sop: Sop;
  readonly pejabat: readonly Pejabat[];
  /** all rows of the tab that name a role, with their places; those without an account too */
  readonly pejabatRows: readonly PejabatRow[];
  readonly perangkatDaerah: readonly PerangkatDaerah[];
  readonly calendar: Calendar;
  /** whether every row of the calendar's tabs could be taken; a doubtful calendar moves no due time */
  readonly calendarSound: boolean;
  readonly settings: Settings;
  /** mistakes that do not stop the work, worded for the administrator */
  readonly warnings: readonly string[];
}

/** Ranges to read for `configFrom`, in its order, which is that of the tabs. */
export const CONFIG_RANGES: readonly RowRange[] = EDITED_TABS.map((tab) => ({ tab, from: 1, to: null }));

const str = (row: ReadRow, key: string): string => String(row.values[key] ?? '').trim();
const num = (row: ReadRow, key: string): number | null => {
  const value = row.values[key];
  return typeof value === 'number' ? value : null;
};

/** The SOP names columns by key, the calendar by label; people see labels. */
function place(id: TabId, problem: Problem): string {
  const tab = tabOf(id);
  const column = tab.columns.find((one) => one.key === problem.column)?.label ?? problem.column;
  const message = problem.message
    .replace('{baris}', String((problem.other ?? 0) + HEADER_ROWS))
    .replace(/\.$/, '');
  return `Tab ${tab.title}, baris ${problem.row + HEADER_ROWS}, kolom ${column}: ${message}.`;
}

function sopRow(row: ReadRow): SopRow {
  const texts = (key: string) => str(row, key);
  return {
    row: row.row,
    versi: texts('versi'),
    jenis: texts('jenis'),
    kunci: texts('kunci'),
    label: texts('label'),
    uraian: texts('uraian'),
    peran: texts('peran'),
    bentuk: texts('bentuk'),
    naskah: texts('naskah'),
    kelengkapan: texts('kelengkapan'),
    waktu: num(row, 'waktu'),
    satuan: texts('satuan'),
    output: texts('output'),
    ket: texts('ket'),
    berikut: num(row, 'berikut'),
    kembali: num(row, 'kembali'),
    gerbang: texts('gerbang'),
    dokumen: texts('dokumen'),
  };
}

/** The column Ringkasan: anything but its two words asks for none. */
function ringkasanOf(label: string): Pick<Pejabat, 'ringkasan'> {
  if (label === 'Harian') return { ringkasan: 'HARIAN' };
  return label === 'Mingguan' ? { ringkasan: 'MINGGUAN' } : {};
}

export function pejabatFrom(row: ReadRow): Pejabat {
  const mulai = row.values.mulai;
  const sampai = row.values.sampai;
  return {
    role: str(row, 'peran'),
    nama: str(row, 'nama'),
    nip: str(row, 'nip'),
    pangkat: str(row, 'pangkat'),
    email: str(row, 'surel').toLowerCase(),
    kapasitas: kapasitasOf(str(row, 'kapasitas')),
    mulai: typeof mulai === 'string' && mulai !== '' ? mulai : null,
    sampai: typeof sampai === 'string' && sampai !== '' ? sampai : null,
    dasar: str(row, 'dasar'),
    ...ringkasanOf(str(row, 'ringkasan')),
  };
}

function perangkatDaerahFrom(row: ReadRow): PerangkatDaerah {
  return {
    kode: str(row, 'kode'),
    nama: str(row, 'nama'),
    singkatan: str(row, 'singkatan'),
    sebutanKepala: str(row, 'sebutan'),
    email: str(row, 'surel'),
    aktif: row.values.aktif === true,
  };
}

/**
 * Why nobody can act by a row: a role that the SOP does not have, a capacity that is none, a date that is none. An
 * appointment whose end can't be read would else never end.
 */
function pejabatProblems(row: ReadRow, roles: readonly string[]): readonly Problem[] {
  const problem = (column: string, message: string): Problem => ({ row: row.row, column, message });
  const oneOf = (column: string, allowed: readonly string[], text: string) =>
    text === '' || allowed.includes(text) ? [] : [problem(column, CELL_PROBLEMS.role(allowed))];
  const dates = ['mulai', 'sampai'].filter((key) => str(row, key) !== '' && !isDateKey(str(row, key)));
  return [
    ...oneOf('peran', roles, str(row, 'peran') || '-'),
    ...oneOf('kapasitas', KAPASITAS, str(row, 'kapasitas')),
    ...dates.map((key) => problem(key, CELL_PROBLEMS.date)),
  ];
}

interface Read<T> {
  readonly rows: readonly T[];
  readonly problems: readonly Problem[];
}

function hoursFrom(rows: readonly ReadRow[]): Read<HoursRow> {
  const good: HoursRow[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const hari = parseHari(str(row, 'hari'));
    const jam = parseJam(str(row, 'jam'));
    if (hari === null) problems.push({ row: row.row, column: 'Hari', message: CELL_PROBLEMS.days });
    if (jam === null)
      problems.push({
        row: row.row,
        column: 'Jam kerja',
        message: CELL_PROBLEMS.hours,
      });
    if (hari === null || jam === null) continue;
    good.push({
      row: row.row,
      keterangan: str(row, 'keterangan'),
      mulai: str(row, 'mulai') || null,
      sampai: str(row, 'sampai') || null,
      hari,
      jam,
    });
  }
  return { rows: good, problems };
}

function holidaysFrom(rows: readonly ReadRow[]): Read<HolidayRow> {
  const good: HolidayRow[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const tanggal = row.values.tanggal;
    if (typeof tanggal !== 'string' || tanggal === '') {
      problems.push({ row: row.row, column: 'Tanggal', message: CELL_PROBLEMS.date });
      continue;
    }
    good.push({ row: row.row, tanggal, nama: str(row, 'nama'), jenis: str(row, 'jenis') });
  }
  return { rows: good, problems };
}

const filled = (rows: readonly ReadRow[], key: string) => rows.filter((row) => str(row, key) !== '');

/**
 * The configuration out of the rows read by CONFIG_RANGES.
 * @throws Refused CONFIG_INVALID when the SOP in force is not sound: nothing may be decided by a broken table
 */
export function configFrom(read: readonly (readonly ReadRow[])[]): Config {
  const tab = (index: number) => read[index] ?? [];
  const settings = settingsFrom(tab(5).map((row) => ({ key: str(row, 'kunci'), value: str(row, 'nilai') })));
  const { sop, problems } = loadSop(filled(tab(0), 'jenis').map(sopRow), settings.sop_aktif ?? '');
  if (sop === null || problems.length > 0) {
    const first = problems[0];
    const masalah = first ? place('SOP', first) : TAB_PROBLEMS.noSop(settings.sop_aktif ?? '');
    throw new Refused({ code: 'CONFIG_INVALID', params: { masalah } });
  }
  const hours = hoursFrom(filled(tab(4), 'jam'));
  const holidays = holidaysFrom(filled(tab(3), 'nama'));
  const made = makeCalendar(hours.rows, holidays.rows);
  const roles = [...sop.roles.map((role) => role.id), ADMIN_ROLE];
  const unsound = filled(tab(1), 'surel').flatMap((row) => pejabatProblems(row, roles));
  const holders = tab(1).filter(({ row }) => !unsound.some((problem) => problem.row === row));
  const warnings = [
    ...unsound.map((problem) => place('PEJABAT', problem)),
    ...hours.problems.map((problem) => place('JAM_KERJA', problem)),
    ...holidays.problems.map((problem) => place('HARI_LIBUR', problem)),
    ...made.problems.map((problem) =>
      place(problem.tab === 'Jam Kerja' ? 'JAM_KERJA' : 'HARI_LIBUR', problem),
    ),
  ];
  return {
    sop,
    pejabat: filled(holders, 'surel').map(pejabatFrom),
    pejabatRows: filled(holders, 'peran').map((row) => ({ row: row.row, pejabat: pejabatFrom(row) })),
    perangkatDaerah: filled(tab(2), 'kode').map(perangkatDaerahFrom),
    calendar: made.calendar,
    calendarSound:
      hours.problems.length + holidays.problems.length === 0 && made.problems.every(({ advice }) => advice),
    settings,
    warnings,
  };
}
