import type { LocalWorld } from '../../emulator/world';
import { closeWorlds, KABAG, OWNER, resultOf, SEKDA, worldWith } from './support';

afterEach(closeWorlds);

const CODE = `
function create(r, o) { return Drive.Files.create(r, null, o); }
function text(name, parents, body) { return Drive.Files.create({name: name, parents: parents, mimeType: 'text/plain'}, Utilities.newBlob(body, 'text/plain', name)).id; }
function get(id, o) { return Drive.Files.get(id, o); }
function list(o) { return Drive.Files.list(o); }
function update(r, id, o) { return Drive.Files.update(r, id, null, o); }
function copy(r, id) { return Drive.Files.copy(r, id); }
function remove(id) { Drive.Files.remove(id); }
function share(r, id, o) { return Drive.Permissions.create(r, id, o); }
function shares(id) { return Drive.Permissions.list(id, {fields: 'permissions(id,role,emailAddress)'}).permissions; }
function unshare(id, p) { Drive.Permissions.remove(id, p); }
function reshare(r, id, p) { return Drive.Permissions.update(r, id, p); }`;

const FOLDER = 'application/vnd.google-apps.folder';
const DOCUMENT = 'application/vnd.google-apps.document';

class Office {
  private constructor(readonly world: LocalWorld) {}
  static async make(): Promise<Office> {
    return new Office(await worldWith(CODE));
  }
  async call(fn: string, args: readonly unknown[], as = OWNER): Promise<Record<string, unknown>> {
    const run = await this.world.callFromPage(fn, args, as, null);
    if (!run.ok) throw new Error(run.error ?? '');
    return run.value as Record<string, unknown>;
  }
  async make(name: string, mimeType: string, parents?: readonly string[], as = OWNER): Promise<string> {
    return String((await this.call('create', [{ name, mimeType, ...(parents && { parents }) }], as)).id);
  }
  async names(q: string, as = OWNER): Promise<unknown> {
    const { files } = await this.call('list', [{ q, orderBy: 'name' }], as);
    return (files as { name: string }[]).map((file) => file.name);
  }
}

test('a file belongs to who makes it, lies in My Drive, and is seen by nobody else', async () => {
  const office = await Office.make();
  const id = await office.make('Surat', DOCUMENT, undefined, KABAG);
  expect(office.world.files()).toMatchObject([
    { id, name: 'Surat', owner: KABAG, editors: [], viewers: [], parents: [] },
  ]);
  await expect(office.call('get', [id], SEKDA)).rejects.toThrow(
    `API call to drive.files.get failed with error: File not found: ${id}.`,
  );
});

test('an answer holds only the fields asked for; without asking, kind, id, name and type', async () => {
  const office = await Office.make();
  const id = await office.make('Surat', DOCUMENT);
  expect(await office.call('get', [id])).toEqual({
    kind: 'drive#file',
    id,
    name: 'Surat',
    mimeType: DOCUMENT,
  });
  expect(await office.call('get', [id, { fields: 'ownedByMe,owners(emailAddress)' }])).toEqual({
    ownedByMe: true,
    owners: [{ emailAddress: OWNER }],
  });
  await expect(office.call('get', [id, { fields: 'title' }])).rejects.toThrow(
    'Invalid field selection title',
  );
});

test('a body with a field that Drive does not know is refused', async () => {
  const office = await Office.make();
  await expect(office.call('create', [{ title: 'x' }])).rejects.toThrow('Unknown name "title"');
  await expect(office.call('copy', [null, 'x'])).rejects.toThrow(
    'API call to drive.files.copy failed with error: Required',
  );
});

test('only a blob can be uploaded', async () => {
  const body = `try { Drive.Files.create({name: 'x'}, 'isi'); } catch (e) { return e.message; }`;
  expect(await resultOf(body)).toBe('The mediaData parameter only supports Blob types for upload.');
});

