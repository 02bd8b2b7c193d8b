/** Who may do what with a file, in plain words. Pure. */
import type { AccountInfo, FileInfo } from '../wire';

const EVERYBODY = '*';

function nameIn(accounts: readonly AccountInfo[], email: string): string {
  if (email === EVERYBODY) return 'semua orang di domain ini';
  return accounts.find((account) => account.email === email)?.name ?? email;
}

/** "A, B dan C"; `none` when nobody. */
function joined(names: readonly string[], none: string): string {
  const [last, ...before] = [...names].reverse();
  if (last === undefined) return none;
  return before.length ? `${before.reverse().join(', ')} dan ${last}` : last;
}

const includes = (people: readonly string[], email: string) =>
  people.includes(email) || people.includes(EVERYBODY);

/** What the person may do with the file. */
export function ownRight(file: FileInfo, email: string): string {
  const edits = file.owner === email || includes(file.editors, email);
  if (edits && file.locked) return 'Anda dapat menyunting berkas ini jika kuncinya dibuka.';
  if (file.owner === email) return 'Anda pemilik berkas ini.';
  return edits ? 'Anda dapat menyunting berkas ini.' : 'Anda hanya dapat melihat berkas ini.';
}

/** Lines on everybody: owner, those who may edit, those who may only look. */
export function rightsOf(file: FileInfo, accounts: readonly AccountInfo[]): readonly string[] {
  const names = (people: readonly string[]) =>
    people.filter((one) => one !== file.owner).map((one) => nameIn(accounts, one));
  const viewers = file.viewers.filter((one) => !file.editors.includes(one));
  return [
    `Pemilik: ${nameIn(accounts, file.owner)}`,
    `Dapat menyunting: ${joined(names(file.editors), 'hanya pemilik')}`,
    `Hanya dapat melihat: ${joined(names(viewers), 'tidak ada')}`,
  ];
}
