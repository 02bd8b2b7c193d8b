/** Which screen is shown, what was read, what is being sent. Screens draw; this decides. */
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
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

type Screen = { readonly at: 'HOME' } | { readonly at: 'NEW' } | { readonly at: 'CASE'; readonly no: number };

const readHome = (registerId: string) => call('loadHome', { registerId });
const readCase = (request: { registerId: string; no: number }) => call('loadCase', request);

/** Asks first when something typed would be lost. */
function useLeaving(forms: Set<string>) {
  const [pending, setPending] = useState<(() => void) | null>(null);
  const leave = (go: () => void) => (forms.size > 0 ? setPending(() => go) : go());
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the page begins with is read once
  useEffect(() => show(screen), []);
  return { screen, home, kase, sender, show };
}

export function App({ start }: { start: PageStart }) {
  const { screen, home, kase, sender, show } = useApp(start);
  const { registerId, place } = start;
  const forms = useContext(DirtyForms);
  const { leave, dialog } = useLeaving(forms);
  const toHome = () => leave(() => show({ at: 'HOME' }));
  const rereadCase = useCallback(
    (no: number, quiet: boolean) => kase.read({ registerId, no }, quiet),
    [kase.read, registerId],
  );
  useRefresh(() => {
    if (forms.size > 0 || sender.busy || sender.notice?.retry) return;
    if (screen.at === 'HOME') home.read(registerId, true);
    if (screen.at === 'CASE' && kase.value) rereadCase(screen.no, true);
  });
  const send = (view: CaseView | null, command: Command) =>
    sender.send({ registerId, no: view?.no ?? null, visit: view?.present?.visit ?? null }, command);

  const body = () => {
    if (screen.at === 'HOME')
      return (
        <HomeScreen
          home={home}
          onRead={(quiet) => home.read(registerId, quiet)}
          onOpen={(no) => show({ at: 'CASE', no })}
          onNew={() => show({ at: 'NEW' })}
        />
      );
    if (screen.at === 'NEW')
      return <NewCaseScreen me={home.value?.me ?? null} sender={sender} onBack={toHome} send={(c) => send(null, c)} />;
    if (!kase.value || kase.value.no !== screen.no)
      return (
        <LoadingCase no={screen.no} load={kase.load} home={home.value} onBack={toHome} onRetry={rereadCase} />
      );
    const view = kase.value;
    return (
      <CaseScreen
        view={view}
        home={home.value}
        place={place}
        sender={sender}
        leave={leave}
        onBack={toHome}
        onOpen={(no) => leave(() => show({ at: 'CASE', no }))}
        send={(command) => send(view, command)}
      />
    );
  };
  return (
    <>
      {body()}
      {dialog}
    </>
  );
}
