/** Names, titles and offices as a signature block writes them: Permendagri 1/2023 Ps. 44. Pure. */
import type { Actor, Kapasitas, Pejabat, RoleId } from '../../domain/types';
import { KAPASITAS_LABEL, officeLabel } from '../../messages/labels';

/** The signer as a naskah shows him. */
export interface Signer {
  /** "Plh. Sekretaris Daerah" */
  readonly office: string;
  /** "Plh. SEKRETARIS DAERAH", with the lines of a.n. and u.b. above it where authority was given */
  readonly capitals: string;
  readonly nama: string;
  /** pangkat and NIP, a line each; '' where the rules leave them out */
  readonly identity: string;
  /** "NIP 19800101 200501 1 001", '' when it is not known */
  readonly nip: string;
}

/** What the tab Pengaturan says of signature blocks. */
export interface SignerRules {
  /** roles whose blocks carry neither pangkat nor NIP: Ps. 44(3) names the Sekretaris Daerah */
  readonly bare: readonly RoleId[];
  /** lines above the office, e.g. "a.n. WALI KOTA TANGERANG" */
  readonly authority: readonly string[];
}

const NO_NAME = '(nama pejabat)';
/** In front of a name; several may follow one another. */
const WITH_DOT = /^(Prof|Dr|Drs|Dra|Ir|Apt|Ns|Hj?|K\.?H|dr|drg|drh|apt|ns)\.\s*/;

/** The name alone: titles in front of it end with a dot, those behind it follow a comma. */
export function withoutTitles(name: string): string {
  const [plain = ''] = name.split(',');
  let rest = plain.trim();
  while (WITH_DOT.test(rest) && rest.replace(WITH_DOT, '') !== '') rest = rest.replace(WITH_DOT, '');
  return rest;
}

/** "NIP 19800101 200501 1 001": born, appointed, sex, serial number; a number of another length stands as it was typed. */
export function nipText(nip: string): string {
  const digits = nip.replace(/\s+/g, '');
  if (digits === '') return '';
  const parts = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(digits);
  return `NIP ${parts === null ? nip.trim() : parts.slice(1).join(' ')}`;
}

/** Ps. 44(5): a Pj. or Plh. of an office without NIP signs without titles too. */
const losesTitles = (kapasitas: Kapasitas): boolean => kapasitas === 'PJ' || kapasitas === 'PLH';

/** Office and person of a role; a vacant post has a readable gap for its name. */
export function signerFrom(
  role: { readonly id: RoleId; readonly label: string },
  holder: Pejabat | null,
  rules: SignerRules,
): Signer {
  const kapasitas = holder?.kapasitas ?? 'DEFINITIF';
  const bare = rules.bare.includes(role.id);
  const nip = nipText(holder?.nip ?? '');
  const identity = bare || holder === null ? [] : [holder.pangkat.trim(), nip].filter((line) => line !== '');
  const office = `${KAPASITAS_LABEL[kapasitas]} ${role.label.toUpperCase()}`.trim();
  const nama = holder?.nama.trim() ?? '';
  const shown = bare && losesTitles(kapasitas) ? withoutTitles(nama) : nama;
  return {
    office: officeLabel(role.label, kapasitas),
    capitals: [...rules.authority, office].join('\n'),
    nama: shown === '' ? NO_NAME : shown,
    identity: identity.join('\n'),
    nip,
  };
}

/** The row of the person at the keyboard; one without a row of his own lends neither pangkat nor NIP. */
export function rowOfActor(actor: Actor, holder: Pejabat | null): Pejabat {
  const own = holder !== null && holder.email.toLowerCase() === actor.email.toLowerCase();
  return own ? holder : { ...actor, nip: '', pangkat: '', mulai: null, sampai: null, dasar: '' };
}
