/** How the office numbers its naskah, out of the settings. Pure. */
import type { Counters, Numbering, NumberRegister } from '../domain/agenda';
import type { Case, Naskah } from '../domain/types';
import type { Settings } from './settings';

const setting = (settings: Settings, key: string): string => (settings[key] ?? '').trim();

/** "Rahasia=R; B": the code of this sifat, else the one that stands without sifat. */
export function securityCode(text: string, sifat: string): string {
  const parts = text.split(';').map((part) => part.split('=').map((each) => each.trim()));
  const own = parts.find(([name, code]) => code !== undefined && name?.toLowerCase() === sifat.toLowerCase());
  return own?.[1] ?? parts.find((part) => part.length === 1)?.[0] ?? '';
}

/** The sequences for the naskah of a case, at these counters. */
export function numberingOf(settings: Settings, counters: Counters, kase: Case | null): Numbering {
  const keamanan = securityCode(setting(settings, 'kode_keamanan'), kase?.letter?.sifat ?? '');
  const kode = setting(settings, 'kode_klasifikasi');
  const pattern = setting(settings, 'pola_nomor');
  const register = (name: string, own: string): NumberRegister => ({
    name: setting(settings, name),
    pattern: own === '' ? pattern : own,
    kode,
    keamanan,
  });
  const registers: Readonly<Record<Naskah, NumberRegister>> = {
    SURAT: register('register_surat', ''),
    LAPORAN: register('register_laporan', setting(settings, 'pola_nomor_laporan')),
  };
  return { counters, registers };
}
