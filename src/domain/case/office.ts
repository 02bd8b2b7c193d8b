/** Who fills which role at the moment of a decision, and whose a visit is. Reads only. */
import type { Kapasitas, RoleId, Visit } from '../types';

export interface Holder {
  readonly email: string;
  readonly nama: string;
  readonly kapasitas: Kapasitas;
}

/** The office as the tab Pejabat has it today. */
export interface Office {
  readonly holders: (role: RoleId) => readonly Holder[];
}

/** Where nothing is known of the office: nobody is kept from an act by it, and no visit is anybody's own. */
export const NO_OFFICE: Office = { holders: () => [] };

/** Addresses are compared trimmed and without regard to case. */
export const samePerson = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** The person to whom the visit was given; null where any holder may act, also once that person has left the post. */
export function assigneeOf({ role, assignee }: Visit, office: Office): Holder | null {
  if (assignee === undefined) return null;
  return office.holders(role).find(({ email }) => samePerson(email, assignee.email)) ?? null;
}
