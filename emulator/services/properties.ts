/** PropertiesService: texts by key for the script, each user and each document. */
import type { Env } from '../env';
import { GoogleError, Remote } from '../remote';

const size = (text: string): number => Buffer.byteLength(text, 'utf8');

export class Properties extends Remote implements GoogleAppsScript.Properties.Properties {
  readonly _type = 'Properties';
  constructor(
    private readonly env: Env,
    private readonly store: string,
  ) {
    super();
  }

  getProperty(key: string): string | null {
    const all = this.all();
    return Object.hasOwn(all, key) ? (all[key] ?? null) : null;
  }

  getProperties(): Record<string, string> {
    return { ...this.all() };
  }

  getKeys(): string[] {
    return Object.keys(this.all());
  }

  setProperty(key: string, value: string): this {
    return this.setProperties({ [key]: value });
  }

  setProperties(properties: Record<string, string>, deleteAllOthers?: boolean): this {
    const { limits } = this.env;
    const next: Record<string, string> = deleteAllOthers ? {} : { ...this.all() };
    for (const [key, value] of Object.entries(properties)) {
      if (value === null || value === undefined) throw new GoogleError('Argument cannot be null: value');
      next[key] = String(value);
      if (size(next[key]) > limits.of('propertyValueBytes'))
        throw new GoogleError('Argument too large: value');
    }
    const total = Object.entries(next).reduce((sum, [key, value]) => sum + size(key) + size(value), 0);
    if (total > limits.of('propertyStoreBytes')) {
      throw new GoogleError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.env.state.properties[this.store] = next;
    return this;
  }

  deleteProperty(key: string): this {
    const { [key]: _gone, ...rest } = this.all();
    this.env.state.properties[this.store] = rest;
    return this;
  }

  deleteAllProperties(): this {
    this.env.state.properties[this.store] = {};
    return this;
  }

  private all(): Record<string, string> {
    return this.env.state.properties[this.store] ?? {};
  }
}

export class PropertiesServiceService extends Remote {
  readonly _type = 'PropertiesService';
  constructor(private readonly env: Env) {
    super();
  }
  getScriptProperties(): Properties {
    return new Properties(this.env, 'script');
  }
  getUserProperties(): Properties {
    return new Properties(this.env, `user:${this.env.run.effectiveUser}`);
  }
  /** null outside a container, as with Google. */
  getDocumentProperties(): Properties | null {
    const { container } = this.env.run;
    return container === null ? null : new Properties(this.env, `document:${container}`);
  }
}
