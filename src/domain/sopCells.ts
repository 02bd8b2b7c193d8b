/** Reads single cells of a row of the tab SOP and notes what is wrong with them. Knows nothing of the table as a whole. */
import type { Problem } from './time/calendar';

/** One row of the tab SOP. IDENTITAS: kunci, label, uraian. PERAN: kunci, label, peran (superior). LANGKAH: all. */
export interface SopRow {
  /** counted from 1 for the first row below the header */
  readonly row: number;
  readonly versi: string;
  readonly jenis: string;
  readonly kunci: string;
  readonly label: string;
  readonly uraian: string;
  readonly peran: string;
  readonly bentuk: string;
  readonly naskah: string;
  readonly kelengkapan: string;
  readonly waktu: number | null;
  readonly satuan: string;
  readonly output: string;
  readonly ket: string;
  readonly berikut: number | null;
  readonly kembali: number | null;
  readonly gerbang: string;
  /** kinds of documents, separated by commas */
  readonly dokumen: string;
}

/** A part of the table with the row it stands in, so that problems can name it. */
export interface Placed<T> {
  readonly row: number;
  readonly value: T;
}

/** Cells of one row. A cell that is not sound is noted as a problem and read as null. */
export interface Reader {
  problem(column: keyof SopRow, message: string): void;
  required(column: 'label' | 'uraian'): string;
  choice<T extends string>(column: 'bentuk' | 'naskah' | 'satuan' | 'gerbang', known: readonly T[]): T | null;
  choices<T extends string>(column: 'dokumen', known: readonly T[]): readonly T[];
  stepNumber(): number | null;
  waktu(): number | null;
}

/** The known code that a cell means, without regard to case and outer spaces. */
export const chosen = <T extends string>(known: readonly T[], cell: string): T | null =>
  known.find((code) => code === cell.trim().toUpperCase()) ?? null;

/** What is wrong with a code that is not known. */
export const unknown = (cell: string, known: readonly string[]): string =>
  `"${cell.trim()}" tidak dikenal; pilih ${known.join(', ')}.`;

const isCount = (value: number | null): value is number =>
  value !== null && Number.isSafeInteger(value) && value > 0;

export function readerOf(row: SopRow, problems: Problem[]): Reader {
  const problem = (column: keyof SopRow, message: string): null => {
    problems.push({ row: row.row, column, message });
    return null;
  };
  const pick = <T extends string>(column: keyof SopRow, cell: string, known: readonly T[]): T | null =>
    chosen(known, cell) ?? problem(column, unknown(cell, known));
  return {
    problem,
    required: (column) => {
      if (row[column].trim() === '') problem(column, 'wajib diisi.');
      return row[column].trim();
    },
    choice: (column, known) => pick(column, row[column], known),
    choices: (column, known) => {
      const cells = row[column].split(',').filter((cell) => cell.trim() !== '');
      return cells.flatMap((cell) => pick(column, cell, known) ?? []);
    },
    stepNumber: () => {
      const text = row.kunci.trim();
      const no = /^\d{1,6}$/.test(text) ? Number(text) : null;
      return isCount(no) ? no : problem('kunci', 'nomor langkah harus bilangan bulat mulai 1.');
    },
    waktu: () => {
      if (row.waktu === null) return problem('waktu', 'wajib diisi dengan bilangan bulat positif.');
      return isCount(row.waktu) ? row.waktu : problem('waktu', 'harus bilangan bulat positif.');
    },
  };
}
