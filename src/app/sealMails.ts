/** Mails from before the third schema have no seal; setup gives them one, so that those that wait still go out. */
import type { Change, Ports } from './ports';
import { sealed } from './seal';
import { requireFacts } from './session';

/** Answers how many mails were sealed; a second run seals none. */
export function sealMails(ports: Ports): number {
  return ports.locked(() => {
    const { key } = requireFacts(ports);
    const rows = ports.store.read([{ tab: 'KOTAK_KELUAR', from: 1, to: null }])[0] ?? [];
    const changes = rows
      .filter(({ values }) => values.segel === null || values.segel === undefined)
      .map(({ row, values }): Change => {
        const { segel = null } = sealed(ports.hmac, key, values);
        return { kind: 'patch', tab: 'KOTAK_KELUAR', row, values: { segel } };
      });
    ports.store.commit(changes);
    return changes.length;
  });
}
