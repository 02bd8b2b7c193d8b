/**
 * Who may speak to the server: only its own page. A page of the script runs in a frame without an origin, other sites
 * have another one; both are refused. Pure.
 */
import type { IncomingHttpHeaders } from 'node:http';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Refused {
  readonly status: number;
  readonly error: string;
}

const hostsOf = (port: number) => [`127.0.0.1:${port}`, `localhost:${port}`];

/** What may be fetched by anybody who can name our host: the page itself, its files, and what frames show. */
const isOpen = (path: string) => !path.startsWith('/api/');

/** Null when the request may be answered. A name that resolves to loopback but is not ours is refused too. */
export function refusalFor(asked: Asked, port: number): Refused | null {
  const host = asked.headers.host ?? '';
  if (!hostsOf(port).includes(host)) return { status: 403, error: 'Nama host tidak dikenal.' };
  if (asked.method === 'GET') return isOpen(asked.path) ? null : refusalForRead(asked, host);
  if (asked.method !== 'POST') return { status: 405, error: 'Metode tidak didukung.' };
  return refusalForWrite(asked, host);
}

function refusalForRead({ headers }: Asked, host: string): Refused | null {
  const site = headers['sec-fetch-site'];
  const sameSite = site === undefined || site === 'same-origin' || site === 'none';
  const sameOrigin = headers.origin === undefined || headers.origin === `http://${host}`;
  return sameSite && sameOrigin ? null : { status: 403, error: 'Permintaan dari situs lain ditolak.' };
}

function refusalForWrite({ headers }: Asked, host: string): Refused | null {
  if (headers.origin !== `http://${host}`)
    return { status: 403, error: 'Permintaan dari situs lain ditolak.' };
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin')
    return { status: 403, error: 'Permintaan dari situs lain ditolak.' };
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim();
  return type === 'application/json' ? null : { status: 415, error: 'Isi permintaan harus JSON.' };
}
