/** Rows that a signed naskah adds: its line in the agenda Surat Keluar, and the follow-up of each finding of a report. */

import { ruleOf } from '../domain/case/allowed';
import type { Case, DocumentKind, Monitoring, Naskah, Recorded } from '../domain/types';
import { officeLabel } from '../messages/labels';
import type { Change } from './ports';
import { roleLabels } from './records';
import type { Session } from './session';
import type { Row } from './tabs';

const NASKAH_LABEL: Readonly<Record<Naskah, string>> = {
  SURAT: 'Surat pemberitahuan',
  LAPORAN: 'Laporan hasil',
};
const NASKAH_DOCUMENT: Readonly<Record<Naskah, DocumentKind>> = { SURAT: 'SURAT', LAPORAN: 'LAPORAN' };

/** Office that signed: by whom the SIGN step of this naskah was approved last. */
function signerOf(session: Session, kase: Case, naskah: Naskah): string {
  const labels = roleLabels(session.config.sop);
  const signed = kase.visits.filter((visit) => {
    const rule = ruleOf(kase, visit.step);
    return visit.outcome === 'APPROVED' && rule.kind === 'SIGN' && rule.naskah === naskah;
  });
  const by = signed[signed.length - 1]?.by;
  return by ? officeLabel(labels[by.role] ?? by.role, by.kapasitas) : '';
}

function agendaRow(session: Session, kase: Case, one: Recorded, naskah: Naskah): Row {
  const number = naskah === 'SURAT' ? kase.letterNumber : kase.reportNumber;
  const kind = NASKAH_DOCUMENT[naskah];
  const documents = kase.documents.filter((document) => document.kind === kind);
  const sop = session.config.sop.identity.find((line) => line.key === 'namaSop');
  const subject = `${naskah === 'SURAT' ? 'Pemberitahuan' : 'Laporan Hasil'} ${sop ? sop.text : kase.judul}`;
  return {
    nomor: number ? number.nomor : '',
    tanggal: number ? number.tanggal : null,
    naskah: NASKAH_LABEL[naskah],
    klasifikasi: session.config.settings.kode_klasifikasi ?? '',
    sifat: kase.letter?.sifat ?? '',
    hal: subject,
    tujuan: kase.targets.map((target) => target.sebutanKepala).join('; '),
    tembusan: naskah === 'SURAT' ? (kase.letter?.tembusan ?? []).join('; ') : '',
    pengolah: 'Bagian Organisasi',
    penandatangan: signerOf(session, kase, naskah),
    lampiran: naskah === 'SURAT' ? (kase.letter?.lampiran ?? '') : '',
    kode: kase.kode,
    tautan: number ? number.tautan : '',
    berkas: documents[documents.length - 1]?.url ?? '',
    dicatat: one.at,
    pencatat: one.actor.nama,
  };
}

/** Agenda lines for the numbers that a command recorded. */
export function agendaChanges(
  session: Session,
  after: Case,
  recorded: readonly Recorded[],
): readonly Change[] {
  const changes: Change[] = [];
  for (const one of recorded)
    if (one.event.type === 'NumberRecorded')
      changes.push({
        kind: 'append',
        tab: 'SURAT_KELUAR',
        values: agendaRow(session, after, one, one.event.naskah),
      });
  return changes;
}

/** One follow-up row for each finding, once the report is signed. Empty before. */
export function followUpChanges(
  after: Case,
  recorded: readonly Recorded[],
  monitoring: Readonly<Record<string, Monitoring>>,
): readonly Change[] {
  const signed = recorded.find(
    (one) => one.event.type === 'NumberRecorded' && one.event.naskah === 'LAPORAN',
  );
  if (!signed) return [];
  const changes: Change[] = [];
  for (const target of after.targets)
    for (const component of monitoring[target.kode]?.components ?? []) {
      if (component.temuan === '') continue;
      const values: Row = {
        kode: after.kode,
        pd: target.kode,
        perangkat_daerah: target.nama,
        komponen: component.no,
        temuan: component.temuan,
        rekomendasi: component.rekomendasi,
        status: 'Belum',
        dicatat: signed.at,
      };
      changes.push({ kind: 'append', tab: 'TINDAK_LANJUT', values });
    }
  return changes;
}
