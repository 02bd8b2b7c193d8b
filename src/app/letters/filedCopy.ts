/** The table of paraf that only the pertinggal carries. */
import { formatMoment } from '../../messages/format';
import { officeLabel } from '../../messages/labels';
import type { InitialsTable } from '../ports';
import { type LetterContext, roleLabel } from './context';

const HEAD = ['No.', 'Pemaraf', 'Nama', 'Waktu', 'Versi konsep'] as const;
const LAPSED = 'paraf versi lama';
const BY_LEAVE = 'memutus sendiri atas izin';

/** Who initialled, in which capacity, when and which version; a paraf on a text that was changed afterwards says so, and one put by leave on the own naskah. */
export function initialsTable(context: LetterContext): InitialsTable {
  const rows = context.initials.map((each, i) => [
    `${i + 1}.`,
    officeLabel(roleLabel(context, each.role), each.kapasitas),
    each.nama,
    formatMoment(each.at),
    [
      `v${each.version}`,
      ...(each.lapsed ? [`(${LAPSED})`] : []),
      ...(each.self ? [`(${BY_LEAVE})`] : []),
    ].join(' '),
  ]);
  return {
    title: `PERTINGGAL ${context.kase.kode}: paraf hierarki menurut register`,
    rows: [HEAD, ...(rows.length === 0 ? [['-', '-', '-', '-', '-']] : rows)],
  };
}
