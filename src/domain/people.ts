/**
 * Who fills which role on a day, and in which capacity. Reads the rows of the tab Pejabat; decides nothing about cases.
 */
import type { Actor, DateKey, Pejabat, RoleId } from './types';

/** The administrator keeps the register running, but never acts in a case. */
export const ADMIN_ROLE: RoleId = 'ADMIN';

const sameAddress = (text: string): string => text.trim().toLowerCase();

/** Whether the row holds on a date, whether or not another stands in on that day. */
export const inForce = (row: Pejabat, date: DateKey): boolean =>
  (row.mulai === null || row.mulai <= date) && (row.sampai === null || date <= row.sampai);

/**
 * The holders of a role on a date, in the order of the rows. A Plt., Plh. or Pj. row in force stands in for the
 * definitive holder on those days. Where a role has several definitive holders (Analis) it stands beside them: it is not
 * said for which of them.
 */
export function holdersOf(pejabat: readonly Pejabat[], role: RoleId, date: DateKey): readonly Pejabat[] {
  const present = pejabat.filter((row) => row.role === role && inForce(row, date));
  const acting = present.filter((row) => row.kapasitas !== 'DEFINITIF');
  return acting.length > 0 && present.length - acting.length < 2 ? acting : present;
}

/**
 * Every capacity in which this address may act on a date, in the order of the rows; none for a blank address.
 * Addresses are compared trimmed and without regard to case. ADMIN is listed too.
 */
export function capacitiesOf(pejabat: readonly Pejabat[], email: string, date: DateKey): readonly Actor[] {
  const wanted = sameAddress(email);
  if (wanted === '') return [];
  const mine = pejabat.filter(
    (row) => sameAddress(row.email) === wanted && holdersOf(pejabat, row.role, date).includes(row),
  );
  return mine
    .filter((row, at) => mine.findIndex((other) => sameCapacity(other, row)) === at)
    .map(({ nama, role, kapasitas }) => ({ email: wanted, nama, role, kapasitas }));
}

const sameCapacity = (one: Pejabat, other: Pejabat): boolean =>
  one.role === other.role && one.kapasitas === other.kapasitas;

/** The roles nobody can act in on a date: no holder in force, or none with an address. */
export function vacantRoles(
  pejabat: readonly Pejabat[],
  roles: readonly RoleId[],
  date: DateKey,
): readonly RoleId[] {
  return roles.filter((role) => !holdersOf(pejabat, role, date).some((row) => sameAddress(row.email) !== ''));
}
