import { signatureIn } from '../../../src/app/letters/signatureShape';

const BLOCK = ['SEKRETARIS DAERAH,', '', '', '', '', 'Nama Pejabat', ''];

test('office with a comma, room for the signature, name', () => {
  expect(signatureIn(BLOCK)).toMatchObject({ officeAt: 0, namaAt: 5, nama: 'Nama Pejabat' });
  expect(
    signatureIn(['Tangerang, 4 Desember 2026', 'KEPALA BAGIAN ORGANISASI,', '', ' ', '', '', 'Nama']),
  ).toMatchObject({
    officeAt: 1,
    namaAt: 6,
  });
});

test.each([
  ['no room', ['SEKRETARIS DAERAH,', '', 'Nama']],
  ['no name', ['SEKRETARIS DAERAH,', '', '', '', '']],
  ['no comma', ['SEKRETARIS DAERAH', '', '', '', '', 'Nama']],
  ['an ordinary table', ['Nomor', ':', '41/2026']],
])('%s is no signature block', (_, lines) => {
  expect(signatureIn(lines)).toBeNull();
});
