/** What the world test runs as a script: the adapter with its templates, called with plain JSON. */
import type { LetterSpec, MadeLetter, ManyLetters } from '../../src/app/ports';
import { Refused } from '../../src/app/ports';
import { settingsFrom } from '../../src/app/settings';
import { gasLetters } from '../../src/gas/letters';
import { sha256 } from '../../src/gas/ports';
import { ensureTemplates } from '../../src/gas/setup/templates';

interface Office {
  readonly templates: Readonly<Record<string, string>>;
  readonly folderId: string;
}

/** Makes all templates in the folder; answers their ids. */
export function setUp(folderId: string): Readonly<Record<string, string>> {
  return ensureTemplates('sheet1', { templates: {}, stamps: {} }, folderId, settingsFrom([])).templates;
}

const lettersOf = (office: Office) =>
  gasLetters({
    ...office,
    registerId: 'sheet1',
    sha256,
    now: () => Date.now(),
    warn: (text) => console.warn(text),
  });

function answered<T>(work: () => T): T | { readonly refused: string } {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return { refused: String(error.refusal.params.isian) };
    throw error;
  }
}

export function make(office: Office, spec: LetterSpec): MadeLetter | { readonly refused: string } {
  return answered(() => lettersOf(office).make(spec));
}

export function makeMany(
  office: Office,
  specs: readonly LetterSpec[],
  minutes: number,
): ManyLetters | { readonly refused: string } {
  return answered(() => lettersOf(office).makeMany(specs, Date.now() + minutes * 60_000));
}

export function text(office: Office, fileId: string): string {
  return lettersOf(office).text(fileId);
}

export function discard(office: Office, made: MadeLetter): void {
  lettersOf(office).discard([made]);
}
