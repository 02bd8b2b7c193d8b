import { closeWorlds, errorOf, resultOf } from './support';

afterEach(closeWorlds);

const HEX = `function hex(bytes) { return bytes.map(function (b) { return ('0' + (b & 255).toString(16)).slice(-2); }).join(''); }`;

test('digests and signatures are those of the standards, in signed bytes', async () => {
  const body = `${HEX} var d = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc', Utilities.Charset.UTF_8);
    return [hex(d), d.some(function (b) { return b < 0; }), d.every(function (b) { return b >= -128 && b < 128; }),
      hex(Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe'))];`;
  expect(await resultOf(body)).toEqual([
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    true,
    true,
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ]);
});

test('without a charset every letter beyond ASCII counts as a question mark', async () => {
  const body = `${HEX} var sha = Utilities.DigestAlgorithm.SHA_256, utf = Utilities.Charset.UTF_8; return [
    hex(Utilities.computeDigest(sha, 'café')) === hex(Utilities.computeDigest(sha, 'caf?')),
    hex(Utilities.computeDigest(sha, 'café', utf)) === hex(Utilities.computeDigest(sha, 'caf?', utf)),
    hex(Utilities.computeDigest(sha, '😀')) === hex(Utilities.computeDigest(sha, '?')),
    hex(Utilities.computeHmacSha256Signature('é', 'k')) === hex(Utilities.computeHmacSha256Signature('?', 'k'))];`;
  expect(await resultOf(body)).toEqual([true, false, true, true]);
});

test('bytes are taken as they are, and never together with a charset', async () => {
  const body = `${HEX} var sha = Utilities.DigestAlgorithm.SHA_256; return hex(Utilities.computeDigest(sha, [97, 98, 99])) === hex(Utilities.computeDigest(sha, 'abc'));`;
  expect(await resultOf(body)).toBe(true);
  expect(
    await errorOf(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [1], Utilities.Charset.UTF_8);`),
  ).toContain("don't match the method signature");
});

test('base64 in both alphabets', async () => {
  const body = `var u = Utilities.Charset.UTF_8; return [Utilities.base64Encode('é?>', u), Utilities.base64EncodeWebSafe([-5, -1]),
    Utilities.base64Decode('+/8='), Utilities.base64DecodeWebSafe('-_8='), Utilities.newBlob(Utilities.base64Decode('w6k=')).getDataAsString()];`;
  expect(await resultOf(body)).toEqual(['w6k/Pg==', '-_8=', [-5, -1], [-5, -1], 'é']);
  expect(await errorOf(`Utilities.base64Decode('???');`)).toBe('Exception: Could not decode string.');
});

test('dates are written by Java’s letters in a named zone', async () => {
  const body = `var d = new Date(Date.UTC(2026, 10, 23, 0, 30, 5)); return [
    Utilities.formatDate(d, 'Asia/Jakarta', "yyyy-MM-dd'T'HH:mm:ssXXX"), Utilities.formatDate(d, 'GMT', 'EEE, d MMM yy h:mm a'),
    Utilities.formatDate(d, 'Asia/Jakarta', 'EEEE MMMM u')];`;
  expect(await resultOf(body)).toEqual([
    '2026-11-23T07:30:05+07:00',
    'Mon, 23 Nov 26 12:30 AM',
    'Monday November 1',
  ]);
  expect(await errorOf(`Utilities.formatDate('kemarin', 'GMT', 'yyyy');`)).toContain(
    "don't match the method signature",
  );
});

test('texts are formatted in Java’s way', async () => {
  expect(await resultOf(`return Utilities.formatString('%s-%03d-%.1f%%', 'a', 7, 2.25);`)).toBe('a-007-2.3%');
});

test('a blob carries bytes, name and type', async () => {
  const body = `var b = Utilities.newBlob('isi', 'text/plain', 'a.txt'); var c = b.copyBlob().setName('b').setContentType('x/y');
    return [b.getName(), b.getContentType(), b.getBytes(), c.getName(), c.getContentType(), Utilities.newBlob([65]).getName(), b.getAs('text/plain').getDataAsString()];`;
  expect(await resultOf(body)).toEqual(['a.txt', 'text/plain', [105, 115, 105], 'b', 'x/y', null, 'isi']);
  expect(await errorOf(`Utilities.newBlob('x').getAs('application/pdf');`)).toContain(
    'Converting from text/plain to application/pdf',
  );
});

test('thousands of digests are quick: they need no call', async () => {
  const body = `var sha = Utilities.DigestAlgorithm.SHA_256; for (var i = 0; i < 5000; i++) Utilities.computeDigest(sha, 'baris ' + i, Utilities.Charset.UTF_8); return true;`;
  const began = Date.now();
  expect(await resultOf(body)).toBe(true);
  expect(Date.now() - began).toBeLessThan(4000);
});

test('enum values are equal to themselves, read as their name and become it in JSON', async () => {
  const body = `var m = ScriptApp.AuthMode; return [m.FULL === ScriptApp.AuthMode.FULL, String(m.FULL), m.FULL.name(), JSON.stringify({m: m.FULL}), m.FULL === m.NONE];`;
  expect(await resultOf(body)).toEqual([true, 'FULL', 'FULL', '{"m":"FULL"}', false]);
});

test('an argument that cannot travel is refused in the words of Google', async () => {
  expect(await errorOf(`PropertiesService.getScriptProperties().setProperty('a', function () {});`)).toBe(
    "Exception: The parameters (String,function) don't match the method signature for PropertiesService.Properties.setProperty.",
  );
});
