// Builds everything that runs: dist/ (what clasp pushes), build/node (workspace, scenario runner, worker), build/ui (the workspace's page).
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { EsbuildPlugin } from 'esbuild-loader';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';
import { noticesPage } from './notices.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Code.js: one script with a top-level declaration for each literal `global.name = …` of src/main.ts. */
function buildCode() {
  const compiler = webpack({
    mode: 'production',
    context: root,
    entry: './src/main.ts',
    output: {
      path: join(root, 'dist'),
      filename: 'Code.js',
      sourceMapFilename: '../build/Code.js.map',
      iife: true,
    },
    target: ['web', 'es2020'],
    node: { global: true },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2020', tsconfigRaw: {} } }],
    },
    // Every execution parses the whole script, so it is minified; build/Code.js.map leads back from Google's execution log.
    // `format` keeps the declarations at top level: as an IIFE they would be invisible to Google.
    optimization: {
      minimizer: [new EsbuildPlugin({ target: 'es2020', format: undefined, charset: 'utf8', minify: true })],
    },
    devtool: 'hidden-source-map',
    performance: { hints: false },
    plugins: [new GasPlugin()],
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {});
      if (error) return reject(error);
      if (stats.hasErrors()) return reject(new Error(stats.toString({ colors: false })));
      resolve();
    });
  });
}

/** Everything that runs under Node: packages stay outside, our own code is bundled. */
async function buildNode() {
  const entries = [
    ['emulator/worker.ts', 'worker'],
    ['workspace/start.ts', 'start'],
    ['workspace/scenario.ts', 'scenario'],
  ];
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: entries.map(([input, out]) => ({ in: input, out })),
    outdir: 'build/node',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
}

export async function build({ ui = true } = {}) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const { buildPage, buildSop } = await import('./page.mjs');
  const dist = join(root, 'dist');
  const jobs = [buildCode(), buildNode(), buildPage({ outdir: dist }), buildSop({ outdir: dist })];
  if (ui) {
    const { buildUi } = await import('./ui.mjs');
    jobs.push(buildUi({ outdir: join(root, 'build/ui') }));
  }
  const [, , page] = await Promise.all(jobs);
  const code = JSON.parse(readFileSync(join(root, 'build/Code.js.map'), 'utf8')).sources;
  writeFileSync(join(dist, 'lisensi.html'), noticesPage(root, [...code, ...page.inputs]));
  copyFileSync(join(root, 'appsscript.json'), join(root, 'dist/appsscript.json'));
  copyFileSync(join(root, 'src/gas/daftarIsian.html'), join(root, 'dist/daftarIsian.html'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
