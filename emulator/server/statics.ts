/** The built page's files. Only names that are in the folder are served, so no path can lead out of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Answer } from './http';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Nothing is loaded from anywhere else, and nobody else may frame the page. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'";

/** The page frames the viewer of PDFs; nobody frames the page. */
const policyOf = (name: string): string =>
  `${POLICY}; frame-ancestors ${name === 'pdf.html' ? "'self'" : "'none'"}`;

export type Statics = (path: string) => Answer | null;

export function statics(folder: string): Statics {
  const names = new Set(readdirSync(folder).filter((name) => TYPES[extname(name)]));
  const held = new Map<string, Buffer>();
  return (path) => {
    const name = path === '/' ? 'index.html' : path === '/frame/shim.js' ? 'shim.js' : path.slice(1);
    if (!names.has(name)) return null;
    const body = held.get(name) ?? readFileSync(join(folder, name));
    held.set(name, body);
    const cache =
      name.startsWith('chunk-') || /-[A-Z0-9]{8}\./.test(name) ? 'max-age=31536000, immutable' : 'no-cache';
    return {
      status: 200,
      type: TYPES[extname(name)] ?? '',
      body,
      headers: {
        'cache-control': cache,
        'content-security-policy': policyOf(name),
        // The frames that load the shim have no origin, so nothing is of the same origin to them.
        ...(name === 'shim.js' && { 'cross-origin-resource-policy': 'cross-origin' }),
      },
    };
  };
}
