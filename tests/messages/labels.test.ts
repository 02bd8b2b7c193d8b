import type { Outcome, StepKind } from '../../src/domain/types';
import { eventText } from '../../src/messages/events';
import { historyVerb, officeLabel } from '../../src/messages/labels';
import { act, caseAt, stateOf } from '../domain/case/builders';
import { COMMANDS, document } from '../domain/case/forms';

const LABELS = { KABAG: 'Kepala Bagian Organisasi', KATIM: 'Ketua Tim Kerja' };

test('the capacity stands before the post, and the definitive holder has none', () => {
  expect(officeLabel('Sekretaris Daerah', 'PLH')).toBe('Plh. Sekretaris Daerah');
  expect(officeLabel('Sekretaris Daerah', 'PLT')).toBe('Plt. Sekretaris Daerah');
  expect(officeLabel('Sekretaris Daerah', 'PJ')).toBe('Pj. Sekretaris Daerah');
  expect(officeLabel('Sekretaris Daerah', 'DEFINITIF')).toBe('Sekretaris Daerah');
});

test.each<[StepKind, Outcome | null, 'STEP' | 'GATE', string]>([
  ['ORDER', 'DONE', 'STEP', 'memberi perintah'],
  ['DRAFT', 'DONE', 'STEP', 'menyusun konsep'],
  ['REVIEW', 'APPROVED', 'STEP', 'memeriksa dan memaraf'],
  ['REVIEW', 'RETURNED', 'STEP', 'mengembalikan'],
  ['SIGN', 'APPROVED', 'STEP', 'menandatangani'],
  ['SIGN', 'RETURNED', 'STEP', 'mengembalikan'],
  ['DELIVER', 'DONE', 'GATE', 'mencatat nomor'],
  ['DELIVER', 'DONE', 'STEP', 'menyampaikan surat'],
  ['MONITOR', 'DONE', 'STEP', 'melaksanakan pemantauan'],
  ['HAND_OVER', 'DONE', 'STEP', 'menyerahkan laporan'],
  ['REVIEW', null, 'STEP', 'sedang memeriksa'],
  ['DELIVER', null, 'GATE', 'sedang menunggu penomoran'],
  ['DRAFT', 'CANCELLED', 'STEP', 'membatalkan kegiatan'],
])('%s left as %s at %s reads "%s"', (kind, outcome, stage, verb) => {
  expect(historyVerb(kind, outcome, stage)).toBe(verb);
});

describe('the log', () => {
  const lines = (run: ReturnType<typeof caseAt>) =>
    run.log.map(({ event }) => eventText(event, stateOf(run), LABELS));

  test('reads line by line as what happened', () => {
    const run = act(caseAt(2), COMMANDS.draftLetter, { documents: [document('KONSEP_SURAT')] });
    expect(lines(run)).toEqual([
      'Kegiatan PPP-2026-014 dibuka: Pelayanan kesehatan.',
      'Masuk ke langkah 1 (Perintah persiapan) pada Kepala Bagian Organisasi, batas waktu Senin, 23 November 2026 pukul 08.30 WIB.',
      'Perintah diberikan untuk 2 Perangkat Daerah: Dinas Kesehatan; Dinas Pendidikan.',
      'Selesai di langkah 1 (Perintah persiapan), 10 menit kerja.',
      'Masuk ke langkah 2 (Penyusunan konsep surat) pada Ketua Tim Kerja, batas waktu Senin, 23 November 2026 pukul 09.40 WIB.',
      'Isian surat disimpan: pelaksanaan 26 November 2026 pukul 09.00 WIB di Aula Dinas Kesehatan.',
      'Konsep surat pemberitahuan versi 1 dibuat: KONSEP_SURAT.',
      'Selesai di langkah 2 (Penyusunan konsep surat), 10 menit kerja.',
      'Masuk ke langkah 3 (Pemeriksaan Kabag) pada Kepala Bagian Organisasi, batas waktu Senin, 23 November 2026 pukul 08.50 WIB.',
    ]);
  });

  test('a return shows reasons and note, a cancelling its reason', () => {
    expect(lines(act(caseAt(3), COMMANDS.return))).toContain(
      'Dikembalikan di langkah 3 (Pemeriksaan Kabag), 10 menit kerja. Alasan: Jadwal. Catatan: Jadwal bentrok',
    );
    expect(lines(act(caseAt(3), COMMANDS.cancel))).toContain('Kegiatan dibatalkan: Anggaran dialihkan');
  });

  test('every event of a whole kegiatan has a line without holes', () => {
    for (const line of lines(caseAt('END'))) {
      expect(line).toMatch(/^[A-Z]/);
      expect(line).not.toMatch(/undefined|null|NaN/);
    }
  });

  test('the numbering, the rows and the end are readable', () => {
    const all = lines(caseAt('END'));
    expect(all).toEqual(
      expect.arrayContaining([
        'Masuk ke penomoran sebelum langkah 6 pada Ketua Tim Kerja, tanpa standar waktu.',
        'Nomor surat 41/000.8.3.4/XI/2026 tanggal 24 November 2026 dicatat, tautan https://srikandi.example/naskah/41.',
        'Surat disampaikan kepada Dinas Kesehatan (SRIKANDI) pada 24 November 2026.',
        'Hasil pemantauan Dinas Pendidikan pada 26 November 2026 dicatat, 2 komponen dinilai.',
        'Laporan diterima Dinas Kesehatan oleh Pengelola surat (Staf Sekretariat) pada 1 Desember 2026 pukul 10.15 WIB.',
        'Kegiatan selesai.',
      ]),
    );
  });
});
