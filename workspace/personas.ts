/** The people of the local workspace. Offices, not persons; addresses end in .example. */
import type { Account } from '../emulator/types';

const at = (name: string) => `${name}@tangerangkota.example`;

export interface Persona {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** role in the tab Pejabat; null: none */
  readonly role: string | null;
  readonly pangkat: string;
}

/** Name of the script project, as the menu of the add-on shows it. */
export const SCRIPT_NAME = 'Pantau';

export const ADMIN_EMAIL = at('administrator.pantau');

export const PERSONAS: readonly Persona[] = [
  {
    id: 'KABAG',
    email: at('kabag.organisasi'),
    name: 'Kepala Bagian Organisasi',
    role: 'KABAG',
    pangkat: 'Pembina, IV/a',
  },
  {
    id: 'KATIM',
    email: at('ketua.tim'),
    name: 'Ketua Tim Kerja',
    role: 'KATIM',
    pangkat: 'Penata Tingkat I, III/d',
  },
  {
    id: 'ASISTEN',
    email: at('asisten.umum'),
    name: 'Asisten Administrasi Umum',
    role: 'ASISTEN',
    pangkat: 'Pembina Utama Muda, IV/c',
  },
  {
    id: 'SEKDA',
    email: at('sekda'),
    name: 'Sekretaris Daerah',
    role: 'SEKDA',
    pangkat: 'Pembina Utama Madya, IV/d',
  },
  {
    id: 'ANALIS',
    email: at('analis.pelayanan'),
    name: 'Analis Pelayanan Publik',
    role: 'ANALIS',
    pangkat: 'Penata, III/c',
  },
  { id: 'ADMIN', email: ADMIN_EMAIL, name: 'Administrator Pantau', role: 'ADMIN', pangkat: '' },
  { id: 'TAMU', email: at('pegawai'), name: 'Pegawai tanpa peran', role: null, pangkat: '' },
];

export const ACCOUNTS: readonly Account[] = PERSONAS.map(({ email, name }) => ({ email, name }));

/** Persona by its id or address; undefined when there is none. */
export function findPersona(id: string): Persona | undefined {
  return PERSONAS.find((persona) => persona.id === id || persona.email === id.toLowerCase());
}
