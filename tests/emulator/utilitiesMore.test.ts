/** Rules of the reference page of Utilities, beyond digests and base64. */
import { createVerify, generateKeyPairSync } from 'node:crypto';
import { closeWorlds, errorOf, resultOf } from './support';

afterEach(closeWorlds);

describe('zip and gzip', () => {
  test('a zip holds the blobs under their names, and gives them back with the types of their endings', async () => {
    const body = `var a = Utilities.newBlob('satu', 'text/plain', 'surat/satu.txt');
      var b = Utilities.newBlob([0, -1, 127], 'application/octet-stream', 'dua.pdf');
      var zip = Utilities.zip([a, b], 'berkas.zip');
      var out = Utilities.unzip(zip);
      return [zip.getName(), zip.getContentType(), zip.getBytes().slice(0, 2),
        out.map(function (one) { return [one.getName(), one.getContentType()]; }),
        out[0].getDataAsString(), out[1].getBytes()];`;
    expect(await resultOf(body)).toEqual([
      'berkas.zip',
      'application/zip',
      [80, 75],
      [
        ['surat/satu.txt', 'text/plain'],
        ['dua.pdf', 'application/pdf'],
      ],
      'satu',
      [0, -1, 127],
    ]);
  });

  test('a zip that is given no name is archive.zip; the same files give the same bytes', async () => {
    const body = `var make = function () { return Utilities.zip([Utilities.newBlob('x', null, 'a')]); };
      return [make().getName(), String(make().getBytes()) === String(make().getBytes())];`;
    expect(await resultOf(body)).toEqual(['archive.zip', true]);
  });

  test('a blob without a name and a name that comes twice are refused', async () => {
    expect(await errorOf(`Utilities.zip([Utilities.newBlob('x')]);`)).toBe(
      'Exception: Blob object must have non-null name for this operation.',
    );
    expect(
      await errorOf(`var b = Utilities.newBlob('x', null, 'a.txt'); Utilities.zip([b, b.copyBlob()]);`),
    ).toBe('Exception: duplicate entry: a.txt');
  });

  test('what is no archive cannot be unpacked', async () => {
    expect(await errorOf(`Utilities.unzip(Utilities.newBlob('x'));`)).toContain('Invalid argument: blob');
    expect(await errorOf(`Utilities.ungzip(Utilities.newBlob('x'));`)).toContain('Invalid argument: blob');
    expect(await errorOf(`Utilities.zip('x');`)).toBe(
      "Exception: The parameters (String) don't match the method signature for Utilities.zip.",
    );
  });

  test('gzip packs one blob and ungzip gives it back', async () => {
    const body = `var packed = Utilities.gzip(Utilities.newBlob('isi', 'text/plain', 'a.txt'));
      var named = Utilities.gzip(Utilities.newBlob('isi'), 'x.gz');
      var back = Utilities.ungzip(packed);
      return [packed.getName(), packed.getContentType(), named.getName(), back.getName(), back.getDataAsString()];`;
    expect(await resultOf(body)).toEqual(['a.txt.gz', 'application/x-gzip', 'x.gz', 'a.txt', 'isi']);
  });
});

const FORMATS: readonly (readonly [string, string])[] = [
  [`'%s dan %s', 'a', 2`, 'a dan 2'],
  [`'%05d|%-5d|%5d', 42, 42, 42`, '00042|42   |   42'],
  [`'%+d %,d', 5, 1234567`, '+5 1,234,567'],
  [`'%.2f|%08.3f|%,.1f', 3.14159, -2.5, 12345.67`, '3.14|-002.500|12,345.7'],
  [`'%x %X %o', 255, 255, 8`, 'ff FF 10'],
  [`'%2$s %1$s %%', 'a', 'b'`, 'b a %'],
  [`'%.3s', 'panjang'`, 'pan'],
];

test.each(FORMATS)('formatString(%s) is %s', async (args, text) => {
  expect(await resultOf(`return Utilities.formatString(${args});`)).toBe(text);
});

