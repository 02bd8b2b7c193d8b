/**
 * One state folder serves one workspace at a time. The holder listens on a loopback port that it names in a file; the
 * system closes the port when the holder ends, however it ends, so a file left behind by a killed one holds nobody up.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

const NAME = 'sedang-dipakai.json';
const PATIENCE_MS = 2000;

interface Mark {
  readonly pid: number;
  readonly port: number;
  readonly token: string;
}

export interface Hold {
  release(): void;
}

function readMark(path: string): Mark | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { pid, port, token } = value as Partial<Mark>;
    return typeof pid === 'number' && typeof port === 'number' && typeof token === 'string'
      ? { pid, port, token }
      : null;
  } catch {
    // Gone, or torn by the end of its writer: either way nobody is named.
    return null;
  }
}

/** Whether the one who left the mark still listens: whoever else has its port now does not know the token. */
function isAlive({ port, token }: Mark): Promise<boolean> {
  return new Promise((done) => {
    let heard = '';
    const socket = connect({ host: '127.0.0.1', port });
    const end = (alive: boolean) => {
      socket.destroy();
      done(alive);
    };
    socket.setTimeout(PATIENCE_MS, () => end(false));
    socket.setEncoding('utf8').on('data', (part: string) => {
      heard += part;
    });
    socket.on('error', () => end(false));
    socket.on('close', () => end(heard === token));
  });
}

function listen(token: string): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(token);
    });
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      server.unref();
      done(server);
    });
  });
}

/** Whether the mark could be put there; false when there is one already. */
function putMark(path: string, mark: Mark): boolean {
  try {
    writeFileSync(path, JSON.stringify(mark), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead mark away. One that somebody else has put there meanwhile goes back. */
function clearMark(path: string, dead: Mark | null): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const mark = readMark(aside);
  if (mark !== null && mark.token !== dead?.token) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

const refusal = (folder: string, pid: number) =>
  new Error(
    `Folder ${folder} sedang dipakai ruang kerja lain (proses ${pid}). Tutup ruang kerja itu dahulu, atau pakai folder lain dengan --state FOLDER.`,
  );

/** Takes the folder for this process. Throws when another workspace holds it; the message is for people. */
export async function holdFolder(folder: string): Promise<Hold> {
  const path = join(folder, NAME);
  const token = randomUUID();
  const server = await listen(token);
  const mark: Mark = { pid: process.pid, port: (server.address() as AddressInfo).port, token };
  while (!putMark(path, mark)) {
    const other = readMark(path);
    if (other !== null && (await isAlive(other))) {
      server.close();
      throw refusal(folder, other.pid);
    }
    clearMark(path, other);
  }
  return {
    release() {
      server.close();
      if (readMark(path)?.token === token) rmSync(path, { force: true });
    },
  };
}
