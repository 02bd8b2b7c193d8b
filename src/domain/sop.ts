/**
 * The SOP as data: from the rows of the tab to a sound table and back, and its computed total. Another SOP of the same
 * form runs by its rows alone; the soundness of the table is judged in sopCheck.ts.
 */

import { chosen, type Placed, type Reader, readerOf, type SopRow, unknown } from './sopCells';
import { checkIdentity, checkRoles, checkSteps } from './sopCheck';
import type { Problem } from './time/calendar';
import type {
  DocumentKind,
  Naskah,
  Satuan,
  Sop,
  SopIdentity,
  SopRole,
  SopRules,
  SopStep,
  StepKind,
} from './types';

export type { SopRow } from './sopCells';

const KINDS: readonly StepKind[] = ['ORDER', 'DRAFT', 'REVIEW', 'SIGN', 'DELIVER', 'MONITOR', 'HAND_OVER'];
const NASKAH: readonly Naskah[] = ['SURAT', 'LAPORAN'];
const SATUAN: readonly Satuan[] = ['MENIT', 'HARI'];
const GATES = ['PENOMORAN'] as const;
const JENIS = ['IDENTITAS', 'PERAN', 'LANGKAH'] as const;
const DOCUMENTS: readonly DocumentKind[] = [
  'LEMBAR_DISPOSISI',
  'KONSEP_SURAT',
  'SURAT',
  'DRAFT_LAPORAN',
  'LAPORAN',
  'TANDA_TERIMA',
  'NOTA_DINAS',
  'SURAT_TUGAS',
  'BERITA_ACARA',
  'SURAT_PENGANTAR',
  'PERTINGGAL',
];

/**
 * The SOP of a version, out of a tab that may hold several. Problems name row and column (keys of SopRow) in the order
 * of the rows; with any problem there is no SOP, since nothing may be decided by a broken table. A problem of the table
 * as a whole stands at the version's first row.
 */
export function loadSop(
  rows: readonly SopRow[],
  versi: string,
): { readonly sop: Sop | null; readonly problems: readonly Problem[] } {
  const mine = rows.filter((row) => row.versi.trim() === versi.trim());
  const first = mine[0];
  if (!first)
    return { sop: null, problems: [{ row: 1, column: 'versi', message: `versi "${versi}" tidak ada.` }] };
  const problems: Problem[] = [];
  const readers = mine.map((row) => ({ row, read: readerOf(row, problems) }));
  const of = (jenis: (typeof JENIS)[number]) =>
    readers.filter(({ row }) => row.jenis.trim().toUpperCase() === jenis);
  for (const { row, read } of readers)
    if (!chosen(JENIS, row.jenis)) read.problem('jenis', unknown(row.jenis, JENIS));
  const identity = of('IDENTITAS').map(({ row }) => ({ row: row.row, value: identityOf(row) }));
  const roles = of('PERAN').map(({ row }) => ({ row: row.row, value: roleOf(row) }));
  const steps = of('LANGKAH')
    .flatMap(({ row, read }) => stepOf(row, read))
    .sort((one, other) => one.value.no - other.value.no);
  const sop = { versi: versi.trim(), identity: values(identity), roles: values(roles), steps: values(steps) };
  const whole = problems.length === 0;
  problems.push(...checkRoles(roles));
  problems.push(...checkSteps(steps, sop.roles, first.row, whole));
  problems.push(...checkIdentity(identity, first.row, whole ? totalOf(sop).text : null));
  problems.sort((one, other) => one.row - other.row);
  return { sop: problems.length === 0 ? sop : null, problems };
}

const values = <T>(placed: readonly Placed<T>[]): readonly T[] => placed.map(({ value }) => value);

const identityOf = (row: SopRow): SopIdentity => ({
  key: row.kunci.trim(),
  label: row.label.trim(),
  text: row.uraian.trim(),
});

