/** The eleven steps as the page shows them in its tests. */
import type { StepView, TrackState } from '../../src/api/contract';
import type { StepKind } from '../../src/domain/types';

/** Label, kind, role, standard and where a return goes. */
export const STEPS: readonly (readonly [
  string,
  StepKind,
  string,
  number,
  'MENIT' | 'HARI',
  string | null,
])[] = [
  ['Perintah persiapan', 'ORDER', 'Kepala Bagian Organisasi', 60, 'MENIT', null],
  ['Penyusunan konsep surat', 'DRAFT', 'Ketua Tim Kerja', 120, 'MENIT', null],
  ['Pemeriksaan Kabag', 'REVIEW', 'Kepala Bagian Organisasi', 60, 'MENIT', 'Penyusunan konsep surat'],
  ['Pemeriksaan Asisten', 'REVIEW', 'Asisten Administrasi Umum', 60, 'MENIT', 'Pemeriksaan Kabag'],
  ['Penandatanganan Sekda', 'SIGN', 'Sekretaris Daerah', 60, 'MENIT', 'Pemeriksaan Asisten'],
  ['Penyampaian surat', 'DELIVER', 'Ketua Tim Kerja', 1, 'HARI', null],
  ['Pelaksanaan pemantauan', 'MONITOR', 'Analis Pelayanan Publik', 1, 'HARI', null],
  ['Penyusunan draft laporan', 'DRAFT', 'Analis Pelayanan Publik', 2, 'HARI', null],
  ['Pemeriksaan Ketua Tim', 'REVIEW', 'Ketua Tim Kerja', 60, 'MENIT', 'Penyusunan draft laporan'],
  ['Penandatanganan laporan', 'SIGN', 'Kepala Bagian Organisasi', 60, 'MENIT', 'Pemeriksaan Ketua Tim'],
  ['Penyerahan laporan', 'HAND_OVER', 'Ketua Tim Kerja', 1, 'HARI', null],
];

/** The line of progress of a case at a step. */
export function trackAt(step: number, returned: readonly number[] = []): readonly TrackState[] {
  return STEPS.map((_, index) => {
    if (index + 1 === step) return 'NOW';
    if (returned.includes(index + 1)) return 'RETURNED';
    return index + 1 < step ? 'DONE' : 'AHEAD';
  });
}

/** The steps of a case at a step. */
export function stepsAt(step: number, returned: readonly number[]): readonly StepView[] {
  const track = trackAt(step, returned);
  return STEPS.map(([label, kind, roleLabel, waktu, satuan, returnToLabel], index) => ({
    no: index + 1,
    label,
    uraian: `${label}: uraian kegiatan sebagaimana tertulis dalam SOP.`,
    kind,
    roleLabel,
    waktu,
    satuan,
    standardText: `standar ${waktu} ${satuan === 'MENIT' ? 'menit' : 'hari kerja'}`,
    returnToLabel,
    state: track[index] ?? 'AHEAD',
  }));
}