test('files are found by name, folder, type, property, with and, or, not', async () => {
  const office = await Office.make();
  const folder = await office.make('Berkas', FOLDER);
  const inside = await office.call('create', [
    { name: "Surat 'A'", mimeType: DOCUMENT, parents: [folder], appProperties: { kasus: '7' } },
  ]);
  await office.make('Laporan akhir', DOCUMENT);
  expect(await office.names(`'${folder}' in parents`)).toEqual(["Surat 'A'"]);
  expect(await office.names(`name = 'Surat \\'A\\'' and trashed = false`)).toEqual(["Surat 'A'"]);
  expect(await office.names(`mimeType = '${FOLDER}' or name contains 'akhir'`)).toEqual([
    'Berkas',
    'Laporan akhir',
  ]);
  expect(await office.names(`not mimeType = '${FOLDER}' and 'root' in parents`)).toEqual(['Laporan akhir']);
  expect(await office.names("appProperties has { key='kasus' and value='7' }")).toEqual(["Surat 'A'"]);
  await office.call('update', [{ trashed: true }, inside.id]);
  expect(await office.names(`'${folder}' in parents and trashed = false`)).toEqual([]);
  await expect(office.names('judul = 5')).rejects.toThrow('Invalid Value');
});

test('a long list comes in pages', async () => {
  const office = await Office.make();
  for (const name of ['a', 'b', 'c']) await office.make(name, DOCUMENT);
  const first = await office.call('list', [{ pageSize: 2, orderBy: 'name' }]);
  expect((first.files as unknown[]).length).toBe(2);
  const second = await office.call('list', [
    { pageSize: 2, orderBy: 'name', pageToken: first.nextPageToken },
  ]);
  expect(second.files).toMatchObject([{ name: 'c' }]);
  expect(second.nextPageToken).toBeUndefined();
});

test('editors of a folder edit what lies in it; viewers only see it', async () => {
  const office = await Office.make();
  const folder = await office.make('Berkas', FOLDER);
  const id = await office.make('Surat', DOCUMENT, [folder]);
  await office.call('share', [
    { type: 'user', role: 'reader', emailAddress: KABAG },
    folder,
    { sendNotificationEmail: false },
  ]);
  expect((await office.call('get', [id], KABAG)).name).toBe('Surat');
  await expect(office.call('update', [{ name: 'x' }, id], KABAG)).rejects.toThrow(
    'The user does not have sufficient permissions for this file.',
  );
  await office.call('share', [
    { type: 'user', role: 'writer', emailAddress: KABAG },
    folder,
    { sendNotificationEmail: false },
  ]);
  expect((await office.call('update', [{ name: 'Surat 2' }, id], KABAG)).name).toBe('Surat 2');
  expect(office.world.files().find((file) => file.id === id)).toMatchObject({
    editors: [KABAG],
    viewers: [],
  });
  expect(await office.names("name contains 'Surat'", SEKDA)).toEqual([]);
});

test('sharing is listed, changed and taken back; the owner stays', async () => {
  const office = await Office.make();
  const id = await office.make('Surat', DOCUMENT);
  await office.call('share', [{ type: 'user', role: 'writer', emailAddress: KABAG }, id]);
  expect(office.world.mails()).toMatchObject([{ from: OWNER, to: [KABAG] }]);
  const list = (await office.call('shares', [id])) as unknown as { id: string; role: string }[];
  expect(list).toMatchObject([
    { role: 'owner', emailAddress: OWNER },
    { role: 'writer', emailAddress: KABAG },
  ]);
  await office.call('reshare', [{ role: 'reader' }, id, list[1]?.id]);
  await expect(office.call('update', [{ name: 'x' }, id], KABAG)).rejects.toThrow('sufficient permissions');
  await office.call('unshare', [id, list[1]?.id]);
  await expect(office.call('get', [id], KABAG)).rejects.toThrow('File not found');
  await expect(office.call('unshare', [id, list[0]?.id])).rejects.toThrow(
    'The owner of a file cannot be removed.',
  );
});

test('a content restriction blocks name and content, not moving or sharing', async () => {
  const office = await Office.make();
  const [id, folder] = [await office.make('Surat', DOCUMENT), await office.make('Berkas', FOLDER)];
  await office.call('share', [{ type: 'user', role: 'writer', emailAddress: KABAG }, id]);
  await office.call('update', [
    { contentRestrictions: [{ readOnly: true, reason: 'ditandatangani', ownerRestricted: true }] },
    id,
  ]);
  expect(office.world.files().find((file) => file.id === id)?.locked).toBe(true);
  await expect(office.call('update', [{ name: 'x' }, id])).rejects.toThrow('content restriction');
  expect(() => office.world.editDocument(id, 'a', 'b', OWNER)).toThrow('content restriction');
  await office.call('update', [{}, id, { addParents: folder, removeParents: 'root' }]);
  expect(office.world.files().find((file) => file.id === id)?.parents).toEqual([folder]);
  const lift = { contentRestrictions: [{ readOnly: false }] };
  await expect(office.call('update', [lift, id], KABAG)).rejects.toThrow('sufficient permissions');
  await office.call('update', [lift, id]);
  expect((await office.call('update', [{ name: 'x' }, id], KABAG)).name).toBe('x');
});

