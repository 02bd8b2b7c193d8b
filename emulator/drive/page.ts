/** Pages of a list of Drive; a token is the number of items before the page. */
import { ApiRefusal } from '../errors';

export interface PageOptions {
  readonly pageSize?: number;
  readonly pageToken?: string;
}

function placeOf(token: string | undefined, count: number): number {
  const place = Number(token ?? 0);
  if (!Number.isInteger(place) || place < 0 || place > count) throw new ApiRefusal(400, 'Invalid Value');
  return place;
}

function sizeOf(size: number, most: number): number {
  if (size >= 1 && size <= most) return size;
  throw new ApiRefusal(400, `Invalid value '${size}'. Values must be within the range: [1, ${most}]`);
}

/**
 * The page that is asked for, and the token of the next; null on the last.
 * @param usual size of a page when none is asked for; null: everything
 * @throws ApiRefusal for a size beyond `most`, and for a token that was never given
 */
export function pageOf<T>(
  list: readonly T[],
  { pageSize, pageToken }: PageOptions,
  usual: number | null,
  most: number,
): { page: readonly T[]; next: string | null } {
  const start = placeOf(pageToken, list.length);
  const size = pageSize ?? usual;
  const end = size === null ? list.length : start + sizeOf(size, most);
  return { page: list.slice(start, end), next: end < list.length ? String(end) : null };
}
