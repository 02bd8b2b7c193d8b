/**
 * Sharing as Drive refuses it. Sources: Drive API v3, permissions.create, Permission, File.permissions; answers of
 * Drive as people report them (MVKozlov/GMGoogleDrive#28, piotr-agier/google-drive-mcp#131).
 */
import type { LocalWorld } from '../../emulator/world';
import { closeWorlds, KABAG, MANIFEST, OUTSIDER, OWNER, SEKDA, worldWith } from './support';

afterEach(closeWorlds);

const CODE = `
function make() { return Drive.Files.create({ name: 'Surat', mimeType: 'application/vnd.google-apps.document' }).id; }
function grant(r, id, o) { return Drive.Permissions.create(r, id, o); }
function shares(id, o) { return Drive.Permissions.list(id, o); }
function get(id, o) { return Drive.Files.get(id, o); }
function list(o) { return Drive.Files.list(o).files.map(function (file) { return file.id; }); }
function create(r, o) { return Drive.Files.create(r, null, o); }
function update(r, id, o) { return Drive.Files.update(r, id, null, o); }`;

async function office(): Promise<{ world: LocalWorld; id: string }> {
  const manifest = { ...MANIFEST, webapp: { executeAs: 'USER_ACCESSING', access: 'ANYONE' } };
  const world = await worldWith(CODE, { manifest });
  const run = await world.callFromPage('make', [], OWNER, null);
  return { world, id: String(run.value) };
}

/** The value of a call, or what it is refused with. */
async function ask(world: LocalWorld, fn: string, args: readonly unknown[], as = OWNER): Promise<unknown> {
  const run = await world.callFromPage(fn, args, as, null);
  return run.ok ? run.value : String(run.error).replace(/^.*failed with error: /, '');
}

const user = (emailAddress: string): object => ({ type: 'user', role: 'reader', emailAddress });
const DOMAIN = { type: 'domain', role: 'reader', domain: 'kota.example' };
const QUIET = { sendNotificationEmail: false };
const NOT_APPLICABLE = 'is invalid or not applicable for the given permission type.';

test('only a share with a person can be quiet or loud: for a domain the parameter itself is refused', async () => {
  const { world, id } = await office();
  const words =
    "The sendNotificationEmail parameter is only applicable for permissions of type 'user' or 'group', and must not be disabled for ownership transfers.";
  expect(await ask(world, 'grant', [DOMAIN, id, QUIET])).toBe(words);
  expect(await ask(world, 'grant', [{ type: 'anyone', role: 'reader' }, id, QUIET])).toBe(words);
  expect(await ask(world, 'grant', [DOMAIN, id])).toMatchObject({ type: 'domain' });
});

test('who has no account cannot be given rights in silence', async () => {
  const { world, id } = await office();
  expect(await ask(world, 'grant', [user('tiada@kota.example'), id, QUIET])).toBe(
    'Bad Request. User message: "You are trying to invite tiada@kota.example. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."',
  );
  expect(await ask(world, 'grant', [user('tiada@kota.example'), id])).toMatchObject({ type: 'user' });
});

test('an address must be one, and only people have it; a domain must be named and known', async () => {
  const { world, id } = await office();
  const given = async (permission: object) => ask(world, 'grant', [permission, id]);
  expect(await given(user('kabag'))).toBe(`The specified emailAddress ${NOT_APPLICABLE}`);
  expect(await given({ ...DOMAIN, emailAddress: KABAG })).toBe(
    `The specified emailAddress ${NOT_APPLICABLE}`,
  );
  expect(await given({ type: 'domain', role: 'reader' })).toBe(`The specified domain ${NOT_APPLICABLE}`);
  expect(await given({ ...DOMAIN, domain: 'lain.example' })).toBe(`The specified domain ${NOT_APPLICABLE}`);
  expect(await given({ ...user(KABAG), peran: 'x' })).toContain('Unknown name "peran"');
  expect(await given({ ...user(KABAG), expirationTime: 'x' })).toContain('is not emulated');
});

