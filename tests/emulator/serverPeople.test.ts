/** What each person gets from the server: their files, their mails, their part of a sheet. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extrasOf } from '../../emulator/server/extras';
import { mayEdit, maySee, timerInfo } from '../../emulator/server/infos';
import { mailMarks } from '../../emulator/server/marks';
import { type RunningServer, startServer } from '../../emulator/server/server';
import type { DriveEntry, Execution } from '../../emulator/types';
import { BOOK, DUA, type FakeWorld, fakeWorld, SATU, START } from './fakeWorld';

const uiFolder = mkdtempSync(join(tmpdir(), 'ui-'));
writeFileSync(join(uiFolder, 'index.html'), '<!doctype html>');
writeFileSync(join(uiFolder, 'shim.js'), '');
writeFileSync(join(uiFolder, 'pdf.html'), '<!doctype html>');

describe('over the wire', () => {
  let world: FakeWorld;
  let server: RunningServer;
  const get = (path: string) => fetch(`${server.url}${path}`);
  const post = (path: string, body: object) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  beforeEach(async () => {
    world = fakeWorld();
    server = await startServer(world, {
      port: 0,
      title: 'x',
      uiFolder,
      spreadsheetId: BOOK,
      notices: ['Berkas keadaan rusak.'],
    });
  });
  afterEach(() => server.close());

  test('what happened at the start is told to the page', async () => {
    expect((await (await get('/api/state')).json()).notices).toEqual(['Berkas keadaan rusak.']);
  });

  test("nobody reads another one's mail, as a page, as text or as a file", async () => {
    for (const path of ['/frame/mail?id=1', '/api/eml?id=1']) {
      expect([path, (await get(`${path}&as=${DUA}`)).status]).toEqual([path, 404]);
      expect([path, (await get(`${path}&as=${SATU}`)).status]).toEqual([path, 200]);
    }
  });

  test('a mail is unread until the person opens it, for that person alone', async () => {
    const unread = async () => {
      const mails = await (await get(`/api/mails?as=${SATU}`)).json();
      return mails.map((mail: { unread: boolean }) => mail.unread);
    };
    expect(await unread()).toEqual([true]);
    expect(await (await post('/api/read', { id: 1, as: SATU })).json()).toEqual({ news: true });
    expect(await (await post('/api/read', { id: 1, as: SATU })).json()).toEqual({ news: false });
    expect(await unread()).toEqual([false]);
    expect((await post('/api/read', { id: 2, as: SATU })).status).toBe(404);
  });

  test('the plain-text part of a mail can be read', async () => {
    const body = await (await get(`/frame/mail?id=1&as=${SATU}&teks=1`)).text();
    expect(body).toContain('<pre');
    expect(body).toContain('Ada tugas baru.\nBuka halaman.');
  });

  test('executions are filtered by person, origin and failure', async () => {
    await post('/api/call', { fn: 'sapa', args: [], as: SATU, id: null });
    await post('/api/call', { fn: 'gagal', args: [], as: DUA, id: null });
    await post('/api/fire', { id: 't1' });
    const fns = async (query: string) =>
      (await (await get(`/api/runs?${query}`)).json()).map((run: { fn: string }) => run.fn);
    expect(await fns('')).toEqual(['onTimer', 'gagal', 'sapa']);
    expect(await fns(`user=${DUA}`)).toEqual(['gagal']);
    expect(await fns('origin=TRIGGER')).toEqual(['onTimer']);
    expect(await fns('kind=GAGAL')).toEqual(['gagal']);
    expect(await fns(`kind=GAGAL&user=${SATU}`)).toEqual([]);
  });

  test('nothing may be loaded from elsewhere, and only our own page frames the viewer of documents', async () => {
    const policy = async (path: string) => (await get(path)).headers.get('content-security-policy') ?? '';
    expect(await policy('/')).toContain("default-src 'self'");
    expect(await policy('/')).toContain("frame-ancestors 'none'");
    expect(await policy('/pdf.html')).toContain("frame-ancestors 'self'");
  });

  test('other sites cannot take anything into their pages; only the shim is for frames without an origin', async () => {
    const kept = async (path: string) => (await get(path)).headers.get('cross-origin-resource-policy');
    expect(await kept('/')).toBe('same-origin');
    expect(await kept(`/frame/mail?id=1&as=${SATU}`)).toBe('same-origin');
    expect(await kept('/frame/shim.js')).toBe('cross-origin');
    expect((await get('/api/state')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a second new beginning waits for nobody: it is refused while the first is made', async () => {
    let ready = () => {};
    const made = new Promise<void>((done) => {
      ready = done;
    });
    const onFresh = async () => {
      await made;
      return { world: fakeWorld(), spreadsheetId: BOOK };
    };
    const other = await startServer(world, { port: 0, title: 'x', uiFolder, spreadsheetId: BOOK, onFresh });
    const ask = () =>
      fetch(`${other.url}/api/fresh`, {
        method: 'POST',
        headers: { origin: other.url, 'content-type': 'application/json' },
        body: '{}',
      });
    const first = ask();
    const second = await ask();
    expect([second.status, (await second.json()).error]).toEqual([
      409,
      'Ruang kerja baru sedang disiapkan. Tunggu sampai selesai.',
    ]);
    ready();
    expect((await first).status).toBe(200);
    await other.close();
  });
});

const FILE: DriveEntry = {
  id: 'a',
  name: 'a',
  mimeType: 'text/plain',
  parents: [],
  owner: 'pemilik',
  editors: ['penyunting'],
  viewers: ['*'],
  createdAt: START,
  modifiedAt: START,
  trashed: false,
  locked: false,
  lockReason: '',
};

test('a file is seen by its owner and those it is shared with; in the bin only by its owner', () => {
  const sees = (file: DriveEntry) => ['pemilik', 'penyunting', 'lain'].map((one) => maySee(file, one));
  expect(sees(FILE)).toEqual([true, true, true]);
  expect(sees({ ...FILE, viewers: [] })).toEqual([true, true, false]);
  expect(sees({ ...FILE, trashed: true })).toEqual([true, false, false]);
  expect(['pemilik', 'penyunting', 'lain'].map((one) => mayEdit(FILE, one))).toEqual([true, true, false]);
});

test('a timer tells how its last run went, as long as that run is kept', () => {
  const timer = { id: 't', fn: 'f', owner: 'o', schedule: '', lastRun: 5, nextRun: 9 };
  const run = (startedAt: number, ok: boolean): Execution => ({
    id: startedAt,
    origin: 'TRIGGER',
    fn: 'f',
    user: 'o',
    startedAt,
    pricedMs: 0,
    calls: [],
    logs: [],
    ok,
    value: null,
    error: ok ? null : 'rusak',
  });
  expect(timerInfo(timer, [run(1, true), run(5, false)]).lastResult).toEqual({
    run: 5,
    ok: false,
    error: 'rusak',
  });
  expect(timerInfo(timer, [run(1, true)]).lastResult).toBeNull();
});

test('marks of read mails survive a restart; a torn file only makes mails unread again', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'tanda-')), 'surel.json');
  mailMarks(path).markRead(SATU, 3);
  expect([mailMarks(path).isRead(SATU, 3), mailMarks(path).isRead(DUA, 3)]).toEqual([true, false]);
  writeFileSync(path, '{"a');
  expect(mailMarks(path).isRead(SATU, 3)).toBe(false);
});

test('of the protections of a sheet those count that hold the person off', () => {
  const range = { startRowIndex: 1, endRowIndex: 3 };
  const sheet = {
    protectedRanges: [
      { range, requestingUserCanEdit: true },
      { range, warningOnly: true },
      { range, unprotectedRanges: [{ startRowIndex: 2, endRowIndex: 3 }] },
    ],
  };
  const { guards } = extrasOf(sheet, false, () => []);
  expect(guards).toHaveLength(1);
  expect(guards[0]).toMatchObject({ area: { row: 1, rowEnd: 3 }, free: [{ row: 2, rowEnd: 3 }] });
});

test('check boxes and notes are told by their cells', () => {
  const box = { dataValidation: { condition: { type: 'BOOLEAN' } } };
  const rowData = [
    {},
    { values: [{}, box] },
    { values: [{ note: 'Isi singkatan.' }, box] },
    { values: [{}, {}] },
  ];
  const { checks, notes } = extrasOf({ data: [{ rowData }] }, false, () => []);
  expect(checks).toEqual([{ row: 1, column: 1, rowEnd: 3, columnEnd: 2 }]);
  expect(notes).toEqual([{ row: 2, column: 0, text: 'Isi singkatan.' }]);
});
