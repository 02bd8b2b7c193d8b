/** Uploads that Drive turns into documents, exports, and files in other formats. */
import { Buffer } from 'node:buffer';
import { createCipheriv } from 'node:crypto';
import { emptyDoc } from '../../emulator/docs/model';
import { exportedDoc } from '../../emulator/drive/export';
import { closeWorlds, KABAG, OWNER, worldWith } from './support';
import { p, r, wordFile } from './wordFile';

afterEach(closeWorlds);

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOCUMENT = 'application/vnd.google-apps.document';
const CODE = `
function blob(base64, type) { return Utilities.newBlob(Utilities.base64Decode(base64), type, 'Templat.docx'); }
function create(r, base64, type) { return Drive.Files.create(r, blob(base64, type)).id; }
function update(id, base64, type) { return Drive.Files.update({}, id, blob(base64, type)).id; }
function copy(r, id) { return Drive.Files.copy(r, id).id; }
function type(id) { return Drive.Files.get(id).mimeType; }
function text(id) { return Drive.Files.export(id, 'text/plain', {alt: 'media'}).getDataAsString(); }
function exported(id, type) { return Drive.Files.export(id, type, {alt: 'media'}).getBytes().length; }
function freeze(id) { Drive.Files.update({contentRestrictions: [{readOnly: true}]}, id); }
function share(id, email) { Drive.Permissions.create({type: 'user', role: 'writer', emailAddress: email}, id); }
function list(q, o) { return Drive.Files.list(Object.assign({q: q, orderBy: 'name'}, o || {})).files.map(function (f) { return f.name; }); }
function prints(name) { var d = DocumentApp.create(name); d.getBody().setText('lama'); d.saveAndClose();
  d = DocumentApp.openById(d.getId()); d.getBody().setText('baru'); var early = d.getAs('application/pdf'); var names = [early.getName(), d.getBlob().getName()];
  d.saveAndClose(); try { d.getAs('image/png'); } catch (e) { names.push(e.message); }
  return names.concat([early.getContentType(), Drive.Files.create({name: 'cetak.pdf'}, early).id]); }
function renamed(name) { return Utilities.newBlob('%PDF', 'application/pdf', name).getAs('application/pdf').getName(); }`;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const word = (text: string): string => base64(wordFile({ body: p(r(text)) }));

async function office() {
  const world = await worldWith(CODE);
  const call = async (fn: string, args: readonly unknown[], as = OWNER): Promise<unknown> => {
    const run = await world.callFromPage(fn, args, as, null);
    if (!run.ok) throw new Error(run.error ?? '');
    return run.value;
  };
  return { world, call };
}

describe('a Word file', () => {
  test('becomes a document when a document is asked for', async () => {
    const { call } = await office();
    const id = await call('create', [{ name: 'Templat', mimeType: DOCUMENT }, word('Isi {{nomor}}'), DOCX]);
    expect([await call('type', [id]), await call('text', [id])]).toEqual([DOCUMENT, 'Isi {{nomor}}']);
  });

  test('stays a file when nothing is asked for, and its bytes stay as they were', async () => {
    const { world, call } = await office();
    const content = word('Isi');
    const id = String(await call('create', [{ name: 'Templat.docx' }, content, DOCX]));
    expect(await call('type', [id])).toBe(DOCX);
    expect(base64(await world.download(id, DOCX))).toBe(content);
  });

  test('that lies in Drive becomes a document by a copy', async () => {
    const { call } = await office();
    const id = await call('create', [{ name: 'Templat.docx' }, word('Isi'), DOCX]);
    const copy = await call('copy', [{ name: 'Templat', mimeType: DOCUMENT }, id]);
    expect([await call('type', [copy]), await call('text', [copy]), await call('type', [id])]).toEqual([
      DOCUMENT,
      'Isi',
      DOCX,
    ]);
  });

  test('replaces the content of a document by an update, unless the document is restricted', async () => {
    const { call } = await office();
    const id = await call('create', [{ name: 'Templat', mimeType: DOCUMENT }, word('lama'), DOCX]);
    await call('update', [id, word('baru'), DOCX]);
    expect(await call('text', [id])).toBe('baru');
    await call('freeze', [id]);
    await expect(call('update', [id, word('lain'), DOCX])).rejects.toThrow('content restriction');
    expect(await call('text', [id])).toBe('baru');
  });

  test('that is broken is refused in the words of Drive, and no file is left', async () => {
    const { world, call } = await office();
    const words =
      'API call to drive.files.create failed with error: Conversion of the uploaded content to the requested output type is not supported.';
    await expect(call('create', [{ mimeType: DOCUMENT }, base64(Buffer.from('x')), DOCX])).rejects.toThrow(
      words,
    );
    await expect(call('create', [{ mimeType: DOCUMENT }, word('x'), 'application/zip'])).rejects.toThrow(
      words,
    );
    expect(world.files()).toEqual([]);
  });

  test('of another kind is refused by name', async () => {
    const { call } = await office();
    await expect(
      call('create', [{ mimeType: DOCUMENT }, base64(Buffer.from('x')), 'text/html']),
    ).rejects.toThrow(`Conversion of text/html to ${DOCUMENT} is not emulated`);
  });
});

