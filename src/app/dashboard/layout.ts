/**
 * Where each table of the tab Dasbor stands: rows counted from 1 below the header. The timer writes by it, setup formats
 * and places the charts by it. Depends on the SOP in force alone. Pure.
 */
import type { Sop } from '../../domain/types';

/** Columns of figures behind the first one: `k1` … `k13`. */
export const FIGURE_COLUMNS = 13;
/** Months of a table by month; one column more tells the whole. */
export const MONTHS = 12;
/** Years of the table by year, the present one first. */
export const YEARS = 5;
/** Rows left free for the charts. */
const CHART_ROWS = 32;

/** A table: its head, and its rows right below. */
export interface Place {
  readonly head: number;
  readonly first: number;
  readonly count: number;
}

export interface DashboardLayout {
  /** cells in which the reader chooses, in the column `k1` */
  readonly year: number;
  readonly pd: number;
  /** what the tables below were counted for, and when */
  readonly counted: number;
  /** sentences: now, where most time went beyond, time of others */
  readonly sentences: Place;
  readonly open: Place;
  readonly charts: number;
  readonly steps: Place;
  readonly stepMonths: Place;
  readonly roleMonths: Place;
  readonly returns: Place;
  readonly years: Place;
  /** stands last, since nobody knows how many rows it has */
  readonly targets: Place;
}

/** What the layout depends on. */
export interface DashboardSize {
  readonly steps: number;
  readonly roles: number;
  readonly returning: number;
}

/** Roles that have a step, in the SOP's order. */
export const actingRoles = (sop: Sop): Sop['roles'] =>
  sop.roles.filter(({ id }) => sop.steps.some(({ role }) => role === id));

/** Steps from which a case may be returned. */
export const returningSteps = (sop: Sop): Sop['steps'] =>
  sop.steps.filter(({ returnTo }) => returnTo !== null);

export const sizeOf = (sop: Sop): DashboardSize => ({
  steps: sop.steps.length,
  roles: actingRoles(sop).length,
  returning: returningSteps(sop).length,
});

export function layoutOf({ steps, roles, returning }: DashboardSize): DashboardLayout {
  let row = 8;
  const table = (count: number, room = 1): Place => {
    const place = { head: row, first: row + 1, count };
    row += 1 + count + room;
    return place;
  };
  const open = table(steps + 1, CHART_ROWS + 1);
  return {
    year: 1,
    pd: 2,
    counted: 3,
    sentences: { head: 3, first: 4, count: 3 },
    open,
    charts: open.first + open.count,
    steps: table(steps + 2),
    stepMonths: table(steps + 1),
    roleMonths: table(roles),
    returns: table(returning + 1),
    years: table(YEARS),
    targets: { head: row, first: row + 1, count: 0 },
  };
}