test('a format that Java does not know, or without its argument, is refused', async () => {
  expect(await errorOf(`Utilities.formatString('%j', {});`)).toBe("Exception: Conversion = 'j'");
  expect(await errorOf(`Utilities.formatString('%s %s', 'a');`)).toBe("Exception: Format specifier '%s'");
});

test('formatDate knows the letters of Java, and refuses others', async () => {
  const at = (pattern: string) =>
    resultOf(
      `return Utilities.formatDate(new Date(Date.UTC(2026, 10, 23, 17, 5)), 'Asia/Jakarta', ${JSON.stringify(pattern)});`,
    );
  expect(await at("D k K F u G 'd'")).toBe('328 24 0 4 2 AD d');
  expect(await errorOf(`Utilities.formatDate(new Date(), 'GMT', 'b');`)).toBe(
    "Exception: Illegal pattern character 'b'",
  );
  expect(await errorOf(`Utilities.formatDate(new Date(), 'GMT', 'w');`)).toContain('is not emulated');
});

const DATES: readonly (readonly [string, string, string, string])[] = [
  ['23/11/2026 07.30', 'Asia/Jakarta', 'dd/MM/yyyy HH.mm', '2026-11-23T00:30:00.000Z'],
  ['20261123073015', 'GMT', 'yyyyMMddHHmmss', '2026-11-23T07:30:15.000Z'],
  ['3 Nov 26', 'GMT', 'd MMM yy', '2026-11-03T00:00:00.000Z'],
  ["2026'11", 'GMT', "yyyy''MM", '2026-11-01T00:00:00.000Z'],
];

test.each(DATES)('parseDate reads %s in %s by %s', async (text, zone, pattern, instant) => {
  const args = JSON.stringify([text, zone, pattern]);
  expect(
    await resultOf(
      `var d = Utilities.parseDate.apply(null, ${args}); return [d instanceof Date, d.toISOString()];`,
    ),
  ).toEqual([true, instant]);
});

test('parseDate refuses a text that the pattern does not fit', async () => {
  expect(await errorOf(`Utilities.parseDate('besok', 'GMT', 'yyyy-MM-dd');`)).toBe(
    'Exception: Unparseable date: "besok"',
  );
});

test('parseCsv reads quotes, line breaks inside them and another delimiter', async () => {
  expect(await resultOf(`return Utilities.parseCsv('a,"b, ""c""",\\n"x\\ny",2,\\r\\n');`)).toEqual([
    ['a', 'b, "c"', ''],
    ['x\ny', '2', ''],
  ]);
  expect(await resultOf(`return Utilities.parseCsv('a;b', ';');`)).toEqual([['a', 'b']]);
});

test('a signature made with a private key is verified with the public one', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const bytes = (await resultOf(
    `return Utilities.computeRsaSha256Signature('isi', ${JSON.stringify(pem)});`,
  )) as number[];
  expect(createVerify('RSA-SHA256').update('isi').verify(publicKey, Buffer.from(bytes))).toBe(true);
  expect(await errorOf(`Utilities.computeRsaSha256Signature('isi', 'bukan kunci');`)).toBe(
    'Exception: Invalid argument: key',
  );
});

test('computeHmacSignature takes the algorithm as an enum', async () => {
  const body = `var hex = function (bytes) { return bytes.map(function (b) { return ('0' + (b & 255).toString(16)).slice(-2); }).join(''); };
    return hex(Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_MD5, 'The quick brown fox jumps over the lazy dog', 'key'));`;
  // Test vector: RFC 2104 as quoted in encyclopaedias
  expect(await resultOf(body)).toBe('80070713463e7749b90c2dc24911e275');
});

test('an algorithm that is not emulated throws its name', async () => {
  expect(await errorOf(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD2, 'a');`)).toBe(
    'NotEmulated: Utilities.computeDigest with MD2 is not emulated',
  );
});
