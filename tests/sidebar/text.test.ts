import fc from 'fast-check';
import { isLink, lines, markParts, splitLetterhead, stepRuns } from '../../sidebar/logic/text';

describe('texts of the page', () => {
  test('tembusan are the non-empty lines', () => {
    expect(lines(' Wali Kota \n\n Inspektur\n')).toEqual(['Wali Kota', 'Inspektur']);
  });

  test.each([
    ['https://srikandi.example/naskah/12', true],
    ['HTTP://arsip.example', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['https:srikandi', false],
    ['https://a b', false],
    ['Buku ekspedisi nomor 12', false],
  ])('only web addresses become links: %p %p', (text, expected) => {
    expect(isLink(text)).toBe(expected);
  });

  test('the schedule is highlighted where it stands, taken literally', () => {
    expect(markParts('pada Kamis, pukul 09.00 WIB', ['pukul 09.00', 'Kamis'])).toEqual([
      { text: 'pada ', marked: false },
      { text: 'Kamis', marked: true },
      { text: ', ', marked: false },
      { text: 'pukul 09.00', marked: true },
      { text: ' WIB', marked: false },
    ]);
    expect(markParts('0900', ['09.0'])).toEqual([{ text: '0900', marked: false }]);
  });

  test('highlighting never loses or adds a letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (text, needles) => {
        const parts = markParts(text, needles);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });

  test('the head of a letter is its first lines in capitals', () => {
    const { head, address, body } = splitLetterhead([
      '',
      'PEMERINTAH KOTA TANGERANG',
      'SEKRETARIAT DAERAH',
      'Jalan Satria Sudirman Nomor 1',
      'Hal: x',
    ]);
    expect(address).toEqual(['Jalan Satria Sudirman Nomor 1']);
    expect(head).toEqual(['PEMERINTAH KOTA TANGERANG', 'SEKRETARIAT DAERAH']);
    expect(body).toEqual(['Hal: x']);
  });

  test('running heads before it are passed over, and a draft is known by its mark', () => {
    const letter = ['Hal: x', 'Isi.'];
    const konsep = splitLetterhead(['- -', 'KONSEP', 'KONSEP', '', 'PEMERINTAH KOTA TANGERANG', ...letter]);
    expect(konsep).toEqual({ draft: true, head: ['PEMERINTAH KOTA TANGERANG'], address: [], body: letter });
    expect(splitLetterhead(['- 2 -', ...letter])).toEqual({
      draft: false,
      head: [],
      address: [],
      body: letter,
    });
    expect(splitLetterhead(['KONSEP']).draft).toBe(true);
  });

  test('a letter without a head is all body', () => {
    expect(splitLetterhead(['Hal: x', 'y'])).toEqual({
      draft: false,
      head: [],
      address: [],
      body: ['Hal: x', 'y'],
    });
    expect(splitLetterhead(['', ''])).toEqual({ draft: false, head: [], address: [], body: [] });
  });

  test('steps in a row are written as a run', () => {
    expect(stepRuns([1, 2, 3, 5, 7, 8])).toBe('1–3, 5, 7–8');
    expect(stepRuns([])).toBe('');
  });
});
