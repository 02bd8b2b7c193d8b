/** Data that a page begins with, as its template prints it. */

/** JSON that cannot end the script element it stands in. */
export function embed(start: unknown): string {
  return JSON.stringify(start)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, ' ');
}
