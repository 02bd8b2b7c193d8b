import { DOMParser } from '@xmldom/xmldom';
import { MARGINS, PAPERS, paragraph } from '../../../src/app/letters/definition';
import { docxParts, type Printing } from '../../../src/app/letters/ooxml';
import { fittedLogo, printingOf } from '../../../src/app/letters/printing';
import { TEMPLATES } from '../../../src/app/letters/templates';

const PLAIN: Printing = { paper: 'A4', pageNumber: 'ATAS', logo: null };
const LOGO = { extension: 'png', width: 50, height: 60 } as const;
const text = (parts: Readonly<Record<string, string>>, name: string) => parts[name] ?? '';

describe.each(TEMPLATES.map((template) => [template.id, template] as const))(
  '%s as a Word file',
  (_, template) => {
    const parts = docxParts(template.body, template.draft, { ...PLAIN, logo: LOGO });

    test('every part is well-formed', () => {
      for (const xml of Object.values(parts)) {
        const parse = () =>
          new DOMParser({
            onError: (_level, message) => {
              throw new Error(message);
            },
          }).parseFromString(xml, 'text/xml');
        expect(parse).not.toThrow();
      }
    });

    test('every part is declared, and every reference leads to one', () => {
      const targets = [...text(parts, 'word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"/g)].map(
        ([, target]) => `word/${target}`,
      );
      expect(targets.filter((target) => parts[target] === undefined)).toEqual(['word/media/logo.png']);
      for (const name of Object.keys(parts).filter((each) => /^word\/[a-z0-9]+\.xml$/.test(each)))
        expect(text(parts, '[Content_Types].xml')).toContain(`PartName="/${name}"`);
    });

    test('rows never split, and the heads of tables with lines repeat', () => {
      const document = text(parts, 'word/document.xml');
      expect(document.match(/<w:tr>/g)?.length).toBe(document.match(/<w:cantSplit\/>/g)?.length);
      const heads = template.body.filter((block) => block.kind === 'table' && block.head > 0);
      expect(document.match(/<w:tblHeader\/>/g)?.length ?? 0).toBe(heads.length);
    });

    test('page numbers begin on the second page, and KONSEP is on both kinds of page of a draft only', () => {
      expect(text(parts, 'word/document.xml')).toContain('<w:titlePg/>');
      expect(text(parts, 'word/header1.xml')).toContain(' PAGE ');
      expect(text(parts, 'word/header2.xml')).not.toContain('PAGE');
      for (const name of ['word/header1.xml', 'word/document.xml'])
        expect(text(parts, name).includes('>KONSEP<')).toBe(template.draft);
    });
  },
);

test('page numbers stand below where the setting says so', () => {
  const parts = docxParts([paragraph('x')], false, { ...PLAIN, pageNumber: 'BAWAH' });
  expect(text(parts, 'word/footer1.xml')).toContain(' PAGE ');
  expect(text(parts, 'word/header1.xml')).not.toContain(' PAGE ');
});

test('on F4 the tables fill the wider page', () => {
  const [template] = TEMPLATES;
  const width = (paper: 'A4' | 'F4') =>
    Number(
      /<w:tblW w:w="(\d+)"/.exec(
        text(docxParts(template?.body ?? [], false, { ...PLAIN, paper }), 'word/document.xml'),
      )?.[1],
    );
  const room = (paper: 'A4' | 'F4') => (PAPERS[paper].width - MARGINS.left - MARGINS.right) * 20;
  for (const paper of ['A4', 'F4'] as const)
    expect(Math.abs(width(paper) - room(paper))).toBeLessThanOrEqual(3);
});

test('what XML cannot hold is escaped or left out', () => {
  const document = text(docxParts([paragraph('a & b < "c" \u0001')], false, PLAIN), 'word/document.xml');
  expect(document).toContain('a &amp; b &lt; &quot;c&quot; <');
});

describe('settings of the print', () => {
  test.each([
    ['A4', 'ATAS', { paper: 'A4', pageNumber: 'ATAS' }],
    ['f4', 'bawah', { paper: 'F4', pageNumber: 'BAWAH' }],
    ['folio', 'samping', { paper: 'A4', pageNumber: 'ATAS' }],
  ])('paper "%s" and page number "%s"', (kertas_surat, nomor_halaman, expected) => {
    expect(printingOf({ kertas_surat, nomor_halaman }, 'kertas_surat')).toEqual(expected);
  });

  const png = (width: number, height: number) => {
    const bytes = Buffer.alloc(30);
    bytes.writeUInt32BE(0x89504e47, 0);
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return [...new Int8Array(bytes)];
  };
  const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 200, 0, 100, 3, 0, 0, 0];

  test('a logo is fitted into its place, whatever its size and shape', () => {
    expect(fittedLogo(png(560, 680))).toEqual({ extension: 'png', width: 56, height: 68 });
    expect(fittedLogo(png(560, 280))).toEqual({ extension: 'png', width: 56, height: 28 });
    expect(fittedLogo(jpeg)).toEqual({ extension: 'jpeg', width: 34, height: 68 });
  });

  test('what is no picture is no logo', () => {
    expect(fittedLogo([1, 2, 3])).toBeNull();
    expect(fittedLogo(png(0, 10))).toBeNull();
  });
});
