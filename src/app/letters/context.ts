/** What letters are composed from, and the pieces of text that several of them share. Pure. */

import { toCivil } from '../../domain/time/civil';
import type {
  Actor,
  Case,
  CaseDocument,
  DateKey,
  DocumentKind,
  Instant,
  Monitoring,
  Naskah,
  Pejabat,
  PerangkatDaerah,
  RoleId,
  Sop,
  StepKind,
} from '../../domain/types';
import { formatDate, formatDay } from '../../messages/format';
import { KAPASITAS_LABEL, officeLabel } from '../../messages/labels';
import type { LetterSpec } from '../ports';
import { letterSetting } from './settings';

export interface LetterContext {
  /** the case before the command that makes the letter */
  readonly kase: Case;
  readonly sop: Sop;
  readonly now: Instant;
  readonly actor: Actor;
  /** who fills a role today, null when it is vacant */
  readonly holders: (role: RoleId) => Pejabat | null;
  readonly settings: Readonly<Record<string, string>>;
  readonly perangkatDaerah: readonly PerangkatDaerah[];
  /** results by code of Perangkat Daerah */
  readonly monitoring: Readonly<Record<string, Monitoring>>;
}

export type Fields = Readonly<Record<string, string>>;
export type Records = readonly Fields[];

/** Records of a block that is there once, with this text, or not at all when there is nothing to say. */
export function once(text: string): Records {
  return text === '' ? [] : [{ isi: text }];
}

/** A value, or a dash where a form demands one and nothing was given. */
export function orDash(text: string): string {
  return text.trim() === '' ? '-' : text.trim();
}

export function today(context: LetterContext): DateKey {
  return toCivil(context.now).date;
}

/** "Senin, 30 November 2026" or "Senin, … s.d. Rabu, …". */
export function daySpan(from: DateKey, to: DateKey | null): string {
  return to === null || to === from ? formatDay(from) : `${formatDay(from)} s.d. ${formatDay(to)}`;
}

/** Name of the activity as the SOP prints it. */
export function activity(context: LetterContext): string {
  return context.sop.identity.find((line) => line.key === 'namaSop')?.text ?? context.kase.judul;
}

/** Role of the step of this kind; what another SOP names differently stays right. */
export function roleOf(context: LetterContext, kind: StepKind, naskah: Naskah): RoleId {
  const step = context.kase.sop.steps.find((each) => each.kind === kind && each.naskah === naskah);
  if (step === undefined) throw new Error(`SOP without a step ${kind} for ${naskah}`);
  return step.role;
}

export function roleLabel(context: LetterContext, role: RoleId): string {
  return context.sop.roles.find((each) => each.id === role)?.label ?? role;
}

/** Offices whose blocks carry neither pangkat nor NIP: Permendagri 1/2023 Ps. 44(3). */
const WITHOUT_IDENTITY: readonly RoleId[] = ['SEKDA'];
const NO_NAME = '(nama pejabat)';

export interface Signer {
  readonly office: string;
  readonly capitals: string;
  readonly nama: string;
  readonly identity: string;
  readonly nip: string;
}

/** Office and person of a role as a signature block names them; a vacant post has a readable gap for its name. */
export function signerOf(context: LetterContext, role: RoleId): Signer {
  const holder = context.holders(role);
  const label = roleLabel(context, role);
  const kapasitas = holder?.kapasitas ?? 'DEFINITIF';
  const nip = holder === null || holder.nip === '' ? '' : `NIP ${holder.nip}`;
  const shown = !WITHOUT_IDENTITY.includes(role);
  const identity = shown && holder !== null ? [holder.pangkat, nip].filter((line) => line !== '') : [];
  return {
    office: officeLabel(label, kapasitas),
    capitals: `${KAPASITAS_LABEL[kapasitas]} ${label.toUpperCase()}`.trim(),
    nama: holder?.nama ?? NO_NAME,
    identity: identity.join('\n'),
    nip,
  };
}

