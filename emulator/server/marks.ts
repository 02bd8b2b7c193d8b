/** Which mails each person has opened. Kept beside the world: Google's scripts cannot see it, and no script may need it. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

export interface Marks {
  isRead(email: string, mail: number): boolean;
  /** Whether this was news. */
  markRead(email: string, mail: number): boolean;
  clear(): void;
}

/** What a file that cannot be read as marks held is lost: then every mail counts as unread again, which harms nobody. */
function readMarks(path: string | undefined): Map<string, Set<number>> {
  const marks = new Map<string, Set<number>>();
  if (path === undefined || !existsSync(path)) return marks;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return marks;
  }
  for (const [email, ids] of Object.entries(value ?? {})) {
    if (Array.isArray(ids)) marks.set(email, new Set(ids.filter((id) => typeof id === 'number')));
  }
  return marks;
}

/** Marks in a file, or only in memory when there is none. */
export function mailMarks(path: string | undefined): Marks {
  const marks = readMarks(path);
  const save = () => {
    if (path === undefined) return;
    const text = JSON.stringify(Object.fromEntries([...marks].map(([email, ids]) => [email, [...ids]])));
    writeFileSync(`${path}.baru`, text);
    renameSync(`${path}.baru`, path);
  };
  return {
    isRead: (email, mail) => marks.get(email)?.has(mail) ?? false,
    markRead(email, mail) {
      const held = marks.get(email) ?? new Set();
      if (held.has(mail)) return false;
      marks.set(email, held.add(mail));
      save();
      return true;
    },
    clear() {
      marks.clear();
      save();
    },
  };
}
