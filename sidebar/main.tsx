/**
 * Starts the page: the sidebar in Sheets and the web app on a phone are this same page.
 *
 * Hooks for browser tests (`data-testid`), stable:
 * - `home`, `card-{no}`, `new-case`, `open-selected`, `refresh`, `others` (the collapsible list), `heartbeat`
 * - `open-search` leads to `search`: `field-text`, `search-submit`, `filters` (folded) with `field-pd`, `field-year`,
 *   `field-state`, `field-step`; `search-count` (live region), `card-{no}`, `search-more`
 * - `other-actions` (folded): `act-{type}`, a folded row for each further act, with its form
 * - `restored`: what was typed before a reload stands in the form again
 * - `case` (with `data-no`, `data-step`, `data-visit`, `data-status`), `back`, `read-document`, `letter`, `history`
 * - `action-{type}`: the button of a command: `order`, `draftLetter`, `draftReport`, `approve`, `return`, `recordNumber`,
 *   `recordDelivery`, `recordMonitoring`, `recordReceipt`, `complete`, `cancel`, `open`; refused ones are `aria-disabled`
 * - `form-{kind}`: `open`, `order`, `letter`, `report`, `approve`, `return`, `number`, `delivery`, `monitoring`, `receipt`,
 *   `complete`, `cancel`; the return form is opened by `action-return` and sent by `confirm-return`
 * - `row-{kode}`: one Perangkat Daerah in the steps 6, 7 and 11 (a `details` in 7 and 11: click its `summary` to open);
 *   the row's form, fields and button stand inside it, and it folds once it is saved. In step 6 the fields go away when
 *   every row is delivered, until one is ticked to be corrected
 * - `field-{name}`: an input, named as in the command; boxes are `field-targets-{kode}`, `field-harap-{text}`,
 *   `field-reasons-{text}`, `field-pd-{kode}`; scores are `field-skor-{component}-{0|1|2|none}`; other fields of a component
 *   are `field-kondisi-{component}`, `field-temuan-{component}`, `field-rekomendasi-{component}`
 *   (there once that component's `Uraian` is open; a score of 0 or 1 opens it). `pick-open` chooses what is not delivered yet.
 *   Enter inside a field sends nothing
 * - `message` (live region, `data-tone` DONE, REFUSED or LOST), `retry`, `next-case`, `busy` (there while something is under
 *   way), `failure` (a screen that could not be loaded), `confirm`, `confirm-keep`, `confirm-discard`
 */
import { render } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import type { PageStart } from '../src/api/contract';
import { COMMON } from '../src/messages/sidebar';
import { App } from './App';
import { Failure } from './ui/Shell';

/** What the server wrote into the page; null when the page stands alone or the data is damaged. */
function readStart(): PageStart | null {
  try {
    const value: unknown = JSON.parse(document.getElementById('pantau-start')?.textContent ?? '');
    return typeof value === 'object' && value !== null && 'registerId' in value ? (value as PageStart) : null;
  } catch {
    return null;
  }
}

/** A fault of the page itself must not leave it blank. */
function Page({ start }: { start: PageStart | null }) {
  const [fault] = useErrorBoundary();
  if (fault) return <Failure title={COMMON.crashTitle} text={COMMON.crash} onRetry={null} />;
  if (!start) return <Failure title={COMMON.app} text={COMMON.noStart} onRetry={null} />;
  return <App start={start} />;
}

const root = document.getElementById('pantau');
const start = readStart();
if (root) {
  document.body.className = start?.place === 'WEB' ? 'web' : 'bar';
  render(<Page start={start} />, root);
}
