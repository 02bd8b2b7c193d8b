/** The stream of changes (server-sent events). Changes that come close together are told in one message. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Change } from '../ui/wire';

/** A single change is told at once; a stream of them, as when the clock moves by days, at this pace. */
const GATHER_MS = 40;
const PACE_MS = 600;
const ALIVE_MS = 20_000;

export interface EventStream {
  attach(request: IncomingMessage, response: ServerResponse): void;
  announce(what: Change): void;
  close(): void;
}

export function eventStream(): EventStream {
  const clients = new Set<ServerResponse>();
  const waiting = new Set<Change>();
  let timer: NodeJS.Timeout | null = null;
  const sendAll = (text: string) => {
    for (const client of clients) client.write(text);
  };
  let told = Number.NEGATIVE_INFINITY;
  const flush = () => {
    timer = null;
    told = performance.now();
    sendAll(`data: ${JSON.stringify([...waiting])}\n\n`);
    waiting.clear();
  };
  const alive = setInterval(() => sendAll(': ada\n\n'), ALIVE_MS);
  alive.unref();
  return {
    attach(request, response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.write('retry: 1000\n\n');
      clients.add(response);
      request.on('close', () => clients.delete(response));
    },
    announce(what) {
      waiting.add(what);
      timer ??= setTimeout(flush, Math.max(GATHER_MS, told + PACE_MS - performance.now()));
    },
    close() {
      clearInterval(alive);
      if (timer) clearTimeout(timer);
      for (const client of clients) client.end();
      clients.clear();
    },
  };
}
