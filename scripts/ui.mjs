/** Builds the page of the local workspace into one folder: the page, its chunks, the shim of frames, the viewer of PDFs. */
import { cp, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
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

/** Writes the page; the folder is emptied first. */
export async function buildUi({ outdir }) {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await Promise.all([
    build({
      ...common,
      entryPoints: { app: join(source, 'main.tsx'), pdf: join(source, 'paper/viewer.ts') },
      outdir,
      format: 'esm',
      splitting: true,
      chunkNames: 'chunk-[hash]',
      loader: { '.woff2': 'dataurl', '.svg': 'dataurl', '.gif': 'dataurl' },
    }),
    build({ ...common, entryPoints: { shim: join(source, 'frame/shim.ts') }, outdir, format: 'iife' }),
    build({ ...common, entryPoints: { 'pdf-worker': pdfWorker }, outdir, format: 'esm' }),
    cp(join(source, 'index.html'), join(outdir, 'index.html')),
    cp(join(source, 'paper/pdf.html'), join(outdir, 'pdf.html')),
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildUi({ outdir: fileURLToPath(new URL('../build/ui', import.meta.url)) });
}
