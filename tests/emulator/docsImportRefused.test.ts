/** Word files that are not taken over, or not as they are. */
import { fromDocx } from '../../emulator/docs/import';
import { refusal } from './docsFiles';
import { imported, p, r, wordFile, wordParts, zipOf } from './wordFile';

const NOT_READABLE = 'Conversion of the uploaded content to the requested output type is not supported.';

describe('what is not taken over', () => {
  test.each([
    ['w:framePr in w:pPr', p('', '<w:framePr w:w="100"/>')],
    ['w:caps in w:rPr', p(r('x', '<w:caps/>'))],
    ['w:spacing with lineRule "exact"', p('', '<w:spacing w:line="240" w:lineRule="exact"/>')],
    ['the field TOC', p(`<w:fldSimple w:instr="TOC \\o">${r('x')}</w:fldSimple>`)],
    ['a page number outside header and footer', p(`<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>`)],
    ['w:pict in w:r', p('<w:r><w:pict/></w:r>')],
    ['w:ins in w:p', p(`<w:ins>${r('x')}</w:ins>`)],
    ['a picture that floats', p('<w:r><w:drawing><wp:anchor/></w:drawing></w:r>')],
    ['w:sectPr in w:pPr', p('', '<w:sectPr/>')],
    ['w:tab with leader "dot"', p('', '<w:tabs><w:tab w:val="left" w:pos="1" w:leader="dot"/></w:tabs>')],
    ['w:altChunk in w:body', '<w:altChunk r:id="x"/>'],
  ])('%s is refused by name, for it would look different', (what, body) => {
    expect(refusal(() => imported({ body }))).toBe(`Import of a Word document with ${what} is not emulated`);
  });

  test.each<[string, Uint8Array]>([
    ['no zip file', Buffer.from('Ini bukan berkas Word')],
    ['a zip file that is cut off', wordFile({ body: p('') }).slice(0, 500)],
    ['a zip file of something else', zipOf({ 'a.txt': 'x' })],
    ['broken XML', zipOf({ ...wordParts({ body: p('') }), 'word/document.xml': '<w:document><w:body>' })],
    ['no list of content types', zipOf({ ...wordParts({ body: p('') }), '[Content_Types].xml': '<Types/>' })],
    ['a part that is missing', wordFile({ body: p(''), section: '<w:headerReference r:id="dot"/>' })],
  ])('%s is refused in the words of Drive', (_, bytes) => {
    expect(refusal(() => fromDocx(bytes))).toBe(NOT_READABLE);
  });
});