describe('exports', () => {
  test('are limited to 10 MB of what comes out', async () => {
    const model = emptyDoc();
    const [first] = model.body.children;
    if (first?.kind !== 'PARAGRAPH') throw new Error('no paragraph');
    for (const key of [1, 2]) first.children.push({ kind: 'INLINE_IMAGE', ...noise(6_000_000, key) });
    for (const type of ['application/pdf', DOCX]) {
      await expect(exportedDoc(model, 'Besar', type)).rejects.toThrow(
        'This file is too large to be exported.',
      );
    }
    expect(await exportedDoc(model, 'Besar', 'text/plain')).toMatchObject({ kind: 'bytes' });
    first.children.pop();
    expect(await exportedDoc(model, 'Besar', 'application/pdf')).toMatchObject({ kind: 'print' });
  });

  test('in a format that Drive has and the emulator has not are refused by name', async () => {
    const { call } = await office();
    const id = await call('create', [{ name: 'x', mimeType: DOCUMENT }, word('x'), DOCX]);
    await expect(call('exported', [id, 'application/rtf'])).rejects.toThrow(
      'application/rtf is not emulated',
    );
  });
});

describe('getAs', () => {
  test.each([
    ['Surat.pdf', 'Surat.pdf'],
    ['Surat', 'Surat.pdf'],
    ['ShoppingList.12.25.2014', 'ShoppingList.12.25.pdf'],
    ['Surat 800.1.11.1/7', 'Surat 800.1.11.pdf'],
  ])('takes what follows the last dot of "%s" for an ending', async (name, expected) => {
    const { call } = await office();
    expect(await call('renamed', [name])).toBe(expected);
  });

  test('of a document is a PDF of what was saved, named alike, and nothing but a PDF', async () => {
    const { world, call } = await office();
    const [early, blob, refused, type, id] = (await call('prints', ['Surat 800.1'])) as string[];
    expect([early, blob, type]).toEqual(['Surat 800.pdf', 'Surat 800.pdf', 'application/pdf']);
    expect(refused).toBe(`Converting from ${DOCUMENT} to image/png is not supported.`);
    const pdf = Buffer.from(await world.download(id ?? '', 'application/pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('searching', () => {
  test('finds the text of documents, what is shared with one, and oneself', async () => {
    const { call } = await office();
    const id = await call('create', [
      { name: 'A', mimeType: DOCUMENT },
      word('pemantauan Kecamatan Pinang'),
      DOCX,
    ]);
    await call('create', [{ name: 'B', mimeType: DOCUMENT }, word('lain'), DOCX]);
    await call('share', [id, KABAG]);
    expect(await call('list', ["fullText contains 'kecamatan pinang'"])).toEqual(['A']);
    expect(await call('list', ['sharedWithMe = true'], KABAG)).toEqual(['A']);
    expect(await call('list', ["'me' in owners and trashed = false"])).toEqual(['A', 'B']);
    expect(await call('list', ["'me' in owners"], KABAG)).toEqual([]);
  });

  test('times without a zone are UTC', async () => {
    const { call } = await office();
    await call('create', [{ name: 'A', mimeType: DOCUMENT }, word('x'), DOCX]);
    expect(await call('list', ["createdTime >= '2026-11-23T00:30:00'"])).toEqual(['A']);
    expect(await call('list', ["createdTime > '2026-11-23T00:31:00'"])).toEqual([]);
    expect(await call('list', ["createdTime > '2026-11-23T07:31:00+07:00'"])).toEqual([]);
  });

  test('terms and orders that are not emulated are refused by name, unknown ones as Drive does', async () => {
    const { call } = await office();
    for (const name of ['A', 'B']) await call('create', [{ name, mimeType: DOCUMENT }, word('x'), DOCX]);
    await expect(call('list', ["starred = 'true'"])).rejects.toThrow('starred is not emulated');
    await expect(call('list', ["warna = 'merah'"])).rejects.toThrow('Invalid Value');
    await expect(call('list', ['trashed = false', { orderBy: 'recency' }])).rejects.toThrow(
      'recency is not emulated',
    );
    await expect(call('list', ['trashed = false', { pageSize: 1001 }])).rejects.toThrow(
      "Invalid value '1001'. Values must be within the range: [1, 1000]",
    );
    await expect(call('list', ['trashed = false', { pageToken: 'x' }])).rejects.toThrow('Invalid Value');
  });
});

/** A JPEG of 8 × 8 pixels with this many bytes of noise behind its head, which no format packs. */
function noise(bytes: number, key: number) {
  const head = Buffer.from('ffd8ffc0001108000800080301220002110103110100', 'hex');
  const stream = createCipheriv('aes-128-ctr', Buffer.alloc(16, key), Buffer.alloc(16));
  const data = Buffer.concat([head, stream.update(Buffer.alloc(bytes))]);
  return { mimeType: 'image/jpeg', base64: data.toString('base64'), width: 100, height: 100 };
}
