/** Utilities, as far as it needs the world: blobs, uuids, sleep. The rest runs beside the script (inside/utilities). */
import type { Env } from '../env';
import { enumOf, GoogleError, Remote } from '../remote';
import { gzip, ungzip, unzip, zip } from './archive';
import { Blob, toBytes } from './blob';

const MAX_SLEEP_MS = 300_000;

export class UtilitiesService extends Remote {
  readonly _type = 'Utilities';
  readonly DigestAlgorithm = enumOf('DigestAlgorithm', [
    'MD2',
    'MD5',
    'SHA_1',
    'SHA_256',
    'SHA_384',
    'SHA_512',
  ]);
  readonly MacAlgorithm = enumOf('MacAlgorithm', [
    'HMAC_MD5',
    'HMAC_SHA_1',
    'HMAC_SHA_256',
    'HMAC_SHA_384',
    'HMAC_SHA_512',
  ]);
  readonly RsaAlgorithm = enumOf('RsaAlgorithm', ['RSA_SHA_1', 'RSA_SHA_256']);
  readonly Charset = enumOf('Charset', ['US_ASCII', 'UTF_8']);

  constructor(private readonly env: Env) {
    super();
  }

  newBlob(data: string | readonly number[], contentType?: string | null, name?: string | null): Blob {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return new Blob({ kind: 'bytes', bytes: toBytes(data) }, type, name ?? null);
  }

  /** A zip of blobs under their names; "archive.zip" when it is given no name. */
  zip(blobs: readonly object[], name?: string | null): Promise<Blob> {
    return zip(blobs, name ?? 'archive.zip', this.env.now());
  }
  unzip(blob: object): Promise<Blob[]> {
    return unzip(blob);
  }
  gzip(blob: object, name?: string | null): Promise<Blob> {
    return gzip(blob, name ?? null);
  }
  ungzip(blob: object): Promise<Blob> {
    return ungzip(blob);
  }

  getUuid(): string {
    return this.env.random.uuid();
  }

  /** Lets simulated time pass; nobody really waits. */
  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > MAX_SLEEP_MS) {
      throw new GoogleError(`Invalid argument: milliseconds. Should be between 0 and ${MAX_SLEEP_MS}`);
    }
    this.env.sleep(milliseconds);
  }
}
