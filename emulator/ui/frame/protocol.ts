/** Messages between a page of the script, in its frame, and the page around it. */

export type FromFrame =
  | { readonly kind: 'call'; readonly id: number; readonly fn: string; readonly args: readonly unknown[] }
  | { readonly kind: 'close' }
  | { readonly kind: 'height'; readonly px: number }
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'where'; readonly id: number }
  /** what the page keeps for as long as its tab is open */
  | { readonly kind: 'kept'; readonly entries: readonly (readonly [string, string])[] };

export type ToFrame =
  | {
      readonly kind: 'result';
      readonly id: number;
      readonly ok: boolean;
      readonly value: unknown;
      readonly error: string | null;
    }
  | { readonly kind: 'here'; readonly id: number; readonly parameters: Readonly<Record<string, string>> }
  /** the clock of the workspace went on by so many milliseconds at once */
  | { readonly kind: 'passed'; readonly ms: number }
  /** the person looks at the page again, as after coming back to a tab of the browser */
  | { readonly kind: 'seen' };
