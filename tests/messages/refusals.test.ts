import type { Refusal, RefusalCode } from '../../src/domain/types';
import { refusalText } from '../../src/messages/refusals';

const say = (code: RefusalCode, params: Refusal['params'] = {}): string => refusalText({ code, params });

const CODES: readonly RefusalCode[] = [
  'IDENTITY_BLANK',
  'NO_ROLE',
  'WRONG_ROLE',
  'VISIT_MOVED',
  'CASE_UNKNOWN',
  'CASE_ENDED',
  'NO_CASE_SELECTED',
  'ACTION_NOT_HERE',
  'NOTE_MISSING',
  'FIELD_MISSING',
  'FIELD_INVALID',
  'FIELD_TOO_LONG',
  'PD_UNKNOWN',
  'PD_NOT_TARGET',
  'TARGETS_MISSING',
  'ROWS_OPEN',
  'GATE_CLOSED',
  'NUMBER_DUPLICATE',
  'NUMBER_MISSING',
  'RETURN_NOT_ALLOWED',
  'CANCEL_TOO_LATE',
  'CASE_FULL',
  'CALENDAR_EMPTY',
  'PAUSED_ALREADY',
  'NOT_PAUSED',
  'PAUSE_UNTIMED',
  'BUSY',
  'UNAVAILABLE',
  'SAVED_UNSEEN',
  'REGISTER_UNKNOWN',
  'REGISTER_ALTERED',
  'REGISTER_NEWER',
  'REGISTER_OLDER',
  'UPGRADE_UNFINISHED',
  'CELL_FULL',
  'REGISTER_FULL',
  'MEMORY_FULL',
  'LOG_LOST',
  'WATCH_BUSY',
  'MIRROR_MISSING',
  'CONFIG_INVALID',
  'TEMPLATE_INVALID',
  'OWNER_ONLY',
  'CONTRACT',
];

test.each(CODES)('%s reads as a whole sentence even when nothing more is known', (code) => {
  const text = say(code);
  expect(text).toMatch(/^[A-Z].*\.$/s);
  expect(text).not.toMatch(/undefined|null|NaN|\{|\}|\s{2}|\s[,.]/);
});

test.each<[RefusalCode, Refusal['params'], string]>([
  [
    'VISIT_MOVED',
    {
      langkah: 4,
      label: 'Pemeriksaan Asisten',
      stage: 'STEP',
      oleh: 'Kepala Bagian Organisasi',
      kapasitas: 'PLH',
    },
    'Kegiatan ini sudah berada di langkah 4 (Pemeriksaan Asisten), dipindahkan oleh Plh. Kepala Bagian Organisasi. Keputusan Saudara tidak disimpan; periksa keadaan terbaru.',
  ],
  [
    'VISIT_MOVED',
    {
      langkah: 6,
      label: 'Penyampaian surat',
      stage: 'GATE',
      oleh: 'Sekretaris Daerah',
      kapasitas: 'DEFINITIF',
    },
    'Kegiatan ini sudah berada di penomoran sebelum langkah 6, dipindahkan oleh Sekretaris Daerah. Keputusan Saudara tidak disimpan; periksa keadaan terbaru.',
  ],
  [
    'ROWS_OPEN',
    { daftar: 'Dinas Kesehatan; Dinas Pendidikan', lainnya: 3, jumlah: 5 },
    'Belum semua Perangkat Daerah diisi: Dinas Kesehatan; Dinas Pendidikan dan 3 lainnya. Lengkapi, lalu selesaikan langkah ini.',
  ],
  [
    'FIELD_TOO_LONG',
    { label: 'Catatan', maksimum: 1000, satuan: 'KARAKTER' },
    'Catatan paling banyak 1000 karakter. Kurangi isiannya.',
  ],
  [
    'FIELD_TOO_LONG',
    { label: 'Perangkat Daerah sasaran', maksimum: 60, satuan: 'BUTIR' },
    'Perangkat Daerah sasaran paling banyak 60 butir. Kurangi isiannya.',
  ],
  [
    'FIELD_INVALID',
    { label: 'Pukul', aturan: 'PUKUL' },
    'Pukul harus berbentuk jam.menit antara 00.00 dan 23.59, misalnya 09.00.',
  ],
  ['FIELD_MISSING', { label: 'Tempat' }, 'Tempat wajib diisi.'],
  [
    'NUMBER_DUPLICATE',
    { nomor: '41/000.8.3.4/XI/2026', milik: 'PPP-2026-009' },
    'Nomor 41/000.8.3.4/XI/2026 sudah dipakai oleh PPP-2026-009. Periksa nomor pada naskah aslinya.',
  ],
  [
    'WRONG_ROLE',
    { peran: 'Ketua Tim Kerja', perintah: 'open' },
    'Kegiatan baru hanya dapat dibuka oleh Ketua Tim Kerja.',
  ],
])('%s tells what is wrong and what to do', (code, params, text) => {
  expect(say(code, params)).toBe(text);
});

test('whose turn it is, is named', () => {
  expect(say('WRONG_ROLE', { peran: 'Sekretaris Daerah', perintah: 'approve' })).toContain(
    'giliran Sekretaris Daerah',
  );
  expect(say('WRONG_ROLE', { peran: 'Kepala Bagian Organisasi', perintah: 'cancel' })).toContain(
    'dibatalkan oleh',
  );
});

test('a fault in the settings keeps its place', () => {
  const masalah = 'Tab SOP, baris 12, kolom waktu: wajib diisi.';
  expect(say('CONFIG_INVALID', { masalah })).toContain(masalah);
});
