/** Order and kinds of files in Drive. Pure. */
import type { FileInfo } from '../wire';

export type FileKind = 'FOLDER' | 'DOC' | 'SHEET' | 'PDF' | 'OTHER';

export const KINDS = {
  FOLDER: { icon: 'drive', color: '#5f6368', order: 0, label: 'Folder' },
  DOC: { icon: 'dokumen', color: '#1a73e8', order: 1, label: 'Dokumen' },
  SHEET: { icon: 'lembar', color: '#188038', order: 1, label: 'Spreadsheet' },
  PDF: { icon: 'dokumen', color: '#d93025', order: 1, label: 'PDF' },
  OTHER: { icon: 'dokumen', color: '#5f6368', order: 1, label: 'Berkas' },
} as const;

const BY_TYPE: Readonly<Record<string, FileKind>> = {
  'application/vnd.google-apps.folder': 'FOLDER',
  'application/vnd.google-apps.document': 'DOC',
  'application/vnd.google-apps.spreadsheet': 'SHEET',
  'application/pdf': 'PDF',
};

export const kindOf = (file: FileInfo): FileKind => BY_TYPE[file.mimeType] ?? 'OTHER';

/** Folders first, then by name; numbers inside names count as numbers. */
export const sorted = (files: readonly FileInfo[]): readonly FileInfo[] =>
  [...files].sort(
    (a, b) =>
      KINDS[kindOf(a)].order - KINDS[kindOf(b)].order ||
      a.name.localeCompare(b.name, 'id', { numeric: true }),
  );

/** Folders from the root down to the open one, or to the one that holds the open file. */
export function pathOf(files: readonly FileInfo[], open: FileInfo | null): readonly FileInfo[] {
  const path: FileInfo[] = [];
  const parentOf = (file: FileInfo) => files.find((one) => file.parents.includes(one.id)) ?? null;
  let at = open && kindOf(open) === 'FOLDER' ? open : open && parentOf(open);
  while (at && !path.includes(at)) {
    path.unshift(at);
    at = parentOf(at);
  }
  return path;
}
