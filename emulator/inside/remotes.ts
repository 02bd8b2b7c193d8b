/**
 * Google's objects as the script sees them: stand-ins whose members call the main thread. A member that the emulator
 * does not have throws its own name.
 */
import type { ClassInfo, Packed, Wire } from '../wire';
import type { AnyFunction, Realm } from './realm';
import { argumentFault, type KindOf, mismatchText } from './signature';

type WireRecord = { readonly [key: string]: Wire };
type Handler = ProxyHandler<Record<string, unknown>>;

/** Sends a call and waits for the answer, in wire form. Throws errors of the script's realm. */
export type Invoke = (
  ref: number,
  member: string,
  args: Packed,
) => { value: Packed; classes: readonly ClassInfo[] };

/** A member that the worker answers by itself; `remote` calls the member of the same name on the main thread. */
export type LocalMember = (args: unknown[], remote: (args: unknown[]) => unknown) => unknown;
/** Such members by full name: "Utilities.computeDigest". */
export type LocalMembers = Readonly<Record<string, LocalMember>>;

/** Names that JavaScript itself asks of any object. They are never members of a service. */
const LANGUAGE_NAMES = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'inspect',
  'length',
  'name',
  'nodeType',
]);

/** An error for a value that can't travel; `path` leads to it. */
type Refuse = (path: string) => Error;

/** An object of a service, as its members know it. */
interface Target {
  readonly ref: number;
  readonly type: string;
  /** as the script writes it: "Sheets.Spreadsheets" */
  readonly path: string;
}

export class Remotes {
  private readonly byRef = new Map<number, object>();
  private readonly refOf = new WeakMap<object, number>();
  private readonly classes = new Map<number, ClassInfo>();
  private readonly enums = new Map<string, object>();
  private readonly enumKeys = new WeakMap<object, { t: string; n: string }>();
  private readonly typeOf = new WeakMap<object, string>();
  private tagged = false;

  constructor(
    private readonly realm: Realm,
    private readonly invoke: Invoke,
    private readonly local: LocalMembers,
  ) {}

  learn(classes: readonly ClassInfo[]): void {
    for (const info of classes) this.classes.set(info.id, info);
  }

  /** A value from the main thread, made of the realm's objects. */
  unpack(packed: Packed): unknown {
    if (!packed.tagged) return this.realm.JSON.parse(packed.json);
    return this.fromWire(JSON.parse(packed.json) as Wire);
  }

  /** A value of the script for the main thread. Throws what `refuse` makes of a value that can't travel. */
  pack(value: unknown, refuse: Refuse): Packed {
    this.tagged = false;
    const wire = this.toWire(value, '', 0, refuse);
    return { json: JSON.stringify(wire), tagged: this.tagged };
  }

  /** True for stand-ins and enum values. */
  isRemote(value: unknown): boolean {
    return typeof value === 'object' && value !== null && (this.refOf.has(value) || this.enumKeys.has(value));
  }

  private fromWire(wire: Wire): unknown {
    if (typeof wire !== 'object' || wire === null) return wire;
    if (Array.isArray(wire)) return this.realm.array(wire.map((one: Wire) => this.fromWire(one)));
    const record = wire as WireRecord;
    return record.$ === undefined ? this.objectFrom(record) : this.fromTag(record);
  }

  private objectFrom(record: WireRecord): object {
    const result = this.realm.object();
    for (const [key, one] of Object.entries(record)) result[key] = this.fromWire(one);
    return result;
  }

  private fromTag(wire: WireRecord): unknown {
    switch (wire.$) {
      case 'date':
        return new this.realm.Date(wire.v === null ? Number.NaN : Number(wire.v));
      case 'number':
        return Number(wire.v);
      case 'enum':
        return this.enumValue(String(wire.t), String(wire.n));
      case 'table':
        return this.constants(String(wire.n), wire.v as WireRecord);
      case 'ref':
        return this.byRef.get(Number(wire.i)) ?? this.standIn(wire);
      default:
        return this.objectFrom(wire.v as WireRecord);
    }
  }

  private enumValue(type: string, name: string): object {
    const key = `${type}.${name}`;
    const known = this.enums.get(key);
    if (known) return known;
    const target = this.realm.object();
    for (const member of ['name', 'toString', 'toJSON']) {
      Object.defineProperty(target, member, { value: this.realm.fn(() => name) });
    }
    const value = this.guarded(target, key);
    this.enums.set(key, value);
    this.enumKeys.set(value, { t: type, n: name });
    return value;
  }

