/** All templates that setup makes in Drive. Data only: ooxml.ts writes them, src/gas makes and fills them. */
import { BERITA_ACARA } from './beritaAcara';
import { type TemplateDefinition, textsOf } from './definition';
import { LAPORAN } from './laporan';
import { LEMBAR_DISPOSISI } from './lembarDisposisi';
import { NOTA_DINAS } from './notaDinas';
import { placeholdersIn } from './placeholders';
import { SURAT_PEMBERITAHUAN } from './suratPemberitahuan';
import { SURAT_PENGANTAR } from './suratPengantar';
import { SURAT_TUGAS } from './suratTugas';
import { TANDA_TERIMA } from './tandaTerima';

export type { TemplateDefinition } from './definition';

export const TEMPLATES: readonly TemplateDefinition[] = [
  LEMBAR_DISPOSISI,
  NOTA_DINAS,
  SURAT_PEMBERITAHUAN,
  SURAT_TUGAS,
  BERITA_ACARA,
  LAPORAN,
  SURAT_PENGANTAR,
  TANDA_TERIMA,
];

/** Definition of a template; undefined for an id that is not ours. */
export function findTemplate(id: string): TemplateDefinition | undefined {
  return TEMPLATES.find((template) => template.id === id);
}

/** Placeholders that a template knows, in the order of its text, each once. */
export function knownNames(template: TemplateDefinition): readonly string[] {
  const names = textsOf(template.body).flatMap(placeholdersIn);
  return [...new Set(names.map(({ name }) => name))];
}
