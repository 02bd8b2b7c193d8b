/** Forms of the rows that each Perangkat Daerah has: delivery, monitoring, receipt. See forms.ts. */
import type { CaseView } from '../../src/api/contract';
import type { Command, ComponentResult, Delivery, Monitoring, Receipt, Upload } from '../../src/domain/types';
import { ERRORS, FORMS } from '../../src/messages/forms';
import { dateKeyOf, readTime, timeOf } from './dates';
import { badDate, badTime, check, type Errors, missing, trimmed } from './forms';

export interface DeliveryValues extends Required<Delivery> {
  readonly pd: readonly string[];
  readonly file: Upload | null;
}

export function deliveryStart(view: CaseView): DeliveryValues {
  const cara = view.options.caraKirim[0] ?? '';
  const blank = { penerima: '', jabatan: '', bukti: '', pengirim: '', diterima: '', file: null };
  return { pd: [], cara, tanggal: dateKeyOf(view.now), ...blank };
}

export function deliveryErrors(values: DeliveryValues): Errors {
  const { rows, cara, tanggal } = FORMS.delivery;
  return {
    ...check(values.pd.length === 0, 'pd', ERRORS.choose(rows)),
    ...badDate('tanggal', values.tanggal),
    ...badDate('diterima', values.diterima),
    ...missing(values, { cara, tanggal }),
  };
}

export function deliveryCommand({ pd, file, ...delivery }: DeliveryValues): Command {
  return { type: 'recordDelivery', pd, delivery: trimmed(delivery), ...attached(file) };
}

const attached = (file: Upload | null) => (file === null ? {} : { file });

/** One row for each component the options name, with what was recorded before. */
export function monitoringStart(view: CaseView, pd: string): Monitoring {
  const known = view.monitoring[pd];
  const components = view.options.components.map(({ no }): ComponentResult => {
    const before = known?.components.find((component) => component.no === no);
    return before ?? { no, skor: null, kondisi: '', temuan: '', rekomendasi: '' };
  });
  const { tanggal, unit, ditemui } = known ?? { tanggal: dateKeyOf(view.now), unit: '', ditemui: '' };
  return { tanggal, unit, ditemui, components };
}

export function monitoringErrors(values: Monitoring): Errors {
  const { tanggal, unit, components } = FORMS.monitoring;
  return {
    ...badDate('tanggal', values.tanggal),
    ...missing(values, { tanggal, unit }),
    ...check(assessedCount(values) === 0, 'components', ERRORS.choose(components)),
  };
}

/** How many components have a score. */
export function assessedCount(values: Monitoring): number {
  return values.components.filter((component) => component.skor !== null).length;
}

export function monitoringCommand(pd: string, values: Monitoring): Command {
  const components = values.components.map((component) => trimmed(component));
  return { type: 'recordMonitoring', pd, monitoring: { ...trimmed(values), components } };
}

export interface ReceiptValues extends Required<Receipt> {
  readonly file: Upload | null;
}

export function receiptStart(view: CaseView, saved: Receipt | null): ReceiptValues {
  const blank = { nama: '', jabatan: '', nip: '', bukti: '', cara: '', pengirim: '', file: null };
  return { ...blank, tanggal: dateKeyOf(view.now), pukul: timeOf(view.now), ...saved };
}

export function receiptErrors(values: Receipt): Errors {
  const { nama, jabatan, tanggal, pukul } = FORMS.receipt;
  return {
    ...badDate('tanggal', values.tanggal),
    ...badTime('pukul', values.pukul),
    ...missing(values, { nama, jabatan, tanggal, pukul }),
  };
}

export function receiptCommand(pd: string, { file, ...values }: ReceiptValues): Command {
  const pukul = readTime(values.pukul) ?? values.pukul;
  return { type: 'recordReceipt', pd, receipt: { ...trimmed(values), pukul }, ...attached(file) };
}
