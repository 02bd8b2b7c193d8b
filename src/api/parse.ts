/**
 * The arguments of the page's calls, checked field by field: whoever knows a function's name can call it with anything.
 * Only known fields pass on; anything else, and any wrong type, is refused with CONTRACT naming the place.
 */
import type { Command } from '../domain/types';
import type { CaseRequest, CommandRequest, DocumentRequest, HomeRequest } from './contract';

/** What was wrong, e.g. `command.letter.tanggal`. */
export class ContractError extends Error {
  constructor(readonly place: string) {
    super(place);
    this.name = 'ContractError';
  }
}

type Parse<T> = (value: unknown, place: string) => T;
type Shape<T> = { readonly [K in keyof T]: Parse<T[K]> };

/** Longest text of any field: what a cell of Sheets holds. */
const TEXT_LIMIT = 50_000;
const LIST_LIMIT = 200;

/** Own fields only: `__proto__` and `constructor` are no fields. */
const has = (value: object, key: string): boolean => Object.prototype.propertyIsEnumerable.call(value, key);

const fail = (place: string): never => {
  throw new ContractError(place);
};

const text: Parse<string> = (value, place) =>
  typeof value === 'string' && value.length <= TEXT_LIMIT ? value : fail(place);
const whole: Parse<number> = (value, place) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail(place);
const orNull =
  <T>(parse: Parse<T>): Parse<T | null> =>
  (value, place) =>
    value === null || value === undefined ? null : parse(value, place);
const list =
  <T>(parse: Parse<T>): Parse<readonly T[]> =>
  (value, place) =>
    Array.isArray(value) && value.length <= LIST_LIMIT
      ? value.map((item, i) => parse(item, `${place}[${i}]`))
      : fail(place);
const score: Parse<0 | 1 | 2 | null> = (value, place) =>
  value === 0 || value === 1 || value === 2 || value === null ? value : fail(place);

function object<T>(shape: Shape<T>): Parse<T> {
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(place);
    const given = value as Readonly<Record<string, unknown>>;
    const parsed: Partial<T> = {};
    for (const key of Object.keys(shape) as (keyof T & string)[]) {
      const own = has(given, key) ? given[key] : undefined;
      parsed[key] = shape[key](own, `${place}.${key}`);
    }
    return parsed as T;
  };
}

const number = object({ nomor: text, tanggal: text, tautan: text });

const order = object({ harap: list(text), catatan: text, sifat: text });

const letter = object({
  sifat: text,
  lampiran: text,
  tanggal: text,
  tanggalSampai: orNull(text),
  pukul: text,
  tempat: text,
  tim: text,
  dokumen: text,
  tembusan: list(text),
});

const report = object({ ringkasan: text, kesimpulan: text, saran: text, tindakLanjut: text });

const delivery = object({ cara: text, tanggal: text, penerima: text, jabatan: text, bukti: text });

const component = object({ no: whole, skor: score, kondisi: text, temuan: text, rekomendasi: text });

const monitoring = object({ tanggal: text, unit: text, ditemui: text, components: list(component) });

const receipt = object({ nama: text, jabatan: text, nip: text, tanggal: text, pukul: text, bukti: text });

type Of<T extends Command['type']> = Extract<Command, { type: T }>;
type Bodies = { readonly [T in Command['type']]: Shape<Omit<Of<T>, 'type'>> };

const BODIES: Bodies = {
  open: { judul: text, rencanaKerja: text },
  order: { targets: list(text), order },
  draftLetter: { letter },
  draftReport: { report },
  approve: { note: text, number: orNull(number) },
  return: { note: text, reasons: list(text) },
  recordNumber: { number },
  recordDelivery: { pd: list(text), delivery },
  recordMonitoring: { pd: text, monitoring },
  recordReceipt: { pd: text, receipt },
  complete: { note: text },
  cancel: { reason: text },
};

const command: Parse<Command> = (value, place) => {
  const type = (value as { readonly type?: unknown } | null | undefined)?.type;
  if (typeof type !== 'string' || !has(BODIES, type)) return fail(`${place}.type`);
  const body = object(BODIES[type as Command['type']] as Shape<Record<string, unknown>>)(value, place);
  return { ...body, type } as Command;
};

const commandId: Parse<string> = (value, place) =>
  typeof value === 'string' && /^[\w-]{8,64}$/.test(value) ? value : fail(place);

/** @throws ContractError */
export const parseHomeRequest = (value: unknown): HomeRequest =>
  object<HomeRequest>({ registerId: text })(value, 'request');
/** @throws ContractError */
export const parseCaseRequest = (value: unknown): CaseRequest =>
  object<CaseRequest>({ registerId: text, no: whole })(value, 'request');
/** @throws ContractError */
export const parseDocumentRequest = (value: unknown): DocumentRequest =>
  object<DocumentRequest>({ registerId: text, no: whole, fileId: text })(value, 'request');
/** @throws ContractError */
export const parseCommandRequest = (value: unknown): CommandRequest =>
  object<CommandRequest>({
    registerId: text,
    commandId,
    no: orNull(whole),
    visit: orNull(whole),
    command,
  })(value, 'request');