test('parents are changed by adding and removing, never in the body', async () => {
  const office = await Office.make();
  const [id, folder] = [await office.make('Surat', DOCUMENT), await office.make('Berkas', FOLDER)];
  await expect(office.call('update', [{ parents: [folder] }, id])).rejects.toThrow(
    'The parents field is not directly writable',
  );
  await expect(office.call('update', [{}, id, { addParents: folder }])).rejects.toThrow('multiple parents');
});

test('a copy belongs to who makes it and takes no sharing along', async () => {
  const office = await Office.make();
  const id = await office.make('Surat', DOCUMENT);
  await office.call('share', [{ type: 'user', role: 'reader', emailAddress: KABAG }, id]);
  const copy = await office.call('copy', [{ name: 'Salinan' }, id], KABAG);
  expect(office.world.files().find((file) => file.id === copy.id)).toMatchObject({
    owner: KABAG,
    editors: [],
    viewers: [],
    name: 'Salinan',
  });
});

test('properties are merged, and null takes one away', async () => {
  const office = await Office.make();
  const made = await office.call('create', [
    { name: 'x', mimeType: FOLDER, appProperties: { a: '1', b: '2' } },
  ]);
  const fields = { fields: 'appProperties' };
  expect(await office.call('update', [{ appProperties: { a: null, c: '3' } }, made.id, fields])).toEqual({
    appProperties: { b: '2', c: '3' },
  });
});

test('removing is for good, with what lies inside, and for the owner only', async () => {
  const office = await Office.make();
  const folder = await office.make('Berkas', FOLDER);
  await office.make('Surat', DOCUMENT, [folder]);
  await office.call('share', [{ type: 'user', role: 'writer', emailAddress: KABAG }, folder]);
  await expect(office.call('remove', [folder], KABAG)).rejects.toThrow('sufficient permissions');
  await office.call('remove', [folder]);
  expect(office.world.files()).toEqual([]);
});

test('a document is exported only as media, and its PDF can be stored and downloaded', async () => {
  const body = `
    var doc = DocumentApp.create('Surat'); doc.getBody().appendParagraph('Isi surat'); doc.saveAndClose();
    var out = []; try { Drive.Files.export(doc.getId(), 'application/pdf'); } catch (e) { out.push(e.message); }
    out.push(Drive.Files.export(doc.getId(), 'text/plain', {alt: 'media'}).getDataAsString().trim());
    var pdf = Drive.Files.export(doc.getId(), 'application/pdf', {alt: 'media'}).setName('Surat.pdf');
    out.push(pdf.getContentType(), Drive.Files.create({name: 'Surat.pdf'}, pdf).id);
    try { Drive.Files.export(doc.getId(), 'image/png', {alt: 'media'}); } catch (e) { out.push(e.message); }
    return out;`;
  const world = await worldWith(`function main() { ${body} }`);
  const run = await world.runInEditor('main', OWNER);
  expect(run.error).toBeNull();
  const [refused, text, type, id, image] = run.value as string[];
  expect(refused).toContain("{alt: 'media'}");
  expect([text, type]).toEqual(['Isi surat', 'application/pdf']);
  expect(image).toContain('The requested conversion is not supported.');
  const bytes = await world.download(id ?? '', 'application/pdf');
  expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
});

test('bytes of an uploaded file come back as they were', async () => {
  const office = await Office.make();
  const id = String(await office.call('text', ['catatan.txt', null, 'héllo']));
  expect(Buffer.from(await office.world.download(id, 'text/plain')).toString()).toBe('héllo');
});

test('a person edits a document by hand, as far as the rights go', async () => {
  const world = await worldWith(`function main() { var d = DocumentApp.create('Surat');
    d.getBody().appendParagraph('Nomor: [menunggu]'); d.saveAndClose(); return d.getId(); }`);
  const id = String((await world.runInEditor('main', OWNER)).value);
  world.editDocument(id, '[menunggu]', '800/7', OWNER);
  expect(Buffer.from(await world.download(id, 'text/plain')).toString()).toContain('Nomor: 800/7');
  expect(() => world.editDocument(id, 'tidak ada', 'x', OWNER)).toThrow('No match for "tidak ada"');
  expect(() => world.editDocument(id, '800', 'x', KABAG)).toThrow('File not found');
});
