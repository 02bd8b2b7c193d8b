/** Templates through their life: made, changed by staff, renewed with a new version, brought back, at fault. */
import { draftLetter } from '../../src/app/letters/specs';
import { TEMPLATES } from '../../src/app/letters/templates';
import { ensureTemplates, isChanged, restoreTemplate } from '../../src/gas/setup/templates';
import { contextOf, LETTER } from '../app/letters/sample';
import { office, refusalOf, SETTINGS } from './lettersWorkspace';

let { drive, templates, letters, known } = office();

beforeEach(() => {
  ({ drive, templates, letters, known } = office());
});

const again = (settings = SETTINGS, from: typeof known = known) =>
  ensureTemplates('sheet1', from, 'register', settings);
const F4 = { ...SETTINGS, kertas_surat: 'F4' };
const LETTER_ID = 'SURAT_PEMBERITAHUAN';
const fileOf = (id: string) => drive.at(known.templates[id] ?? '');

test('setup makes every template and the list of their placeholders, each by one call', () => {
  expect(Object.keys(known.templates)).toEqual([...TEMPLATES.map((template) => template.id), 'DAFTAR_ISIAN']);
  expect(known.made).toBe(TEMPLATES.length + 1);
  const list = drive.text(known.templates.DAFTAR_ISIAN ?? '');
  expect(list).toContain(
    '{{nomor_surat}} (*)\nNomor surat; pada konsep [menunggu penomoran]\n41/000.8.3.4/XI/2026',
  );
});

test('a second run makes nothing', () => {
  expect(again()).toMatchObject({ made: 0, kept: [], templates: known.templates });
});

test('an old default that nobody changed is replaced by the new one', () => {
  const next = again(F4);
  expect(next.made).toBe(6);
  expect(next.kept).toEqual([]);
  expect(fileOf(LETTER_ID).trashed).toBe(true);
  expect(drive.modelOf(next.templates[LETTER_ID] ?? '').page.height).toBeCloseTo(935, 0);
  expect(again(F4, next).made).toBe(0);
});

test('one that staff changed is kept and named, and stays theirs', () => {
  drive.edit(templates[LETTER_ID] ?? '', 'Demikian disampaikan', 'Demikian kami sampaikan');
  const next = again(F4);
  expect(next.kept).toEqual(['Templat Surat Pemberitahuan']);
  expect(next.templates[LETTER_ID]).toBe(known.templates[LETTER_ID]);
  expect(fileOf(LETTER_ID).trashed).toBe(false);
});

test('of a register that has no stamps yet every template is taken for changed', () => {
  const next = again(SETTINGS, { ...known, stamps: {} });
  expect(next.made).toBe(0);
  expect(next.kept).toHaveLength(TEMPLATES.length + 1);
});

test('one that is gone or in the bin is made anew', () => {
  fileOf(LETTER_ID).trashed = true;
  const next = again(SETTINGS, { ...known, templates: { ...known.templates, LAPORAN: 'hilang' } });
  expect(next.made).toBe(2);
  expect(next.templates[LETTER_ID]).not.toBe(known.templates[LETTER_ID]);
});

test('restoring puts the default beside the changed one, which keeps its text under a dated name', () => {
  const old = templates[LETTER_ID] ?? '';
  drive.edit(old, 'Demikian disampaikan', 'Demikian kami sampaikan');
  expect(isChanged(old, known.stamps[LETTER_ID])).toBe(true);
  const next = restoreTemplate('sheet1', LETTER_ID, known, 'register', SETTINGS, 'diganti 24 November 2026');
  expect(drive.at(old)).toMatchObject({
    name: 'Templat Surat Pemberitahuan (diganti 24 November 2026)',
    trashed: false,
  });
  expect(drive.text(old)).toContain('Demikian kami sampaikan');
  const fresh = next.templates[LETTER_ID] ?? '';
  expect(drive.text(fresh)).toContain('Demikian disampaikan');
  expect(isChanged(fresh, next.stamps[LETTER_ID])).toBe(false);
});

describe('a template in a bad state refuses the letter, and nothing is left behind', () => {
  const draft = () => draftLetter({ ...contextOf(), letter: LETTER });
  const made = () => drive.alive().filter((file) => file.name.startsWith('PPP-2026-014 -'));

  test('in the bin', () => {
    fileOf(LETTER_ID).trashed = true;
    expect(refusalOf(() => letters.make(draft())).refusal.params.sebab).toBe('NO_TEMPLATE');
  });

  test('emptied', () => {
    const { model } = fileOf(LETTER_ID);
    if (model !== null) model.body.children = model.body.children.slice(-1);
    expect(refusalOf(() => letters.make(draft())).refusal.params.sebab).toBe('MISSING');
    expect(made()).toEqual([]);
  });

  test('a column outside its row, which would be left unfilled', () => {
    drive.edit(templates[LETTER_ID] ?? '', 'Untuk kelancaran', '{{penerima.nama}} Untuk kelancaran');
    expect(refusalOf(() => letters.make(draft())).refusal.params).toMatchObject({
      sebab: 'UNFILLED',
      isian: '{{penerima.nama}}',
    });
    expect(made()).toEqual([]);
  });

  test('renamed is no fault', () => {
    fileOf(LETTER_ID).name = 'Nama lain';
    expect(letters.make(draft()).name).toContain('Konsep surat');
  });

  test('no right in the folder of the register', () => {
    Object.assign(drive, {
      failing: 'copy',
      message: 'The user does not have sufficient permissions for this file.',
    });
    expect(refusalOf(() => letters.make(draft())).refusal.params.sebab).toBe('NO_RIGHT');
  });
});

describe('the logo', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOw6LMBAAIEAQNupbWYAAAAAElFTkSuQmCC',
    'base64',
  );

  test('of the settings stands in the kop of every template', () => {
    const next = again({ ...SETTINGS, logo: drive.picture(PNG) });
    expect(next.made).toBe(TEMPLATES.length + 1);
    for (const template of TEMPLATES)
      expect(JSON.stringify(drive.modelOf(next.templates[template.id] ?? '').body)).toContain('INLINE_IMAGE');
  });

  test.each([
    ['hilang', 'tidak ditemukan'],
    ['teks', 'bukan gambar'],
  ])('that is %s is refused, naming the setting', (kind, says) => {
    const logo = kind === 'teks' ? drive.picture(Buffer.from('bukan gambar')) : kind;
    const { refusal } = refusalOf(() => again({ ...SETTINGS, logo }));
    expect(refusal.params.masalah).toMatch(new RegExp(`Kop: lambang daerah" ${says}`));
  });
});
