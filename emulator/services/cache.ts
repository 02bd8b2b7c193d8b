/** CacheService: texts that are forgotten after a while. */
import type { Env } from '../env';
import { GoogleError, Remote } from '../remote';
import type { CacheEntry } from '../state';

const DEFAULT_SECONDS = 600;

export class Cache extends Remote implements GoogleAppsScript.Cache.Cache {
  readonly _type = 'Cache';
  constructor(
    private readonly env: Env,
    private readonly store: string,
  ) {
    super();
  }

  get(key: string): string | null {
    const entry = this.entries()[key];
    return entry && entry.until > this.env.now() ? entry.value : null;
  }

  getAll(keys: string[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(key: string, value: string, expirationInSeconds?: number): void {
    const { limits } = this.env;
    if (key.length > limits.of('cacheKeyLength')) throw new GoogleError('Argument too large: key');
    if (Buffer.byteLength(value, 'utf8') > limits.of('cacheValueBytes'))
      throw new GoogleError('Argument too large: value');
    const seconds = Math.min(expirationInSeconds ?? DEFAULT_SECONDS, limits.of('cacheSeconds'));
    const entries = { ...this.entries(), [key]: { value, until: this.env.now() + seconds * 1000 } };
    const keys = Object.keys(entries);
    // Google keeps the items that last longest; which go is not promised.
    keys.sort((a, b) => (entries[b]?.until ?? 0) - (entries[a]?.until ?? 0));
    for (const gone of keys.slice(limits.of('cacheItems'))) delete entries[gone];
    this.env.state.caches[this.store] = entries;
  }

  putAll(values: Record<string, string>, expirationInSeconds?: number): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, expirationInSeconds);
  }

  remove(key: string): void {
    this.removeAll([key]);
  }

  removeAll(keys: string[]): void {
    const entries = { ...this.entries() };
    for (const key of keys) delete entries[key];
    this.env.state.caches[this.store] = entries;
  }

  private entries(): Record<string, CacheEntry> {
    return this.env.state.caches[this.store] ?? {};
  }
}

export class CacheServiceService extends Remote {
  readonly _type = 'CacheService';
  constructor(private readonly env: Env) {
    super();
  }
  getScriptCache(): Cache {
    return new Cache(this.env, 'script');
  }
  getUserCache(): Cache {
    return new Cache(this.env, `user:${this.env.run.effectiveUser}`);
  }
  getDocumentCache(): Cache | null {
    const { container } = this.env.run;
    return container === null ? null : new Cache(this.env, `document:${container}`);
  }
}
