/**
 * The fourteen components of Standar Pelayanan that a monitoring looks at (UU 25/2009 Pasal 21; names and grouping of
 * PermenPANRB 15/2014). Data only.
 */

/** Must be published with the service: what its user meets. */
const PENYAMPAIAN = 'Penyampaian pelayanan';
/** Kept inside the organisation: what stands behind the service. */
const PENGELOLAAN = 'Pengelolaan pelayanan';

export const COMPONENTS: readonly {
  readonly no: number;
  readonly nama: string;
  readonly kelompok: string;
}[] = [
  { no: 1, nama: 'Persyaratan', kelompok: PENYAMPAIAN },
  { no: 2, nama: 'Sistem, mekanisme, dan prosedur', kelompok: PENYAMPAIAN },
  { no: 3, nama: 'Jangka waktu pelayanan', kelompok: PENYAMPAIAN },
  { no: 4, nama: 'Biaya/tarif', kelompok: PENYAMPAIAN },
  { no: 5, nama: 'Produk pelayanan', kelompok: PENYAMPAIAN },
  { no: 6, nama: 'Penanganan pengaduan, saran, dan masukan', kelompok: PENYAMPAIAN },
  { no: 7, nama: 'Dasar hukum', kelompok: PENGELOLAAN },
  { no: 8, nama: 'Sarana dan prasarana, dan/atau fasilitas', kelompok: PENGELOLAAN },
  { no: 9, nama: 'Kompetensi pelaksana', kelompok: PENGELOLAAN },
  { no: 10, nama: 'Pengawasan internal', kelompok: PENGELOLAAN },
  { no: 11, nama: 'Jumlah pelaksana', kelompok: PENGELOLAAN },
  { no: 12, nama: 'Jaminan pelayanan', kelompok: PENGELOLAAN },
  { no: 13, nama: 'Jaminan keamanan dan keselamatan pelayanan', kelompok: PENGELOLAAN },
  { no: 14, nama: 'Evaluasi kinerja pelaksana', kelompok: PENGELOLAAN },
];
