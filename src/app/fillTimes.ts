/** Registers from before the third schema lack the first due time and what was waited for; setup fills them once. */
import type { Change, Ports, ReadRow } from './ports';
import type { Row } from './tabs';

const GATE = 'Penomoran';

/** What an older row means by its due time: nothing had moved it. A gate waited for others all its time. */
function timesOf(tab: 'TUGAS' | 'LANGKAH', { row, values }: ReadRow): readonly Change[] {
  const lacks = (key: string) => values[key] === null || values[key] === undefined;
  const due: Row =
    lacks('batas_awal') && typeof values.batas === 'number' ? { batas_awal: values.batas } : {};
  const waited: Row =
    tab === 'LANGKAH' && values.jenis === GATE && lacks('menunggu_lain')
      ? { menunggu_lain: values.terpakai ?? null }
      : {};
  const cells = { ...due, ...waited };
  return Object.keys(cells).length === 0 ? [] : [{ kind: 'patch', tab, row, values: cells }];
}

/** Answers how many rows were filled; a second run fills none. */
export function fillTimes(ports: Ports): number {
  return ports.locked(() => {
    const [tasks = [], closed = []] = ports.store.read([
      { tab: 'TUGAS', from: 1, to: null },
      { tab: 'LANGKAH', from: 1, to: null },
    ]);
    const changes = [
      ...tasks.flatMap((row) => timesOf('TUGAS', row)),
      ...closed.flatMap((row) => timesOf('LANGKAH', row)),
    ];
    ports.store.commit(changes);
    return changes.length;
  });
}
