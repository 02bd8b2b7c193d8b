/** What the use cases need of Docs and Drive: letters, texts that are kept, files of a case. See ports.ts. */
import type { DocumentKind, Instant } from '../domain/types';

/** One bar of a diagram: `share` of its column's width, 0 to 1, and what it says to who cannot see it. */
export interface Bar {
  readonly share: number;
  readonly colour: 'GREEN' | 'AMBER' | 'RED';
  readonly alt: string;
}

/** The table that a pertinggal carries below its text; the first row is its head. */
export interface InitialsTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** Which letter it is: written on its file, so that it is found again before it is made twice. */
export interface LetterKey {
  /** code of the case */
  readonly kasus: string;
  readonly kind: DocumentKind;
  readonly pd: string | null;
  readonly version: number;
}

/** What to make out of a template or of an earlier document. */
export interface LetterSpec {
  readonly key: LetterKey;
  readonly source: { readonly template: string } | { readonly copyOf: string };
  readonly name: string;
  /** folder of the case, made when it is not there yet */
  readonly folder: string;
  /** value for each `{{placeholder}}`; a template with any other placeholder is refused, naming it */
  readonly fields: Readonly<Record<string, string>>;
  /** literal texts to replace, e.g. `[menunggu penomoran]`; each must occur */
  readonly marks: Readonly<Record<string, string>>;
  /** repeated rows: the table row that holds `{{name.…}}` is repeated for each record */
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  /** bars by column (`table.column`), one for each record of the table */
  readonly bars: Readonly<Record<string, readonly Bar[]>>;
  /** who signs on this day: a signature block that names another is corrected; null leaves it as it is */
  readonly signer: { readonly capitals: string; readonly nama: string; readonly identity: string } | null;
  /** appended as the last thing on the last page */
  readonly initials: InitialsTable | null;
  /** takes the KONSEP marks and the room for initials out */
  readonly final: boolean;
  /** also writes a PDF beside it */
  readonly pdf: boolean;
  /** makes the document read-only */
  readonly freeze: boolean;
}

export interface MadeLetter {
  readonly fileId: string;
  readonly pdfId: string | null;
  readonly name: string;
  readonly url: string;
  /** SHA-256 of the text as Drive exports it, hex, of a frozen letter; '' of any other */
  readonly digest: string;
  /** the signer whom the konsep named where another signs, '' where it was the same */
  readonly replacedSigner: string;
}

/** How far a run came that makes many letters. */
export interface ManyLetters {
  /** `found`: an earlier run had made it, so that this one may not throw it away */
  readonly made: readonly { readonly key: LetterKey; readonly letter: MadeLetter; readonly found: boolean }[];
  /** how many of those asked for are still to be made, by the same call again */
  readonly left: number;
  /** why it stopped before the end: its time, or a quota of Google that is used up for today */
  readonly stopped: 'TIME' | 'QUOTA' | null;
}

/** A text as it was read at a decision, and the file that keeps it. */
export interface KeptText extends MadeLetter {
  readonly text: string;
  /** when the copy was made, by Drive's clock */
  readonly at: Instant;
}

/** When a file of a case was changed last, by Drive's clock. */
export interface FileStamp {
  readonly fileId: string;
  readonly modified: Instant;
}

/** A file as it is put into a case's folder. */
export interface StoredFile {
  readonly name: string;
  readonly mimeType: string;
  readonly base64: string;
  readonly folder: string;
  /** code of the case */
  readonly kasus: string;
}

/** A file that Pantau made for a case. */
export interface CaseFile {
  readonly id: string;
  readonly name: string;
  /** code of the case */
  readonly kasus: string;
  /** id of the folder it lies in */
  readonly folder: string;
}

export interface Letters {
  /** Refuses with TEMPLATE_INVALID before anything is left behind. */
  make(spec: LetterSpec): MadeLetter;
  /**
   * Makes letters of one case one after another until all are there or `until` is near. What an earlier run made is
   * found by its key and not made again. A template at fault is refused as by `make`; what was made before stays.
   */
  makeMany(specs: readonly LetterSpec[], until: Instant): ManyLetters;
  /** Plain text of a document as a reader sees it now. */
  text(fileId: string): string;
  /** Puts files that no command recorded into the bin. Never throws. */
  discard(letters: readonly MadeLetter[]): void;
}

/** Files of a case that are no letters. */
export interface CaseFiles {
  /**
   * Copies the document and answers the copy's text: what is kept is what was read. Refuses with DOCUMENT_MISSING.
   * @param kasus code of the case
   */
  keep(fileId: string, name: string, kasus: string): KeptText;
  /** The files of these cases (by code) that this person may see and that are not in the bin; few calls for many cases. */
  stamps(cases: readonly string[]): readonly FileStamp[];
  /** Puts a file into the folder of the case. */
  store(file: StoredFile): MadeLetter;
  /** Files outside the bin that were made for cases from `from` up to `until` and were not set aside. */
  madeBetween(from: Instant, until: Instant): readonly CaseFile[];
  /** Moves a file out of the folder of its case into one of the register's; false where Drive refused. */
  setAside(file: CaseFile): boolean;
}
