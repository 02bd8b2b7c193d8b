/** Session: who is at the keyboard, with whose rights the script runs, and its time zone. */
import type { Env } from '../env';
import { Remote } from '../remote';

export class User extends Remote implements Pick<GoogleAppsScript.Base.User, 'getEmail'> {
  readonly _type = 'User';
  constructor(private readonly email: string) {
    super();
  }
  getEmail(): string {
    return this.email;
  }
}

export class SessionService extends Remote {
  readonly _type = 'Session';
  constructor(private readonly env: Env) {
    super();
  }
  getActiveUser(): User {
    return new User(this.env.run.activeUser);
  }
  getEffectiveUser(): User {
    return new User(this.env.run.effectiveUser);
  }
  getScriptTimeZone(): string {
    return this.env.bundle.manifest.timeZone;
  }
  getActiveUserLocale(): string {
    return 'id';
  }
}
