/** Rows of the tab Tindak Lanjut: one for each finding of a signed report, with who does something about it and when. Pure. */
import { cycleVisits } from '../domain/case/state';
import type { Case, ComponentResult, Monitoring, Recorded, ReportParticulars, Target } from '../domain/types';
import { formatDate } from '../messages/format';
import type { FollowUp } from './letters/followUp';
import type { Change } from './ports';
import type { Row } from './tabs';

interface Finding {
  readonly target: Target;
  readonly component: ComponentResult;
}

/** The findings of a case, by Perangkat Daerah and component. */
function findingsOf(kase: Case, monitoring: Readonly<Record<string, Monitoring>>): readonly Finding[] {
  return kase.targets.flatMap((target) =>
    (monitoring[target.kode]?.components ?? [])
      .filter(({ temuan }) => temuan.trim() !== '')
      .map((component) => ({ target, component })),
  );
}

const planOf = (report: ReportParticulars | null, { target, component }: Finding) =>
  report?.rencana?.find(({ pd, komponen }) => pd === target.kode && komponen === component.no);

/** The plan as the draft report prints it; nothing where the report says none, so that its default stands. */
export function plannedFollowUps(
  kase: Case,
  report: ReportParticulars,
  monitoring: Readonly<Record<string, Monitoring>>,
): { readonly followUps?: readonly FollowUp[] } {
  if (report.rencana === undefined) return {};
  const followUps = findingsOf(kase, monitoring).map((finding): FollowUp => {
    const plan = planOf(report, finding);
    return {
      pd: finding.target.kode,
      temuan: finding.component.temuan,
      rekomendasi: finding.component.rekomendasi,
      penanggungJawab: plan?.penanggungJawab ?? finding.target.sebutanKepala,
      batasWaktu: plan ? formatDate(plan.batasWaktu) : '',
    };
  });
  return { followUps };
}

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
  const again = (before === null ? [] : cycleVisits(before)).some(
    (visit) =>
      visit.outcome === 'VOIDED' &&
      after.sop.steps.some(({ no, naskah }) => no === visit.step && naskah === 'LAPORAN'),
  );
  if (!signed || again) return [];
  return findingsOf(after, monitoring).map((finding): Change => {
    const { target, component } = finding;
    const plan = planOf(after.report, finding);
    const values: Row = {
      kode: after.kode,
      pd: target.kode,
      perangkat_daerah: target.nama,
      komponen: component.no,
      temuan: component.temuan,
      rekomendasi: component.rekomendasi,
      status: 'Belum',
      dicatat: signed.at,
      penanggung_jawab: plan?.penanggungJawab ?? null,
      batas_waktu: plan?.batasWaktu ?? null,
    };
    return { kind: 'append', tab: 'TINDAK_LANJUT', values };
  });
}
