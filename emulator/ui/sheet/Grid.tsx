/** The open spreadsheet: its cells, the charts above them, the tabs below, and Google's word when an edit is refused. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useChanges } from '../live';
import { AlertBox, notifyError } from '../notes';
import type { BookInfo, SheetPart } from '../wire';
import { Charts } from './Charts';
import { HINDRANCES, refusalText } from './guards';
import { Reader } from './reader';
import { Tabs } from './Tabs';

interface Props {
  readonly id: string;
  /** address of the person who types */
  readonly as: string;
  /** told of the sheet that is open */
  readonly onSheet: (sheet: SheetPart) => void;
}

interface Shown {
  readonly book: BookInfo;
  readonly active: string;
}

export function Grid({ id, as, onSheet }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const { view, ready, shown, moved, refused, dismiss } = useReader(id, as, container);
  const part = shown?.book.sheets.find((sheet) => sheet.name === shown.active);
  useEffect(() => {
    if (part) onSheet(part);
  }, [part]);
  return (
    <div class="grid-column">
      <div class="grid" aria-busy={!ready}>
        {!ready && <p class="starting">Membuka spreadsheet…</p>}
        <div class="grid-place" ref={container} data-ready={ready} />
        {ready && part && (
          <Charts
            charts={part.charts}
            moved={moved}
            cornerOf={(r, c) => view?.handle?.cornerOf(r, c) ?? null}
            frozenEdge={() => view?.handle?.frozenEdge() ?? null}
          />
        )}
      </div>
      {shown && <Tabs book={shown.book} active={shown.active} onPick={(name) => view?.activate(name)} />}
      {refused !== null && <AlertBox title="Ada masalah" text={refused} onClose={dismiss} />}
    </div>
  );
}

/** Keeps a reader for as long as the spreadsheet is shown; another person's turn and every change are read anew. */
function useReader(id: string, as: string, container: { readonly current: HTMLDivElement | null }) {
  const person = useRef(as);
  person.current = as;
  const [view, setView] = useState<Reader | null>(null);
  const [ready, setReady] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const [moved, setMoved] = useState(0);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    const place = container.current;
    if (!place) return;
    const made = new Reader(id, place, person, {
      onShown: (book, active) => setShown({ book, active }),
      onHindered: (why) => setRefused(HINDRANCES[why]),
      onRefused: (message) => setRefused(refusalText(message)),
      onMoved: () => setMoved((n) => n + 1),
    });
    setView(made);
    made.start().then(() => setReady(true), notifyError);
    return () => made.stop();
  }, [id]);
  useEffect(() => {
    if (ready) view?.refreshOrTell();
  }, [as, ready]);
  useChanges(['SHEET', 'DRIVE'], () => view?.refreshOrTell());
  return { view, ready, shown, moved, refused, dismiss: () => setRefused(null) };
}
