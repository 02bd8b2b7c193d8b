/**
 * The objects that one execution's script holds. Turns values into wire form and back; objects of services travel as
 * numbers that mean something in this execution only.
 */
import signatures from './google/signatures.json';
import { EnumValue, GoogleError, Remote } from './remote';
import type { ClassInfo, Packed, Wire } from './wire';

type Constructor = abstract new (...args: never[]) => Remote;

/** Members of Google's classes by the names that our objects bear. */
const GOOGLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = signatures;
const memberCache = new WeakMap<object, readonly string[]>();
let nextClass = 1;
const classIds = new WeakMap<object, number>();

/**
 * Members of a class, given its prototype, that scripts may call: methods up to Remote that Google's class has too.
 * What our class has for its own use is private to TypeScript only, so the names decide.
 */
export function membersOf(start: object, type: string): readonly string[] {
  const known = memberCache.get(start);
  if (known) return known;
  const names = new Set<string>();
  const googles = GOOGLES[type] ?? {};
  for (let proto = start; proto !== Remote.prototype; proto = Object.getPrototypeOf(proto)) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(proto))) {
      if (typeof property.value === 'function' && Object.hasOwn(googles, name)) names.add(name);
    }
  }
  const members = [...names];
  memberCache.set(start, members);
  return members;
}

function isEnumTable(value: unknown): value is Record<string, EnumValue> {
  if (typeof value !== 'object' || value === null || value instanceof Remote) return false;
  const values = Object.values(value);
  return values.length > 0 && values.every((one) => one instanceof EnumValue);
}

/** Constant members of a service: enum tables, and sub-services, whose names begin with a capital. */
function constantsOf(target: Remote): [string, Remote | Record<string, EnumValue>][] {
  const found: [string, Remote | Record<string, EnumValue>][] = [];
  for (const [name, value] of Object.entries(target)) {
    const subService = value instanceof Remote && /^[A-Z]/.test(name);
    if (!name.startsWith('_') && (subService || isEnumTable(value))) found.push([name, value]);
  }
  return found;
}

/** All objects handed to one execution. */
export class Registry {
  private readonly known: Remote[] = [];
  private readonly refs = new Map<Remote, number>();
  private readonly enums = new Map<string, EnumValue>();
  private readonly sentClasses = new Set<number>();
  private newClasses: ClassInfo[] = [];
  private tagged = false;

  /** The object behind a number. */
  at(ref: number): Remote {
    const known = this.known[ref];
    if (!known) throw new Error(`no object ${ref} in this execution`);
    return known;
  }

  /** Classes that the worker has not been told about yet. */
  takeClasses(): readonly ClassInfo[] {
    const classes = this.newClasses;
    this.newClasses = [];
    return classes;
  }

  pack(value: unknown): Packed {
    this.tagged = false;
    const wire = this.toWire(value, '');
    return { json: JSON.stringify(wire), tagged: this.tagged };
  }

  /** Services by global name. */
  packServices(services: Readonly<Record<string, Remote>>): Packed {
    this.tagged = true;
    const wire: Record<string, Wire> = {};
    for (const [name, service] of Object.entries(services)) wire[name] = this.refWire(service, name);
    return { json: JSON.stringify(wire), tagged: true };
  }

  unpack(packed: Packed): unknown {
    const wire = JSON.parse(packed.json) as Wire;
    return packed.tagged ? this.fromWire(wire) : wire;
  }

  private toWire(value: unknown, name: string): Wire {
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' && !Number.isFinite(value))
      return this.tag({ $: 'number', v: String(value) });
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
    if (value instanceof Date) return this.tag({ $: 'date', v: value.getTime() });
    if (value instanceof Uint8Array) return Array.from(Int8Array.from(value));
    if (value instanceof EnumValue) return this.enumWire(value);
    if (value instanceof Remote) return this.refWire(value, name);
    if (Array.isArray(value)) return value.map((one) => this.toWire(one, ''));
    if (typeof value === 'object') return this.objectWire(value);
    throw new GoogleError(`a ${typeof value} cannot be handed to a script`);
  }

  private objectWire(value: object): Wire {
    const wire: Record<string, Wire> = {};
    for (const [key, one] of Object.entries(value)) if (one !== undefined) wire[key] = this.toWire(one, '');
    return '$' in wire ? this.tag({ $: 'object', v: wire }) : wire;
  }

  private enumWire(value: EnumValue): Wire {
    const key = `${value._type}.${value._name}`;
    if (!this.enums.has(key)) this.enums.set(key, value);
    return this.tag({ $: 'enum', t: value._type, n: value._name });
  }

  /** @param name path as the script writes it: "Sheets.Spreadsheets"; '' for an object without a name of its own */
  private refWire(target: Remote, name: string): Wire {
    const old = this.refs.get(target);
    if (old !== undefined) return this.tag({ $: 'ref', i: old });
    const ref = this.known.length;
    const shown = name === '' ? target._type : name;
    this.known.push(target);
    this.refs.set(target, ref);
    const constants: Record<string, Wire> = {};
    for (const [key, value] of constantsOf(target)) {
      const path = `${shown}.${key}`;
      constants[key] = value instanceof Remote ? this.refWire(value, path) : this.tableWire(value, path);
    }
    return this.tag({ $: 'ref', i: ref, c: this.classOf(target), n: shown, p: constants });
  }

  private tableWire(table: Record<string, EnumValue>, path: string): Wire {
    const values = Object.entries(table).map(([key, value]) => [key, this.enumWire(value)]);
    return { $: 'table', n: path, v: Object.fromEntries(values) };
  }

  private classOf(target: Remote): number {
    const kind = target.constructor as Constructor;
    let id = classIds.get(kind);
    if (id === undefined) {
      id = nextClass++;
      classIds.set(kind, id);
    }
    if (!this.sentClasses.has(id)) {
      this.sentClasses.add(id);
      this.newClasses.push({
        id,
        type: target._type,
        members: membersOf(Object.getPrototypeOf(target), target._type),
      });
    }
    return id;
  }

  private tag(wire: Wire): Wire {
    this.tagged = true;
    return wire;
  }

  private fromWire(wire: Wire): unknown {
    if (typeof wire !== 'object' || wire === null) return wire;
    if (Array.isArray(wire)) return wire.map((one: Wire) => this.fromWire(one));
    const record = wire as { readonly [key: string]: Wire };
    if (record.$ !== undefined) return this.fromTag(record);
    return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, this.fromWire(one)]));
  }

  private fromTag(wire: { readonly [key: string]: Wire }): unknown {
    switch (wire.$) {
      case 'date':
        return new Date(wire.v === null ? Number.NaN : Number(wire.v));
      case 'number':
        return Number(wire.v);
      case 'ref':
        return this.at(Number(wire.i));
      case 'enum':
        return this.enums.get(`${String(wire.t)}.${String(wire.n)}`);
      default: {
        const inner = (wire.v ?? {}) as { readonly [key: string]: Wire };
        return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, this.fromWire(one)]));
      }
    }
  }
}
