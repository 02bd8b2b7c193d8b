/** The page's one way to the server. Nothing here knows what is shown. */

/** What the server said when it refused; its text is shown to the person. */
export class Refusal extends Error {}

async function answerOf<T>(response: Response): Promise<T> {
  const body = (await response.json().catch(() => ({}))) as T & { error?: string };
  if (!response.ok) throw new Refusal(body.error ?? `Server lokal menjawab ${response.status}.`);
  return body;
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw new Refusal('Server lokal tidak menjawab. Pastikan perintah npm start masih berjalan.');
  }
}

/** Reads; never changes anything. */
export async function get<T>(path: string): Promise<T> {
  return answerOf<T>(await ask(path, { headers: { accept: 'application/json' } }));
}

/** Changes something. Throws a `Refusal` with the reason. */
export async function post<T>(path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return answerOf<T>(await ask(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** "/api/grid?id=…&sheet=…" */
export function address(path: string, query: Readonly<Record<string, string | number>>): string {
  const parts = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`);
  return parts.length ? `${path}?${parts.join('&')}` : path;
}
