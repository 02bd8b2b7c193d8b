/**
 * The part of Utilities that needs no Google: digests, base64, formats. It runs beside the script, so that hashing
 * thousands of rows costs no calls. Behaves like Google's, the US_ASCII trap and signed bytes included. Numbers and
 * types of arguments have been checked against the signatures before.
 */
import { createHash, createHmac, createSign } from 'node:crypto';
import { parseCsv } from './csv';
import { formatDate } from './dateFormat';
import { parseDate } from './dateParse';
import { formatString } from './formatString';

/** What a member gets: arguments of the script, enum values already turned into their names. */
type Host = (args: readonly unknown[]) => unknown;

/** Errors of the script's realm. */
export interface Fail {
  google(message: string): Error;
  notEmulated(what: string): Error;
}

const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/**
 * Bytes of a text or byte array. A text without a charset is US_ASCII: every character beyond it becomes "?".
 * Source: platform facts on computeDigest and computeHmacSha256Signature.
 */
function bytesOf(value: unknown, charset: unknown, fail: Fail): Buffer {
  if (Array.isArray(value)) {
    if (value.some((byte) => typeof byte !== 'number')) throw fail.google('Cannot convert Array to byte[].');
    return Buffer.from(value as number[]);
  }
  const text = String(value);
  return charset === 'UTF_8' ? Buffer.from(text, 'utf8') : Buffer.from(asciiOf(text), 'latin1');
}

function asciiOf(text: string): string {
  // By code point: a letter outside the first plane gives one "?".
  return Array.from(text, (letter) => ((letter.codePointAt(0) ?? 0) > 127 ? '?' : letter)).join('');
}

const signed = (bytes: Buffer): number[] => Array.from(new Int8Array(bytes));

function digest(fail: Fail): Host {
  return ([algorithm, value, charset]) => {
    const name = DIGESTS[String(algorithm)];
    if (!name) throw fail.notEmulated(`Utilities.computeDigest with ${String(algorithm)}`);
    return signed(
      createHash(name)
        .update(bytesOf(value, charset, fail))
        .digest(),
    );
  };
}

function hmac(fail: Fail): Host {
  return ([algorithm, value, key, charset]) => {
    const name = DIGESTS[String(algorithm).replace('HMAC_', '')] ?? '';
    return signed(
      createHmac(name, bytesOf(key, charset, fail))
        .update(bytesOf(value, charset, fail))
        .digest(),
    );
  };
}

/** Signs with a private key in PEM. */
function rsa(fail: Fail): Host {
  return ([algorithm, value, key, charset]) => {
    const sign = createSign(algorithm === 'RSA_SHA_1' ? 'RSA-SHA1' : 'RSA-SHA256');
    try {
      return signed(sign.update(bytesOf(value, charset, fail)).sign(String(key)));
    } catch {
      throw fail.google('Invalid argument: key');
    }
  };
}

/** The same function with its first argument fixed. */
const withFirst =
  (first: string, host: Host): Host =>
  (args) =>
    host([first, ...args]);

function encode64(web: boolean, fail: Fail): Host {
  return ([value, charset]) => {
    const text = bytesOf(value, charset, fail).toString('base64');
    return web ? text.replace(/\+/g, '-').replace(/\//g, '_') : text;
  };
}

function decode64(fail: Fail): Host {
  return ([value]) => {
    if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(String(value))) throw fail.google('Could not decode string.');
    return signed(Buffer.from(String(value), 'base64'));
  };
}

/** Members of Utilities by full name. A date comes out as the instant of a date of the script. */
export function localUtilities(
  fail: Fail,
  dateOf: (instant: number) => unknown,
): Readonly<Record<string, Host>> {
  return {
    'Utilities.computeDigest': digest(fail),
    'Utilities.computeHmacSha256Signature': withFirst('HMAC_SHA_256', hmac(fail)),
    'Utilities.computeHmacSignature': hmac(fail),
    'Utilities.computeRsaSha1Signature': withFirst('RSA_SHA_1', rsa(fail)),
    'Utilities.computeRsaSha256Signature': withFirst('RSA_SHA_256', rsa(fail)),
    'Utilities.computeRsaSignature': rsa(fail),
    'Utilities.base64Encode': encode64(false, fail),
    'Utilities.base64EncodeWebSafe': encode64(true, fail),
    'Utilities.base64Decode': decode64(fail),
    'Utilities.base64DecodeWebSafe': decode64(fail),
    'Utilities.formatDate': ([date, zone, pattern]) =>
      formatDate((date as Date).getTime(), String(zone), String(pattern), fail),
    'Utilities.parseDate': ([text, zone, pattern]) =>
      dateOf(parseDate(String(text), String(zone), String(pattern), fail)),
    'Utilities.formatString': ([template, ...values]) =>
      formatString(String(template), values, (message) => fail.google(message)),
    'Utilities.parseCsv': ([text, delimiter]) =>
      parseCsv(String(text), typeof delimiter === 'string' && delimiter !== '' ? delimiter.charAt(0) : ','),
  };
}
