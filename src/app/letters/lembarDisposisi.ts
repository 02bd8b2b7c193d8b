/** The lembar disposisi: step 1 (perintah, with Rencana Kerja as its basis) and step 9 (goes with the laporan). */
import { blank, paragraph, type TableBlock, type TemplateDefinition, WIDTH } from './definition';
import { KOP, signature } from './parts';

const TEXT = { size: 11 } as const;
const BOLD = { ...TEXT, bold: true, after: 4 } as const;
const LABEL = 120;
const CELLS = { kind: 'table', border: 0.75, padding: { x: 6, y: 4 }, head: 0 } as const;

const PARTICULARS: TableBlock = {
  ...CELLS,
  widths: [LABEL, WIDTH - LABEL],
  rows: ['Dasar', 'Nomor agenda', 'Tanggal', 'Sifat', 'Hal', 'Sasaran'].map((label) => [
    [paragraph(label, TEXT)],
    [paragraph(`{{${label.toLowerCase().replace(' ', '_')}}}`, TEXT)],
  ]),
};

const INSTRUCTION: TableBlock = {
  ...CELLS,
  widths: [WIDTH / 2, WIDTH / 2],
  rows: [
    [
      [
        paragraph('Diteruskan kepada Sdr.:', BOLD),
        paragraph('{{diteruskan_kepada}}', TEXT),
        paragraph('{{nama_penerima}}', TEXT),
      ],
      [paragraph('Dengan hormat harap:', BOLD), paragraph('{{harap}}', { ...TEXT, line: 1.25 })],
    ],
  ],
};

const NOTE: TableBlock = {
  ...CELLS,
  widths: [WIDTH],
  rows: [[[paragraph('Catatan:', BOLD), paragraph('{{catatan}}', { ...TEXT, after: 24 })]]],
};

const SPACER = paragraph('', { size: 6 });

export const LEMBAR_DISPOSISI: TemplateDefinition = {
  id: 'LEMBAR_DISPOSISI',
  name: 'Templat Lembar Disposisi',
  draft: false,
  paper: 'kertas_surat',
  body: [
    ...KOP,
    paragraph('LEMBAR DISPOSISI', { align: 'CENTER', bold: true, size: 14, before: 12, after: 10 }),
    PARTICULARS,
    SPACER,
    INSTRUCTION,
    SPACER,
    NOTE,
    ...blank(),
    signature('{{kota}}, {{tanggal}}'),
  ],
  required: ['dasar', 'diteruskan_kepada', 'harap', 'catatan'],
};
