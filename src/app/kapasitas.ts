/** Capacities as the tabs show them. */
import type { Kapasitas } from '../domain/types';
import { KAPASITAS_LABEL } from '../messages/labels';

const DEFINITIVE = 'Definitif';

/** Label in a tab: a definitive holder, who has no prefix in letters, is named too. */
export function kapasitasLabel(kapasitas: Kapasitas): string {
  return KAPASITAS_LABEL[kapasitas] === '' ? DEFINITIVE : KAPASITAS_LABEL[kapasitas];
}

const CODES = Object.keys(KAPASITAS_LABEL) as Kapasitas[];

/** The labels of all capacities. */
export const KAPASITAS: readonly string[] = CODES.map(kapasitasLabel);

/** Capacity of a label; a blank one is the definitive holder's. */
export const kapasitasOf = (label: string): Kapasitas =>
  CODES.find((code) => kapasitasLabel(code) === label) ?? 'DEFINITIF';
