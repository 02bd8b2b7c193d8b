import fc from 'fast-check';
import { type MaybeRow, Rows } from '../../emulator/sheets/rows';

const row = fc.option(fc.array(fc.option(fc.integer(), { nil: undefined }), { maxLength: 2 }), {
  nil: undefined,
});
const many = fc.array(row, { maxLength: 1500 });
const change = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: fc.nat(2000), row }),
  fc.record({ kind: fc.constant('splice' as const), at: fc.nat(2000), remove: fc.nat(1200), insert: many }),
  fc.record({ kind: fc.constant('truncate' as const), at: fc.nat(2000) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** The same on a plain array. */
function plainly(rows: MaybeRow[], one: Change): void {
  if (one.kind === 'set') {
    while (rows.length <= one.at) rows.push(undefined);
    rows[one.at] = one.row;
  } else if (one.kind === 'splice' && one.at < rows.length) rows.splice(one.at, one.remove, ...one.insert);
  else if (one.kind === 'truncate') rows.length = Math.min(rows.length, one.at);
}

const endOf = (rows: readonly MaybeRow[]): number => {
  let end = rows.length;
  while (end > 0 && !rows[end - 1]?.some((slot) => slot !== undefined)) end--;
  return end;
};

test('rows in chunks hold what a plain list holds, and what they were made from stays as it was', () => {
  fc.assert(
    fc.property(many, fc.array(change, { maxLength: 6 }), (first, changes) => {
      const stored = Rows.of(first);
      const draft = stored.edit();
      const plain = [...first];
      for (const one of changes) {
        plainly(plain, one);
        if (one.kind === 'set') draft.set(one.at, one.row);
        else if (one.kind === 'splice') draft.splice(one.at, one.remove, one.insert);
        else draft.truncate(one.at);
        expect(draft.length).toBe(plain.length);
        expect(draft.contentEnd()).toBe(endOf(plain));
      }
      const finished = draft.finish();
      expect([...finished]).toEqual(plain);
      expect(plain.every((_one, i) => finished.at(i) === plain[i])).toBe(true);
      expect(finished.contentEnd()).toBe(endOf(plain));
      expect([...stored]).toEqual(first);
    }),
    { numRuns: 60 },
  );
});
