/**
 * What a page would never send, drawn from what it does send: every place of every request is spoilt in turn. Either the
 * parser names the place, or what passes has only known fields of known types.
 */
import fc from 'fast-check';
import type { BulkRequest, PageCallName, PageCalls, SearchRequest } from '../../src/api/contract';
import {
  ContractError,
  parseBulkRequest,
  parseCaseRequest,
  parseCommandRequest,
  parseDocumentRequest,
  parseHomeRequest,
  parseRepairRequest,
  parseSearchRequest,
} from '../../src/api/parse';
import type { Command } from '../../src/domain/types';
import {
  approve,
  delivery,
  letter,
  monitoring,
  numberOf,
  openCase,
  order,
  receipt,
  report,
  returned,
  sign,
} from '../../workspace/samples';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Parse = (value: unknown) => unknown;
type Path = readonly (string | number)[];

const COMMANDS: { readonly [T in Command['type']]: Extract<Command, { type: T }> } = {
  open: openCase('x'),
  order: order(['DINKES']),
  draftLetter: letter('2026-11-26'),
  draftReport: report,
  approve: sign(numberOf(1, '2026-11-26')),
  return: returned('y'),
  recordNumber: { type: 'recordNumber', number: numberOf(1, '2026-11-26'), mint: false },
  voidNumber: { type: 'voidNumber', reason: 'z' },
  linkSigned: { type: 'linkSigned', tautan: 'https://srikandi.example/1' },
  makeDocument: { type: 'makeDocument', kind: 'NOTA_DINAS', pd: null, note: '' },
  recordDelivery: {
    ...delivery(['DINKES'], '2026-11-26'),
    file: { name: 'bukti.pdf', base64: 'JVBERi0=' },
  },
  recordMonitoring: monitoring('DINKES', '2026-11-26'),
  recordReceipt: receipt('DINKES', '2026-11-26'),
  complete: { type: 'complete', note: '' },
  cancel: { type: 'cancel', reason: 'z' },
  pause: { type: 'pause', reason: 'a', note: 'b' },
  resume: { type: 'resume', note: '' },
  withdraw: { type: 'withdraw', reason: 'a' },
  askInfo: { type: 'askInfo', to: 'ANALIS', question: 'a' },
  answerInfo: { type: 'answerInfo', answer: 'a' },
  allowSelf: { type: 'allowSelf', reason: 'a' },
  reassign: { type: 'reassign', to: 'analis@tangerangkota.example', reason: 'a' },
  comment: { type: 'comment', text: 'a' },
  attach: { type: 'attach', label: 'a', tautan: 'https://drive.example/a' },
  reopen: { type: 'reopen', reason: 'a' },
};

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
const withCommand = (command: Command): Json =>
  plain({ registerId: 'r', commandId: 'perintah-0001', no: 1, visit: 2, command });

const SEARCH: SearchRequest = {
  registerId: 'r',
  text: '',
  pd: null,
  year: 2026,
  step: 5,
  state: 'BERJALAN',
  before: 0,
};
const BULK: BulkRequest = {
  registerId: 'r',
  commandId: 'perintah-0001',
  note: '',
  items: [{ no: 1, visit: 2, seen: 'a' }],
};

type Sample<C extends PageCallName> = readonly [
  parse: (value: unknown) => Parameters<PageCalls[C]>[0],
  request: Parameters<PageCalls[C]>[0],
];

/** Every call of the page, by its type: a call that is added does not compile until it is tried here. */
const CALLS: { readonly [C in PageCallName]: Sample<C> } = {
  loadHome: [parseHomeRequest, { registerId: 'r' }],
  loadCase: [parseCaseRequest, { registerId: 'r', no: 1 }],
  loadSelected: [parseHomeRequest, { registerId: 'r' }],
  loadDocument: [parseDocumentRequest, { registerId: 'r', no: 1, fileId: 'f' }],
  searchCases: [parseSearchRequest, SEARCH],
  approveMany: [parseBulkRequest, BULK],
  repairTimers: [parseRepairRequest, { registerId: 'r', commandId: 'perintah-0001' }],
  runCommand: [
    parseCommandRequest,
    { registerId: 'r', commandId: 'perintah-0001', no: 1, visit: 2, command: approve() },
  ],
};

