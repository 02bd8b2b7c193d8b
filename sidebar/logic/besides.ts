/** Checks of the forms beside the steps, before anything is sent. Pure. */
import { ERRORS, FORMS } from '../../src/messages/forms';
import { type Errors, missing } from './forms';
import { isLink } from './text';

/** A paper needs its name, and either a chosen file or an address. */
export function attachErrors(
  values: { readonly label: string; readonly tautan: string },
  hasFile: boolean,
): Errors {
  const { label, tautan } = FORMS.attach;
  const blank = missing(values, { label, ...(hasFile ? {} : { tautan }) });
  const wrong = values.tautan.trim() !== '' && !isLink(values.tautan);
  return wrong ? { ...blank, tautan: ERRORS.link } : blank;
}
