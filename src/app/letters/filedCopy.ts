/** The table of paraf that only the pertinggal carries. */
import { formatMoment } from '../../messages/format';
import { officeLabel } from '../../messages/labels';
import type { InitialsTable } from '../ports';
import { type LetterContext, roleLabel } from './context';

const HEAD = ['No.', 'Pemaraf', 'Nama', 'Waktu', 'Versi konsep'] as const;
const LAPSED = 'paraf versi lama';

/** Who initialled, in which capacity, when and which version; a paraf on a text that was changed afterwards says so. */
export function initialsTable(context: LetterContext): InitialsTable {
  const rows = context.initials.map((each, i) => [
    `${i + 1}.`,
    officeLabel(roleLabel(context, each.role), each.kapasitas),
    each.nama,
    formatMoment(each.at),
    each.lapsed ? `v${each.version} (${LAPSED})` : `v${each.version}`,
  ]);
  return {
    title: `PERTINGGAL ${context.kase.kode}: paraf hierarki menurut register`,
    rows: [HEAD, ...(rows.length === 0 ? [['-', '-', '-', '-', '-']] : rows)],
  };
}
