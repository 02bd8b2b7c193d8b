import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = join(__dirname, '../..');
const FOLDERS = ['src', 'sidebar', 'emulator', 'workspace'];

/** What a folder may import; inside itself every folder may. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  'src/messages': ['src/domain'],
  'src/app': ['src/domain', 'src/messages'],
  'src/api': ['src/domain', 'src/app'],
  'src/gas': ['src/domain', 'src/app', 'src/api', 'src/messages'],
  src: ['src/domain', 'src/app', 'src/api', 'src/messages', 'src/gas'],
  sidebar: ['src/domain', 'src/app', 'src/api', 'src/messages'],
  emulator: [],
  workspace: ['emulator', 'src/domain', 'src/app', 'src/api', 'src/messages'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name)),
);

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const pattern = /(?:^|\n)(?:import|export)\s+(type\s+)?([^;'"]*?)from\s+'(\.[^']*)'/g;
  return [...text.matchAll(pattern)].map(([, type, names, path]) => {
    const base = relative(ROOT, resolve(ROOT, dirname(file), path ?? ''));
    const to =
      [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`, base].find((name) => sources.includes(name)) ?? base;
    const inline =
      /^\{[^}]*\}\s*$/.test(names ?? '') &&
      (names ?? '').split(',').every((one) => /^\s*\{?\s*(type\s|\}|$)/.test(one));
    return { from: file, to, typeOnly: type !== undefined || inline };
  });
}

const imports = sources.flatMap(importsOf);
const folderOf = (file: string) => Object.keys(ALLOWED).find((folder) => file.startsWith(`${folder}/`)) ?? '';

test('imports run in the direction of the tree', () => {
  expect(imports.length).toBeGreaterThan(500);
  const wrong = imports.filter(({ from, to }) => {
    const [a, b] = [folderOf(from), folderOf(to)];
    return a !== b && !ALLOWED[a]?.includes(b);
  });
  expect(wrong).toEqual([]);
});

test('the page takes only types from the server', () => {
  const values = imports.filter(
    ({ from, to, typeOnly }) => from.startsWith('sidebar/') && /^src\/(app|api)\//.test(to) && !typeOnly,
  );
  expect(values).toEqual([]);
});

test('no file imports itself through others', () => {
  const values = imports.filter((one) => !one.typeOnly);
  const next = new Map<string, string[]>();
  for (const { from, to } of values) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const cycle = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const one of next.get(file) ?? []) {
      const found = cycle(one, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return null;
  };
  expect(sources.map((file) => cycle(file, [])).find((found) => found !== null) ?? null).toBeNull();
});
