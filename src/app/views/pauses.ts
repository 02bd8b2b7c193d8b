/** The pause of a visit as the page shows it. */
import { openPause } from '../../domain/case/state';
import type { Visit } from '../../domain/types';
import { formatNear } from '../../messages/format';
import { officeLabel } from '../../messages/labels';
import type { RoleLabels } from '../records';
import type { PauseView } from './types';

/** The pause the visit is in; null while its time runs. */
export function pauseView(visit: Visit, labels: RoleLabels, now: number): PauseView | null {
  const pause = openPause(visit);
  if (pause === null) return null;
  const { by, reason, note, from } = pause;
  return {
    reason,
    note,
    by: officeLabel(labels[by.role] ?? by.role, by.kapasitas),
    since: formatNear(from, now),
  };
}
