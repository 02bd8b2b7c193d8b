/** The shell: rail of views, bar at the top, the view itself. On a narrow window only the web app remains. */
import { useEffect, useState } from 'preact/hooks';
import { type Resource, useLink, useResource } from './live';
import { Notes } from './notes';
import { Icon } from './parts';
import { go, type Route, useRoute, type ViewName } from './route';
import { Clock, Who } from './TopBar';
import { Tour, useTour } from './Tour';
import { DriveView } from './views/Drive';
import { MailView, useMailbox } from './views/Mail';
import { PhoneView } from './views/Phone';
import { RunsView } from './views/Runs';
import { SheetView } from './views/Sheet';
import { TimersView } from './views/Timers';
import type { AccountInfo, MailInfo, StateInfo } from './wire';

const LABELS: Readonly<Record<ViewName, string>> = {
  lembar: 'Lembar',
  ponsel: 'Ponsel',
  drive: 'Drive',
  surat: 'Kotak Surat',
  pewaktu: 'Pewaktu',
  eksekusi: 'Eksekusi',
};

const NARROW = '(max-width: 720px)';
const KEPT = 'akun';

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const read = () => setNarrow(query.matches);
    query.addEventListener('change', read);
    read();
    return () => query.removeEventListener('change', read);
  }, []);
  return narrow;
}

function useAccount(state: StateInfo | null): [AccountInfo | null, (email: string) => void] {
  const [email, setEmail] = useState(() => sessionStorage.getItem(KEPT));
  const choose = (next: string) => {
    sessionStorage.setItem(KEPT, next);
    setEmail(next);
  };
  const account = state?.accounts.find((one) => one.email === email) ?? state?.accounts[0] ?? null;
  return [account, choose];
}

export function App() {
  const { data: state, error } = useResource<StateInfo>('/api/state', ['CLOCK', 'SHEET', 'DRIVE']);
  const [account, choose] = useAccount(state);
  const route = useRoute();
  const narrow = useNarrow();
  const up = useLink();
  useEffect(() => {
    if (state) document.title = state.title;
  }, [state?.title]);
  if (!state || !account) return <p class="starting">{error ?? 'Membuka ruang kerja…'}</p>;
  return (
    <>
      {!up && (
        <p class="broken">Sambungan ke server lokal terputus. Halaman menyambung lagi dengan sendirinya.</p>
      )}
      <Notices texts={state.notices} />
      {narrow ? (
        <Narrow state={state} account={account} route={route} choose={choose} />
      ) : (
        <Wide state={state} account={account} route={route} choose={choose} />
      )}
      <Notes />
    </>
  );
}

/** What happened at the start, until the person has read it. */
function Notices({ texts }: { texts: readonly string[] }) {
  const [read, setRead] = useState(false);
  if (read || texts.length === 0) return null;
  return (
    <div class="broken" role="alert">
      <span>{texts.join(' ')}</span>
      <button type="button" onClick={() => setRead(true)}>
        Mengerti
      </button>
    </div>
  );
}

interface ShellProps {
  readonly state: StateInfo;
  readonly account: AccountInfo;
  readonly route: Route;
  readonly choose: (email: string) => void;
}

function Narrow({ state, account, route, choose }: ShellProps) {
  return (
    <div class="narrow">
      <header class="narrow-bar">
        <Who state={state} account={account} onSwitch={choose} />
      </header>
      <PhoneView
        account={account}
        parameters={route.view === 'ponsel' ? route.parameters : {}}
        now={state.now}
        bare
      />
    </div>
  );
}

interface RailProps {
  readonly view: ViewName;
  readonly unread: number;
  /** opens the first steps; null when they are open or there are none */
  readonly onTour: (() => void) | null;
}

function Rail({ view, unread, onTour }: RailProps) {
  return (
    <nav class="rail" aria-label="Tampilan">
      {(Object.keys(LABELS) as ViewName[]).map((one) => (
        <a
          key={one}
          href={`#${one}`}
          class={one === view ? 'on' : ''}
          aria-current={one === view ? 'page' : undefined}
        >
          <span class="pill">
            <Icon name={one} />
          </span>
          {LABELS[one]}
          {one === 'surat' && unread > 0 && (
            <span class="count" title={`${unread} surel belum dibaca`}>
              {unread}
            </span>
          )}
        </a>
      ))}
      {onTour && (
        <button type="button" class="tour-open" onClick={onTour}>
          Mulai di sini
        </button>
      )}
    </nav>
  );
}

/** The spreadsheet stays mounted behind the other views: it is slow to build and keeps its place. */
function Wide({ state, account, route, choose }: ShellProps) {
  const onSheet = route.view === 'lembar';
  const [sheetSeen, setSheetSeen] = useState(onSheet);
  useEffect(() => {
    if (onSheet) setSheetSeen(true);
  }, [onSheet]);
  const box = useMailbox(account);
  const place = useTour(state.tour);
  const unread = box.data?.filter((mail) => mail.unread).length ?? 0;
  return (
    <div class="wide">
      <Rail
        view={route.view}
        unread={unread}
        onTour={place.at < 0 && state.tour.length > 0 ? () => place.move(0) : null}
      />
      <div class="bar-right">
        <Clock now={state.now} />
        <Who state={state} account={account} onSwitch={choose} />
      </div>
      {sheetSeen && <SheetView key={state.spreadsheetId} state={state} account={account} hidden={!onSheet} />}
      {!onSheet && (
        <main class="view" aria-label={LABELS[route.view]}>
          <header class="view-head">
            <h1>{LABELS[route.view]}</h1>
          </header>
          <Other state={state} account={account} route={route} box={box} />
        </main>
      )}
      <Tour
        steps={state.tour}
        place={place}
        accounts={state.accounts}
        onGo={(step) => {
          choose(step.as);
          location.hash = step.view;
        }}
      />
    </div>
  );
}

interface OtherProps extends Omit<ShellProps, 'choose'> {
  readonly box: Resource<MailInfo[]>;
}

function Other({ state, account, route, box }: OtherProps) {
  if (route.view === 'ponsel')
    return <PhoneView account={account} parameters={route.parameters} now={state.now} />;
  if (route.view === 'drive')
    return (
      <DriveView
        account={account}
        accounts={state.accounts}
        item={route.item}
        onOpen={(id) => go('drive', id)}
      />
    );
  if (route.view === 'surat')
    return (
      <MailView account={account} accounts={state.accounts} box={box} item={route.item} now={state.now} />
    );
  if (route.view === 'pewaktu') return <TimersView accounts={state.accounts} />;
  return <RunsView accounts={state.accounts} item={route.item} />;
}
