/** What the script has put on each person's screen in each spreadsheet. Lives while the world runs. */
import type { Screen } from './types';

const EMPTY: Screen = { menu: null, sidebar: null, alerts: [] };

export interface ScreenMemory {
  readonly screens: readonly (readonly [string, Screen])[];
  readonly answers: readonly (readonly [string, readonly string[]])[];
}

export class ScreenBoard {
  private screens = new Map<string, Screen>();
  private answers = new Map<string, string[]>();

  get(spreadsheetId: string, person: string): Screen {
    return this.screens.get(`${spreadsheetId} ${person}`) ?? EMPTY;
  }

  set(spreadsheetId: string, person: string, part: Partial<Screen>): void {
    this.screens.set(`${spreadsheetId} ${person}`, { ...this.get(spreadsheetId, person), ...part });
  }

  /** The person opens the spreadsheet anew: menu, sidebar and alerts are gone. */
  clear(spreadsheetId: string, person: string): void {
    this.screens.delete(`${spreadsheetId} ${person}`);
  }

  /** Which buttons the person will press in the next alerts, in order; without any, OK. */
  preset(person: string, buttons: readonly string[]): void {
    this.answers.set(person, [...buttons]);
  }

  takeAnswer(person: string): string | null {
    return this.answers.get(person)?.shift() ?? null;
  }

  /** What all screens show, and what will be pressed. Screens are replaced, never changed. */
  keep(): ScreenMemory {
    const answers = [...this.answers].map(([person, buttons]) => [person, [...buttons]] as const);
    return { screens: [...this.screens], answers };
  }

  recall({ screens, answers }: ScreenMemory): void {
    this.screens = new Map(screens);
    this.answers = new Map(answers.map(([person, buttons]) => [person, [...buttons]]));
  }
}
