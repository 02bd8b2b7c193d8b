/** A scan or photograph of a proof: what it is by its first bytes, how large, and under which name it is kept. Pure. */
import { ok, refusal, refused } from './case/result';
import type { Result, Upload } from './types';

/** Most bytes of an uploaded proof. */
export const PROOF_LIMIT = 5 * 1024 * 1024;
const LONGEST_NAME = 80;

interface ProofType {
  readonly mimeType: string;
  readonly extension: string;
  /** how the file begins, hex */
  readonly magic: string;
}

/** First bytes: ISO 32000-1 7.5.2 (PDF), ISO/IEC 10918-1 B.1.1.3 (JPEG: SOI and the next marker), PNG 1.2 section 3.1. */
const TYPES: readonly ProofType[] = [
  { mimeType: 'application/pdf', extension: 'pdf', magic: '255044462d' },
  { mimeType: 'image/jpeg', extension: 'jpg', magic: 'ffd8ff' },
  { mimeType: 'image/png', extension: 'png', magic: '89504e470d0a1a0a' },
];

export interface Proof {
  readonly name: string;
  readonly mimeType: string;
  readonly base64: string;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** The first bytes of base64 text, hex. */
function beginning(base64: string, bytes: number): string {
  let hex = '';
  for (let at = 0; at + 4 <= base64.length && hex.length < bytes * 2; at += 4) {
    const value = [0, 1, 2, 3].reduce(
      (sum, i) => sum * 64 + Math.max(0, ALPHABET.indexOf(base64[at + i] ?? 'A')),
      0,
    );
    hex += value.toString(16).padStart(6, '0');
  }
  return hex.slice(0, bytes * 2);
}

function sizeOf(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}

/** A name without path, controls or marks that turn the direction of writing; the ending is that of the content. */
function plainName(name: string, extension: string): string {
  const stem = (name.split(/[/\\]/).pop() ?? '')
    .normalize('NFC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();
  return `${stem === '' ? 'Bukti' : stem}.${extension}`;
}

/** The proof as it may be kept; refused when it is too large, empty, or neither PDF, JPEG nor PNG by its content. */
export function readProof({ name, base64 }: Upload): Result<Proof> {
  const bytes = sizeOf(base64);
  if (bytes > PROOF_LIMIT)
    return refused(refusal('FILE_SIZE', { maksimum: PROOF_LIMIT / 1024 / 1024, nama: name.slice(0, 80) }));
  const start = BASE64.test(base64) && base64.length % 4 === 0 ? beginning(base64, 8) : '';
  const type = TYPES.find(({ magic }) => start.startsWith(magic));
  if (!type) return refused(refusal('FILE_TYPE', { nama: name.slice(0, 80) }));
  return ok({ name: plainName(name, type.extension), mimeType: type.mimeType, base64 });
}
