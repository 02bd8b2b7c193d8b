/** docs/emulator.md says what the code says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASSES } from '../../emulator/google/classes';
import { ODDITIES } from '../../emulator/oddities';
import { emulatedMembers } from '../../emulator/services/classes';
import { CHECKS } from '../../src/app/diagnose';
import { LIVE_ONLY } from '../../workspace/guide/liveOnly';
import { fill } from '../../workspace/guide/markdown';
import { filledGuide } from '../../workspace/guide/tables';

const ROOT = join(__dirname, '../..');

test('the tables of the guide are those of the code: run npm run guide', () => {
  const guide = readFileSync(join(ROOT, 'docs/emulator.md'), 'utf8');
  expect(guide).toBe(filledGuide(guide, ROOT));
});

test.each(ODDITIES)('the oddity is held by a test: $rule', ({ source, test: [file, name] }) => {
  const text = readFileSync(join(ROOT, 'tests/emulator', `${file}.test.ts`), 'utf8');
  expect([`'${name}'`, `"${name}"`].some((quoted) => text.includes(quoted))).toBe(true);
  expect(source).not.toBe('');
});

test('every check of Diagnostik that looks at Google is named by what it tells', () => {
  const told = LIVE_ONLY.flatMap((one) => (typeof one.told === 'string' ? [] : one.told));
  const ownMatters = ['schema', 'tabs', 'cells', 'limits'];
  expect([...told, ...ownMatters].sort()).toEqual(CHECKS.map((check) => check.id).sort());
});

test('every class that the emulator shows to scripts is compared with one of Google', () => {
  const shown = emulatedMembers().map(([type]) => type);
  expect(shown.filter((type) => CLASSES[type] === undefined)).toEqual([]);
});

describe('marked parts', () => {
  const text = 'A\n<!-- made: a -->\nold\n<!-- end -->\nB';

  test('are made anew, twice the same', () => {
    const once = fill(text, { a: 'new' });
    expect(once).toBe('A\n<!-- made: a -->\n\nnew\n\n<!-- end -->\nB');
    expect(fill(once, { a: 'new' })).toBe(once);
  });

  test('must be both marked and made', () => {
    expect(() => fill(text, {})).toThrow('part a');
    expect(() => fill(text, { a: '', b: '' })).toThrow('part b');
  });
});
