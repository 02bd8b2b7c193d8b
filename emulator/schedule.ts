/** Time triggers: when the next one is due, and how a schedule reads. Pure. */
import type { Schedule } from './state';
import { zoneMinutes } from './zone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEKDAYS = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];

/** The instant of a time of day on the day (in the zone) that holds `instant`. */
function atTimeOfDay(instant: number, hour: number, minute: number, zone: string): number {
  const offset = zoneMinutes(zone, instant) * MINUTE;
  const dayStart = Math.floor((instant + offset) / DAY) * DAY - offset;
  return dayStart + hour * HOUR + minute * MINUTE;
}

/** 1 Monday … 7 Sunday, in the zone. */
function weekdayOf(instant: number, zone: string): number {
  const day = new Date(instant + zoneMinutes(zone, instant) * MINUTE).getUTCDay();
  return day === 0 ? 7 : day;
}

/**
 * The first time after `after` at which the trigger fires.
 * @param before the time it last was due; null for a new trigger
 */
export function nextRun(schedule: Schedule, after: number, before: number | null): number | null {
  switch (schedule.kind) {
    case 'once':
    case 'edit':
      return null;
    case 'minutes':
    case 'hours': {
      const step = schedule.every * (schedule.kind === 'minutes' ? MINUTE : HOUR);
      const first =
        schedule.kind === 'minutes'
          ? after + step
          : Math.floor(after / HOUR) * HOUR + schedule.minute * MINUTE;
      let at = before === null ? first : before + step;
      while (at <= after) at += step;
      return at;
    }
    default: {
      let at = before === null ? atTimeOfDay(after, schedule.hour, schedule.minute, schedule.zone) : before;
      const weekly = schedule.kind === 'weeks';
      if (before !== null) at += schedule.every * (weekly ? 7 : 1) * DAY;
      while (at <= after || (weekly && weekdayOf(at, schedule.zone) !== schedule.weekday)) at += DAY;
      return at;
    }
  }
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The schedule in words. */
export function scheduleText(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'once':
      return 'sekali';
    case 'edit':
      return 'saat lembar disunting';
    case 'minutes':
      return `setiap ${schedule.every} menit`;
    case 'hours':
      return schedule.every === 1 ? 'setiap jam' : `setiap ${schedule.every} jam`;
    case 'days': {
      const days = schedule.every === 1 ? 'setiap hari' : `setiap ${schedule.every} hari`;
      return `${days} pukul ${two(schedule.hour)}.${two(schedule.minute)}`;
    }
    default: {
      const day = WEEKDAYS[schedule.weekday - 1] ?? '';
      const weeks = schedule.every === 1 ? `setiap ${day}` : `${day}, setiap ${schedule.every} minggu`;
      return `${weeks} pukul ${two(schedule.hour)}.${two(schedule.minute)}`;
    }
  }
}

function isoWeek(shifted: Date): number {
  const thursday = new Date(shifted.getTime() + (4 - (shifted.getUTCDay() || 7)) * DAY);
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - yearStart) / DAY + 1) / 7);
}

/** The event that a time trigger's function gets, `authMode` aside. Source: guides/triggers/events. */
export function timeEvent(triggerUid: string, at: number, zone: string): Record<string, unknown> {
  const shifted = new Date(at + zoneMinutes(zone, at) * MINUTE);
  return {
    triggerUid,
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    'day-of-month': shifted.getUTCDate(),
    'day-of-week': shifted.getUTCDay() || 7,
    'week-of-year': isoWeek(shifted),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    timezone: zone,
  };
}
