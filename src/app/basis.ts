/**
 * What the rows of the tabs take from elsewhere than the events: labels, settings, the address of the page. The log keeps
 * it, so that the log alone tells what every row must be: the first row of a command carries it when it has changed.
 */
import type { Config } from './config';
import type { Ports, RegisterFacts } from './ports';
import { type RoleLabels, roleLabels } from './records';
import { ROW_SETTINGS, type Settings } from './settings';
import type { Row } from './tabs';

export interface Basis {
  readonly labels: RoleLabels;
  /** name of the SOP, as letters and the agenda bear it; '' when the tab SOP has none */
  readonly namaSop: string;
  /** the settings that rows take anything from */
  readonly settings: Settings;
  readonly webAppUrl: string;
  readonly registerId: string;
}

/** The basis of rows written now. */
function basisOf(config: Config, facts: RegisterFacts, registerId: string): Basis {
  const { sop, settings } = config;
  return {
    labels: roleLabels(sop),
    namaSop: sop.identity.find((line) => line.key === 'namaSop')?.text ?? '',
    settings: Object.fromEntries(ROW_SETTINGS.map((key) => [key, settings[key] ?? ''])),
    webAppUrl: facts.webAppUrl,
    registerId,
  };
}

/** The basis of a write, and what of it the log does not know yet. */
export interface Told {
  readonly basis: Basis;
  /** the basis again when the log does not know it yet, else null */
  readonly news: Basis | null;
  readonly digest: string;
}

export function toldBasis(
  ports: Pick<Ports, 'sha256'>,
  { config, facts }: { readonly config: Config; readonly facts: RegisterFacts },
  registerId: string,
): Told {
  const basis = basisOf(config, facts, registerId);
  const digest = ports.sha256(JSON.stringify(basis));
  return { basis, news: digest === facts.basis ? null : basis, digest };
}

/** Under this name it stands in the data of a log row, beside the event. */
const KEY = 'dasar';

/** The data of a log row with the basis. */
export const withBasis = (data: unknown, basis: Basis | null): unknown =>
  basis === null ? data : { ...(data as object), [KEY]: basis };

/** The data of a log row, and the basis where it carries one. */
export function splitBasis(row: Row): { readonly data: unknown; readonly basis: Basis | null } {
  const whole: unknown = JSON.parse(String(row.data ?? 'null'));
  if (typeof whole !== 'object' || whole === null) return { data: whole, basis: null };
  const { [KEY]: basis = null, ...data } = whole as Record<string, unknown>;
  return { data, basis: basis as Basis | null };
}
