/**
 * Bundles the page (sidebar and web app) into one HTML file that HtmlService can evaluate as a template.
 * The only scriptlet is the start data; nothing is loaded from elsewhere.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const START = '<script id="pantau-start" type="application/json"><?!= start ?></script>';

/** Text of the bundle, and the paths of what went into it. */
async function bundle(entry, extra = {}) {
  const result = await build({
    entryPoints: [join(ROOT, 'sidebar', entry)],
    bundle: true,
    minify: true,
    write: false,
    // Notices stand in a file of their own, `lisensi.html`.
    legalComments: 'none',
    metafile: true,
    charset: 'utf8',
    logLevel: 'warning',
    ...extra,
  });
  return { text: result.outputFiles[0].text.trim(), inputs: Object.keys(result.metafile.inputs) };
}

/**
 * HtmlService strips `//` to the end of the line inside template literals, and a script element ends at `</script`
 * wherever it stands; both are written so that the script means the same without them.
 */
function inlineScript(js) {
  const safe = js
    .replaceAll('://', ':/\\/')
    .replaceAll(/<\/(script)/gi, '<\\/$1')
    .replaceAll('<!--', '<\\!--');
  if (safe.includes('//'))
    throw new Error('The page script holds "//", which HtmlService may take for a comment.');
  return safe;
}

/** Shortens the names of custom properties, which only this one style sheet knows. */
function shortNames(css) {
  const names = [...new Set(css.match(/--[a-z][\w-]*/g) ?? [])].sort((a, b) => b.length - a.length);
  return names.reduce((text, name, index) => text.replaceAll(name, `--${index.toString(36)}`), css);
}

function assemble(js, css, title = 'Pantau') {
  const html = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<base target="_blank">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${css.replaceAll(/<\/(style)/gi, '<\\/$1')}</style>
</head>
<body>
<div id="pantau"></div>
${START}
<script>${inlineScript(js)}</script>
</body>
</html>
`;
  if (html.replace(START, '').includes('<?'))
    throw new Error('The page holds "<?" outside the start scriptlet.');
  return html;
}

/** Writes `halaman.html` into `outdir` and returns its path, its size in bytes, and the paths of what went into it. */
export async function buildPage({ outdir }) {
  const js = await bundle('main.tsx', {
    target: 'es2020',
    format: 'iife',
    // The classic form of JSX makes the page some 3 KB smaller than the automatic one the type check reads.
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    inject: [join(ROOT, 'scripts', 'jsx.mjs')],
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const css = await bundle('style.css', { target: ['chrome100', 'firefox100', 'safari15'] });
  const html = assemble(js.text, shortNames(css.text));
  await mkdir(outdir, { recursive: true });
  const path = join(outdir, 'halaman.html');
  await writeFile(path, html);
  return { path, bytes: Buffer.byteLength(html), inputs: [...js.inputs, ...css.inputs] };
}

/** Writes `sop.html`, the printable SOP, into `outdir`; answers its size in bytes. */
export async function buildSop({ outdir }) {
  const js = await bundle('sop.ts', { target: 'es2020', format: 'iife', tsconfigRaw: {} });
  const css = await bundle('sop.css', { target: ['chrome100', 'firefox100', 'safari15'] });
  const html = assemble(js.text, css.text, 'Cetak SOP');
  await mkdir(outdir, { recursive: true });
  await writeFile(join(outdir, 'sop.html'), html);
  return Buffer.byteLength(html);
}
