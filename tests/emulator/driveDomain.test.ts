/** Files that are shared with the whole domain instead of with persons. */
import { closeWorlds, OWNER, SEKDA, worldWith } from './support';

afterEach(closeWorlds);

const CODE = `
function make(name, parents) { return Drive.Files.create({ name: name, mimeType: 'application/vnd.google-apps.folder', parents: parents }).id; }
function share(id, role) { Drive.Permissions.create({ type: 'domain', role: role, domain: 'kota.example' }, id); }
function nameOf(id) { return Drive.Files.get(id).name; }`;

test('what is shared with the whole domain is seen by everybody in it, folders with all they hold', async () => {
  const world = await worldWith(CODE);
  const call = async (fn: string, args: readonly unknown[], as = OWNER) =>
    (await world.callFromPage(fn, args, as, null)).value as string;
  const folder = await call('make', ['Berkas', []]);
  const inside = await call('make', ['Isi', [folder]]);
  const beside = await call('make', ['Lain', []]);
  const file = (id: string) => world.files().find((one) => one.id === id);
  await call('share', [folder, 'reader']);
  expect(file(folder)).toMatchObject({ editors: [], viewers: ['*'] });
  expect(file(inside)).toMatchObject({ editors: [], viewers: ['*'] });
  expect(file(beside)).toMatchObject({ editors: [], viewers: [] });
  expect(await call('nameOf', [inside], SEKDA)).toBe('Isi');
  await call('share', [beside, 'writer']);
  expect(file(beside)).toMatchObject({ editors: ['*'], viewers: [] });
});
