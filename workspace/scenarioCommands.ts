/** The commands of the sidebar by name, for the scenario file; `satisfies` keeps the list whole. */
import type { CommandType } from '../src/domain/types';

const NAMES = {
  open: true,
  order: true,
  draftLetter: true,
  draftReport: true,
  approve: true,
  return: true,
  recordNumber: true,
  recordDelivery: true,
  recordMonitoring: true,
  recordReceipt: true,
  complete: true,
  cancel: true,
} satisfies Record<CommandType, true>;

export const BODY_NAMES: readonly string[] = Object.keys(NAMES);

/** Fields that may be left out in a scenario, by command. */
export const DEFAULTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  open: { rencanaKerja: '' },
  approve: { note: '', number: null },
  return: { note: '', reasons: [] },
  complete: { note: '' },
};
