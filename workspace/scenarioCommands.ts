/** The commands of the sidebar as a scenario file writes them: their names, what may be left out, and the check of their fields. */
import { ContractError, parseCommandRequest } from '../src/api/parse';
import type { Command, CommandType } from '../src/domain/types';

type Fields = Readonly<Record<string, unknown>>;

const NO_RECEIVER = { penerima: '', jabatan: '', bukti: '' };
const NO_NUMBER = { tautan: '' };

/** Fields that may be left out in a scenario, by command: what the forms of the page let a person leave blank. */
const DEFAULTS: Readonly<Record<CommandType, Fields>> = {
  open: {},
  order: { order: { harap: [], catatan: '', sifat: '' } },
  draftLetter: { letter: { lampiran: '', tanggalSampai: null, dokumen: '', tembusan: [] } },
  draftReport: { report: { tindakLanjut: '' } },
  approve: { note: '', number: null },
  return: { note: '', reasons: [] },
  recordNumber: { number: NO_NUMBER },
  voidNumber: {},
  linkSigned: {},
  makeDocument: { pd: null, note: '' },
  recordDelivery: { delivery: NO_RECEIVER },
  recordMonitoring: { monitoring: { ditemui: '' } },
  recordReceipt: { receipt: { nip: '', bukti: '' } },
  complete: { note: '' },
  cancel: {},
  withdraw: {},
  askInfo: {},
  answerInfo: {},
  allowSelf: {},
  reassign: {},
  comment: {},
  attach: { tautan: '' },
  reopen: {},
  pause: {},
  resume: { note: '' },
};
const COMPONENT_DEFAULTS: Fields = { skor: null, kondisi: '', temuan: '', rekomendasi: '' };

export const COMMAND_NAMES: readonly string[] = Object.keys(DEFAULTS);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function filled(defaults: Fields, given: Fields): Fields {
  const all: Record<string, unknown> = { ...defaults, ...given };
  for (const key of Object.keys(given)) {
    const inner = defaults[key];
    const value = given[key];
    if (isFields(inner) && isFields(value)) all[key] = filled(inner, value);
    if (key === 'number' && isFields(value)) all[key] = filled(NO_NUMBER, value);
    if (key === 'components' && Array.isArray(value))
      all[key] = value.map((one) => (isFields(one) ? filled(COMPONENT_DEFAULTS, one) : one));
  }
  return all;
}

/** Place of the first field that the parsed command does not have, '' when there is none. */
function strayField(given: unknown, parsed: unknown, place: string): string {
  if (Array.isArray(given) && Array.isArray(parsed)) {
    const found = given.map((one, i) => strayField(one, parsed[i], `${place}[${i}]`));
    return found.find((text) => text !== '') ?? '';
  }
  if (!isFields(given) || !isFields(parsed)) return '';
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(parsed, key)) return `${place}.${key}`;
    const inner = strayField(given[key], parsed[key], `${place}.${key}`);
    if (inner !== '') return inner;
  }
  return '';
}

/** The command, or what is wrong with it and where (`args.letter.tanggal`). */
export type CommandReading =
  | { readonly ok: true; readonly body: Command }
  | { readonly ok: false; readonly place: string; readonly what: string };

export interface CommandText {
  /** one of COMMAND_NAMES */
  readonly command: string;
  readonly args: Fields;
  readonly visit: unknown;
  readonly commandId: unknown;
}

/** Reads a command with the very check that the server makes, so that a slip in the file is named, not played. */
export function readCommand({ command, args, visit, commandId }: CommandText): CommandReading {
  const defaults = DEFAULTS[command as CommandType];
  const request = {
    registerId: 'skenario',
    commandId: commandId ?? 'skenario',
    no: null,
    visit: visit ?? null,
    command: { ...filled(defaults, args), type: command },
  };
  try {
    const body = parseCommandRequest(request).command;
    const { type: _, ...fields } = body;
    const stray = strayField(args, fields, 'args');
    return stray === '' ? { ok: true, body } : { ok: false, place: stray, what: 'unknown field' };
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    const place = error.place.replace(/^request\./, '').replace(/^command\b/, 'args');
    return { ok: false, place, what: 'is missing or of the wrong form' };
  }
}
