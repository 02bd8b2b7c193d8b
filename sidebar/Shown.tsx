/** The screen that is shown. */
import type { CaseView, PageStart } from '../src/api/contract';
import type { Command } from '../src/domain/types';
import type { Screen, useApp } from './App';
import { BulkScreen } from './screens/BulkScreen';
import { CaseScreen } from './screens/CaseScreen';
import { HomeScreen } from './screens/HomeScreen';
import { LoadingCase } from './screens/LoadingCase';
import { NewCaseScreen } from './screens/NewCaseScreen';
import { SearchScreen } from './screens/SearchScreen';
import { DraftPlace } from './state/drafts';

interface ShownProps extends ReturnType<typeof useApp> {
  readonly start: PageStart;
  leave(go: () => void): void;
}

export function Shown(props: ShownProps) {
  const { screen, home, search, sender, show, start, leave } = props;
  const { registerId, place } = start;
  const to = (next: Screen) => leave(() => show(next));
  switch (screen.at) {
    case 'HOME':
      return (
        <HomeScreen
          home={home}
          place={place}
          onRead={(quiet) => home.read(registerId, quiet)}
          onOpen={(no) => to({ at: 'CASE', no, from: 'HOME' })}
          onNew={() => show({ at: 'NEW' })}
          onBulk={() => show({ at: 'BULK' })}
          onSearch={() => show({ at: 'SEARCH' })}
        />
      );
    case 'SEARCH':
      return (
        <SearchScreen
          search={search}
          onBack={() => to({ at: 'HOME' })}
          onOpen={(no) => to({ at: 'CASE', no, from: 'SEARCH' })}
        />
      );
    case 'BULK':
      return <Many {...props} to={to} />;
    case 'NEW':
      return (
        <DraftPlace.Provider value={`${registerId}/new`}>
          <NewCaseScreen
            home={home.value}
            sender={sender}
            onBack={() => to({ at: 'HOME' })}
            send={(command) => sender.send({ registerId, no: null, visit: null }, command)}
          />
        </DraftPlace.Provider>
      );
    case 'CASE':
      return <OneCase {...props} screen={screen} />;
  }
}

/** Several approvals; nothing before the list has come. */
function Many({ home, bulk, start, to }: ShownProps & { to(next: Screen): void }) {
  if (!home.value) return null;
  return (
    <DraftPlace.Provider value={`${start.registerId}/bulk`}>
      <BulkScreen
        bulk={bulk}
        home={home.value}
        onBack={() => to({ at: 'HOME' })}
        onOpen={(no) => to({ at: 'CASE', no, from: 'HOME' })}
      />
    </DraftPlace.Provider>
  );
}

/** A case once it has come, the way to it until then. */
function OneCase(props: ShownProps & { readonly screen: Screen & { readonly at: 'CASE' } }) {
  const { screen, home, kase, sender, show, start, leave } = props;
  const { registerId, place } = start;
  const shared = {
    home: home.value,
    sender,
    from: screen.from,
    onBack: () => leave(() => show({ at: screen.from })),
  };
  const view = kase.value;
  if (!view || view.no !== (screen.no ?? view.no)) {
    const retry = () => kase.read({ registerId, no: screen.no }, false);
    return <LoadingCase {...shared} no={screen.no} load={kase.load} onRetry={retry} />;
  }
  const send = (command: Command) => sender.send(placeOf(registerId, view), command);
  const onOpen = (no: number) => leave(() => show({ at: 'CASE', no, from: screen.from }));
  return (
    <DraftPlace.Provider value={`${registerId}/${view.no}/${view.present?.visit ?? 0}`}>
      <CaseScreen {...shared} view={view} place={place} leave={leave} onOpen={onOpen} send={send} />
    </DraftPlace.Provider>
  );
}

const placeOf = (registerId: string, { no, present }: CaseView) => ({
  registerId,
  no,
  visit: present?.visit ?? null,
});
