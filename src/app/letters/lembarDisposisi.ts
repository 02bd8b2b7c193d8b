/** The lembar disposisi: step 1 (perintah, with Rencana Kerja as its basis) and step 9 (goes with the laporan). */
import {
  type Block,
  blank,
  LINE,
  type PlaceholderMeaning,
  paragraph,
  type TableBlock,
  type TemplateDefinition,
  WIDTH,
} from './definition';
import { KOP, KOP_MEANINGS, SIGNATURE_MEANINGS, signature } from './parts';

const TEXT = { size: 11 } as const;
const LABEL_WIDTH = 120;
const CELLS = { kind: 'table', border: 0.75, padding: { x: 6, y: 4 } } as const;

const PARTICULARS: TableBlock = {
  ...CELLS,
  widths: [LABEL_WIDTH, WIDTH - LABEL_WIDTH],
  rows: (
    [
      ['Dasar', '{{dasar}}'],
      ['Nomor agenda', '{{nomor_agenda}}'],
      ['Tanggal', '{{tanggal}}'],
      ['Sifat', '{{sifat}}'],
      ['Hal', '{{hal}}'],
      ['Sasaran', '{{sasaran}}'],
    ] as const
  ).map(([label, value]) => [[paragraph(label, TEXT)], [paragraph(value, TEXT)]]),
};

const INSTRUCTION: TableBlock = {
  ...CELLS,
  widths: [WIDTH / 2, WIDTH / 2],
  rows: [
    [
      [
        paragraph('Diteruskan kepada Sdr.:', { ...TEXT, bold: true, after: 4 }),
        paragraph('{{diteruskan_kepada}}', TEXT),
        paragraph('{{nama_penerima}}', TEXT),
      ],
      [
        paragraph('Dengan hormat harap:', { ...TEXT, bold: true, after: 4 }),
        paragraph('{{harap}}', { ...TEXT, line: 1.25 }),
      ],
    ],
  ],
};

const NOTE: TableBlock = {
  ...CELLS,
  widths: [WIDTH],
  rows: [
    [
      [
        paragraph('Catatan:', { ...TEXT, bold: true, after: 4 }),
        paragraph('{{catatan}}', { ...TEXT, line: LINE, after: 24 }),
      ],
    ],
  ],
};

const SPACER = paragraph('', { size: 6 });
const BODY: readonly Block[] = [
  ...KOP,
  paragraph('LEMBAR DISPOSISI', { align: 'CENTER', bold: true, size: 14, before: 12, after: 10 }),
  PARTICULARS,
  SPACER,
  INSTRUCTION,
  SPACER,
  NOTE,
  ...blank(),
  signature('{{kota}}, {{tanggal}}'),
];

const MEANINGS: readonly PlaceholderMeaning[] = [
  { name: 'dasar', meaning: 'Rencana kerja (langkah 1) atau naskah yang diiringi (langkah 9)' },
  { name: 'nomor_agenda', meaning: 'Nomor kasus dalam register' },
  { name: 'tanggal', meaning: 'Tanggal disposisi' },
  { name: 'sifat', meaning: 'Sifat disposisi' },
  { name: 'hal', meaning: 'Pokok disposisi' },
  { name: 'sasaran', meaning: 'Perangkat Daerah sasaran' },
  { name: 'diteruskan_kepada', meaning: 'Jabatan penerima disposisi' },
  { name: 'nama_penerima', meaning: 'Nama penerima disposisi' },
  { name: 'harap', meaning: 'Pilihan tindak lanjut; yang dipilih bertanda silang' },
  { name: 'catatan', meaning: 'Catatan pemberi disposisi' },
  { name: 'kota', meaning: 'Kota penetapan, dari tab Pengaturan' },
];

export const LEMBAR_DISPOSISI: TemplateDefinition = {
  id: 'LEMBAR_DISPOSISI',
  name: 'Templat Lembar Disposisi',
  draft: false,
  body: BODY,
  placeholders: [...KOP_MEANINGS, ...MEANINGS, ...SIGNATURE_MEANINGS],
  required: ['dasar', 'diteruskan_kepada', 'harap', 'catatan'],
};
