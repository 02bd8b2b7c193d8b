/** Papers around letter and report that are made on request: which step offers which, and for whom. */
import type { Case, ExtraKind, Naskah, Result, SopRule, StepKind } from '../types';
import { readNote } from './fields';
import { ok, refusal, refused } from './result';

interface Extra {
  readonly kind: ExtraKind;
  readonly steps: readonly StepKind[];
  readonly naskah: readonly Naskah[];
  /** made for each Perangkat Daerah */
  readonly perPd: boolean;
}

const EXTRAS: readonly Extra[] = [
  { kind: 'NOTA_DINAS', steps: ['DRAFT', 'REVIEW'], naskah: ['SURAT'], perPd: false },
  { kind: 'SURAT_TUGAS', steps: ['DELIVER'], naskah: ['SURAT'], perPd: false },
  { kind: 'BERITA_ACARA', steps: ['MONITOR'], naskah: ['SURAT', 'LAPORAN'], perPd: true },
  { kind: 'SURAT_PENGANTAR', steps: ['DELIVER', 'HAND_OVER'], naskah: ['SURAT', 'LAPORAN'], perPd: true },
];

/** The papers that a step offers. */
export const extrasOf = (rule: SopRule): readonly Extra[] =>
  EXTRAS.filter(({ steps, naskah }) => steps.includes(rule.kind) && naskah.includes(rule.naskah));

interface ExtraRequest {
  readonly kind: ExtraKind;
  readonly pd: string | null;
  readonly note: string;
}

/** Targets that still lack this paper in the present step; a repeated batch goes on with them. */
export function lackingExtra(kase: Case, kind: ExtraKind, since: number): readonly string[] {
  const made = kase.documents.filter((document) => document.kind === kind && document.at >= since);
  return kase.targets.map(({ kode }) => kode).filter((kode) => !made.some(({ pd }) => pd === kode));
}

/** For whom the paper is made: codes of Perangkat Daerah, or [null] for one paper of the whole case. */
export function recipientsOf(
  kase: Case,
  { kind, pd }: ExtraRequest,
  since: number,
): readonly (string | null)[] {
  const perPd = EXTRAS.find((extra) => extra.kind === kind)?.perPd ?? false;
  if (!perPd) return [null];
  return pd === null ? lackingExtra(kase, kind, since) : [pd];
}

interface Place {
  readonly kase: Case;
  readonly rule: SopRule;
}

/** Refused where the step does not offer the paper, the Perangkat Daerah is no target, or has no results yet. */
export function readExtra({ kase, rule }: Place, request: ExtraRequest): Result<string> {
  const { kind, pd } = request;
  if (!extrasOf(rule).some((extra) => extra.kind === kind))
    return refused(refusal('DOCUMENT_NOT_HERE', { jenis: kind, langkah: rule.no, label: rule.label }));
  const target = kase.targets.find(({ kode }) => kode === pd);
  if (pd !== null && !target) return refused(refusal('PD_NOT_TARGET', { pd }));
  const open = kase.targets.find(({ kode, monitoring }) => monitoring === null && (pd ?? kode) === kode);
  if (kind === 'BERITA_ACARA' && open) return refused(refusal('RESULTS_MISSING', { pd: open.nama }));
  const note = readNote(request.note);
  return note.ok ? ok(note.value) : note;
}
