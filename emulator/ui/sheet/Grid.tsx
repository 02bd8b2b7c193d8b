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
  /** told of the sheet that is open */
  readonly onSheet: (sheet: SheetGrid) => void;
}

export function Grid({ id, as, onSheet }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const person = useRef(as);
  person.current = as;
  const view = useRef<Reader | null>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const place = container.current;
    if (!place) return;
    const made = new Reader(id, place, person, onSheet);
    view.current = made;
    made.start().then(() => setReady(true), notifyError);
    return () => made.stop();
  }, [id]);
  useEffect(() => {
    if (ready) void view.current?.refresh().catch(notifyError);
  }, [as, ready]);
  useChanges(['SHEET'], () => void view.current?.refresh().catch(notifyError));
  return (
    <div class="grid" aria-busy={!ready}>
      {!ready && <p class="starting">Membuka spreadsheet…</p>}
      <div class="grid-place" ref={container} data-ready={ready} />
    </div>
  );
}

/** Reads one spreadsheet for as long as it is shown. */
class Reader {
  private handle: SheetHandle | null = null;
  private active = '';
  private stopped = false;
  private running: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly id: string,
    private readonly place: HTMLElement,
    private readonly person: { readonly current: string },
    private readonly onSheet: (sheet: SheetGrid) => void,
  ) {}

  /** Ends when the sheet is painted. */
  async start(): Promise<void> {
    const module = loadUniver();
    const book = await this.readBook();
    this.active = book.sheets.find((sheet) => !sheet.hidden)?.name ?? '';
    const [{ mountSheet }, grid] = await Promise.all([module, this.readGrid(this.active)]);
    if (this.stopped) return;
    this.onSheet(grid);
    this.handle = mountSheet(this.place, book, grid, {
      onActive: (name) => {
        this.active = name;
        void this.refresh().catch(notifyError);
      },
      onTyped: (sheet, cells) => void this.send(sheet, cells),
    });
    await this.handle.painted;
  }

  /** One reading at a time; what changes meanwhile is read in one further round. */
  refresh(): Promise<void> {
    this.again = this.running !== null;
    this.running ??= this.rounds().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  stop(): void {
    this.stopped = true;
    this.handle?.dispose();
  }

  private async rounds(): Promise<void> {
    do {
      this.again = false;
      await this.readAgain();
    } while (this.again && !this.stopped);
  }

  private async readAgain(): Promise<void> {
    const book = await this.readBook();
    const known = book.sheets.some((sheet) => sheet.name === this.active);
    const grid = await this.readGrid(known ? this.active : (book.sheets[0]?.name ?? ''));
    if (this.stopped) return;
    this.onSheet(grid);
    this.handle?.restructure(book);
    this.handle?.show(grid);
  }

  /** Cells go one by one, as a person's hands would; the first refusal ends it, and the sheet shows what holds. */
  private async send(sheet: string, cells: readonly TypedCell[]): Promise<void> {
    try {
      for (const { row, column, typed } of cells) {
        const place = { id: this.id, sheet, row: row + 1, column: column + 1 };
        await post('/api/edit', { ...place, typed, as: this.person.current });
      }
    } catch (error) {
      notifyError(error);
    }
    await this.refresh().catch(notifyError);
  }

  private readBook(): Promise<BookInfo> {
    return get(address('/api/book', { id: this.id, as: this.person.current }));
  }

  private readGrid(sheet: string): Promise<SheetGrid> {
    return get(address('/api/grid', { id: this.id, as: this.person.current, sheet }));
  }
}
