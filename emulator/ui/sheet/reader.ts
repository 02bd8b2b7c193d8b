/** Reads one spreadsheet for as long as it is shown, hands it to Univer, and sends what the person does with it. */
import { address, get, post } from '../api';
import { notifyError } from '../notes';
import type { BookInfo, SheetGrid } from '../wire';
import type { TypedCell } from './commands';
import type { Hindrance } from './guards';
import type { SheetHandle } from './handle';

const loadUniver = () => import('./univer');

/** The cursor is told to the server when it has stood still this long. */
const STILL_MS = 150;

export interface Told {
  /** what is open now */
  onShown(book: BookInfo, active: string): void;
  onHindered(why: Hindrance): void;
  /** the server refused what the person did, in Google's words */
  onRefused(message: string): void;
  onMoved(): void;
}

export class Reader {
  private held: SheetHandle | null = null;
  private active = '';
  private stopped = false;
  private running: Promise<void> | null = null;
  private again = false;
  private still: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly id: string,
    private readonly place: HTMLElement,
    private readonly person: { readonly current: string },
    private readonly told: Told,
  ) {}

  get handle(): SheetHandle | null {
    return this.held;
  }

  /** Ends when the sheet is painted. */
  async start(): Promise<void> {
    const module = loadUniver();
    const book = await this.readBook();
    this.active = book.sheets.find((sheet) => !sheet.hidden)?.name ?? '';
    const [{ mountSheet }, grid] = await Promise.all([module, this.readGrid(this.active)]);
    if (this.stopped) return;
    this.told.onShown(book, this.active);
    this.held = mountSheet(this.place, book, grid, {
      onActive: (name) => {
        this.active = name;
        this.refreshOrTell();
      },
      onTyped: (sheet, cells) => void this.send(sheet, cells),
      onSelect: (sheet, row, column) => this.select(sheet, row, column),
      onHindered: this.told.onHindered,
      onMoved: this.told.onMoved,
      onIdle: () => {
        if (this.again) this.refreshOrTell();
      },
    });
    await this.held.painted;
  }

  /** One reading at a time; what changes meanwhile is read in one further round. */
  refresh(): Promise<void> {
    this.again = this.running !== null;
    this.running ??= this.rounds().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  refreshOrTell(): void {
    this.refresh().catch(notifyError);
  }

  activate(name: string): void {
    this.held?.activate(name);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.still);
    this.held?.dispose();
  }

  private async rounds(): Promise<void> {
    do {
      this.again = false;
    } while ((await this.readAgain()) && this.again && !this.stopped);
  }

  /** False when the sheets have changed so much that they must wait until the person has ended typing. */
  private async readAgain(): Promise<boolean> {
    const book = await this.readBook();
    const known = book.sheets.some((sheet) => sheet.name === this.active);
    if (!known) this.active = book.sheets.find((sheet) => !sheet.hidden)?.name ?? '';
    const grid = await this.readGrid(this.active);
    if (this.stopped) return false;
    if (this.held?.restructure(book) === false) {
      this.again = true;
      return false;
    }
    this.held?.show(grid);
    this.told.onShown(book, this.active);
    return true;
  }

  private select(sheet: string, row: number, column: number): void {
    clearTimeout(this.still);
    this.still = setTimeout(() => {
      const place = { id: this.id, sheet, row: row + 1, column: column + 1 };
      post('/api/select', { ...place, as: this.person.current }).catch(notifyError);
    }, STILL_MS);
  }

  /** Cells go one by one, as a person's hands would; the first refusal ends it, and the sheet shows what holds. */
  private async send(sheet: string, cells: readonly TypedCell[]): Promise<void> {
    try {
      for (const { row, column, typed } of cells) {
        const place = { id: this.id, sheet, row: row + 1, column: column + 1 };
        await post('/api/edit', { ...place, typed, as: this.person.current });
      }
    } catch (error) {
      this.told.onRefused(error instanceof Error ? error.message : String(error));
    }
    this.refreshOrTell();
  }

  private readBook(): Promise<BookInfo> {
    return get(address('/api/book', { id: this.id, as: this.person.current }));
  }

  private readGrid(sheet: string): Promise<SheetGrid> {
    return get(address('/api/grid', { id: this.id, as: this.person.current, sheet }));
  }
}
