/** The advanced services. They are undefined until the manifest enables them, and their types say so. */

type SheetsService = NonNullable<typeof Sheets>;
type DriveService = NonNullable<typeof Drive>;

const missing = (name: string) => new Error(`advanced service ${name} is not enabled in appsscript.json`);

/** Collections of the Sheets service. @throws Error when the manifest lacks it (a mistake of deployment) */
export function spreadsheets(): Required<NonNullable<SheetsService['Spreadsheets']>> {
  const collection = typeof Sheets === 'undefined' ? undefined : Sheets.Spreadsheets;
  if (collection === undefined) throw missing('Sheets');
  return collection as Required<NonNullable<SheetsService['Spreadsheets']>>;
}

/** Collections of the Drive service. @throws Error when the manifest lacks it (a mistake of deployment) */
export function drive(): Required<DriveService> {
  if (typeof Drive === 'undefined') throw missing('Drive');
  return Drive as Required<DriveService>;
}
