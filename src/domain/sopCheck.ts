/** Judges the table of a SOP as a whole: identity, roles and the way through the steps. Changes nothing, corrects nothing. */
import { ADMIN_ROLE } from './people';
import type { Placed, SopRow } from './sopCells';
import type { Problem } from './time/calendar';
import type { SopIdentity, SopRole, SopStep } from './types';

/** Keys that the form of a SOP has. Those of the first list may not be blank. */
const FILLED = ['instansi', 'unit', 'nomor', 'namaSop', 'totalWaktu'] as const;
const PRESENT = [
  'tanggalPembuatan',
  'tanggalRevisi',
  'tanggalEfektif',
  'disahkanOleh',
  'dasarHukum',
  'kualifikasi',
  'keterkaitan',
  'peralatan',
  'peringatan',
  'pencatatan',
] as const;

const problem = (row: number, column: keyof SopRow, message: string): Problem => ({ row, column, message });

/** Identity rows and the printed total; `computed` is null while the steps are not sound enough to sum. */
export function checkIdentity(
  identity: readonly Placed<SopIdentity>[],
  firstRow: number,
  computed: string | null,
): readonly Problem[] {
  const find = (key: string) => identity.find(({ value }) => value.key === key);
  const missing = [...FILLED, ...PRESENT]
    .filter((key) => !find(key))
    .map((key) => problem(firstRow, 'kunci', `baris identitas "${key}" tidak ada.`));
  const blank = FILLED.map(find).flatMap((found) =>
    found && found.value.text === ''
      ? [problem(found.row, 'uraian', `identitas "${found.value.key}" wajib diisi.`)]
      : [],
  );
  const total = find('totalWaktu');
  const differs =
    computed !== null && total && total.value.text !== '' && plain(total.value.text) !== computed;
  const message = `jumlah waktu langkah adalah "${computed}", berbeda dari yang tertulis.`;
  return [...missing, ...blank, ...(differs ? [problem(total.row, 'uraian', message)] : [])];
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** Roles: each once, named, with a superior that is known and not below itself. */
export function checkRoles(roles: readonly Placed<SopRole>[]): readonly Problem[] {
  const known = roles.map(({ value }) => value);
  return roles.flatMap(({ row, value }, at) => {
    const { id, label, superior } = value;
    const twice = known.findIndex((role) => role.id === id) < at;
    return [
      ...(id === '' ? [problem(row, 'kunci', 'kode peran wajib diisi.')] : []),
      ...(id === ADMIN_ROLE ? [problem(row, 'kunci', `${ADMIN_ROLE} bukan pelaksana SOP.`)] : []),
      ...(twice ? [problem(row, 'kunci', `peran "${id}" tertulis lebih dari sekali.`)] : []),
      ...(label === '' ? [problem(row, 'label', 'wajib diisi.')] : []),
      ...(superior !== null && !known.some((role) => role.id === superior)
        ? [problem(row, 'peran', `atasan "${superior}" bukan peran SOP ini.`)]
        : []),
      ...(isAboveItself(value, known)
        ? [problem(row, 'peran', `"${id}" menjadi atasan bagi dirinya sendiri.`)]
        : []),
    ];
  });
}

function isAboveItself(role: SopRole, known: readonly SopRole[]): boolean {
  let above = role.superior;
  for (let rung = 0; rung < known.length && above !== null; rung++) {
    if (above === role.id) return true;
    const next: string | null = above;
    above = known.find(({ id }) => id === next)?.superior ?? null;
  }
  return false;
}

/** Steps, sorted by number. The way through is judged only when every row could be read (`whole`). */
export function checkSteps(
  steps: readonly Placed<SopStep>[],
  roles: readonly SopRole[],
  firstRow: number,
  whole: boolean,
): readonly Problem[] {
  const own = steps.flatMap((step, at) => [
    ...checkFlow(step, steps),
    ...checkKind(step, at, steps),
    ...(steps[at - 1]?.value.no === step.value.no
      ? [problem(step.row, 'kunci', `langkah ${step.value.no} tertulis lebih dari sekali.`)]
      : []),
    ...(roles.some(({ id }) => id === step.value.role)
      ? []
      : [problem(step.row, 'peran', `"${step.value.role}" bukan peran SOP ini.`)]),
  ]);
  if (!whole) return own;
  if (steps.length === 0) return [problem(firstRow, 'jenis', 'tidak ada baris LANGKAH.')];
  const endless = steps.every(({ value }) => value.next !== null);
  return [
    ...own,
    ...(endless
      ? [problem(firstRow, 'berikut', 'tidak ada langkah penutup: kolom ini harus kosong pada satu langkah.')]
      : []),
    ...unreachable(steps),
  ];
}

function checkFlow({ row, value }: Placed<SopStep>, steps: readonly Placed<SopStep>[]): readonly Problem[] {
  const { no, next, returnTo, kind } = value;
  const known = (step: number) => steps.some((other) => other.value.no === step);
  const flow: Problem[] = [];
  if (next !== null && next <= no)
    flow.push(problem(row, 'berikut', `langkah ${next} tidak sesudah langkah ${no}.`));
  else if (next !== null && !known(next))
    flow.push(problem(row, 'berikut', `langkah ${no} tidak punya jalan keluar: langkah ${next} tidak ada.`));
  if (returnTo === null) return flow;
  if (kind !== 'REVIEW' && kind !== 'SIGN')
    flow.push(problem(row, 'kembali', 'hanya langkah REVIEW atau SIGN yang dapat mengembalikan.'));
  if (returnTo >= no) flow.push(problem(row, 'kembali', `langkah ${returnTo} tidak sebelum langkah ${no}.`));
  else if (!known(returnTo)) flow.push(problem(row, 'kembali', `langkah ${returnTo} tidak ada.`));
  return flow;
}

/** A case begins with its order, hands over at its end, and checks or signs only what was drafted before. */
function checkKind(
  { row, value }: Placed<SopStep>,
  at: number,
  steps: readonly Placed<SopStep>[],
): readonly Problem[] {
  const { kind, gate, next, naskah } = value;
  const drafted = steps
    .slice(0, at)
    .some(({ value: step }) => step.kind === 'DRAFT' && step.naskah === naskah);
  const wrong: Problem[] = [];
  const say = (column: keyof SopRow, message: string) => wrong.push(problem(row, column, message));
  if (at === 0 && kind !== 'ORDER') say('bentuk', 'langkah pertama harus ORDER.');
  if (at > 0 && kind === 'ORDER') say('bentuk', 'ORDER hanya untuk langkah pertama.');
  if ((kind === 'REVIEW' || kind === 'SIGN') && !drafted)
    say('bentuk', `${kind} tanpa langkah DRAFT untuk ${naskah} sebelumnya.`);
  if (kind === 'HAND_OVER' && next !== null) say('bentuk', 'HAND_OVER hanya untuk langkah terakhir.');
  if (gate !== null && kind !== 'SIGN') say('gerbang', 'hanya langkah SIGN yang diikuti penomoran.');
  if (gate !== null && next === null) say('gerbang', 'penomoran memerlukan langkah berikutnya.');
  return wrong;
}

function unreachable(steps: readonly Placed<SopStep>[]): readonly Problem[] {
  const reached = new Set<number>();
  let step = steps[0]?.value;
  while (step && !reached.has(step.no)) {
    reached.add(step.no);
    const next: number | null = step.next;
    step = steps.find(({ value }) => value.no === next)?.value;
  }
  return steps
    .filter(({ value }) => !reached.has(value.no))
    .map(({ row, value }) =>
      problem(row, 'berikut', `langkah ${value.no} tidak tercapai dari langkah pertama.`),
    );
}
