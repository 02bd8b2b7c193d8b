/** The search through the register: what is looked for, what was found so far, and where to look further. */
import { useRef, useState } from 'preact/hooks';
import type { FoundView, SearchQuery, SearchView } from '../../src/api/contract';
import { COMMON } from '../../src/messages/sidebar';
import { call, isConnected } from '../client';

export type Filters = Omit<SearchQuery, 'before'>;
type Options = Pick<SearchView, 'years' | 'steps' | 'perangkatDaerah'>;

export interface Search {
  readonly filters: Filters;
  /** what the filters offer; null before the first answer */
  readonly options: Options | null;
  readonly found: readonly FoundView[];
  /** where to look further, null when the whole register was looked through */
  readonly next: number | null;
  readonly state: 'IDLE' | 'READING' | 'READY' | 'FAILED';
  readonly fault: { readonly lost: boolean; readonly text: string };
  /** Takes what was typed; nothing is asked yet. */
  type(text: string): void;
  /** Looks anew from the newest case, the filters changed as given. */
  start(patch?: Partial<Filters>): void;
  more(): void;
}

export const NO_FILTERS: Filters = { text: '', pd: null, year: null, step: null, state: null };

/** One page of results; stretches of the register in which nothing fits are passed over. */
async function readPage(
  registerId: string,
  filters: Filters,
  before: number,
  wanted: () => boolean,
): Promise<SearchView | { readonly refused: string } | null> {
  for (let from = before; ; ) {
    const answer = await call('searchCases', { registerId, ...filters, before: from });
    if (!wanted()) return null;
    if (!answer.ok) return { refused: answer.message };
    const { found, next } = answer.view;
    if (found.length > 0 || next === null) return answer.view;
    from = next;
  }
}

type Shown = Pick<Search, 'options' | 'found' | 'next' | 'state' | 'fault'>;
const NO_FAULT = { lost: false, text: '' };
const NOTHING: Shown = { options: null, found: [], next: null, state: 'IDLE', fault: NO_FAULT };

/** `newest`: running number of the newest case. */
export function useSearch(registerId: string, newest: number): Search {
  const [filters, setFilters] = useState(NO_FILTERS);
  const [shown, setShown] = useState(NOTHING);
  const turn = useRef(0);

  async function read(asked: Filters, before: number, kept: readonly FoundView[]): Promise<void> {
    turn.current += 1;
    const mine = turn.current;
    const set = (part: Partial<Shown>) => mine === turn.current && setShown((old) => ({ ...old, ...part }));
    set({ state: 'READING', found: kept });
    try {
      const page = await readPage(registerId, asked, before, () => mine === turn.current);
      if (page === null) return;
      if ('refused' in page) set({ state: 'FAILED', fault: { lost: false, text: page.refused } });
      else set({ state: 'READY', found: [...kept, ...page.found], next: page.next, options: page });
    } catch {
      const text = isConnected() ? COMMON.lostLoad : COMMON.noGoogle;
      set({ state: 'FAILED', fault: { lost: isConnected(), text }, next: before });
    }
  }

  const start = (patch: Partial<Filters> = {}) => {
    const asked = { ...filters, ...patch };
    setFilters(asked);
    void read(asked, newest, []);
  };
  return {
    ...shown,
    filters,
    type: (text) => setFilters((old) => ({ ...old, text })),
    start,
    more: () => void (shown.next !== null && read(filters, shown.next, shown.found)),
  };
}
