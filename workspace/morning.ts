/** When the next working morning begins: Monday to Friday, 07.30 WIB, but no date of the tab Hari Libur. */
import type { World } from '../emulator/types';
import { readTab } from './tables';
import { wibText } from './wib';

const DAY = 24 * 3_600_000;
const WIB = 7 * 3_600_000;
const BEGINS = 7.5 * 3_600_000;
/** No calendar of holidays is as long as this; a register that lists more is not followed. */
const LOOKED_AHEAD = 60;

const isWeekday = (midnight: number): boolean => ![0, 6].includes(new Date(midnight + WIB).getUTCDay());

/** The first working morning after `now`, given the holidays as "2026-12-25". Pure. */
export function workingMorning(now: number, holidays: ReadonlySet<string>): number {
  const today = Math.floor((now + WIB) / DAY) * DAY - WIB;
  const mornings = Array.from({ length: LOOKED_AHEAD }, (_, i) => today + i * DAY).filter(
    (midnight) => isWeekday(midnight) && !holidays.has(wibText(midnight).slice(0, 10)),
  );
  const next = mornings.find((midnight) => midnight + BEGINS > now);
  return (next ?? today + DAY) + BEGINS;
}

/** The next working morning by the register's own calendar. */
export function nextWorkingMorning(world: World, registerId: string): number {
  const dates = readTab(world, registerId, 'HARI_LIBUR').map((row) => String(row.tanggal ?? ''));
  return workingMorning(world.now(), new Set(dates));
}
