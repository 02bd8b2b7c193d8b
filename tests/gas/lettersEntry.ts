/** What the world test runs as a script: the adapter with its templates, called with plain JSON. */
import { TEMPLATES } from '../../src/app/letters/templates';
import type { LetterSpec, MadeLetter } from '../../src/app/ports';
import { Refused } from '../../src/app/ports';
import { gasLetters } from '../../src/gas/letters';
import { buildTemplate } from '../../src/gas/templates';

interface Office {
  readonly templates: Readonly<Record<string, string>>;
  readonly folderId: string;
}

/** Makes all templates in the folder; answers their ids. */
export function setUp(folderId: string): Readonly<Record<string, string>> {
  const ids = TEMPLATES.map((template) => [template.id, buildTemplate(template, template.name, folderId)]);
  return Object.fromEntries(ids) as Record<string, string>;
}

const lettersOf = (office: Office) => gasLetters({ ...office, registerId: 'sheet1', warn: () => undefined });

export function make(office: Office, spec: LetterSpec): MadeLetter | { readonly refused: string } {
  try {
    return lettersOf(office).make(spec);
  } catch (error) {
    if (error instanceof Refused) return { refused: String(error.refusal.params.isian) };
    throw error;
  }
}

export function text(office: Office, fileId: string): string {
  return lettersOf(office).text(fileId);
}

export function discard(office: Office, made: MadeLetter): void {
  lettersOf(office).discard([made]);
}
