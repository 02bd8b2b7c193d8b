/** What every route works with. */
import type { readSheets } from '../exports/grid';
import type { World } from '../types';
import type { TourStep } from '../ui/wire';
import type { PageShelf } from './frames';
import type { Answer } from './http';
import type { Fields } from './input';
import type { Marks } from './marks';

export type { TourStep } from '../ui/wire';

/** A world begun anew, and the spreadsheet to show. */
export interface Fresh {
  readonly world: World;
  readonly spreadsheetId: string;
}

export interface Context {
  readonly title: string;
  readonly openWith: string;
  readonly shelf: PageShelf;
  readonly canStartAfresh: boolean;
  /** what people should know about the start of this workspace */
  readonly notices: readonly string[];
  readonly tour: readonly TourStep[];
  readonly marks: Marks;
  world(): World;
  /** the sheets as this person sees them; read once after each change */
  sheets(spreadsheetId: string, as: string): ReturnType<typeof readSheets>;
  spreadsheetId(): string;
  startAfresh(): Promise<void>;
  /** when the next working morning begins */
  nextMorning(): number;
}

export type Route = (context: Context, fields: Fields) => Answer | Promise<Answer>;
export type Routes = Readonly<Record<string, Route>>;
