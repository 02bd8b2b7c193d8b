/** All templates that setup makes in Drive. Data only: src/gas builds and fills them. */
import type { TemplateDefinition } from './definition';
import { LAPORAN } from './laporan';
import { LEMBAR_DISPOSISI } from './lembarDisposisi';
import { SURAT_PEMBERITAHUAN } from './suratPemberitahuan';
import { TANDA_TERIMA } from './tandaTerima';

export type { TemplateDefinition } from './definition';

export const TEMPLATES: readonly TemplateDefinition[] = [
  LEMBAR_DISPOSISI,
  SURAT_PEMBERITAHUAN,
  LAPORAN,
  TANDA_TERIMA,
];

/** Definition of a template; undefined for an id that is not ours. */
export function findTemplate(id: string): TemplateDefinition | undefined {
  return TEMPLATES.find((template) => template.id === id);
}
