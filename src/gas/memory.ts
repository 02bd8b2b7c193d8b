/**
 * What is kept outside the spreadsheets, in script properties: for each register its key, head of the chain, folders, heartbeats.
 * Every property is keyed by the spreadsheet's id, so that one installation can serve several registers.
 */
import type { MirrorState } from '../app/integrity/keeper';
import { PROPERTY_BYTES } from '../app/limits';
import {
  type ChainHead,
  type OfficeState,
  Refused,
  type RegisterFacts,
  type RegisterMemory,
} from '../app/ports';
import { patiently } from './patience';

const PREFIX = 'register.';

/** What setup writes and nothing else changes. */
export interface RegisterSetup {
  readonly key: string;
  readonly systemAccount: string;
  readonly folderId: string;
  readonly templates: Readonly<Record<string, string>>;
  readonly webAppUrl: string;
  readonly schema: number;
}

/** What a template was made from, and when Drive says it was made: so that a change by staff is seen. */
export interface TemplateStamp {
  readonly digest: string;
  readonly modified: string;
}

const setupName = (id: string) => `${PREFIX}${id}.setup`;
const stampsName = (id: string) => `${PREFIX}${id}.templat`;
const headName = (id: string) => `${PREFIX}${id}.head`;
const basisName = (id: string) => `${PREFIX}${id}.dasar`;
const calendarName = (id: string) => `${PREFIX}${id}.kalender`;
const officeName = (id: string) => `${PREFIX}${id}.pejabat`;
const beatName = (id: string, timer: string) => `${PREFIX}${id}.beat.${timer}`;

const properties = () => PropertiesService.getScriptProperties();

/** Length of a text in UTF-8, which is what Google counts. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Keeps a value. @throws Refused MEMORY_FULL naming it when it is larger than Google keeps */
function keep(name: string, value: string): void {
  if (bytesOf(value) > PROPERTY_BYTES) {
    const nama = name.split('.').slice(2).join('.');
    throw new Refused({ code: 'MEMORY_FULL', params: { nama } });
  }
  properties().setProperty(name, value);
}

/** Bytes of this register's largest property, and of all properties of the script. */
export function memoryUse(id: string): { readonly property: number; readonly store: number } {
  const all = patiently(() => properties().getProperties());
  const names = Object.keys(all);
  const own = names.filter((name) => name.startsWith(`${PREFIX}${id}.`));
  return {
    property: Math.max(0, ...own.map((name) => bytesOf(all[name] ?? ''))),
    store: names.reduce((sum, name) => sum + bytesOf(name) + bytesOf(all[name] ?? ''), 0),
  };
}

function heartbeats(all: Readonly<Record<string, string>>, id: string): Readonly<Record<string, number>> {
  const beats: Record<string, number> = {};
  const prefix = beatName(id, '');
  for (const name of Object.keys(all))
    if (name.startsWith(prefix)) beats[name.slice(prefix.length)] = Number(all[name]);
  return beats;
}

function factsFrom(all: Readonly<Record<string, string>>, id: string): RegisterFacts | null {
  const setup = all[setupName(id)];
  if (setup === undefined) return null;
  const head = all[headName(id)];
  const office = all[officeName(id)];
  return {
    ...(JSON.parse(setup) as RegisterSetup),
    head: head === undefined ? { seq: 0, hash: '' } : (JSON.parse(head) as ChainHead),
    heartbeats: heartbeats(all, id),
    basis: all[basisName(id)] ?? '',
    calendar: all[calendarName(id)] ?? '',
    office: office === undefined ? null : (JSON.parse(office) as OfficeState),
  };
}

/** Memory of one register: one read of all properties, one write for each change. */
export function propertyMemory(id: string): RegisterMemory {
  return {
    load: () =>
      factsFrom(
        patiently(() => properties().getProperties()),
        id,
      ),
    saveHead: (head) => {
      try {
        keep(headName(id), JSON.stringify(head));
      } catch (error) {
        // What the head stands for is written already; the next commit moves it on.
        console.warn(`the head of the chain stays behind: ${String(error)}`);
      }
    },
    saveBasis: (digest) => {
      keep(basisName(id), digest);
    },
    saveOffice: (state) => {
      keep(officeName(id), JSON.stringify(state));
    },
    saveHeartbeat: (timer, at) => {
      keep(beatName(id, timer), String(at));
    },
    saveCalendar: (digest) => {
      keep(calendarName(id), digest);
    },
  };
}

/** Writes what setup found out. */
export function saveSetup(id: string, setup: RegisterSetup): void {
  keep(setupName(id), JSON.stringify(setup));
}

/** Stamps of the templates by template id; none for a register set up before there were any. */
export function loadStamps(id: string): Readonly<Record<string, TemplateStamp>> {
  return JSON.parse(properties().getProperty(stampsName(id)) ?? '{}') as Record<string, TemplateStamp>;
}

export function saveStamps(id: string, stamps: Readonly<Record<string, TemplateStamp>>): void {
  keep(stampsName(id), JSON.stringify(stamps));
}

/** Of the watch: the mirror, the comparison, calls that were refused, who edited, until when a run has its turn. */
type WatchName = 'cermin' | 'keutuhan' | 'ditolak' | 'penyunting' | 'giliran';

/** The mirror as it is kept: which spreadsheet, of which schema, how far. */
export interface KeptMirror extends MirrorState {
  readonly id: string;
  readonly schema: number;
}

/** A value of the watch over the register, as JSON; null while there is none. */
export function loadWatch<T>(id: string, name: WatchName): T | null {
  const text = properties().getProperty(`${PREFIX}${id}.${name}`);
  return text === null ? null : (JSON.parse(text) as T);
}

export function saveWatch(id: string, name: WatchName, value: unknown): void {
  keep(`${PREFIX}${id}.${name}`, JSON.stringify(value));
}

/** Takes a value away that has been written down elsewhere. */
export function forgetWatch(id: string, name: WatchName): void {
  properties().deleteProperty(`${PREFIX}${id}.${name}`);
}

const idsAmong = (names: readonly string[]): string[] =>
  names
    .filter((name) => name.startsWith(PREFIX) && name.endsWith('.setup'))
    .map((name) => name.slice(PREFIX.length, -'.setup'.length))
    .sort();

/** Ids of all registers of this installation, in a stable order. */
export const registerIds = (): readonly string[] => idsAmong(properties().getKeys());

/** Ids of all registers, the one whose run of this timer is longest ago first. */
export function registersByTurn(timer: string): readonly string[] {
  const all = patiently(() => properties().getProperties());
  const lastRun = (id: string) => Number(all[beatName(id, timer)] ?? 0);
  return idsAmong(Object.keys(all)).sort((a, b) => lastRun(a) - lastRun(b));
}

/** Whether the spreadsheet is a register of this installation. */
export function isRegister(id: string): boolean {
  return properties().getProperty(setupName(id)) !== null;
}
