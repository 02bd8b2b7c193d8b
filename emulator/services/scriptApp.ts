/** ScriptApp: triggers of the project, the web app's address, authorization. */
import type { Env } from '../env';
import { type EnumValue, enumOf, GoogleError, Remote } from '../remote';
import { WEEKDAYS } from './clockTrigger';
import { EVENT_TYPES, SOURCES, Trigger } from './trigger';
import { TriggerBuilder } from './triggerBuilder';

const STATUSES = enumOf('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
const INSTALLATIONS = enumOf('InstallationSource', [
  'APPS_MARKETPLACE_DOMAIN_ADD_ON',
  'NONE',
  'WEB_STORE_ADD_ON',
]);

export class AuthorizationInfo extends Remote {
  readonly _type = 'AuthorizationInfo';
  getAuthorizationStatus(): EnumValue {
    return STATUSES.NOT_REQUIRED;
  }
  /** Nothing is left to authorize. */
  getAuthorizationUrl(): null {
    return null;
  }
}

/** How much a script may do: one object for all executions, so that the world can put it into events. */
export const AUTH_MODES = enumOf('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

export class Service extends Remote {
  readonly _type = 'Service';
  constructor(private readonly url: string) {
    super();
  }
  getUrl(): string {
    return this.url;
  }
  isEnabled(): boolean {
    return true;
  }
}

const SCRIPT_ID = '1RuangKerjaSetempat00000000000000000000000000000000000000';
const WEB_APP_URL = 'https://script.google.com/a/macros/domain.example/s/AKfycbRuangKerjaSetempat/exec';

export class ScriptAppService extends Remote {
  readonly _type = 'ScriptApp';
  readonly AuthMode = AUTH_MODES;
  readonly EventType = EVENT_TYPES;
  readonly TriggerSource = SOURCES;
  readonly WeekDay = WEEKDAYS;
  readonly AuthorizationStatus = STATUSES;
  readonly InstallationSource = INSTALLATIONS;

  constructor(private readonly env: Env) {
    super();
  }
  getScriptId(): string {
    return SCRIPT_ID;
  }
  getService(): Service {
    return new Service(WEB_APP_URL);
  }
  /** What a run still lacks; people have granted all that the manifest lists. @throws for scopes beyond it */
  getAuthorizationInfo(_authMode: EnumValue, oAuthScopes?: readonly string[] | null): AuthorizationInfo {
    this.checkScopes(oAuthScopes ?? []);
    return new AuthorizationInfo();
  }
  /** How the add-on came to the person: an administrator installed it for the domain. */
  getInstallationSource(): EnumValue {
    return this.env.run.addOn ? INSTALLATIONS.APPS_MARKETPLACE_DOMAIN_ADD_ON : INSTALLATIONS.NONE;
  }
  requireAllScopes(_authMode: EnumValue): void {
    this.checkScopes([]);
  }
  requireScopes(_authMode: EnumValue, oAuthScopes: readonly string[]): void {
    this.checkScopes(oAuthScopes);
  }

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.env, functionName);
  }
  /** Only the triggers of the effective user, as with Google. */
  getProjectTriggers(): Trigger[] {
    const { state, run } = this.env;
    return state.triggers.filter((one) => one.owner === run.effectiveUser).map((one) => new Trigger(one));
  }
  deleteTrigger(trigger: Trigger): void {
    const { state } = this.env;
    state.triggers = state.triggers.filter((one) => one.id !== trigger._record.id);
    this.env.touch('TRIGGER');
  }

  /** "Scopes that are invalid or not required by the script lead to an error" (reference). */
  private checkScopes(asked: readonly string[]): void {
    const listed = this.env.bundle.manifest.oauthScopes;
    const strange = listed === null ? [] : asked.filter((scope) => !listed.includes(scope));
    if (strange.length > 0)
      throw new GoogleError(`The script does not require the scopes: ${strange.join(', ')}`);
  }
}
