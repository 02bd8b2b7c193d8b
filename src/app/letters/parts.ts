/** Parts that several templates share: kop, title and signature block. */
import {
  type Block,
  blank,
  HALF,
  INITIALS_MARK,
  type ParagraphBlock,
  paragraph,
  section,
  sideBySide,
  type TableBlock,
  WIDTH,
} from './definition';

/** Letterhead of Sekretariat Daerah: place of the logo, two lines in the ratio 3 : 4, address and contact, closing line. */
export const KOP: readonly Block[] = [
  {
    kind: 'kop',
    lines: [
      paragraph('{{kop_pemerintah}}', { align: 'CENTER', size: 14 }),
      paragraph('{{kop_instansi}}', { align: 'CENTER', size: 18, bold: true }),
      paragraph('{{kop_alamat}}', { align: 'CENTER', size: 10 }),
    ],
  },
  paragraph('', { size: 4 }),
  { kind: 'rule' },
];

/** Whom a naskah goes to; a long title wraps below itself, within the left two thirds of the page. */
export function addressee(placeholder: string): readonly Block[] {
  return [
    paragraph(`Yth. {{${placeholder}}}`, { before: 8, indent: 27, firstIndent: 0, right: 120 }),
    paragraph('di {{kota}}', { after: 10 }),
  ];
}

/** Title of a naskah khusus, with its number below. */
export function title(text: string, number = 'Nomor {{nomor}}'): readonly Block[] {
  return [
    paragraph(text, { align: 'CENTER', bold: true, before: 14 }),
    paragraph(number, { align: 'CENTER', before: 2, after: 14 }),
  ];
}

/**
 * Lines of a signature block. The room above the name stays empty: Pantau never draws a signature. `identitas` holds
 * pangkat and NIP where the rules ask for them (Permendagri 1/2023 Ps. 44). `first` is the line above the office: place
 * and date, where the naskah has them there.
 */
export function signatureLines(first = ''): readonly ParagraphBlock[] {
  return [
    ...(first === '' ? [] : [paragraph(first, { keep: true })]),
    paragraph('{{jabatan_penanda_tangan}},', { keep: true }),
    ...blank(4),
    paragraph('{{nama_penanda_tangan}}', { keep: true, bold: true }),
    paragraph('{{identitas}}'),
  ];
}

/** Signature block at the right half, in one row of a table so that it stays together; `left` stands beside it. */
export function signature(first?: string, left: readonly ParagraphBlock[] = [paragraph('')]): TableBlock {
  return sideBySide([HALF, WIDTH - HALF], left, signatureLines(first));
}

/** Two signers side by side, the left half first. */
export function signatures(left: readonly ParagraphBlock[], right: readonly ParagraphBlock[]): TableBlock {
  return sideBySide([WIDTH / 2, WIDTH / 2], left, right);
}

/** One of two signers: capacity or office, room, name, NIP; `lines` stand between, e.g. the office of a party. */
export function signer(
  capacity: string,
  prefix: string,
  lines: readonly string[] = [],
): readonly ParagraphBlock[] {
  return [
    ...[capacity, ...lines].map((line) => paragraph(line, { keep: true })),
    ...blank(4),
    paragraph(`{{${prefix}_nama}}`, { keep: true, bold: true }),
    paragraph(`{{${prefix}_nip}}`),
  ];
}

/**
 * Paraf hierarki, left of the signer, highest rung first: on the draft only, never on the copy that is sent. The dotted
 * room is for paper; the initials that count are recorded in the register and stand on the pertinggal.
 */
export const INITIALS: readonly ParagraphBlock[] = [
  paragraph(INITIALS_MARK, { size: 8, bold: true }),
  paragraph('{{paraf}}', { size: 8, line: 1.6 }),
];

/** Receivers of a copy, below the signature. */
export const COPIES: readonly Block[] = section('tembusan', [
  paragraph('Tembusan:', { before: 6, size: 11, keep: true }),
  paragraph('{{tembusan.isi}}', { size: 11, indent: 18, firstIndent: 0 }),
]);
