/** What the diagnosis asks of Google, beyond the ports of the other use cases. src/gas answers it. Each may throw. */
import type { Instant } from '../../domain/types';
import type { Usage } from '../limits';

export interface ProtectionFacts {
  readonly description: string;
  readonly warningOnly: boolean;
  /** whether it covers the sheet as a whole */
  readonly whole: boolean;
  /** what Google says about this person */
  readonly mayEdit: boolean;
  /** addresses in lower case; null where Google does not show them: only people who may edit see them */
  readonly editors: readonly string[] | null;
}

export interface SheetFacts {
  readonly sheetId: number;
  readonly title: string;
  readonly cells: number;
  readonly protections: readonly ProtectionFacts[];
}

export interface SpreadsheetFacts {
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetFacts[];
}

export interface FileFacts {
  readonly owner: string;
  readonly trashed: boolean;
  readonly mayEdit: boolean;
  readonly modifiedAt: Instant;
}

/** One permission of the script: what it is for, and a call without effect that needs it. */
export interface ScopeProbe {
  readonly scope: string;
  readonly call: () => void;
}

/** A value as it was written and as it came back. */
export interface Echo {
  readonly wrote: string | number;
  readonly read: unknown;
}

export interface Google {
  /** how full spreadsheets and properties are */
  usage(): Usage;
  scriptTimeZone(): string;
  /** names of the advanced services that the script needs and does not find */
  missingServices(): readonly string[];
  /** whether Google still wants this person's consent */
  consentMissing(): boolean;
  readonly scopes: readonly ScopeProbe[];
  /** one Spreadsheets.get, asked once */
  spreadsheet(): SpreadsheetFacts;
  /** null when there is no such file for this person */
  file(id: string): FileFacts | null;
  /** addresses of those who may edit a file, the owner among them */
  writers(fileId: string): readonly string[];
  /** Opens a document as letters do. @throws when it can't be opened */
  openDocument(fileId: string): void;
  /** address of the web app as Google tells it now, '' when there is none */
  webAppUrl(): string;
  /** functions of the triggers that this account owns, one entry a trigger */
  triggers(): readonly string[];
  /** Takes the script lock and gives it back; false when it can't be had in this time. */
  tryLock(patienceMs: number): boolean;
  /** Writes values to a sheet that exists only meanwhile, reads them back, takes the sheet away again. */
  echo(values: readonly (string | number)[]): readonly Echo[];
  /** Sends a batch whose last request is invalid; answers whether anything of it stayed. Takes away what stayed. */
  halfBatchStays(): boolean;
}
