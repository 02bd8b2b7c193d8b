/** Which screen is shown, what was read, what is being sent. Screens draw; this decides. */
import { useContext, useEffect, useState } from 'preact/hooks';
import type { CaseView, PageStart } from '../src/api/contract';
import { call } from './client';
import { Shown } from './Shown';
import { useBulk } from './state/bulk';
import { useSender } from './state/command';
import { DirtyForms } from './state/drafts';
import { leaveFrom } from './state/focus';
import { useLoader } from './state/load';
import { usePulse } from './state/pulse';
import { useRefresh } from './state/refresh';
import { useSearch } from './state/search';
import { Confirm } from './ui/Confirm';
import { PulseOf } from './ui/Heartbeat';

export type Screen =
  | { readonly at: 'HOME' | 'NEW' | 'SEARCH' | 'BULK' }
  /** `from`: the list it was opened from; `no` null: not known before the answer */
  | { readonly at: 'CASE'; readonly no: number | null; readonly from: 'HOME' | 'SEARCH' };

const readHome = (registerId: string) => call('loadHome', { registerId });
/** `no` null: the case of the row selected in the spreadsheet. */
const readCase = ({ registerId, no }: { registerId: string; no: number | null }) =>
  no === null ? call('loadSelected', { registerId }) : call('loadCase', { registerId, no });

/** Asks first when something typed would be lost; while a command is under way nobody leaves. */
function useLeaving(busy: boolean) {
  const forms = useContext(DirtyForms);
  const [pending, setPending] = useState<(() => void) | null>(null);
  const leave = (go: () => void) => {
    if (busy) return;
    if (forms.size > 0) setPending(() => go);
    else go();
  };
  const dialog = pending && (
    <Confirm
      onKeep={() => setPending(null)}
      onDiscard={() => {
        for (const forget of forms.values()) forget();
        setPending(null);
        pending();
      }}
    />
  );
  return { leave, dialog };
}

export function useApp({ registerId, no }: PageStart) {
  const [screen, setScreen] = useState<Screen>(
    no === null ? { at: 'HOME' } : { at: 'CASE', no, from: 'HOME' },
  );
  const home = useLoader(readHome);
  const kase = useLoader(readCase);
  const search = useSearch(registerId, home.value?.cases ?? 0);
  const bulk = useBulk(registerId, home.put);
  const onView = (view: CaseView, done: boolean) => {
    kase.put(view);
    if (!done) return;
    setScreen((before) => ({ at: 'CASE', no: view.no, from: before.at === 'CASE' ? before.from : 'HOME' }));
    home.read(registerId, true);
  };
  const sender = useSender(onView);
  const show = (next: Screen) => {
    sender.clear();
    if (next.at === 'HOME') bulk.reset();
    setScreen(next);
    if (next.at === 'HOME') home.read(registerId, home.value !== null);
    if (next.at === 'CASE') kase.read({ registerId, no: next.no }, false);
    if (next.at === 'CASE') leaveFrom(next.no);
  };
  useEffect(() => show(screen), []);
  // Opened by a link, the page reads the list behind the case: it says which one comes next.
  const unlisted = kase.value !== null && home.value === null && !home.reading;
  useEffect(() => {
    if (unlisted) home.read(registerId, true);
  }, [unlisted]);
  return { screen, home, kase, search, bulk, sender, show };
}

export function App({ start }: { start: PageStart }) {
  const app = useApp(start);
  const { screen, home, kase, sender, bulk } = app;
  const { registerId } = start;
  const forms = useContext(DirtyForms);
  const pulse = usePulse(registerId, home.value, home.put);
  const { leave, dialog } = useLeaving(sender.busy !== null || bulk.busy);
  useRefresh(() => {
    if (forms.size > 0 || sender.busy || sender.notice?.retry) return;
    if (screen.at === 'HOME') home.read(registerId, true);
    if (screen.at === 'CASE' && kase.value) kase.read({ registerId, no: kase.value.no }, true);
  });
  return (
    <PulseOf.Provider value={pulse}>
      <Shown {...app} start={start} leave={leave} />
      {dialog}
    </PulseOf.Provider>
  );
}
