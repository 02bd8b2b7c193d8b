import { PD_SEED } from '../../../src/domain/seed/perangkatDaerah';

const headOf = (kode: string) => PD_SEED.find((pd) => pd.kode === kode)?.sebutanKepala;

test('there are forty Perangkat Daerah, each with its own code, name and address', () => {
  expect(PD_SEED).toHaveLength(40);
  for (const key of ['kode', 'nama', 'singkatan', 'email'] as const)
    expect(new Set(PD_SEED.map((pd) => pd[key])).size).toBe(40);
});

test('four of the secretariats and others, seventeen dinas, six badan, thirteen kecamatan', () => {
  const count = (word: string) => PD_SEED.filter(({ nama }) => nama.startsWith(word)).length;
  expect([count('Dinas'), count('Badan'), count('Kecamatan')]).toEqual([17, 6, 13]);
});

test.each([
  ['DINKES', 'Kepala Dinas Kesehatan'],
  ['BAPENDA', 'Kepala Badan Pendapatan Daerah'],
  ['KEC-CILEDUG', 'Camat Ciledug'],
  ['KEC-KARANGTENGAH', 'Camat Karang Tengah'],
  ['INSPEKTORAT', 'Inspektur'],
  ['SATPOLPP', 'Kepala Satuan Polisi Pamong Praja'],
  ['SETWAN', 'Sekretaris DPRD'],
  ['SETDA', 'Sekretaris Daerah'],
])('the head of %s is addressed as %s', (kode, sebutan) => {
  expect(headOf(kode)).toBe(sebutan);
});

test('every row is active, waits for confirmation and has an address that reaches nobody', () => {
  for (const pd of PD_SEED) {
    expect(pd).toMatchObject({ aktif: true, perluVerifikasi: true });
    expect(pd.email).toBe(`${pd.kode.toLowerCase()}@tangerangkota.example`);
  }
});
