/** What letters are composed from, and the pieces of text that several of them share. Pure. */
import { DEFAULT_PATTERN, formatNomor } from '../../domain/numbering';
import { toCivil } from '../../domain/time/civil';
import type {
  Actor,
  Case,
  CaseDocument,
  ComponentResult,
  DateKey,
  DocumentKind,
  Instant,
  Kapasitas,
  Monitoring,
  Naskah,
  Pejabat,
  PerangkatDaerah,
  RoleId,
  Sop,
  StepKind,
} from '../../domain/types';
import { formatDate, formatDay } from '../../messages/format';
import type { LetterSpec } from '../ports';
import { letterSetting, listSetting } from './settings';
import { rowOfActor, type Signer, signerFrom } from './signers';

/** Results of the last visit to a Perangkat Daerah before this case. */
export interface PreviousVisit {
  readonly tanggal: DateKey;
  /** code of the case of that visit */
  readonly kode: string;
  readonly components: readonly ComponentResult[];
}

/** One paraf, as the pertinggal shows it. */
export interface Initial {
  readonly role: RoleId;
  readonly nama: string;
  readonly kapasitas: Kapasitas;
  readonly at: Instant;
  /** version of the konsep that was initialled */
  readonly version: number;
  /** the konsep was changed after it: "paraf versi lama" */
  readonly lapsed: boolean;
  /** put by leave on what the same person had submitted; absent: no */
  readonly self?: boolean;
}

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
  /** results of the last visit, by code of Perangkat Daerah; absent where there was none */
  readonly previous: Readonly<Record<string, PreviousVisit>>;
  /** who initialled the naskah in hand, oldest first */
  readonly initials: readonly Initial[];
  /** text of a signature that made no copy of its own, and who signed; absent elsewhere */
  readonly signedText?: { readonly fileId: string; readonly by: Actor };
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

/** Room to be filled in by hand. */
export const dots = (count: number): string => '.'.repeat(count);

export function today(context: LetterContext): DateKey {
  return toCivil(context.now).date;
}

/** "Senin, 30 November 2026" or "Senin, … s.d. Rabu, …". */
export function daySpan(from: DateKey, to: DateKey | null): string {
  return to === null || to === from ? formatDay(from) : `${formatDay(from)} s.d. ${formatDay(to)}`;
}

/** "A", "A dan B", "A, B, dan C". */
export function enumerate(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  if (names.length < 3) return names.join(' dan ');
  return `${names.slice(0, -1).join(', ')}, dan ${last}`;
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

/** Who signs for a role today. `authority` is the setting that holds the lines above the office. */
export function signerOf(context: LetterContext, role: RoleId, authority = ''): Signer {
  return signerFrom({ id: role, label: roleLabel(context, role) }, context.holders(role), {
    bare: listSetting(context.settings, 'tanpa_nip').map((each) => each.toUpperCase()),
    authority: authority === '' ? [] : listSetting(context.settings, authority),
  });
}

/** The person at the keyboard as signer. Several may fill one role; only a row of their own lends them pangkat and NIP. */
export function actingSigner(context: LetterContext, authority = ''): Signer {
  const { role } = context.actor;
  const row = rowOfActor(context.actor, context.holders(role));
  return signerOf({ ...context, holders: () => row }, role, authority);
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
  return { paraf: roles.map((role) => `${roleLabel(context, role)} ${dots(15)}`).join('\n') };
}

/** Fields of the kop: address and the contacts that are filled in, a line each. */
export function kopOf(context: LetterContext): Fields {
  const setting = (key: string) => letterSetting(context.settings, key);
  const contacts = [
    ['Telepon', setting('kop_telepon')],
    ['Laman', setting('kop_laman')],
    ['Pos-el', setting('kop_posel')],
  ].filter(([, value]) => value !== '');
  const contact = contacts.map(([label, value]) => `${label} ${value}`).join(', ');
  return {
    kop_pemerintah: setting('kop_pemerintah'),
    kop_instansi: setting('kop_instansi'),
    kop_alamat: [setting('kop_alamat'), contact].filter((line) => line !== '').join('\n'),
  };
}

/** What most naskah say: place, unit, activity. */
export function wordingOf(context: LetterContext): Fields {
  const kegiatan = activity(context);
  return {
    kota: letterSetting(context.settings, 'kota'),
    unit_kerja: letterSetting(context.settings, 'unit_kerja'),
    nama_daerah: letterSetting(context.settings, 'nama_daerah'),
    kegiatan,
    kegiatan_huruf_kecil: kegiatan.toLowerCase(),
    kegiatan_huruf_besar: kegiatan.toUpperCase(),
  };
}

/** When, where and by whom, from the particulars of the letter; dashes before there are any. */
export function scheduleOf(context: LetterContext): Fields {
  const letter = context.kase.letter;
  return {
    hari_tanggal: daySpan(letter?.tanggal ?? today(context), letter?.tanggalSampai ?? null),
    pukul: orDash(letter?.pukul ?? ''),
    tempat: orDash(letter?.tempat ?? ''),
    tim: orDash(letter?.tim ?? ''),
  };
}

/** The latest document of a kind, for the copy that follows it. */
export function latestDocument(kase: Case, kind: DocumentKind): CaseDocument {
  const found = kase.documents.filter((document) => document.kind === kind);
  const last = found[found.length - 1];
  if (last === undefined) throw new Error(`case ${kase.kode} has no ${kind}`);
  return last;
}

/** Version that the next document of this kind gets. */
export function nextVersion(kase: Case, kind: DocumentKind, pd: string | null): number {
  return kase.documents.filter((document) => document.kind === kind && document.pd === pd).length + 1;
}

/** No slash, and no dot that a conversion would cut. */
export function plainName(text: string): string {
  return text
    .replace(/[/\\]+/g, '-')
    .replace(/[.\s]+/g, ' ')
    .trim();
}

/** Short name of a Perangkat Daerah, its full name where it has none. */
export function shortName(context: LetterContext, pd: string): string {
  const row = context.perangkatDaerah.find((each) => each.kode === pd);
  const target = context.kase.targets.find((each) => each.kode === pd);
  return [row?.singkatan, row?.nama, target?.nama].find((name) => name !== undefined && name !== '') ?? pd;
}

/** A number with room for the running number, which the agenda of that register gives: "........../000.8.3.4/XI/2026". */
export function openNumber(context: LetterContext, kode: string): string {
  const pattern = letterSetting(context.settings, 'pola_nomor') || DEFAULT_PATTERN;
  return formatNomor(pattern.replace('{urut}', dots(10)), { urut: 0, kode, date: today(context) });
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
