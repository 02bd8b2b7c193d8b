import fc from 'fast-check';
import { diffParagraphs, diffWords, type ParagraphChange, realChanges } from '../../../src/domain/text/diff';
import { changedSince, paragraphsOf, seenOf } from '../../../src/domain/text/seen';

const LETTER = [
  'Dalam rangka peningkatan kualitas pelayanan publik, akan dilaksanakan pemantauan pada:',
  'hari/tanggal: Rabu, 25 November 2026',
  '',
  'Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.',
];

const side = (changes: readonly ParagraphChange[], gone: 'ADDED' | 'REMOVED'): readonly string[] =>
  changes
    .filter(({ kind }) => kind !== gone)
    .map(({ parts }) =>
      parts
        .filter(({ kind }) => kind !== gone)
        .map(({ text }) => text)
        .join(''),
    );

describe('what changed, paragraph by paragraph', () => {
  test('a changed paragraph has its words marked', () => {
    const after = LETTER.map((text) => text.replace('Rabu, 25', 'Kamis, 26'));
    const [change, ...others] = realChanges(diffParagraphs(LETTER, after));
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'CHANGED', at: 1 });
    expect(change?.parts.filter(({ kind }) => kind !== 'SAME')).toEqual([
      { kind: 'REMOVED', text: 'Rabu, 25 ' },
      { kind: 'ADDED', text: 'Kamis, 26 ' },
    ]);
  });

  test('added and removed paragraphs are told as such', () => {
    const after = [
      ...LETTER.slice(0, 2),
      'Mohon menyiapkan dokumen sebagaimana daftar terlampir.',
      ...LETTER.slice(2, 3),
    ];
    expect(realChanges(diffParagraphs(LETTER, after)).map(({ kind }) => kind)).toEqual(['ADDED', 'REMOVED']);
  });

  test('empty paragraphs are not counted', () => {
    expect(realChanges(diffParagraphs(LETTER, [...LETTER, '', '']))).toEqual([]);
  });

  test('one paragraph in the place of one is that one changed; of uneven blocks only kin are', () => {
    const kinds = (before: string[], after: string[]) =>
      diffParagraphs(before, after).map(({ kind }) => kind);
    expect(kinds(['ruang pelayanan'], ['Aula Puspem'])).toEqual(['CHANGED']);
    expect(kinds(['satu dua tiga'], ['empat lima', 'enam tujuh'])).toEqual(['REMOVED', 'ADDED', 'ADDED']);
  });

  test('from the changes both texts can be read back', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'a b', 'a b c d', 'c d', ''), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffParagraphs(before, after);
        expect(side(changes, 'REMOVED')).toEqual(after);
        expect([...side(changes, 'ADDED')].sort()).toEqual([...before].sort());
      }),
    );
  });

  test('words join to the texts again, whatever people write', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const parts = diffWords(before, after);
        const join = (gone: string) =>
          parts
            .filter(({ kind }) => kind !== gone)
            .map(({ text }) => text)
            .join('');
        expect([join('ADDED'), join('REMOVED')]).toEqual([before, after]);
      }),
    );
  });
});

describe('what the page had shown', () => {
  const seen = seenOf('digest-1', LETTER);

  test('is the same while the digest is', () => {
    expect(changedSince(seen, 'digest-1', ['lain'])).toEqual({ changed: false, count: 0 });
  });

  test('else the changed paragraphs are counted', () => {
    const after = [...LETTER.map((text) => text.replace('Rabu', 'Kamis')), 'Tembusan: Asisten'];
    expect(changedSince(seen, 'digest-2', after)).toEqual({ changed: true, count: 2 });
  });

  test('of a text too long to be marked only the change is told', () => {
    const long = Array.from({ length: 9000 }, (_, n) => `alinea ${n}`);
    expect(seenOf('d', long)).toBe('d.');
    expect(changedSince('d.', 'e', long)).toEqual({ changed: true, count: 0 });
  });

  test('a byte order mark and white space at the ends of lines are no text', () => {
    expect(paragraphsOf('\uFEFFsatu  \r\ndua')).toEqual(['satu', 'dua']);
  });
});
