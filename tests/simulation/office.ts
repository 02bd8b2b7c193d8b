/** Who holds which post in the register of the campaign: the personas, a second Kepala Bagian, and one person with two posts. */
import { PERSONAS } from '../../workspace/personas';
import { email } from '../support/story';

export type Role = 'KABAG' | 'KATIM' | 'ASISTEN' | 'SEKDA' | 'ANALIS' | 'ADMIN';

/** A second definitive holder of the role of the Kepala Bagian. */
export const SECOND = 'kabag.kedua@tangerangkota.example';

/** Posts beside those of the personas: rows of the tab Pejabat. Whoever is Asisten may thus draft what he has to review. */
export const MORE_POSTS: readonly { readonly role: Role; readonly name: string; readonly email: string }[] = [
  { role: 'KABAG', name: 'Kepala Bagian Organisasi', email: SECOND },
  { role: 'KATIM', name: 'Asisten Administrasi Umum', email: email('ASISTEN') },
];

/** Address of a persona, or of the second Kepala Bagian. */
export const addressOf = (who: string): string => (who === 'SECOND' ? SECOND : email(who));

const POSTS: readonly { readonly role: string | null; readonly email: string }[] = [
  ...PERSONAS,
  ...MORE_POSTS,
];

/** Posts of an address; none for whoever is not in the tab Pejabat. */
export const rolesOf = (address: string): readonly Role[] =>
  POSTS.filter(({ email: own, role }) => own === address && role !== null).map(({ role }) => role as Role);

/** Addresses of those who hold a post. */
export const holdersOf = (role: Role): readonly string[] =>
  POSTS.filter((post) => post.role === role).map((post) => post.email);
