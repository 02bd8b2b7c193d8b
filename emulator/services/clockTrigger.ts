/** What builds triggers by time. */
import type { Env } from '../env';
import { type EnumValue, enumOf, GoogleError, Remote } from '../remote';
import { nextRun } from '../schedule';
import type { Schedule } from '../state';
import { zoneMinutes } from '../zone';
import { addTrigger, type Trigger } from './trigger';

const MINUTES = [1, 5, 10, 15, 30];

export const WEEKDAYS = enumOf('Weekday', [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
]);

export class ClockTriggerBuilder extends Remote {
  readonly _type = 'ClockTriggerBuilder';
  private unit: 'minutes' | 'hours' | 'days' | 'weeks' | null = null;
  private amount = 1;
  private hour: number | null = null;
  private minute: number | null = null;
  private weekday = 1;
  private zone: string;
  private once: number | null = null;

  constructor(
    private readonly env: Env,
    private readonly fn: string,
  ) {
    super();
    this.zone = env.bundle.manifest.timeZone;
  }

  everyMinutes(n: number): this {
    if (!MINUTES.includes(n)) {
      throw new GoogleError(
        `The value you passed to everyMinutes was invalid. It must be one of ${MINUTES.join(', ')}.`,
      );
    }
    return this.every('minutes', n);
  }
  everyHours(n: number): this {
    return this.every('hours', n);
  }
  everyDays(n: number): this {
    return this.every('days', n);
  }
  everyWeeks(n: number): this {
    return this.every('weeks', n);
  }
  onWeekDay(day: EnumValue): this {
    this.weekday = Object.keys(WEEKDAYS).indexOf(day._name) + 1;
    return this.every('weeks', this.unit === 'weeks' ? this.amount : 1);
  }
  atHour(hour: number): this {
    if (!Number.isInteger(hour) || hour < 0 || hour > 23)
      throw new GoogleError('The value you passed to atHour was invalid.');
    this.hour = hour;
    return this;
  }
  nearMinute(minute: number): this {
    if (!Number.isInteger(minute) || minute < 0 || minute > 59) {
      throw new GoogleError('The value you passed to nearMinute was invalid.');
    }
    this.minute = minute;
    return this;
  }
  inTimezone(timezone: string): this {
    this.zone = timezone;
    return this;
  }
  at(date: Date): this {
    this.once = date.getTime();
    return this;
  }
  /** About midnight of the day, as the minute is left to Google. */
  atDate(year: number, month: number, day: number): this {
    const midnight = Date.UTC(year, month - 1, day);
    this.once = midnight - zoneMinutes(this.zone, midnight) * 60_000;
    return this;
  }
  after(durationMilliseconds: number): this {
    this.once = this.env.now() + durationMilliseconds;
    return this;
  }

  create(): Trigger {
    // Source: "Triggers for editor add-ons", restrictions. The wording is not documented.
    if (this.env.run.addOn && this.unit === 'minutes')
      throw new GoogleError('An add-on can use a time-driven trigger at most once per hour.');
    const schedule = this.schedule();
    return addTrigger(this.env, this.fn, schedule, this.once ?? nextRun(schedule, this.env.now(), null));
  }

  private every(unit: 'minutes' | 'hours' | 'days' | 'weeks', n: number): this {
    if (!Number.isInteger(n) || n < 1)
      throw new GoogleError('The value you passed was invalid. It must be positive.');
    this.unit = unit;
    this.amount = n;
    return this;
  }

  /** The minute that is not named is chosen once, at random, and then stays: so does Google. */
  private schedule(): Schedule {
    const { random } = this.env;
    if (this.once !== null) return { kind: 'once' };
    if (this.unit === null)
      throw new GoogleError('The trigger has no schedule: use everyMinutes, everyDays, at or after.');
    if (this.unit === 'minutes') return { kind: 'minutes', every: this.amount };
    if (this.unit === 'hours') return { kind: 'hours', every: this.amount, minute: random.below(60) };
    const { hour, minute } = this.timeOfDay();
    const rest = { every: this.amount, hour, minute, zone: this.zone };
    return this.unit === 'days'
      ? { kind: 'days', ...rest }
      : { kind: 'weeks', weekday: this.weekday, ...rest };
  }

  /** nearMinute means within a quarter of an hour of it. */
  private timeOfDay(): { hour: number; minute: number } {
    const { random } = this.env;
    const hour = this.hour ?? random.below(24);
    if (this.minute === null) return { hour, minute: random.below(60) };
    const total = (hour * 60 + this.minute + random.below(31) - 15 + 1440) % 1440;
    return { hour: Math.floor(total / 60), minute: total % 60 };
  }
}
