/** The port Letters on Google Docs and Drive. */
import type { Letters } from '../app/ports';
import { discard, type LetterOptions, make, type Run, textOf } from './lettersMake';
import { makeMany } from './lettersMany';

/** The port Letters. A template that cannot be filled is refused with TEMPLATE_INVALID, naming it and the text at fault. */
export function gasLetters(options: LetterOptions): Letters {
  const run: Run = { ...options, folders: new Map(), present: new Set() };
  return {
    make: (spec) => make(run, spec, {}),
    makeMany: (specs, until) => makeMany(run, specs, until),
    text: textOf,
    discard: (letters) => {
      for (const letter of letters) discard(run, letter);
    },
  };
}
