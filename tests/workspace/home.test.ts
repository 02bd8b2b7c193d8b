import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  beginAnew,
  type Home,
  type HomeOptions,
  marksFile,
  openHome,
  setStateAside,
} from '../../workspace/home';
import { MANIFEST, OWNER, START } from '../emulator/support';

const temporary = (name: string) => mkdtempSync(join(tmpdir(), name));
const open: Home[] = [];
const keep = (home: Home): Home => {
  open.push(home);
  return home;
};
afterEach(async () => {
  for (const home of open.splice(0)) await home.world.close();
});

function options(names: readonly string[]): HomeOptions & { made: number } {
  const bundle = temporary('bundel-');
  writeFileSync(join(bundle, 'Code.js'), 'function main() {}');
  writeFileSync(join(bundle, 'appsscript.json'), JSON.stringify(MANIFEST));
  const made: HomeOptions & { made: number } = {
    folder: temporary('rumah-'),
    world: { bundle, now: START, scriptOwner: OWNER, accounts: [{ email: OWNER, name: 'Sistem' }] },
    made: 0,
    async setUp(world) {
      const id = world.createSpreadsheet(names[made.made++] ?? '', OWNER);
      await world.editCell(id, 'Sheet1', 1, 1, 'isi', OWNER);
      return id;
    },
  };
  return made;
}

const nameOf = (home: Home) => home.world.spreadsheets()[0]?.name;

test('the first start sets up, the next one opens what is there', async () => {
  const one = options(['Pertama', 'Kedua']);
  const first = await openHome(one);
  await first.world.close();
  const again = keep(await openHome(one));
  expect([nameOf(again), one.made, again.spreadsheetId]).toEqual(['Pertama', 1, first.spreadsheetId]);
});

test('a set-up that breaks off leaves nothing half done: the next start begins it anew', async () => {
  const one = options(['Setengah', 'Utuh']);
  const broken = {
    ...one,
    setUp: async (world: Home['world']) => one.setUp(world).then(() => Promise.reject(new Error('putus'))),
  };
  await expect(openHome(broken)).rejects.toThrow('putus');
  expect(nameOf(keep(await openHome(one)))).toBe('Utuh');
  expect(readdirSync(one.folder)).toEqual(['ruang-kerja.json']);
});

test('a damaged state is set aside with a message, and a new workspace stands in its place', async () => {
  const one = options(['Baru']);
  const path = join(one.folder, 'ruang-kerja.json');
  writeFileSync(path, '{"version":2,"clo');
  const home = keep(await openHome(one));
  expect(home.warnings).toEqual([expect.stringContaining(`${path}.rusak-1`)]);
  expect(readFileSync(`${path}.rusak-1`, 'utf8')).toBe('{"version":2,"clo');
  expect(nameOf(home)).toBe('Baru');
});

test('beginning anew sets the old state aside and forgets which mails were read', async () => {
  const one = options(['Lama', 'Baru']);
  const old = await openHome(one);
  writeFileSync(marksFile(one.folder), '{}');
  const fresh = keep(await beginAnew(one, old));
  expect(nameOf(fresh)).toBe('Baru');
  expect(readdirSync(one.folder).sort()).toEqual(['ruang-kerja.json', 'ruang-kerja.json.lama-1']);
  expect(readFileSync(join(one.folder, 'ruang-kerja.json.lama-1'), 'utf8')).toContain('Lama');
});

test('setting aside twice keeps both; with nothing there it says so', async () => {
  const place = temporary('rumah-');
  expect(setStateAside(place)).toBeNull();
  for (const n of [1, 2]) {
    writeFileSync(join(place, 'ruang-kerja.json'), String(n));
    expect(setStateAside(place)).toBe(join(place, `ruang-kerja.json.lama-${n}`));
  }
});
