/** Which screen is shown, what was read, what is being sent. Screens draw; this decides. */
import { useContext, useEffect, useState } from 'preact/hooks';
import type { CaseView, PageStart } from '../src/api/contract';
import type { Command } from '../src/domain/types';
import { call } from './client';
import { CaseScreen } from './screens/CaseScreen';
import { HomeScreen } from './screens/HomeScreen';
import { LoadingCase } from './screens/LoadingCase';
import { NewCaseScreen } from './screens/NewCaseScreen';
import { useSender } from './state/command';
import { useLoader } from './state/load';
import { useRefresh } from './state/refresh';
import { Confirm } from './ui/Confirm';
import { DirtyForms } from './ui/form';

type Screen =
  | { readonly at: 'HOME' }
  | { readonly at: 'NEW' }
  | { readonly at: 'CASE'; readonly no: number | null };

const readHome = (registerId: string) => call('loadHome', { registerId });
/** `no` null: the case of the row selected in the spreadsheet. */
const readCase = ({ registerId, no }: { registerId: string; no: number | null }) =>
  no === null ? call('loadSelected', { registerId }) : call('loadCase', { registerId, no });

/** Asks first when something typed would be lost; while a command is under way nobody leaves. */
function useLeaving(forms: Set<string>, busy: boolean) {
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
        setPending(null);
        pending();
      }}
    />
  );
  return { leave, dialog };
}

function useApp({ registerId, no }: PageStart) {
  const [screen, setScreen] = useState<Screen>(no === null ? { at: 'HOME' } : { at: 'CASE', no });
  const home = useLoader(readHome);
  const kase = useLoader(readCase);
  const onView = (view: CaseView, done: boolean) => {
    kase.put(view);
    if (!done) return;
    setScreen({ at: 'CASE', no: view.no });
    home.read(registerId, true);
  };
  const sender = useSender(onView);
  const show = (next: Screen) => {
    sender.clear();
    setScreen(next);
    if (next.at === 'HOME') home.read(registerId, home.value !== null);
    if (next.at === 'CASE') kase.read({ registerId, no: next.no }, false);
  };
  useEffect(() => show(screen), []);
  return { screen, home, kase, sender, show };
}

export function App({ start }: { start: PageStart }) {
  const app = useApp(start);
  const { screen, home, kase, sender, show } = app;
  const { registerId } = start;
  const forms = useContext(DirtyForms);
  const { leave, dialog } = useLeaving(forms, sender.busy !== null);
  useRefresh(() => {
    if (forms.size > 0 || sender.busy || sender.notice?.retry) return;
    if (screen.at === 'HOME') home.read(registerId, true);
    if (screen.at === 'CASE' && kase.value) kase.read({ registerId, no: kase.value.no }, true);
  });
  return (
    <>
      <Shown {...app} start={start} leave={leave} toHome={() => leave(() => show({ at: 'HOME' }))} />
      {dialog}
    </>
  );
}

interface ShownProps extends ReturnType<typeof useApp> {
  readonly start: PageStart;
  leave(go: () => void): void;
  toHome(): void;
}

/** The screen itself. */
function Shown({ screen, home, kase, sender, show, start, leave, toHome }: ShownProps) {
  const { registerId, place } = start;
  const send = (view: CaseView | null, command: Command) =>
    sender.send({ registerId, no: view?.no ?? null, visit: view?.present?.visit ?? null }, command);
  const open = (no: number | null) => leave(() => show({ at: 'CASE', no }));
  if (screen.at === 'HOME') {
    const read = (quiet: boolean) => home.read(registerId, quiet);
    return (
      <HomeScreen home={home} place={place} onRead={read} onOpen={open} onNew={() => show({ at: 'NEW' })} />
    );
  }
  const shared = { home: home.value, sender, onBack: toHome };
  if (screen.at === 'NEW') return <NewCaseScreen {...shared} send={(command) => send(null, command)} />;
  const view = kase.value;
  if (!view || view.no !== (screen.no ?? view.no)) {
    const retry = () => kase.read({ registerId, no: screen.no }, false);
    return <LoadingCase {...shared} no={screen.no} load={kase.load} onRetry={retry} />;
  }
  const rest = { view, place, leave, onOpen: open };
  return <CaseScreen {...shared} {...rest} send={(command) => send(view, command)} />;
}
