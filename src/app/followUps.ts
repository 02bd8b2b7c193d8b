/** Rows of the tab Tindak Lanjut: one for each finding of a signed report, with who does something about it and when. Pure. */
import type { Case, Monitoring, Recorded } from '../domain/types';
import type { Change } from './ports';
import type { Row } from './tabs';

/** Empty before the report is signed, and when it is signed again after its number was voided: the rows are there. */
export function followUpChanges(
  before: Case | null,
  after: Case,
  recorded: readonly Recorded[],
  monitoring: Readonly<Record<string, Monitoring>>,
): readonly Change[] {
  const signed = recorded.find(
    (one) => one.event.type === 'NumberRecorded' && one.event.naskah === 'LAPORAN',
  );
  const again = (before?.visits ?? []).some(
    (visit) => visit.outcome === 'VOIDED' && after.sop.steps.some(({ no, naskah }) => no === visit.step && naskah === 'LAPORAN'),
  );
  if (!signed || again) return [];
  const plans = after.report?.rencana ?? [];
  return after.targets.flatMap((target) =>
    (monitoring[target.kode]?.components ?? [])
      .filter(({ temuan }) => temuan !== '')
      .map(({ no, temuan, rekomendasi }): Change => {
        const plan = plans.find(({ pd, komponen }) => pd === target.kode && komponen === no);
        const values: Row = {
          kode: after.kode,
          pd: target.kode,
          perangkat_daerah: target.nama,
          komponen: no,
          temuan,
          rekomendasi,
          status: 'Belum',
          dicatat: signed.at,
          penanggung_jawab: plan?.penanggungJawab ?? null,
          batas_waktu: plan?.batasWaktu ?? null,
        };
        return { kind: 'append', tab: 'TINDAK_LANJUT', values };
      }),
  );
}
