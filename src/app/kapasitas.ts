/** Capacities as the tabs show them. */
import type { Kapasitas } from '../domain/types';
import { KAPASITAS_LABEL } from '../messages/labels';

const DEFINITIVE = 'Definitif';

/** Label in a tab: a definitive holder, who has no prefix in letters, is named too. */
export function kapasitasLabel(kapasitas: Kapasitas): string {
  return KAPASITAS_LABEL[kapasitas] === '' ? DEFINITIVE : KAPASITAS_LABEL[kapasitas];
}

/** Capacity of a label; a blank or unknown one is the definitive holder's. */
export function kapasitasOf(label: string): Kapasitas {
  const codes = Object.keys(KAPASITAS_LABEL) as Kapasitas[];
  return codes.find((code) => kapasitasLabel(code) === label) ?? 'DEFINITIF';
}
