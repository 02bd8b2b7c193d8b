/**
 * The arguments of the page's calls, checked field by field: whoever knows a function's name can call it with anything.
 * Only known fields pass on; anything else, and any wrong type, is refused with CONTRACT naming the place.
 */
import type {
  Command,
  Delivery,
  ExtraKind,
  FollowUp,
  Receipt,
  ReportParticulars,
  Upload,
} from '../domain/types';
import {
  BULK_MOST,
  type BulkItem,
  type BulkRequest,
  type CaseRequest,
  type CommandRequest,
  type DocumentRequest,
  type HomeRequest,
  type RepairRequest,
  type SearchRequest,
} from './contract';

/** What was wrong, e.g. `command.letter.tanggal`. */
export class ContractError extends Error {
  constructor(readonly place: string) {
    super(place);
    this.name = 'ContractError';
  }
}

type Parse<T> = (value: unknown, place: string) => T;
type Shape<T> = { readonly [K in keyof T]-?: Parse<T[K]> };

/** Longest text of any field: what a cell of Sheets holds. */
const TEXT_LIMIT = 50_000;
const LIST_LIMIT = 200;
/** One for each component of sixty Perangkat Daerah. */
const FOLLOW_UPS = 60 * 14;
/** Somewhat more than the largest proof takes as base64, so that the domain can name the limit. */
const FILE_LIMIT = 12 * 1024 * 1024;

/** Own fields only: `__proto__` and `constructor` are no fields. */
const has = (value: object, key: string): boolean => Object.prototype.propertyIsEnumerable.call(value, key);

const fail = (place: string): never => {
  throw new ContractError(place);
};

const text: Parse<string> = (value, place) =>
  typeof value === 'string' && value.length <= TEXT_LIMIT ? value : fail(place);
const whole: Parse<number> = (value, place) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail(place);
/** A field that may be left out. */
const maybe =
  <T>(parse: Parse<T>): Parse<T | undefined> =>
  (value, place) =>
    value === undefined || value === null ? undefined : parse(value, place);
const orNull =
  <T>(parse: Parse<T>): Parse<T | null> =>
  (value, place) =>
    value === null || value === undefined ? null : parse(value, place);
const listOf =
  <T>(parse: Parse<T>, most: number): Parse<readonly T[]> =>
  (value, place) =>
    Array.isArray(value) && value.length <= most
      ? value.map((item, i) => parse(item, `${place}[${i}]`))
      : fail(place);
const list = <T>(parse: Parse<T>): Parse<readonly T[]> => listOf(parse, LIST_LIMIT);
const score: Parse<0 | 1 | 2 | null> = (value, place) =>
  value === 0 || value === 1 || value === 2 || value === null ? value : fail(place);

