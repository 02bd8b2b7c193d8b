/**
 * Every text that a person reads stands in src/messages. This reads the syntax tree of all other code of Pantau and names
 * each literal that looks like a sentence or a label, unless it stands in one of the listed tables of data.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { TABS } from '../../src/app/tabs';

const ROOT = join(__dirname, '../..');

/** Tables of data whose words are the office's own: they are read as data, checked as data, and stand where they are used. */
const DATA: readonly (readonly [place: string, why: string])[] = [
  ['src/messages/', 'the catalogues themselves'],
  ['src/domain/seed/', 'the SOP, the calendar and the Perangkat Daerah as the city writes them'],
  ['src/domain/case/', 'names of the fields of a command, which refusals quote; the domain imports nothing'],
  ['src/domain/sop', 'what is wrong in a cell of the tab SOP; the domain imports nothing'],
  ['src/domain/time/calendar', 'what is wrong in a cell of the calendar tabs; the domain imports nothing'],
  ['src/app/seeds', 'the rows that setup puts into the tabs'],
  ['src/app/tabs', 'titles and labels of the tabs: part of the register, one table with the keys'],
  ['src/app/settings', 'keys, labels and meanings of the tab Pengaturan'],
  ['src/app/letters/', 'the templates of the letters: documents, not sentences of the program'],
  [
    'src/app/diagnosis/work',
    'samples that are written and read back, and the text of a test vector (RFC 4231)',
  ],
];

/** Attributes of an element that people see or hear. */
const SPOKEN = ['aria-label', 'label', 'title', 'placeholder', 'alt', 'hint', 'legend', 'text', 'summary'];
/** Attributes that never reach a person, whatever they hold. */
const UNSEEN = ['class', 'className', 'kind', 'style', 'd', 'data-testid', 'viewBox', 'accept', 'pattern'];

/** Two words in a row, or one that is written as a sentence or label begins. */
const WORDS = /[A-Za-z]{2,}[,.:;]? +[A-Za-z(]{2,}/;
const ANY_WORD = /[A-Za-z]{2}/;

interface Node {
  readonly type?: string;
  readonly [key: string]: unknown;
}
type Seen = { readonly spoken: boolean };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const named = (node: unknown): string => (isNode(node) && typeof node.value === 'string' ? node.value : '');

/** Queries of Drive, patterns of cells, the viewport, marks inside cells: languages of machines. */
const MACHINE =
  /\uFFFC|trashed = false|in parents and|has \{ key=|^ and value=|^dd\/mm|^width=|\{[a-z-]+:[^}]+\}/;

/** Markup and style are no words; what stands between the tags is. */
const withoutMarkup = (text: string): string =>
  MACHINE.test(text) ? '' : text.replace(/<[^>]*>?/g, ' ').replace(/^[^<]*?">/, ' ');

/** Words of the tabs themselves, by which code finds columns and values. */
const OF_TABS = new Set(
  TABS.flatMap(({ title, columns, colours }) => [
    title,
    ...columns.flatMap(({ label, options }) => [label, ...(options ?? [])]),
    ...Object.keys(colours?.by ?? {}),
  ]),
);

/** What an error of the program says goes to the log of executions, never to a person. */
function isForDevelopers(node: Node): boolean {
  if (node.type === 'NewExpression') return /Error$/.test(named(node.callee));
  const callee = node.type === 'CallExpression' ? node.callee : null;
  if (!isNode(callee)) return false;
  return named(callee.object) === 'console' || named(callee) === 'warn' || named(callee.property) === 'warn';
}

function skipped(node: Node): boolean {
  const { type = '' } = node;
  if (/^(Import|Export(All|Named))Declaration$/.test(type) && node.source) return true;
  if (/^Ts(Interface|TypeAlias|Enum|Type(?!Assertion)|Literal|Union|Keyword)/.test(type)) return true;
  if (type === 'JSXAttribute') return UNSEEN.includes(named(node.name));
  return isForDevelopers(node);
}

function wordsOf(node: Node, { spoken }: Seen): string | null {
  if (node.type === 'JSXText') return ANY_WORD.test(named(node)) ? named(node).trim() : null;
  const raw =
    node.type === 'StringLiteral' ? node.value : node.type === 'TemplateElement' ? node.cooked : null;
  if (typeof raw !== 'string') return null;
  if (OF_TABS.has(raw)) return null;
  const text = withoutMarkup(raw);
  return (spoken ? ANY_WORD : WORDS).test(text) ? raw : null;
}

function literalsOf(node: unknown, seen: Seen = { spoken: false }): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((each) => literalsOf(each, seen));
  if (!isNode(node) || skipped(node)) return [];
  const spoken = node.type === 'JSXAttribute' && SPOKEN.includes(named(node.name));
  const below = spoken ? { spoken } : node.type === 'JSXElement' ? { spoken: false } : seen;
  const own = wordsOf(node, seen);
  const rest = Object.entries(node).flatMap(([key, value]) =>
    key === 'span' ? [] : literalsOf(value, below),
  );
  return own === null ? rest : [own, ...rest];
}

function literalsIn(file: string): readonly string[] {
  const code = readFileSync(join(ROOT, file), 'utf8');
  return literalsOf(parseSync(code, { syntax: 'typescript', tsx: file.endsWith('x') }).body);
}

const files = ['src', 'sidebar'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);

test('no text that a person reads stands outside the catalogue', () => {
  const checked = files.filter((file) => !DATA.some(([place]) => file.startsWith(place)));
  expect(checked.length).toBeGreaterThan(100);
  const found = checked.flatMap((file) => literalsIn(file).map((text) => `${file}: ${text}`));
  expect(found).toEqual([]);
});

test('each table that may hold words is there and holds some', () => {
  for (const [place] of DATA) {
    const inside = files.filter((file) => file.startsWith(place));
    expect([place, inside.flatMap(literalsIn).length > 0]).toEqual([place, true]);
  }
});

test.each([
  ['<p>Belum ada</p>', 1],
  ['<p>Ya</p>', 1],
  ['<p class="soft small">{TEXT.none}</p>', 0],
  ['<input aria-label="Cari" />', 1],
  ['<input placeholder={`Cari`} />', 1],
  [`const message = 'Sudah di meja ' + who;`, 1],
  ['throw new Error("no case there");', 0],
  ['console.warn("no fresh view");', 0],
  ['const html = \'<p style="font:14px Arial,sans-serif">\';', 0],
  ["const html = '<p>Tidak ada naskah</p>';", 1],
])('the search sees %s', (code, count) => {
  expect(literalsOf(parseSync(code, { syntax: 'typescript', tsx: true }).body)).toHaveLength(count);
});