test('a share with the domain is not for accounts of another domain, and a search does not find it', async () => {
  const { world, id } = await office();
  await ask(world, 'grant', [DOMAIN, id]);
  expect(await ask(world, 'get', [id], SEKDA)).toMatchObject({ id });
  expect(await ask(world, 'get', [id], OUTSIDER)).toBe(`File not found: ${id}.`);
  expect(await ask(world, 'list', [{}], SEKDA)).toEqual([]);
  await ask(world, 'grant', [user(SEKDA), id]);
  expect(await ask(world, 'list', [{}], SEKDA)).toEqual([id]);
});

test('who may only view is not told who else may', async () => {
  const { world, id } = await office();
  await ask(world, 'grant', [user(KABAG), id]);
  expect(await ask(world, 'shares', [id], KABAG)).toBe(
    'The user does not have sufficient permissions for this file.',
  );
  expect(await ask(world, 'get', [id, { fields: 'id,permissions' }], KABAG)).toEqual({ id });
});

test('permissions come in pages when a size is asked for', async () => {
  const { world, id } = await office();
  await ask(world, 'grant', [user(KABAG), id]);
  await ask(world, 'grant', [user(SEKDA), id]);
  const fields = 'nextPageToken,permissions(role)';
  const first = (await ask(world, 'shares', [id, { fields, pageSize: 2 }])) as { nextPageToken: string };
  expect(first).toMatchObject({ permissions: [{ role: 'owner' }, { role: 'reader' }] });
  const rest = { fields, pageSize: 2, pageToken: first.nextPageToken };
  expect(await ask(world, 'shares', [id, rest])).toEqual({ permissions: [{ role: 'reader' }] });
  expect(await ask(world, 'shares', [id, { pageSize: 101 }])).toContain('within the range: [1, 100]');
});

test('a body is checked at every depth, by name and by type, before anything is done', async () => {
  const { world, id } = await office();
  expect(await ask(world, 'update', [{ name: 5 }, id])).toBe("Invalid value at 'name': 5");
  expect(await ask(world, 'create', [{ name: 'x', parents: 'root' }])).toBe(
    `Invalid value at 'parents': "root"`,
  );
  expect(await ask(world, 'update', [{ contentRestrictions: [{ readOnly: true, alasan: 'x' }] }, id])).toBe(
    `Invalid JSON payload received. Unknown name "alasan" at 'contentRestrictions[0]': Cannot find field.`,
  );
  expect(await ask(world, 'update', [{ starred: true }, id])).toContain(
    'File.starred in a body is not emulated',
  );
  expect(await ask(world, 'get', [id, { fields: 'name,contentRestrictions' }])).toEqual({ name: 'Surat' });
});

test('fields are checked at every depth, and a change whose answer cannot be given is not made', async () => {
  const { world, id } = await office();
  expect(await ask(world, 'get', [id, { fields: 'owners(alamat)' }])).toBe('Invalid field selection alamat');
  expect(await ask(world, 'get', [id, { fields: 'owners(photoLink)' }])).toContain(
    'User.photoLink is not emulated',
  );
  expect(await ask(world, 'get', [id, { fields: 'md5Checksum' }])).toContain(
    'File.md5Checksum is not emulated',
  );
  expect(await ask(world, 'update', [{ name: 'Baru' }, id, { fields: 'nama' }])).toBe(
    'Invalid field selection nama',
  );
  expect(await ask(world, 'get', [id, { fields: 'name' }])).toEqual({ name: 'Surat' });
});

test('a parameter that a method does not have is not passed over in silence', async () => {
  const { world, id } = await office();
  expect(await ask(world, 'get', [id, { field: 'id' }])).toContain(
    'Drive.Files.get with field is not emulated',
  );
  const list = (options: object) => ask(world, 'list', [options]);
  expect(await list({ maxResults: 5 })).toContain('Drive.Files.list with maxResults is not emulated');
  expect(await list({ corpora: 'domain' })).toContain('with corpora=domain is not emulated');
  expect(await list({ corpora: 'user', spaces: 'drive', supportsAllDrives: true })).toHaveLength(1);
});
