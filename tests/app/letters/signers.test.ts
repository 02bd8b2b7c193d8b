import fc from 'fast-check';
import { nipText, rowOfActor, signerFrom, withoutTitles } from '../../../src/app/letters/signers';
import { actor, holder } from './sample';

const RULES = { bare: ['SEKDA'], authority: [] };
const SEKDA = { id: 'SEKDA', label: 'Sekretaris Daerah' };
const KABAG = { id: 'KABAG', label: 'Kepala Bagian Organisasi' };
const TITLED = 'Dr. H. Nama Pejabat, S.Sos., M.Si.';

describe('Permendagri 1/2023 Pasal 44', () => {
  test.each([
    ['DEFINITIF', 'SEKRETARIS DAERAH', TITLED],
    ['PLT', 'Plt. SEKRETARIS DAERAH', TITLED],
    ['PLH', 'Plh. SEKRETARIS DAERAH', 'Nama Pejabat'],
    ['PJ', 'Pj. SEKRETARIS DAERAH', 'Nama Pejabat'],
  ] as const)(
    'a Sekda in capacity %s signs as %s, %s, without NIP and pangkat',
    (kapasitas, capitals, nama) => {
      const signer = signerFrom(SEKDA, holder('SEKDA', { kapasitas, nama: TITLED }), RULES);
      expect(signer).toMatchObject({ capitals, nama, identity: '' });
    },
  );

  test.each(['DEFINITIF', 'PLT', 'PLH', 'PJ'] as const)(
    'any other official carries both, also as %s',
    (kapasitas) => {
      const signer = signerFrom(KABAG, holder('KABAG', { kapasitas, nama: TITLED }), RULES);
      expect(signer.nama).toBe(TITLED);
      expect(signer.identity).toBe('Pembina Tingkat I (IV/b)\nNIP 19800101 200501 1 001');
    },
  );

  test('which offices go without is a setting', () => {
    const signer = signerFrom(KABAG, holder('KABAG'), { ...RULES, bare: ['KABAG'] });
    expect(signer.identity).toBe('');
    expect(signerFrom(SEKDA, holder('SEKDA'), { ...RULES, bare: [] }).identity).toContain('NIP');
  });

  test('authority given from above stands over the office: a.n., and u.b. for the second rung', () => {
    const authority = ['a.n. SEKRETARIS DAERAH', 'ASISTEN ADMINISTRASI UMUM', 'u.b.'];
    expect(signerFrom(KABAG, null, { ...RULES, authority }).capitals.split('\n')).toEqual([
      ...authority,
      'KEPALA BAGIAN ORGANISASI',
    ]);
  });
});

test.each([
  ['Nama Pejabat', 'Nama Pejabat'],
  ['Ir. Hj. Nama Pejabat, M.T.', 'Nama Pejabat'],
  ['Prof. Dr. Nama Pejabat', 'Nama Pejabat'],
  ['K.H. Nama Pejabat', 'Nama Pejabat'],
  ['Hadi Irawan', 'Hadi Irawan'],
  ['drg.Nama Pejabat, Sp.KG', 'Nama Pejabat'],
  ['Dr.', 'Dr.'],
])('titles of "%s" taken off leave "%s"', (name, plain) => {
  expect(withoutTitles(name)).toBe(plain);
});

test('taking titles off twice takes off no more, and never everything', () => {
  const word = fc.constantFrom('Dr.', 'H.', 'Ir.', 'Nama', 'Pejabat', 'S.Sos.', ',');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const name = words.join(' ').replace(/^[, ]+/, '');
      const plain = withoutTitles(name);
      expect(withoutTitles(plain)).toBe(plain);
      expect(plain === '' && name !== '').toBe(false);
    }),
  );
});

test.each([
  ['198001012005011001', 'NIP 19800101 200501 1 001'],
  ['19800101 200501 1 001', 'NIP 19800101 200501 1 001'],
  ['12345', 'NIP 12345'],
  [' ', ''],
])('NIP "%s" reads "%s"', (nip, text) => {
  expect(nipText(nip)).toBe(text);
});

test('who has no row of his own in the role lends neither NIP nor pangkat', () => {
  const other = { ...actor('KABAG'), email: 'lain@setda.example', nama: 'Pejabat lain' };
  expect(rowOfActor(other, holder('KABAG'))).toMatchObject({ nama: 'Pejabat lain', nip: '', pangkat: '' });
  expect(rowOfActor(actor('KABAG'), holder('KABAG')).nip).not.toBe('');
});
