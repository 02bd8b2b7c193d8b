/** Small helpers over node:http: reading a JSON body, writing an answer. No knowledge of the world. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error with a text for the person and an HTTP status. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const BODY_LIMIT = 20_000_000;

export const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value ?? null),
});

/** Throws an HttpError when the body is no JSON object or too big. */
export async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > BODY_LIMIT) throw new HttpError(413, 'Isi permintaan terlalu besar.');
    parts.push(part);
  }
  const value = parsed(Buffer.concat(parts).toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HttpError(400, 'Isi permintaan harus objek JSON.');
  }
  return value as Readonly<Record<string, unknown>>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, 'Isi permintaan bukan JSON yang sah.');
  }
}

/** Headers that every answer carries; what is read here is never kept by a cache unless it says so. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  // Other sites cannot take what is here into their pages as a picture or a script.
  'cross-origin-resource-policy': 'same-origin',
};

export function write(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { ...ALWAYS, 'content-type': answer.type, ...answer.headers });
  response.end(answer.body);
}

/** Content-Disposition with a name in any script (RFC 6266, RFC 5987). */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const coded = encodeURIComponent(name).replace(
    /['()*]/g,
    (ch) => `%${ch.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${coded}`;
}
