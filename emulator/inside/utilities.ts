/**
 * The part of Utilities that needs no Google: digests, base64, formats. It runs beside the script, so that hashing
 * thousands of rows costs no calls. Behaves like Google's, the US_ASCII trap and signed bytes included.
 */
import { createHash, createHmac } from 'node:crypto';
import { formatDate } from './dateFormat';

/** What a member gets: arguments of the script, enum values already turned into their names. */
type Host = (args: readonly unknown[]) => unknown;
type Fail = (message: string) => Error;

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
    if (value.some((byte) => typeof byte !== 'number')) throw fail('Cannot convert Array to byte[].');
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
    if (!name || (Array.isArray(value) && charset !== undefined)) {
      throw fail("The parameters don't match the method signature for Utilities.computeDigest.");
    }
    return signed(
      createHash(name)
        .update(bytesOf(value, charset, fail))
        .digest(),
    );
  };
}

function hmac(name: string, fail: Fail): Host {
  return ([value, key, charset]) => {
    if (Array.isArray(value) !== Array.isArray(key) || (Array.isArray(value) && charset !== undefined)) {
      throw fail("The parameters don't match the method signature for Utilities.computeHmacSha256Signature.");
    }
    return signed(
      createHmac(name, bytesOf(key, charset, fail))
        .update(bytesOf(value, charset, fail))
        .digest(),
    );
  };
}

function encode64(web: boolean, fail: Fail): Host {
  return ([value, charset]) => {
    const text = bytesOf(value, charset, fail).toString('base64');
    return web ? text.replace(/\+/g, '-').replace(/\//g, '_') : text;
  };
}

function decode64(fail: Fail): Host {
  return ([value]) => {
    if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(String(value))) throw fail('Could not decode string.');
    return signed(Buffer.from(String(value), 'base64'));
  };
}

/** Java's String.format, for %s, %d, %f and %% with width, zero padding and precision. */
function formatString(args: readonly unknown[]): string {
  const [template, ...values] = args;
  let next = 0;
  return String(template).replace(
    /%(-?)(0?)(\d*)(?:\.(\d+))?([sdf%])/g,
    (_all, left, zero, width, digits, kind) => {
      if (kind === '%') return '%';
      const value = values[next++];
      const text =
        kind === 'd'
          ? String(Math.trunc(Number(value)))
          : kind === 'f'
            ? Number(value).toFixed(Number(digits ?? 6))
            : String(value);
      return left ? text.padEnd(Number(width)) : text.padStart(Number(width), zero ? '0' : ' ');
    },
  );
}

function formatAny(fail: Fail): Host {
  return ([date, zone, pattern]) => {
    const time =
      Object.prototype.toString.call(date) === '[object Date]' ? (date as Date).getTime() : Number.NaN;
    if (Number.isNaN(time)) {
      throw fail("The parameters don't match the method signature for Utilities.formatDate.");
    }
    return formatDate(time, String(zone), String(pattern));
  };
}

/** Members of Utilities by full name. `fail` makes an error of the script's realm. */
export function localUtilities(fail: Fail): Readonly<Record<string, Host>> {
  return {
    'Utilities.computeDigest': digest(fail),
    'Utilities.computeHmacSha256Signature': hmac('sha256', fail),
    'Utilities.base64Encode': encode64(false, fail),
    'Utilities.base64EncodeWebSafe': encode64(true, fail),
    'Utilities.base64Decode': decode64(fail),
    'Utilities.base64DecodeWebSafe': decode64(fail),
    'Utilities.formatDate': formatAny(fail),
    'Utilities.formatString': formatString,
  };
}
