import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdFolder } from '../../workspace/hold';
import { bundled } from '../support/bundled';

const folder = () => mkdtempSync(join(tmpdir(), 'tempat-'));

test('a second workspace on the same folder is refused, in words that say what to do', async () => {
  const place = folder();
  const hold = await holdFolder(place);
  await expect(holdFolder(place)).rejects.toThrow(
    `Folder ${place} sedang dipakai ruang kerja lain (proses ${process.pid}). Tutup ruang kerja itu dahulu, atau pakai folder lain dengan --state FOLDER.`,
  );
  hold.release();
  const next = await holdFolder(place);
  next.release();
  expect(readdirSync(place)).toEqual([]);
});

test('of two that start in the same moment one gets the folder', async () => {
  const place = folder();
  const tried = await Promise.allSettled([holdFolder(place), holdFolder(place)]);
  const held = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(held).toHaveLength(1);
  for (const hold of held) hold.release();
});

test('one that was killed holds nobody up', async () => {
  const place = folder();
  const child = spawn(process.execPath, [bundled('tests/support/holder.ts'), place]);
  await once(child.stdout, 'data');
  await expect(holdFolder(place)).rejects.toThrow(`(proses ${child.pid})`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const hold = await holdFolder(place);
  hold.release();
});

test('a mark whose port now belongs to another program holds nobody up', async () => {
  const place = folder();
  const stranger = createServer((socket) => socket.end('lain'));
  stranger.listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const { port } = stranger.address() as { port: number };
  writeFileSync(join(place, 'sedang-dipakai.json'), JSON.stringify({ pid: 1, port, token: 'lama' }));
  const hold = await holdFolder(place);
  hold.release();
  stranger.close();
});

test('a torn mark holds nobody up', async () => {
  const place = folder();
  writeFileSync(join(place, 'sedang-dipakai.json'), '{"pid":1,"po');
  (await holdFolder(place)).release();
});
