/** Starts Univer as a bare grid: tabs, menus and messages are the page's own. */
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import locale from '@univerjs/preset-sheets-core/locales/id-ID';
import { createUniver, LocaleType, mergeLocales } from '@univerjs/presets';
import { UniverSheetsDataValidationPreset } from '@univerjs/presets/preset-sheets-data-validation';
import listLocale from '@univerjs/presets/preset-sheets-data-validation/locales/id-ID';
import { UniverSheetsNotePreset } from '@univerjs/presets/preset-sheets-note';
import noteLocale from '@univerjs/presets/preset-sheets-note/locales/id-ID';

export type Api = ReturnType<typeof createUniver>['univerAPI'];

/** The scroll bars' tracks hide what lies under them, as those of a window do. */
const OPAQUE = { trackBackgroundColor: '#ffffff', trackBorderColor: '#ffffff' };

/**
 * Univer clones plain objects, member by member; others it takes as they are. These texts are ours alone, and with the
 * help for five hundred functions among them the cloning takes as long as drawing the cells.
 */
const taken = <T extends object>(texts: T): T => Object.setPrototypeOf(texts, Taken.prototype) as T;
class Taken {}

export function startUniver(container: HTMLElement): ReturnType<typeof createUniver> {
  return createUniver({
    locale: LocaleType.ID_ID,
    locales: { [LocaleType.ID_ID]: taken(mergeLocales(locale, listLocale, noteLocale)) },
    presets: [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        formulaBar: true,
        contextMenu: false,
        disableAutoFocus: true,
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true, scrollConfig: OPAQUE },
        footer: false,
      }),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
      UniverSheetsNotePreset(),
    ],
  });
}
