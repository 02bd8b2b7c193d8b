/** What is wrong with the tab Pejabat, by row and dates: overlaps, gaps, appointments without dates or letter. Pure. */
import { addDays } from './time/civil';
import type { DateKey, Pejabat, RoleId } from './types';

/** A row of the tab with its place. */
export interface PejabatRow {
  readonly row: number;
  readonly pejabat: Pejabat;
}

export type PejabatFault =
  /** the last day lies before the first */
  | { readonly kind: 'ORDER'; readonly row: number }
  /** nobody can act by this row */
  | { readonly kind: 'NO_EMAIL'; readonly row: number }
  /** a Plt., Plh. or Pj. without first or last day */
  | { readonly kind: 'UNDATED'; readonly row: number }
  /** a Plt., Plh. or Pj. without letter of appointment */
  | { readonly kind: 'NO_LETTER'; readonly row: number }
  /** two people hold the same post in the same way on these days; `to` null: until further notice */
  | {
      readonly kind: 'OVERLAP';
      readonly row: number;
      readonly other: number;
      readonly role: RoleId;
      readonly from: DateKey | null;
      readonly to: DateKey | null;
    }
  /** nobody holds the role on these days; `row` ends before them; `to` null: no successor is entered */
  | {
      readonly kind: 'GAP';
      readonly row: number;
      readonly role: RoleId;
      readonly from: DateKey;
      readonly to: DateKey | null;
    };

/** Stand for "always was" and "until further notice", so that dates compare as texts. */
const ALWAYS = '0000-01-01';
const FOREVER = '9999-12-31';
/** A post that falls vacant later than this is no fault yet. */
const AHEAD_DAYS = 30;

interface Span extends PejabatRow {
  readonly from: DateKey;
  readonly to: DateKey;
}

const spanOf = (one: PejabatRow): Span => ({
  ...one,
  from: one.pejabat.mulai ?? ALWAYS,
  to: one.pejabat.sampai ?? FOREVER,
});

const isActing = ({ pejabat }: PejabatRow): boolean => pejabat.kapasitas !== 'DEFINITIF';
const dated = (date: DateKey): DateKey | null => (date === ALWAYS || date === FOREVER ? null : date);

function rowFaults(one: PejabatRow): readonly PejabatFault[] {
  const { row, pejabat } = one;
  const { mulai, sampai, email, dasar } = pejabat;
  const acting = isActing(one);
  return [
    ...(mulai !== null && sampai !== null && sampai < mulai ? [{ kind: 'ORDER', row } as const] : []),
    ...(email === '' ? [{ kind: 'NO_EMAIL', row } as const] : []),
    ...(acting && (mulai === null || sampai === null) ? [{ kind: 'UNDATED', row } as const] : []),
    ...(acting && dasar === '' ? [{ kind: 'NO_LETTER', row } as const] : []),
  ];
}

function overlaps(spans: readonly Span[], today: DateKey): readonly PejabatFault[] {
  return spans.flatMap((later, i) =>
    spans.slice(0, i).flatMap((earlier): readonly PejabatFault[] => {
      const from = later.from > earlier.from ? later.from : earlier.from;
      const to = later.to < earlier.to ? later.to : earlier.to;
      const same =
        isActing(later) === isActing(earlier) && later.pejabat.email !== earlier.pejabat.email && from <= to;
      if (!same || to < today) return [];
      const { role } = later.pejabat;
      return [
        { kind: 'OVERLAP', row: later.row, other: earlier.row, role, from: dated(from), to: dated(to) },
      ];
    }),
  );
}

/** Days on which nobody holds the role, between rows and after the last, from today on. */
function gaps(spans: readonly Span[], today: DateKey): readonly PejabatFault[] {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));
  const found: PejabatFault[] = [];
  let last: Span | null = null;
  for (const span of sorted) {
    if (last !== null && last.to !== FOREVER && span.from > addDays(last.to, 1)) {
      const to = addDays(span.from, -1);
      if (to >= today) found.push(gapAfter(last, to));
    }
    if (last === null || span.to > last.to) last = span;
  }
  const soon = addDays(today, AHEAD_DAYS);
  return last !== null && last.to < soon ? [...found, gapAfter(last, null)] : found;
}

const gapAfter = ({ row, pejabat, to: end }: Span, to: DateKey | null): PejabatFault => ({
  kind: 'GAP',
  row,
  role: pejabat.role,
  from: addDays(end, 1),
  to,
});

/**
 * The faults of the tab, by row. `shared` are the roles that several people hold at once, where overlaps are no fault.
 * What lies wholly before today is past and not told; nor is a post that falls vacant in more than thirty days.
 */
export function pejabatFaults(
  rows: readonly PejabatRow[],
  shared: readonly RoleId[],
  today: DateKey,
): readonly PejabatFault[] {
  const sound = rows.map(spanOf).filter(({ from, to, pejabat }) => from <= to && pejabat.email !== '');
  const roles = [...new Set(sound.map(({ pejabat }) => pejabat.role))];
  const byRole = roles.flatMap((role) => {
    const own = sound.filter(({ pejabat }) => pejabat.role === role);
    return [...(shared.includes(role) ? [] : overlaps(own, today)), ...gaps(own, today)];
  });
  return [...rows.flatMap(rowFaults), ...byRole].sort((a, b) => a.row - b.row);
}
