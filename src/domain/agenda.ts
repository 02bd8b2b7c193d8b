/**
 * The sequences of the agenda: one for each register of numbers and year. Mints the next number, reads a number given
 * elsewhere, and counts. Pure; a number is taken under the lock, by the command that records it.
 */
import { formatNomor, urutOf } from './numbering';
import type { CaseEvent, DateKey, Naskah, NumberTaken } from './types';

/** Last running number by `register/year`; besides, `agenda/year` counts the agenda's lines and `baris` its rows. */
export type Counters = Readonly<Record<string, number>>;

/** How the numbers of a naskah are made. */
export interface NumberRegister {
  readonly name: string;
  readonly pattern: string;
  /** records classification code */
  readonly kode: string;
  /** code of security */
  readonly keamanan: string;
}

export interface Numbering {
  readonly counters: Counters;
  readonly registers: Readonly<Record<Naskah, NumberRegister>>;
}

const ROWS = 'baris';
const sequence = (register: string, year: number): string => `${register}/${year}`;
const agenda = (year: number): string => `agenda/${year}`;
const yearOf = (date: DateKey): number => Number(date.slice(0, 4));

/** The next number of a sequence, by the year of the naskah's date, and how it stands in the agenda. */
export function mint(
  { counters, registers }: Numbering,
  naskah: Naskah,
  date: DateKey,
): { readonly nomor: string; readonly taken: NumberTaken } {
  const { name, pattern, kode, keamanan } = registers[naskah];
  const tahun = yearOf(date);
  const urut = (counters[sequence(name, tahun)] ?? 0) + 1;
  const nomor = formatNomor(pattern, { urut, kode, date, keamanan, register: name });
  return { nomor, taken: { source: 'AGENDA', register: name, urut, tahun } };
}

/** How a number given elsewhere stands in the agenda; one of our own form moves the sequence on. */
export function given({ registers }: Numbering, naskah: Naskah, nomor: string, date: DateKey): NumberTaken {
  const { name, pattern, kode } = registers[naskah];
  const tahun = yearOf(date);
  return { source: 'RESMI', register: name, urut: urutOf(nomor, pattern, kode, tahun), tahun };
}

/** The counters after an event: a number takes a row and a line of the agenda, and its place in the sequence. */
export function advance(counters: Counters, event: CaseEvent): Counters {
  if (event.type !== 'NumberRecorded') return counters;
  const year = yearOf(event.number.tanggal);
  const { taken } = event;
  const counted = {
    ...counters,
    [ROWS]: (counters[ROWS] ?? 0) + 1,
    [agenda(year)]: (counters[agenda(year)] ?? 0) + 1,
  };
  if (!taken || taken.urut === null) return counted;
  const key = sequence(taken.register, taken.tahun);
  return { ...counted, [key]: Math.max(counters[key] ?? 0, taken.urut) };
}

/** Row of the tab Surat Keluar that was filled last, and the running number of its line in that year's agenda. */
export function agendaPlace(
  counters: Counters,
  date: DateKey,
): { readonly row: number; readonly no: number } {
  return { row: counters[ROWS] ?? 0, no: counters[agenda(yearOf(date))] ?? 0 };
}

/** Two registers whose numbers would look alike: they would give one number twice. */
export function alike(registers: Numbering['registers']): boolean {
  const { SURAT: one, LAPORAN: other } = registers;
  const look = (register: NumberRegister) =>
    formatNomor(register.pattern, {
      urut: 1,
      date: '2026-01-01',
      register: register.name,
      ...codes(register),
    });
  return one.name !== other.name && look(one) === look(other);
}

const codes = ({ kode, keamanan }: NumberRegister) => ({ kode, keamanan });
