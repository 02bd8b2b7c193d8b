/**
 * Who is told of a step that comes near its due time or is past it, and when. Each level is told once a visit; after
 * that the holder is reminded once every working day. Reads no clock and keeps nothing: what was told is handed in.
 */
import type { RoleId, SopRole } from './sopTypes';
import { type Calendar, hoursOfDay } from './time/calendar';
import { dateOfDay, splitInstant } from './time/civil';
import { addWorkingDays, type TimeState } from './time/working';
import type { DateKey, Instant } from './types';

/** MENDEKATI and TERLAMBAT are the holder's, ATASAN his superior's, PUNCAK that of the one above all. */
export const LEVELS = ['MENDEKATI', 'TERLAMBAT', 'ATASAN', 'PUNCAK'] as const;
export type Level = (typeof LEVELS)[number];
/** What a person is told: a level, or that it is still late. */
export type Telling = Level | 'HARIAN';

/** Working days after the due time at which a level is told (0: at once); null: never. */
export interface WarningRules {
  readonly superiorDays: number | null;
  readonly topDays: number | null;
  readonly daily: boolean;
}

/** What has been told of a visit. */
export interface Told {
  readonly levels: readonly Level[];
  /** day of the last reminder, or of the first word that it is late; '' before */
  readonly day: DateKey;
}

/** The role above all others on the way up from this one; null for the highest itself. */
export function topOf(roles: readonly SopRole[], role: RoleId): RoleId | null {
  const superior = superiorOf(roles, role);
  return superior === null ? null : (topOf(roles, superior) ?? superior);
}

/** The role right above; null for the highest. */
export const superiorOf = (roles: readonly SopRole[], role: RoleId): RoleId | null =>
  roles.find(({ id }) => id === role)?.superior ?? null;

/** The role that hears this about a step of a role; null where there is none. */
export function hearerOf(roles: readonly SopRole[], role: RoleId, telling: Telling): RoleId | null {
  if (telling === 'ATASAN') return superiorOf(roles, role);
  return telling === 'PUNCAK' ? topOf(roles, role) : role;
}

interface Telltale {
  readonly told: Told;
  readonly levels: readonly Level[];
  readonly now: Instant;
}

interface Lateness {
  readonly state: TimeState | 'DITUNDA' | null;
  readonly due: Instant | null;
}

/** The levels that there is somebody for: the highest has nobody above, and is not told twice as superior and as highest. */
export function levelsFor(roles: readonly SopRole[], role: RoleId, rules: WarningRules): readonly Level[] {
  const [superior, top] = [superiorOf(roles, role), topOf(roles, role)];
  const own = ['MENDEKATI', 'TERLAMBAT'] as const;
  if (superior === null) return own;
  return top === superior && rules.superiorDays !== null ? [...own, 'ATASAN'] : LEVELS;
}

/**
 * What is to be told now. A level whose time has passed is not told late: of a step that is over its time nobody hears
 * any more that it comes near. `levels`: those there is somebody for.
 */
export function tellingsDue(
  calendar: Calendar,
  rules: WarningRules,
  { state, due }: Lateness,
  { told, levels, now }: Telltale,
): readonly Telling[] {
  const fresh = (level: Level) => levels.includes(level) && !told.levels.includes(level);
  if (state === 'MENDEKATI') return fresh('MENDEKATI') && fresh('TERLAMBAT') ? ['MENDEKATI'] : [];
  if (state !== 'TERLAMBAT' || due === null) return [];
  const reached = (days: number | null) => {
    const at = days === null || days === 0 ? due : addWorkingDays(calendar, due, days, 'BERJALAN');
    return days !== null && at !== null && now > at;
  };
  const first = fresh('TERLAMBAT');
  return [
    ...(first ? (['TERLAMBAT'] as const) : []),
    ...(fresh('ATASAN') && reached(rules.superiorDays) ? (['ATASAN'] as const) : []),
    ...(fresh('PUNCAK') && reached(rules.topDays) ? (['PUNCAK'] as const) : []),
    ...(!first && rules.daily && isReminderTime(calendar, told.day, now) ? (['HARIAN'] as const) : []),
  ];
}

/** Once on each working day after the day of the last word, from the opening on. */
function isReminderTime(calendar: Calendar, last: DateKey, now: Instant): boolean {
  const { day, minute } = splitInstant(now);
  const opening = hoursOfDay(calendar, day)[0]?.[0];
  return opening !== undefined && minute >= opening && dateOfDay(day) > last;
}

/** What has been told after these. */
export function toldAfter(told: Told, tellings: readonly Telling[], today: DateKey): Told {
  const levels = LEVELS.filter((level) => told.levels.includes(level) || tellings.includes(level));
  const late = tellings.includes('TERLAMBAT') || tellings.includes('HARIAN');
  return { levels, day: late ? today : told.day };
}
