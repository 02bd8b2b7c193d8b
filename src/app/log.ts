/** Rows of the tab Riwayat: one for each event or note of a timer, chained; and back again. Pure. */

import { advance, type Counters } from '../domain/agenda';
import { presentVisit } from '../domain/case/allowed';
import type { Case, CaseEvent, Instant, Recorded } from '../domain/types';
import { eventText } from '../messages/events';
import { splitBasis } from './basis';
import { rowHash } from './chain';
import { kapasitasLabel, kapasitasOf } from './kapasitas';
import type { ChainHead, Hmac } from './ports';
import type { RoleLabels } from './records';
import type { Row } from './tabs';

/** Where the log stands: what each further row builds on. */
export interface LogPosition {
  readonly head: ChainHead;
  readonly caseCount: number;
  readonly resultCount: number;
  readonly counters: Counters;
}

export interface LogEntry {
  readonly kode: string;
  readonly no: number | null;
  readonly visit: number | null;
  readonly type: string;
  readonly text: string;
  readonly at: Instant;
  readonly actor: {
    readonly email: string;
    readonly nama: string;
    readonly role: string;
    readonly kapasitas: string;
  };
  readonly commandId: string;
  readonly data: unknown;
  /** cases and rows of results that this entry adds */
  readonly cases: number;
  readonly results: number;
  /** the counters after this entry; absent where it takes no number */
  readonly count?: (before: Counters) => Counters;
}

/** The chained rows for some entries, and where the log stands after them. */
export function logRows(
  hmac: Hmac,
  key: string,
  from: LogPosition,
  entries: readonly LogEntry[],
): { readonly rows: readonly Row[]; readonly position: LogPosition } {
  const rows: Row[] = [];
  let position = from;
  for (const entry of entries) {
    const seq = position.head.seq + 1;
    const counts = {
      caseCount: position.caseCount + entry.cases,
      resultCount: position.resultCount + entry.results,
      counters: entry.count?.(position.counters) ?? position.counters,
    };
    const row: Row = {
      urut: seq,
      waktu: entry.at,
      kode: entry.kode,
      no: entry.no,
      kunjungan: entry.visit,
      peristiwa: entry.type,
      keterangan: entry.text,
      surel: entry.actor.email,
      nama: entry.actor.nama,
      peran: entry.actor.role,
      kapasitas: entry.actor.kapasitas,
      perintah: entry.commandId,
      data: JSON.stringify(entry.data),
      jumlah_kasus: counts.caseCount,
      jumlah_hasil: counts.resultCount,
      pencacah: Object.keys(counts.counters).length === 0 ? null : JSON.stringify(counts.counters),
    };
    const hash = rowHash(hmac, key, position.head.hash, row);
    rows.push({ ...row, sidik: hash });
    position = { head: { seq, hash }, ...counts };
  }
  return { rows, position };
}

/** Log entry of one event of a case. */
export function eventEntry(kase: Case, recorded: Recorded, labels: RoleLabels, results: number): LogEntry {
  const { event, actor } = recorded;
  const visit = 'visit' in event ? event.visit : (presentVisit(kase)?.id ?? null);
  return {
    kode: kase.kode,
    no: kase.no,
    visit,
    type: event.type,
    text: eventText(event, kase, labels),
    at: recorded.at,
    actor: { ...actor, kapasitas: kapasitasLabel(actor.kapasitas) },
    commandId: recorded.commandId,
    data: event,
    cases: event.type === 'CaseOpened' ? 1 : 0,
    results,
    count: (before) => advance(before, event),
  };
}

/** The event back out of its log row; null for a row that is not an event of a case (a timer's note). */
export function recordedFrom(row: Row): Recorded | null {
  if (typeof row.no !== 'number' || String(row.peristiwa).startsWith('Pewaktu')) return null;
  return {
    at: Number(row.waktu),
    actor: {
      email: String(row.surel),
      nama: String(row.nama),
      role: String(row.peran),
      kapasitas: kapasitasOf(String(row.kapasitas)),
    },
    commandId: String(row.perintah),
    event: splitBasis(row).data as CaseEvent,
  };
}
