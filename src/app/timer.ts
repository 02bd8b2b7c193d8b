/** What every timer does first: make sure that Google's clock calls, open the register, and leave a sign of life. */
import { checkTail, type Tail } from './chain';
import { CONFIG_RANGES, type Config, configFrom } from './config';
import { type Ports, type ReadRow, Refused, type RegisterFacts, type RowRange } from './ports';
import { requireFacts, tailRange } from './session';

export interface TimerSession {
  readonly facts: RegisterFacts;
  readonly config: Config;
  readonly now: number;
  readonly tail: Tail;
  readonly read: readonly (readonly ReadRow[])[];
}

/**
 * Opens the register for a timer. Timers run as the account that set the register up; anybody else is turned away,
 * since every function of the script can be called from a page by its name.
 * @throws Refused OWNER_ONLY, or as `openSession`
 */
export function openTimer(ports: Ports, ranges: readonly RowRange[]): TimerSession {
  const facts = requireFacts(ports);
  if (ports.effectiveEmail().toLowerCase() !== facts.systemAccount)
    throw new Refused({ code: 'OWNER_ONLY', params: {} });
  const read = ports.store.read([...CONFIG_RANGES, tailRange(facts), ...ranges]);
  const base = CONFIG_RANGES.length;
  return {
    facts,
    config: configFrom(read.slice(0, base)),
    now: ports.now(),
    tail: checkTail(ports.hmac, facts.key, facts.head, read[base] ?? []),
    read: read.slice(base + 1),
  };
}