/** The person at the keyboard as signer. Several may fill one role; only a row of their own lends them pangkat and NIP. */
export function actingSigner(context: LetterContext): Signer {
  const { role, email } = context.actor;
  const holder = context.holders(role);
  const own = holder !== null && holder.email.toLowerCase() === email.toLowerCase() ? holder : null;
  const bare: Pejabat = { ...context.actor, nip: '', pangkat: '', mulai: null, sampai: null, dasar: '' };
  return signerOf({ ...context, holders: () => own ?? bare }, role);
}

/** Fields of the signature block. */
export function signatureOf(signer: Signer): Fields {
  return {
    jabatan_penanda_tangan: signer.capitals,
    nama_penanda_tangan: signer.nama,
    identitas: signer.identity,
  };
}

/** Those who initial a naskah before it is signed, highest first, each with room for it on paper. */
export function initialsOf(context: LetterContext, naskah: Naskah, kinds: readonly StepKind[]): Fields {
  const steps = context.kase.sop.steps.filter((step) => step.naskah === naskah && kinds.includes(step.kind));
  const roles = [...new Set(steps.map((step) => step.role))].reverse();
  return { paraf: roles.map((role) => `${roleLabel(context, role)} ...............`).join('\n') };
}

/** Fields and records of the kop. */
export function kopOf(context: LetterContext): {
  readonly fields: Fields;
  readonly tables: Record<string, Records>;
} {
  const setting = (key: string) => letterSetting(context.settings, key);
  const contacts = [
    ['Telepon', setting('kop_telepon')],
    ['Laman', setting('kop_laman')],
    ['Pos-el', setting('kop_posel')],
  ].filter(([, value]) => value !== '');
  return {
    fields: {
      kop_pemerintah: setting('kop_pemerintah'),
      kop_instansi: setting('kop_instansi'),
      kop_alamat: setting('kop_alamat'),
    },
    tables: { kop_kontak: once(contacts.map(([label, value]) => `${label} ${value}`).join(', ')) },
  };
}

/** The latest document of a kind, for the copy that follows it. */
export function latestDocument(kase: Case, kind: DocumentKind): CaseDocument {
  const found = kase.documents.filter((document) => document.kind === kind);
  const last = found[found.length - 1];
  if (last === undefined) throw new Error(`case ${kase.kode} has no ${kind}`);
  return last;
}

/** "PPP-2026-014 - Konsep surat pemberitahuan - v2": no slash, and no dot that a conversion would cut. */
export function fileName(
  context: LetterContext,
  kind: DocumentKind,
  label: string,
  pd: string | null = null,
): string {
  const made = context.kase.documents.filter((document) => document.kind === kind && document.pd === pd);
  return plainName(`${context.kase.kode} - ${label} - v${made.length + 1}`);
}

/** Folder of a case: "PPP-2026-014 Pelayanan perizinan", at most 100 characters. */
export function folderName(kase: Case): string {
  return plainName(`${kase.kode} ${kase.judul}`).slice(0, 100).trim();
}

function plainName(text: string): string {
  return text
    .replace(/[/\\]+/g, '-')
    .replace(/[.\s]+/g, ' ')
    .trim();
}

/** "Surat Sekretaris Daerah Kota Tangerang Nomor … tanggal …"; '-' before the letter has its number. */
export function letterReference(context: LetterContext): string {
  const number = context.kase.letterNumber;
  if (number === null) return '-';
  const office = roleLabel(context, roleOf(context, 'SIGN', 'SURAT'));
  const place = letterSetting(context.settings, 'nama_daerah');
  return `Surat ${office} ${place} Nomor ${number.nomor} tanggal ${formatDate(number.tanggal)}`;
}

export type Parts = Pick<LetterSpec, 'fields' | 'tables'>;

/** Fields and tables of several parts together; later parts win. */
export function combine(parts: readonly Parts[]): Parts {
  return {
    fields: Object.assign({}, ...parts.map((part) => part.fields)) as Fields,
    tables: Object.assign({}, ...parts.map((part) => part.tables)) as LetterSpec['tables'],
  };
}
