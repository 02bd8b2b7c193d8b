import { mkdtempSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '../../emulator/server/server';
import { BOOK, DUA, type FakeWorld, fakeWorld, SATU, START } from './fakeWorld';

const uiFolder = mkdtempSync(join(tmpdir(), 'ui-'));
writeFileSync(join(uiFolder, 'index.html'), '<!doctype html><div id="app"></div>');
writeFileSync(join(uiFolder, 'shim.js'), '');

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request as any program could send it, with any headers. */
function send(
  url: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = '',
): Promise<Got> {
  return new Promise((done, fail) => {
    const asked = httpRequest(`${url}${path}`, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    asked.on('error', fail);
    asked.end(body);
  });
}

const own = (url: string) => ({
  origin: url,
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
});

describe('the server of the local workspace', () => {
  let world: FakeWorld;
  let server: RunningServer;
  const options = { port: 0, title: 'Contoh', uiFolder, spreadsheetId: BOOK };
  const get = (path: string, headers = {}) => send(server.url, 'GET', path, headers);
  const post = (path: string, body: object, headers: Record<string, string> = own(server.url)) =>
    send(server.url, 'POST', path, headers, JSON.stringify(body));

  beforeEach(async () => {
    world = fakeWorld();
    server = await startServer(world, options);
  });
  afterEach(() => server.close());

  test('it listens on loopback only', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test('a busy port gives the next one', async () => {
    const port = Number(new URL(server.url).port);
    const second = await startServer(fakeWorld(), { ...options, port });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await second.close();
  });

  test.each([
    ['another site', { origin: 'https://jahat.example', 'content-type': 'application/json' }],
    ['a page in a frame without origin', { origin: 'null', 'content-type': 'application/json' }],
    ['a request that names no origin', { 'content-type': 'application/json' }],
  ])('%s cannot change anything', async (_, headers) => {
    const got = await post('/api/open', { id: BOOK, as: SATU }, headers);
    expect(got.status).toBe(403);
    expect(world.done).toEqual([]);
  });

  test('a request that the browser calls cross-site cannot change anything', async () => {
    const got = await post(
      '/api/open',
      { id: BOOK, as: SATU },
      { ...own(server.url), 'sec-fetch-site': 'cross-site' },
    );
    expect(got.status).toBe(403);
    expect(world.done).toEqual([]);
  });

  test('a form without JSON cannot change anything', async () => {
    const got = await post(
      '/api/open',
      { id: BOOK, as: SATU },
      { ...own(server.url), 'content-type': 'text/plain' },
    );
    expect(got.status).toBe(415);
    expect(world.done).toEqual([]);
  });

  test('a foreign name for this machine is refused, for reading too', async () => {
    const got = await get('/api/state', { host: 'jahat.example' });
    expect(got.status).toBe(403);
  });

  test('another site cannot read', async () => {
    expect((await get('/api/state', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await get('/api/state', { origin: 'null' })).status).toBe(403);
  });

  test('localhost is as good a name as 127.0.0.1', async () => {
    const host = server.url.replace('http://127.0.0.1', 'localhost');
    const headers = { ...own(`http://${host}`), host };
    expect((await post('/api/open', { id: BOOK, as: SATU }, headers)).status).toBe(200);
  });

  test('opening clicks the wished item of the menu at once where it is offered, and only then', async () => {
    const opened = async (label: string) =>
      JSON.parse((await post('/api/open', { id: BOOK, as: SATU, label })).body) as object;
    expect(await opened('Tidak ada')).toMatchObject({ click: null, screen: { sidebar: null } });
    expect(await opened('Buka panel')).toMatchObject({ click: { ok: true } });
    expect(await opened('Buka panel')).toMatchObject({ screen: { sidebar: expect.anything() } });
  });

  test.each(['/api/open', '/api/menu', '/api/call', '/api/webapp', '/api/edit', '/api/clock', '/api/fire'])(
    'reading %s changes nothing',
    async (path) => {
      const got = await get(`${path}?id=${BOOK}&as=${SATU}&label=x&fn=x&by=HOUR`);
      expect(got.status).toBe(404);
      expect(world.done).toEqual([]);
    },
  );

  test('every address that is read leaves the world as it was', async () => {
    const query = `?id=${BOOK}&as=${SATU}&sheet=Register`;
    for (const path of ['state', 'book', 'grid', 'screen', 'files', 'mails', 'triggers', 'runs', 'xlsx']) {
      expect([path, (await get(`/api/${path}${query}`)).status]).toEqual([path, 200]);
    }
    expect(world.done).toEqual([]);
    expect(world.now()).toBe(START);
  });

  test('a page call runs as the person and answers with the value or the error', async () => {
    const call = { fn: 'sapa', args: ['halo'], as: DUA, id: null };
    expect(JSON.parse((await post('/api/call', call)).body)).toEqual({
      ok: true,
      value: `halo dari ${DUA}`,
      error: null,
    });
    const failed = JSON.parse((await post('/api/call', { ...call, fn: 'gagal' })).body);
    expect(failed).toEqual({ ok: false, value: null, error: 'Exception: tidak bisa' });
  });

  test('nobody outside the domain can be played', async () => {
    const got = await post('/api/call', { fn: 'sapa', args: [], as: 'lain@luar.example', id: null });
    expect(got.status).toBe(400);
    expect(world.done).toEqual([]);
  });

  test('an edit that is refused comes back in the words of Google', async () => {
    const body = { id: BOOK, sheet: 'Register', row: 3, column: 1, typed: 'x', as: DUA };
    const got = await post('/api/edit', body);
    expect(got.status).toBe(409);
    expect(JSON.parse(got.body).error).toContain('You are trying to edit a protected cell');
  });

  test('the clock moves by an hour, to the next 07.30, to a moment, and never back', async () => {
    await post('/api/clock', { by: 'HOUR' });
    expect(world.now()).toBe(START + 3_600_000);
    await post('/api/clock', { by: 'MORNING' });
    expect(world.now()).toBe(START + 24 * 3_600_000);
    await post('/api/clock', { by: 'TO', at: '2026-11-26T13:00' });
    expect(new Date(world.now()).toISOString()).toBe('2026-11-26T06:00:00.000Z');
    expect((await post('/api/clock', { by: 'TO', at: '2026-11-25T13:00' })).status).toBe(409);
    expect((await post('/api/clock', { by: 'TO', at: 'besok' })).status).toBe(400);
  });

  test('a page of the script gets google.script before its own scripts, and no origin', async () => {
    await post('/api/menu', { id: BOOK, label: 'Buka panel', as: SATU });
    const screen = JSON.parse((await get(`/api/screen?id=${BOOK}&as=${SATU}`)).body);
    const page = await get(screen.sidebar.frame);
    expect(page.body).toContain('<head><script src="/frame/shim.js"></script>');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('allow-same-origin');
  });

  test('a sidebar shown anew is loaded anew, one that stays is not', async () => {
    const frame = async () => JSON.parse((await get(`/api/screen?id=${BOOK}&as=${SATU}`)).body).sidebar.frame;
    await post('/api/menu', { id: BOOK, label: 'Buka panel', as: SATU });
    const first = await frame();
    await post('/api/menu', { id: BOOK, label: 'Beri tahu', as: SATU });
    expect(await frame()).toBe(first);
    await post('/api/menu', { id: BOOK, label: 'Buka panel', as: SATU });
    expect(await frame()).not.toBe(first);
  });

  test('documents and mails run no scripts and load nothing', async () => {
    for (const path of [`/frame/file?id=dok-1&as=${SATU}`, `/frame/mail?id=1&as=${SATU}`]) {
      const policy = String((await get(path)).headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('allow-scripts');
    }
  });

  test('the web app is run by opening it, and its page is fetched without running it again', async () => {
    const opened = JSON.parse((await post('/api/webapp', { parameters: { kasus: '7' }, as: SATU })).body);
    expect(opened).toMatchObject({ ok: true, title: 'Contoh' });
    expect((await get(opened.frame)).body).toContain('"kasus":"7"');
    expect(world.done).toEqual(['doGet']);
  });

  test('each person has a mailbox of their own', async () => {
    const mails = JSON.parse((await get(`/api/mails?as=${DUA}`)).body);
    expect(mails.map((mail: { id: number }) => mail.id)).toEqual([2]);
  });

  test('a path cannot lead out of the folder of the page', async () => {
    for (const path of ['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/etc/passwd']) {
      expect((await get(path)).status).toBe(404);
    }
  });

  test('a download carries its name', async () => {
    const got = await get(`/api/download?id=dok-1&format=pdf&as=${SATU}`);
    expect(got.headers['content-disposition']).toContain("filename*=UTF-8''Lembar%20disposisi.pdf");
  });

  test('changes are told as they happen', async () => {
    const told = await new Promise<string>((done, fail) => {
      const asked = httpRequest(`${server.url}/api/events`, (response) => {
        response.on('data', (part: Buffer) => {
          if (part.toString().startsWith('retry')) world.poke(2, 2, 'baru');
          else done(part.toString());
        });
      });
      asked.on('error', fail);
      asked.end();
    });
    expect(told).toBe('data: ["SHEET"]\n\n');
  });

  test('a world begun anew takes the place of the old one', async () => {
    const next = fakeWorld();
    const onFresh = async () => ({ world: next, spreadsheetId: BOOK });
    const fresh = await startServer(world, { ...options, onFresh });
    const headers = own(fresh.url);
    await send(fresh.url, 'POST', '/api/fresh', headers, '{}');
    await send(fresh.url, 'POST', '/api/clock', headers, '{"by":"HOUR"}');
    expect([world.now(), next.now()]).toEqual([START, START + 3_600_000]);
    await fresh.close();
  });
});
