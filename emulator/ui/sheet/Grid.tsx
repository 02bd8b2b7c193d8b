/** The sheet itself: reads the cells of the open sheet, hands them to Univer, sends what a person types. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { address, get, post } from '../api';
import { useChanges } from '../live';
import { notifyError } from '../notes';
import type { BookInfo, SheetGrid } from '../wire';
import type { TypedCell } from './commands';
import type { SheetHandle } from './univer';

const loadUniver = () => import('./univer');

interface Props {
  readonly id: string;
  /** address of the person who types */
  readonly as: string;
}

export function Grid({ id, as }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const person = useRef(as);
  person.current = as;
  const view = useRef<GridView | null>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const place = container.current;
    if (!place) return;
    const made = gridView(id, place, person);
    view.current = made;
    made.start().then(() => setReady(true), notifyError);
    return () => made.stop();
  }, [id]);
  useChanges(['SHEET'], () => void view.current?.refresh().catch(notifyError));
  return (
    <div class="grid" aria-busy={!ready}>
      {!ready && <p class="starting">Membuka spreadsheet…</p>}
      <div class="grid-place" ref={container} data-ready={ready} />
    </div>
  );
}

interface GridView {
  start(): Promise<void>;
  refresh(): Promise<void>;
  stop(): void;
}

function gridView(id: string, place: HTMLElement, person: { readonly current: string }): GridView {
  let handle: SheetHandle | null = null;
  let active = '';
  let stopped = false;
  let running: Promise<void> | null = null;
  let again = false;

  const readBook = () => get<BookInfo>(address('/api/book', { id }));
  const readGrid = (sheet: string) => get<SheetGrid>(address('/api/grid', { id, sheet }));

  /** One refresh at a time; what changes meanwhile is read in one further round. */
  const refresh = async (): Promise<void> => {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await readAgain();
      } while (again && !stopped);
    })().finally(() => {
      running = null;
    });
    return running;
  };

  const readAgain = async () => {
    const book = await readBook();
    const name = book.sheets.some((sheet) => sheet.name === active) ? active : (book.sheets[0]?.name ?? '');
    const grid = await readGrid(name);
    if (stopped || !handle) return;
    handle.restructure(book);
    handle.show(grid);
  };

  /** Cells go one by one, as a person's hands would; the first refusal ends it, and the sheet shows what holds. */
  const send = async (sheet: string, cells: readonly TypedCell[]) => {
    try {
      for (const { row, column, typed } of cells) {
        const body = { id, sheet, row: row + 1, column: column + 1, typed, as: person.current };
        await post('/api/edit', body);
      }
    } catch (error) {
      notifyError(error);
    }
    await refresh().catch(notifyError);
  };

  const hooks = {
    onActive: (name: string) => {
      active = name;
      void refresh().catch(notifyError);
    },
    onTyped: (sheet: string, cells: readonly TypedCell[]) => void send(sheet, cells),
  };

  return {
    async start() {
      const module = loadUniver();
      const book = await readBook();
      active = book.sheets.find((sheet) => !sheet.hidden)?.name ?? '';
      const [{ mountSheet }, grid] = await Promise.all([module, readGrid(active)]);
      if (!stopped) handle = mountSheet(place, book, grid, hooks);
    },
    refresh,
    stop() {
      stopped = true;
      handle?.dispose();
    },
  };
}
