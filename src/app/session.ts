/** Opening a register for one execution: who is it, what does the register say. One look at the memory, one read of the tabs. */

import { ADMIN_ROLE, capacitiesOf } from '../domain/people';
import { toCivil } from '../domain/time/civil';
import type { Actor, DateKey } from '../domain/types';
import { checkTail, type Tail } from './chain';
import { CONFIG_RANGES, type Config, configFrom } from './config';
import { type Ports, type ReadRow, Refused, type RegisterFacts, type RowRange } from './ports';
import { type CaseRecord, caseRecordFrom, isTask } from './records';
import { SCHEMA_VERSION } from './tabs';

/** How far back the log is searched for a command that was already accepted. */
const REMEMBERED_ROWS = 40;

export interface Person {
  readonly email: string;
  readonly nama: string;
  /** capacities in force today, without ADMIN */
  readonly actors: readonly Actor[];
  /** all capacities in force today; ADMIN acts in a few things only, which `allowed` knows */
  readonly capacities: readonly Actor[];
  readonly isAdmin: boolean;
}

export interface Session {
  readonly today: DateKey;
  readonly now: number;
  readonly person: Person;
  readonly facts: RegisterFacts;
  readonly config: Config;
  readonly tasks: readonly ReadRow[];
  readonly tail: Tail;
  readonly record: CaseRecord | null;
  /** what the caller asked to read besides, in its order */
  readonly extra: readonly (readonly ReadRow[])[];
}

export interface SessionRequest {
  /** case to load; null: none */
  readonly no: number | null;
  readonly extra?: readonly RowRange[];
}

/** The mail address of the person. @throws Refused IDENTITY_BLANK when Google does not tell it */
export function requireEmail(ports: Ports): string {
  const email = ports.email().trim().toLowerCase();
  if (email === '') throw new Refused({ code: 'IDENTITY_BLANK', params: {} });
  return email;
}

/** What is kept outside the sheet. @throws Refused REGISTER_UNKNOWN, REGISTER_NEWER, or REGISTER_OLDER until it is upgraded */
export function requireFacts(ports: Ports): RegisterFacts {
  const facts = ports.memory.load();
  if (facts === null) throw new Refused({ code: 'REGISTER_UNKNOWN', params: {} });
  if (facts.schema > SCHEMA_VERSION)
    throw new Refused({ code: 'REGISTER_NEWER', params: { ada: facts.schema, kenal: SCHEMA_VERSION } });
  if (facts.schema < SCHEMA_VERSION)
    throw new Refused({ code: 'REGISTER_OLDER', params: { ada: facts.schema, kenal: SCHEMA_VERSION } });
  return facts;
}

function personOf(config: Config, email: string, today: DateKey): Person {
  const all = capacitiesOf(config.pejabat, email, today);
  const row = config.pejabat.find((p) => p.email === email);
  return {
    email,
    nama: all[0]?.nama ?? row?.nama ?? email,
    actors: all.filter((actor) => actor.role !== ADMIN_ROLE),
    capacities: all,
    isAdmin: all.some((actor) => actor.role === ADMIN_ROLE),
  };
}

/** The tail's range: from a few rows before the head, so that a repeated command is recognised. */
export function tailRange(facts: RegisterFacts): RowRange {
  return { tab: 'RIWAYAT', from: Math.max(1, facts.head.seq - REMEMBERED_ROWS), to: null };
}

/**
 * Opens the register for a person.
 * @throws Refused IDENTITY_BLANK, REGISTER_UNKNOWN, REGISTER_NEWER, REGISTER_OLDER, CONFIG_INVALID, REGISTER_ALTERED or
 * CASE_UNKNOWN
 */
export function openSession(ports: Ports, request: SessionRequest): Session {
  const email = requireEmail(ports);
  const facts = requireFacts(ports);
  const no = request.no;
  const extra = request.extra ?? [];
  const read = ports.store.read([
    ...CONFIG_RANGES,
    { tab: 'TUGAS', from: 1, to: null },
    tailRange(facts),
    ...(no === null ? [] : [{ tab: 'REGISTER' as const, from: no, to: no }]),
    ...extra,
  ]);
  const base = CONFIG_RANGES.length;
  const config = configFrom(read.slice(0, base));
  const now = ports.now();
  const today = toCivil(now).date;
  const tail = checkTail(ports.hmac, facts.key, facts.head, read[base + 1] ?? []);
  return {
    today,
    now,
    person: personOf(config, email, today),
    facts,
    config,
    tasks: (read[base] ?? []).filter(isTask),
    tail,
    record: no === null ? null : requireRecord(read[base + 2] ?? [], no),
    extra: read.slice(base + 2 + (no === null ? 0 : 1)),
  };
}

function requireRecord(rows: readonly ReadRow[], no: number): CaseRecord {
  const row = rows[0];
  if (!row || row.values.no === null || row.values.no === undefined)
    throw new Refused({ code: 'CASE_UNKNOWN', params: { nomor: no } });
  return caseRecordFrom(row, no);
}