const roleOf = (row: SopRow): SopRole => ({
  id: row.kunci.trim(),
  label: row.label.trim(),
  superior: row.peran.trim() || null,
});

/** The step of a row; none when a cell that decides the flow is not sound. */
function stepOf(row: SopRow, read: Reader): readonly Placed<SopStep>[] {
  const no = read.stepNumber();
  const kind = read.choice('bentuk', KINDS);
  const naskah = read.choice('naskah', NASKAH);
  const waktu = read.waktu();
  const satuan = read.choice('satuan', SATUAN);
  const gate = row.gerbang.trim() === '' ? null : read.choice('gerbang', GATES);
  const documents = read.choices('dokumen', DOCUMENTS);
  const [label, uraian] = [read.required('label'), read.required('uraian')];
  if (no === null || kind === null || naskah === null || waktu === null || satuan === null) return [];
  const texts = {
    label,
    uraian,
    kelengkapan: row.kelengkapan.trim(),
    output: row.output.trim(),
    ket: row.ket.trim(),
  };
  const flow = { next: row.berikut, returnTo: row.kembali, gate, documents };
  return [
    { row: row.row, value: { no, role: row.peran.trim(), kind, naskah, waktu, satuan, ...texts, ...flow } },
  ];
}

/** The SOP's time: days and minutes summed apart, as the printed total does; `text` as printed: "5 hari 480 menit". */
export function totalOf(sop: Pick<Sop, 'steps'>): {
  readonly hari: number;
  readonly menit: number;
  readonly text: string;
} {
  const sum = (satuan: Satuan) =>
    sop.steps.filter((step) => step.satuan === satuan).reduce((total, { waktu }) => total + waktu, 0);
  const [hari, menit] = [sum('HARI'), sum('MENIT')];
  const parts = [...(hari > 0 ? [`${hari} hari`] : []), ...(menit > 0 ? [`${menit} menit`] : [])];
  return { hari, menit, text: parts.join(' ') };
}

/** What a case keeps of the SOP it begins with. */
export const rulesOf = (sop: Sop): SopRules => ({
  versi: sop.versi,
  steps: sop.steps.map(({ uraian: _u, kelengkapan: _k, output: _o, ket: _t, ...rule }) => rule),
});

/** The rows of the tab for a SOP; `loadSop` reads them back as the same SOP. */
export function sopRows(sop: Sop): Omit<SopRow, 'row'>[] {
  const bare = { ...BARE, versi: sop.versi };
  return [
    ...sop.identity.map(({ key, label, text }) => ({
      ...bare,
      jenis: 'IDENTITAS',
      kunci: key,
      label,
      uraian: text,
    })),
    ...sop.roles.map(({ id, label, superior }) => ({
      ...bare,
      jenis: 'PERAN',
      kunci: id,
      label,
      peran: superior ?? '',
    })),
    ...sop.steps.map((step) => ({ ...bare, jenis: 'LANGKAH', ...stepCells(step) })),
  ];
}

const BARE: Omit<SopRow, 'row'> = {
  versi: '',
  jenis: '',
  kunci: '',
  label: '',
  uraian: '',
  peran: '',
  bentuk: '',
  naskah: '',
  kelengkapan: '',
  waktu: null,
  satuan: '',
  output: '',
  ket: '',
  berikut: null,
  kembali: null,
  gerbang: '',
  dokumen: '',
};

const stepCells = (step: SopStep): Omit<SopRow, 'row' | 'versi' | 'jenis'> => ({
  kunci: String(step.no),
  label: step.label,
  uraian: step.uraian,
  peran: step.role,
  bentuk: step.kind,
  naskah: step.naskah,
  kelengkapan: step.kelengkapan,
  waktu: step.waktu,
  satuan: step.satuan,
  output: step.output,
  ket: step.ket,
  berikut: step.next,
  kembali: step.returnTo,
  gerbang: step.gate ?? '',
  dokumen: step.documents.join(', '),
});
