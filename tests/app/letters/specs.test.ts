import { textsOf } from '../../../src/app/letters/definition';
import { placeholdersIn, templateFault } from '../../../src/app/letters/placeholders';
import { LETTER_SETTINGS } from '../../../src/app/letters/settings';
import {
  assignment,
  coverLetter,
  coverMemo,
  dispositionForOrder,
  dispositionForReport,
  draftLetter,
  draftReport,
  receipt,
  visitRecord,
} from '../../../src/app/letters/specs';
import { findTemplate } from '../../../src/app/letters/templates';
import type { LetterSpec } from '../../../src/app/ports';
import { actor, CILEDUG, caseOf, contextOf, DINKES, LETTER, RECEIPT, REPORT } from './sample';

const ORDER = {
  harap: ['Proses lebih lanjut', 'Siapkan jadwal'],
  catatan: 'Mohon dilaksanakan.',
  sifat: 'Segera',
};
const several = caseOf({ targets: [DINKES, CILEDUG] });
const order = () => dispositionForOrder({ ...contextOf(), targets: ['DINKES'], order: ORDER });
const letter = (changes = {}) => draftLetter({ ...contextOf(changes), letter: LETTER });
const report = (changes = {}) => draftReport({ ...contextOf(changes), report: REPORT });

function faultOf(spec: LetterSpec) {
  if (!('template' in spec.source)) throw new Error('no template');
  const template = findTemplate(spec.source.template);
  const text = textsOf(template?.body ?? []).join('\n');
  return { fault: templateFault(text, spec, template?.required ?? []), text };
}

describe('what a letter holds', () => {
  const all: readonly (readonly [string, LetterSpec])[] = [
    ['lembar disposisi, step 1', order()],
    ['lembar disposisi, step 9', dispositionForReport({ ...contextOf({ actor: actor('KATIM') }), note: '' })],
    ['konsep surat', letter()],
    ['konsep surat, several', letter({ kase: several })],
    ['draft laporan', report()],
    ['draft laporan, several', report({ kase: several })],
    ['nota dinas', coverMemo({ ...contextOf({ actor: actor('KATIM') }), note: 'Jadwal disesuaikan.' })],
    ['surat tugas', assignment(contextOf())],
    ['surat tugas, several', assignment(contextOf({ kase: several }))],
    ['berita acara', visitRecord({ ...contextOf({ actor: actor('ANALIS') }), pd: 'DINKES' })],
    ['surat pengantar', coverLetter({ ...contextOf({ actor: actor('KATIM') }), pd: 'DINKES' })],
    ['tanda terima', receipt({ ...contextOf({ actor: actor('KATIM') }), pd: 'DINKES', receipt: RECEIPT })],
  ];

  test.each(all)('%s fills every placeholder of its template', (_, spec) => {
    expect(faultOf(spec).fault).toBeNull();
  });

  test.each(all)('%s gives no field that its template does not know', (_, spec) => {
    const names = placeholdersIn(faultOf(spec).text).map((placeholder) => placeholder.name);
    expect(Object.keys(spec.fields).filter((name) => !names.includes(name))).toEqual([]);
  });

  test.each(all)('%s has a name without slash or dot, and a folder of at most 100 characters', (_, spec) => {
    expect(spec.name).not.toMatch(/[/\\.]/);
    expect(spec.name).toMatch(/^PPP-2026-014 - .+ - v1$/);
    expect(spec.folder).toBe('PPP-2026-014 Pelayanan kesehatan dasar tahun 2026');
  });
});

describe('lembar disposisi', () => {
  test('the order of step 1 goes from the Kabag to the Ketua Tim Kerja on the Rencana Kerja', () => {
    const { fields } = order();
    expect(fields).toMatchObject({
      dasar: 'Rencana Kerja Bagian Organisasi Tahun 2026',
      diteruskan_kepada: 'Ketua Tim Kerja',
      jabatan_penanda_tangan: 'KEPALA BAGIAN ORGANISASI',
      sasaran: 'Dinas Kesehatan',
      tanggal: '23 November 2026',
      catatan: 'Mohon dilaksanakan.',
    });
  });

  test('ticked boxes are crossed, printed ones stand even when not ticked, others follow', () => {
    expect(order().fields.harap?.split('\n')).toEqual([
      '\u2610 Tanggapan dan saran',
      '\u2612 Proses lebih lanjut',
      '\u2610 Koordinasi/konfirmasi',
      '\u2612 Siapkan jadwal',
    ]);
  });

  test('the one of step 9 goes from the Ketua Tim Kerja to the Kabag', () => {
    const spec = dispositionForReport({ ...contextOf({ actor: actor('KATIM') }), note: 'Telah diperiksa.' });
    expect(spec.fields).toMatchObject({
      diteruskan_kepada: 'Kepala Bagian Organisasi',
      jabatan_penanda_tangan: 'KETUA TIM KERJA',
      catatan: 'Telah diperiksa.',
    });
    expect(spec.fields.dasar).toContain('Nomor 41/000.8.3.4/XI/2026 tanggal 24 November 2026');
  });
});

test('who acts signs, also beside another holder of the role; only a row of their own lends pangkat and NIP', () => {
  const other = {
    ...actor('KABAG'),
    email: 'lain@setda.example',
    nama: 'Pejabat lain',
    kapasitas: 'PLH' as const,
  };
  const spec = dispositionForOrder({ ...contextOf({ actor: other }), targets: ['DINKES'], order: ORDER });
  expect(spec.fields).toMatchObject({
    nama_penanda_tangan: 'Pejabat lain',
    jabatan_penanda_tangan: 'Plh. KEPALA BAGIAN ORGANISASI',
  });
  expect(spec.fields.identitas).toBe('');
  expect(order().fields.identitas).toContain('NIP');
});

describe('settings', () => {
  test('each setting has a key of its own, a label and a meaning', () => {
    expect(new Set(LETTER_SETTINGS.map((setting) => setting.key)).size).toBe(LETTER_SETTINGS.length);
    for (const { label, meaning } of LETTER_SETTINGS) expect(label && meaning).not.toBe('');
  });

  test('the kop shows the address, and below it the contacts that are filled in', () => {
    const lines = (settings = {}) => letter({ settings }).fields.kop_alamat?.split('\n');
    expect(lines()).toEqual([
      'Jalan Satria Sudirman Nomor 1, Sukaasih, Kota Tangerang 15111',
      'Laman www.tangerangkota.go.id',
    ]);
    expect(lines({ kop_laman: '', kop_telepon: '(021) 000' })?.[1]).toBe('Telepon (021) 000');
    expect(lines({ kop_laman: '' })).toHaveLength(1);
  });

  test('a folder name loses its slashes and ends at 100 characters', () => {
    const kase = caseOf({ judul: `a/b ${'panjang '.repeat(20)}` });
    const { folder } = letter({ kase });
    expect(folder).toMatch(/^PPP-2026-014 a-b panjang/);
    expect(folder.length).toBeLessThanOrEqual(100);
  });
});