function object<T>(shape: Shape<T>): Parse<T> {
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(place);
    const given = value as Readonly<Record<string, unknown>>;
    const parsed: Partial<T> = {};
    for (const key of Object.keys(shape) as (keyof T & string)[]) {
      const own = has(given, key) ? given[key] : undefined;
      const value = shape[key](own, `${place}.${key}`);
      if (value !== undefined) parsed[key] = value;
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

const followUp = object<FollowUp>({ pd: text, komponen: whole, penanggungJawab: text, batasWaktu: text });

const report = object<ReportParticulars>({
  ringkasan: text,
  kesimpulan: text,
  saran: text,
  tindakLanjut: text,
  rencana: maybe(listOf(followUp, FOLLOW_UPS)),
});

const delivery = object<Delivery>({
  cara: text,
  tanggal: text,
  penerima: text,
  jabatan: text,
  bukti: text,
  pengirim: maybe(text),
  diterima: maybe(text),
});

/** Base64 of a file: four characters for three bytes. Its content is judged in the domain. */
const base64: Parse<string> = (value, place) =>
  typeof value === 'string' && value.length <= FILE_LIMIT ? value : fail(place);

const file = maybe(object<Upload>({ name: text, base64 }));

const component = object({ no: whole, skor: score, kondisi: text, temuan: text, rekomendasi: text });

const monitoring = object({ tanggal: text, unit: text, ditemui: text, components: list(component) });

const receipt = object<Receipt>({
  nama: text,
  jabatan: text,
  nip: text,
  tanggal: text,
  pukul: text,
  bukti: text,
  cara: maybe(text),
  pengirim: maybe(text),
});

const EXTRA_KINDS: readonly ExtraKind[] = ['NOTA_DINAS', 'SURAT_TUGAS', 'BERITA_ACARA', 'SURAT_PENGANTAR'];
const extraKind: Parse<ExtraKind> = (value, place) =>
  EXTRA_KINDS.find((kind) => kind === value) ?? fail(place);
const flag: Parse<boolean> = (value, place) => (typeof value === 'boolean' ? value : fail(place));

type Of<T extends Command['type']> = Extract<Command, { type: T }>;
type Bodies = { readonly [T in Command['type']]: Shape<Omit<Of<T>, 'type'>> };

const BODIES: Bodies = {
  open: { judul: text, rencanaKerja: text },
  order: { targets: list(text), order },
  draftLetter: { letter },
  draftReport: { report },
  approve: { note: text, number: orNull(number), mint: maybe(flag), seen: maybe(text) },
  return: { note: text, reasons: list(text) },
  recordNumber: { number, mint: maybe(flag) },
  voidNumber: { reason: text },
  linkSigned: { tautan: text },
  makeDocument: { kind: extraKind, pd: orNull(text), note: text },
  recordDelivery: { pd: list(text), delivery, file },
  recordMonitoring: { pd: text, monitoring },
  recordReceipt: { pd: text, receipt, file },
  complete: { note: text },
  cancel: { reason: text },
  withdraw: { reason: text },
  askInfo: { to: text, question: text },
  answerInfo: { answer: text },
  allowSelf: { reason: text },
  reassign: { to: text, reason: text },
  comment: { text },
  attach: { label: text, tautan: text, file },
  reopen: { reason: text },
  pause: { reason: text, note: text },
  resume: { note: text },
};

/** Every command that the contract knows. */
export const COMMAND_TYPES = Object.keys(BODIES) as readonly Command['type'][];

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
export const parseRepairRequest = (value: unknown): RepairRequest =>
  object<RepairRequest>({ registerId: text, commandId })(value, 'request');
/** @throws ContractError */
export const parseCaseRequest = (value: unknown): CaseRequest =>
  object<CaseRequest>({ registerId: text, no: whole })(value, 'request');
/** @throws ContractError */
export const parseDocumentRequest = (value: unknown): DocumentRequest =>
  object<DocumentRequest>({ registerId: text, no: whole, fileId: text })(value, 'request');
const bulkItem = object<BulkItem>({ no: whole, visit: whole, seen: maybe(text) });

/** @throws ContractError */
export const parseBulkRequest = (value: unknown): BulkRequest =>
  object<BulkRequest>({ registerId: text, commandId, note: text, items: listOf(bulkItem, BULK_MOST) })(
    value,
    'request',
  );
/** @throws ContractError */
export const parseCommandRequest = (value: unknown): CommandRequest =>
  object<CommandRequest>({
    registerId: text,
    commandId,
    no: orNull(whole),
    visit: orNull(whole),
    command,
  })(value, 'request');

const SEARCH_STATES = ['BERJALAN', 'TERLAMBAT', 'SELESAI', 'BATAL'] as const;
const searchState: Parse<(typeof SEARCH_STATES)[number]> = (value, place) =>
  SEARCH_STATES.find((state) => state === value) ?? fail(place);

/** @throws ContractError */
export const parseSearchRequest = (value: unknown): SearchRequest =>
  object<SearchRequest>({
    registerId: text,
    text,
    pd: orNull(text),
    year: orNull(whole),
    step: orNull(whole),
    state: orNull(searchState),
    before: whole,
  })(value, 'request');
