/** Where a signature block stands among the lines of a cell: office with a comma, room for the signature, name. Pure. */

export interface SignerLines {
  readonly officeAt: number;
  readonly office: string;
  readonly namaAt: number;
  readonly nama: string;
}

/** Fewer empty lines than this are no room for a signature. */
const ROOM = 3;

const isBlank = (line: string | undefined): boolean => (line ?? '').trim() === '';

/** The signature block of a cell, a line for each paragraph; null when there is none. */
export function signatureIn(lines: readonly string[]): SignerLines | null {
  for (let at = 0; at < lines.length; at += 1) {
    const office = lines[at] ?? '';
    if (!office.trim().endsWith(',')) continue;
    let namaAt = at + 1;
    while (namaAt < lines.length && isBlank(lines[namaAt])) namaAt += 1;
    const nama = lines[namaAt];
    if (namaAt - at > ROOM && nama !== undefined) return { officeAt: at, office, namaAt, nama };
  }
  return null;
}