  /** A table of constants; an unknown name throws. */
  constants(path: string, values: WireRecord): object {
    const target = this.objectFrom(values) as Record<string, unknown>;
    return this.guarded(target, path);
  }

  private standIn(wire: WireRecord): object {
    const ref = Number(wire.i);
    const name = String(wire.n);
    const info = this.classes.get(Number(wire.c));
    const target = this.realm.object();
    const proxy = this.guarded(target, name);
    this.byRef.set(ref, proxy);
    this.refOf.set(proxy, ref);
    this.typeOf.set(proxy, info?.type ?? name);
    const define = (member: string, value: unknown): void => {
      Object.defineProperty(target, member, { value, configurable: true });
    };
    define(
      'toString',
      this.realm.fn(() => info?.type ?? name),
    );
    for (const [key, constant] of Object.entries(wire.p as WireRecord)) define(key, this.fromWire(constant));
    const own = { ref, type: info?.type ?? name, path: name };
    for (const member of info?.members ?? []) define(member, this.method(own, member));
    for (const [path, host] of Object.entries(this.local)) {
      if (path.startsWith(`${name}.`)) {
        const member = path.slice(name.length + 1);
        define(member, this.localMethod(own, member, host));
      }
    }
    return proxy;
  }

  private method(target: Target, member: string): AnyFunction {
    return this.realm.fn((args) => {
      this.check(target, member, args);
      return this.call(target, member, args);
    });
  }

  private localMethod(target: Target, member: string, host: LocalMember): AnyFunction {
    return this.realm.fn((args) => {
      this.check(target, member, args);
      return host(args, (given) => this.call(target, member, given));
    });
  }

  private check(target: Target, member: string, args: readonly unknown[]): void {
    const fault = argumentFault(target, member, args, this.kindOf);
    if (fault !== null) throw this.realm.error('Exception', fault);
  }

  private call(target: Target, member: string, args: readonly unknown[]): unknown {
    const packed = this.pack(args, () =>
      this.realm.error('Exception', mismatchText(target.type, member, args, this.kindOf)),
    );
    const { value, classes } = this.invoke(target.ref, member, packed);
    this.learn(classes);
    return this.unpack(value);
  }

  private readonly kindOf: KindOf = (value) => {
    if (typeof value !== 'object' || value === null) return null;
    const key = this.enumKeys.get(value);
    if (key) return { is: 'enum', type: key.t };
    const type = this.typeOf.get(value);
    return type === undefined ? null : { is: 'class', type };
  };

  /** The object as the script sees it: an unknown name throws, a write throws. */
  private guarded(object: Record<string, unknown>, name: string): object {
    const handler: Handler = {
      get: (target, member) => {
        if (typeof member === 'symbol') return undefined;
        if (Object.hasOwn(target, member)) return target[member];
        if (LANGUAGE_NAMES.has(member) || member in target) return undefined;
        throw this.realm.error('NotEmulated', `${name}.${member} is not emulated`);
      },
      set: () => {
        throw this.realm.error('Exception', 'Object does not allow properties to be added or changed.');
      },
    };
    return new Proxy(object, handler);
  }

  private toWire(value: unknown, path: string, depth: number, refuse: Refuse): Wire {
    if (value === undefined || value === null) return null;
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') {
      return Number.isFinite(value) ? value : this.tag({ $: 'number', v: String(value) });
    }
    if (typeof value !== 'object' || depth > 60) throw refuse(path);
    return this.objectToWire(value, path, depth, refuse);
  }

  private objectToWire(value: object, path: string, depth: number, refuse: Refuse): Wire {
    const inner = (one: unknown, key: string | number): Wire =>
      this.toWire(one, path === '' ? String(key) : `${path}.${key}`, depth + 1, refuse);
    const ref = this.refOf.get(value);
    if (ref !== undefined) return this.tag({ $: 'ref', i: ref });
    const key = this.enumKeys.get(value);
    if (key) return this.tag({ $: 'enum', ...key });
    if (value instanceof this.realm.Date) return this.tag({ $: 'date', v: value.getTime() });
    if (Array.isArray(value)) return value.map(inner);
    if (ArrayBuffer.isView(value)) return Array.from(value as Int8Array);
    const wire: Record<string, Wire> = {};
    for (const [name, one] of Object.entries(value)) if (one !== undefined) wire[name] = inner(one, name);
    return '$' in wire ? this.tag({ $: 'object', v: wire }) : wire;
  }

  private tag(wire: Wire): Wire {
    this.tagged = true;
    return wire;
  }
}
