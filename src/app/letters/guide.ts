/** The page "Daftar isian templat", which lies beside the templates. */
import { type Block, gridTable, paragraph, prose } from './definition';
import { meaningsFrom } from './meanings';
import { knownNames, TEMPLATES } from './templates';

const RULES: readonly string[] = [
  'Templat boleh disunting seperti dokumen biasa: kalimat, huruf, lambang, tabel. Isian di antara kurung kurawal ganda diganti oleh Pantau ketika naskah dibuat.',
  'Isian bertanda (*) wajib ada. Isian lain boleh dihapus. Isian yang tidak tercantum di bawah ini ditolak; periksa dengan menu Periksa templat.',
  'Baris tabel yang memuat isian bertitik, misalnya hasil.no, berulang untuk setiap data. Bagian antara # dan / hilang bila tidak ada datanya.',
];

/** Every template with its placeholders, what they mean and an example; `meanings` holds them, a line each. */
export function guideBody(meanings: string): readonly Block[] {
  const meaningOf = meaningsFrom(meanings);
  return [
    paragraph('DAFTAR ISIAN TEMPLAT', { align: 'CENTER', bold: true, after: 10 }),
    ...RULES.map((rule) => prose(rule, { size: 11 })),
    ...TEMPLATES.flatMap((template): readonly Block[] => [
      paragraph(template.name, { bold: true, before: 12, after: 4, heading: 1 }),
      gridTable(
        [150, 180, 123.5],
        ['Isian', 'Arti', 'Contoh'],
        knownNames(template).map((name) => {
          const { meaning, example } = meaningOf(name);
          return [`{{${name}}}${template.required.includes(name) ? ' (*)' : ''}`, meaning, example];
        }),
        { size: 9, aligns: 'LLL' },
      ),
    ]),
  ];
}