const REQUESTS: readonly (readonly [name: string, parse: Parse, request: Json])[] = [
  ...Object.entries(CALLS).map(([name, [parse, request]]) => [name, parse, plain(request)] as const),
  ...Object.values(COMMANDS).map(
    (command) => [command.type, parseCommandRequest, withCommand(command)] as const,
  ),
];

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every place of a request: the fields of its objects, the items of its lists. */
function placesOf(value: unknown, path: Path = []): readonly Path[] {
  if (!isTree(value)) return [path];
  const keys = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value);
  return [path, ...keys.flatMap((key) => placesOf(value[key as string], [...path, key]))];
}

/** A copy with another value at a place; `undefined` takes it away. */
function spoilt(value: unknown, path: Path, other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return other;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  (copy as Record<string, unknown>)[key as string] = spoilt(
    (value as Record<string, unknown>)[key as string],
    rest,
    other,
  );
  return copy;
}

/** Accepted, or refused by naming a place; nothing else may come out of a parser. */
function outcome(parse: Parse, request: unknown): unknown {
  try {
    return parse(request);
  } catch (error) {
    if (error instanceof ContractError) return error.place;
    throw error;
  }
}

/** Names of all fields, however deep. */
function fieldsOf(value: unknown): readonly string[] {
  if (!isTree(value)) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(fieldsOf)];
}

const WRONG: readonly unknown[] = [
  null,
  undefined,
  true,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  '',
  'x'.repeat(50_001),
  [],
  [[]],
  {},
  { length: 3 },
  new Date(0),
  () => 'x',
  Array.from({ length: 10_000 }, () => 'x'),
];

describe.each(REQUESTS)('%s', (_, parse, request) => {
  const known = new Set(fieldsOf(parse(request)));

  test('passes as the page sends it', () => {
    expect(plain(parse(request))).toEqual(request);
  });

  test('with anything else at any place, is refused with the place, or passes with known fields only', () => {
    for (const path of placesOf(request))
      for (const wrong of WRONG) {
        const result = outcome(parse, spoilt(request, path, wrong));
        if (typeof result === 'string') expect(result).toMatch(/^request/);
        else for (const field of fieldsOf(result)) expect(known).toContain(field);
      }
  });

  test('a text of more than 50,000 characters is refused wherever a text stands, but for a file', () => {
    const texts = placesOf(request).filter((path) => {
      const value = path.reduce<unknown>(
        (at, key) => (at as Record<string, unknown>)[key as string],
        request,
      );
      return typeof value === 'string' && path[path.length - 1] !== 'base64';
    });
    for (const path of texts)
      expect(outcome(parse, spoilt(request, path, 'x'.repeat(50_001)))).toMatch(/^request/);
  });

  test('extra fields and keys of the prototype never pass on', () => {
    for (const path of placesOf(request))
      for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'admin']) {
        const at = path.reduce<unknown>(
          (value, step) => (value as Record<string, unknown>)[step as string],
          request,
        );
        if (!isTree(at) || Array.isArray(at)) continue;
        const extra = JSON.parse(`{"${key}":{"polluted":true}}`) as object;
        const own = Object.defineProperties({ ...at }, Object.getOwnPropertyDescriptors(extra));
        const result = outcome(parse, spoilt(request, path, own));
        expect(typeof result === 'string' ? [] : fieldsOf(result)).not.toContain('polluted');
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }
  });

  test('any JSON at any place leaves the parser with an answer or a place', () => {
    const place = fc.constantFrom(...placesOf(request));
    fc.assert(
      fc.property(place, fc.jsonValue(), (path, value) => {
        const result = outcome(parse, spoilt(request, path, value));
        if (typeof result === 'string') expect(result).toMatch(/^request/);
        else for (const field of fieldsOf(result)) expect(known).toContain(field);
      }),
      { numRuns: 200 },
    );
  });
});
