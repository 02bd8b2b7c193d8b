/**
 * The timer of the tab Dasbor. What is open now is counted at every run from the open visits alone. What has been is counted
 * from all closed visits, so only once a day and after the reader has chosen anew: the cost of a run does not grow with the
 * register. Takes no lock: nobody else writes this tab, and a batch update of it is whole in itself.
 */
import { DASHBOARD } from '../messages/dashboard';
import { formatDateTimeShort } from '../messages/format';
import { readHistory } from './dashboard/history';
import { type DashboardLayout, layoutOf, sizeOf } from './dashboard/layout';
import { openRows } from './dashboard/now';
import { type PlacedRow, rowOf } from './dashboard/rows';
import { type Selection, selectionOf, selectionText } from './dashboard/selection';
import { historyOf, periodSentences, periodTables } from './dashboard/tables';
import type { Change, Ports, ReadRow } from './ports';
import { isTask } from './records';
import type { Row } from './tabs';
import { openTimer, type TimerSession } from './timer';
import { taskView } from './views/home';

const TIMER = 'updateDashboard';
/** Characters of a date in the cell that says when it was counted. */
const DATE = 10;

const text = (rows: readonly ReadRow[], at: number, key: string): string =>
  String(rows.find(({ row }) => row === at)?.values[key] ?? '');

/** The two cells of choice keep what the reader wrote; only what stands beside them is ours. */
function choiceRows(present: readonly ReadRow[], layout: DashboardLayout, { unknown }: Selection) {
  const { hint, year, pd } = DASHBOARD;
  const told = unknown === '' ? hint.pd : hint.unknown(unknown);
  const keep = (at: number) => present.find(({ row }) => row === at)?.values.k1 ?? null;
  const row = (at: number, label: string, beside: string): PlacedRow => ({
    row: at,
    values: rowOf([label, [keep(at), null, null, null, null, beside]]),
  });
  return [row(layout.year, year, hint.year), row(layout.pd, pd, told)];
}

/** Whether the tables stand as they were counted today for what is chosen, at the places they have now. */
function isFresh(present: readonly ReadRow[], layout: DashboardLayout, selection: Selection, now: number) {
  const today = formatDateTimeShort(now).slice(0, DATE);
  return (
    text(present, layout.counted, 'k1') === selectionText(selection) &&
    text(present, layout.counted, 'k6').slice(0, DATE) === today &&
    text(present, layout.steps.head, 'ukuran') === DASHBOARD.steps.title &&
    text(present, layout.targets.head, 'ukuran') === DASHBOARD.targets.title
  );
}

function periodRows(
  ports: Ports,
  { config, now }: TimerSession,
  layout: DashboardLayout,
  selection: Selection,
): readonly PlacedRow[] {
  const history = historyOf(readHistory(ports, config, selection.year), selection);
  const [worst, others] = periodSentences(config.sop, history.visits);
  const at = DASHBOARD.countedAt(formatDateTimeShort(now));
  const { first } = layout.sentences;
  return [
    {
      row: layout.counted,
      values: rowOf([DASHBOARD.counted, [selectionText(selection), null, null, null, null, at]]),
    },
    { row: first + 1, values: rowOf([worst, []]) },
    { row: first + 2, values: rowOf([others, []]) },
    ...periodTables({ config, now, selection, layout, history }),
  ];
}

const alike = (a: Row, b: Row | undefined): boolean =>
  b !== undefined && Object.keys(a).every((key) => (a[key] ?? null) === (b[key] ?? null));

/**
 * Rows that an earlier count left and this one does not have: between its tables, and right below the last one. What staff
 * noted further down, a blank row between, stays.
 */
function surplus(present: readonly ReadRow[], wanted: readonly PlacedRow[]): readonly PlacedRow[] {
  const rows = new Set(wanted.map(({ row }) => row));
  let end = Math.max(...rows);
  const left: PlacedRow[] = [];
  for (const { row } of present) {
    if (rows.has(row) || row > end + 1) continue;
    end = Math.max(end, row);
    left.push({ row, values: rowOf(['', []]) });
  }
  return left;
}

/** What is to be written so that the tab shows the rows; nothing where it shows them already. */
export function changesTo(
  present: readonly ReadRow[],
  wanted: readonly PlacedRow[],
  whole: boolean,
): readonly Change[] {
  const there = new Map(present.map(({ row, values }) => [row, values]));
  return [...wanted, ...(whole ? surplus(present, wanted) : [])]
    .filter(({ row, values }) => !alike(values, there.get(row)))
    .map(({ row, values }) => ({ kind: 'put', tab: 'DASBOR', row, values }));
}

export interface DashboardReport {
  readonly open: number;
  /** whether the closed visits were counted too */
  readonly counted: boolean;
}

/** One run; an idle one writes nothing. @throws Refused as `openTimer` */
export function updateDashboard(ports: Ports): DashboardReport {
  const session = openTimer(ports, [
    { tab: 'TUGAS', from: 1, to: null },
    { tab: 'DASBOR', from: 1, to: null },
  ]);
  const { config, now } = session;
  const [tasks = [], present = []] = session.read;
  const layout = layoutOf(sizeOf(config.sop));
  const selection = selectionOf(config, present, layout);
  const open = tasks.filter(isTask).map((row) => taskView(config, row, now));
  const counted = !isFresh(present, layout, selection, now);
  const rows = [
    ...choiceRows(present, layout, selection),
    ...openRows(config.sop, layout, open),
    ...(counted ? periodRows(ports, session, layout, selection) : []),
  ];
  ports.store.commit(changesTo(present, rows, counted));
  ports.memory.saveHeartbeat(TIMER, ports.now());
  return { open: open.length, counted };
}
