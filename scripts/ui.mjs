/** Builds the page of the local workspace into one folder: the page, its chunks, the shim of frames, the viewer of PDFs. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('../emulator/ui', import.meta.url));

const pdfWorker = createRequire(import.meta.url).resolve('pdfjs-dist/build/pdf.worker.mjs');

const common = {
  bundle: true,
  minify: true,
  target: 'es2022',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
};

/**
 * Univer's mark for numbers that are kept as text is switched off (emulator/ui/sheet/start.ts), but what would draw it
 * still reads each text cell as a date whenever it is drawn: a fifth of what the grid's start takes.
 */
const MARK = /^\s*\[ForceStringRenderController\],$/gm;

const withoutMark = {
  name: 'without-mark',
  setup({ onLoad }) {
    onLoad({ filter: /@univerjs\/sheets-ui\/lib\/es\/index\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      // Once for Univer on the desktop, once for Univer on a phone.
      if (text.match(MARK)?.length !== 2) throw new Error('Univer registers its mark otherwise than before.');
      return { contents: text.replace(MARK, ''), loader: 'js' };
    });
  },
};

/** Output whose entry is this source file, with what it imports at once: without that, nothing of it runs. */
function chunksOf(outputs, entry) {
  const [path, output] = Object.entries(outputs).find(([, one]) => one.entryPoint?.endsWith(entry)) ?? [];
  if (!output) throw new Error(`No chunk begins with ${entry}.`);
  return [path, ...output.imports.filter(({ kind }) => kind === 'import-statement').map((one) => one.path)];
}

/** The page asks for its chunks while its HTML is read, the grid's only where there is room for a grid. */
async function writeIndex(outdir, { outputs }) {
  const link = (path, media) =>
    `<link rel="modulepreload" href="/${basename(path)}"${media ? ` media="${media}"` : ''} />`;
  const [, ...shell] = chunksOf(outputs, 'emulator/ui/main.tsx');
  const grid = chunksOf(outputs, 'emulator/ui/sheet/univer.ts').filter((path) => !shell.includes(path));
  const links = [...shell.map((path) => link(path)), ...grid.map((path) => link(path, '(min-width: 721px)'))];
  const html = await readFile(join(source, 'index.html'), 'utf8');
  await writeFile(
    join(outdir, 'index.html'),
    html.replace('</head>', `  ${links.join('\n    ')}\n  </head>`),
  );
}

/** Writes the page; the folder is emptied first. */
export async function buildUi({ outdir }) {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const [{ metafile }] = await Promise.all([
    build({
      ...common,
      metafile: true,
      entryPoints: { app: join(source, 'main.tsx'), pdf: join(source, 'paper/viewer.ts') },
      outdir,
      format: 'esm',
      plugins: [withoutMark],
      splitting: true,
      chunkNames: 'chunk-[hash]',
      loader: { '.woff2': 'dataurl', '.svg': 'dataurl', '.gif': 'dataurl' },
    }),
    build({ ...common, entryPoints: { shim: join(source, 'frame/shim.ts') }, outdir, format: 'iife' }),
    build({ ...common, entryPoints: { 'pdf-worker': pdfWorker }, outdir, format: 'esm' }),
    cp(join(source, 'paper/pdf.html'), join(outdir, 'pdf.html')),
  ]);
  await writeIndex(outdir, metafile);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildUi({ outdir: fileURLToPath(new URL('../build/ui', import.meta.url)) });
}
