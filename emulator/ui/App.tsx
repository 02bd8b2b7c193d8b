/** The shell: rail of views, bar at the top, the view itself. On a narrow window only the web app remains. */
import { useEffect, useState } from 'preact/hooks';
import { useLink, useResource } from './live';
import { Notes } from './notes';
import { Icon } from './parts';
import { go, type Route, useRoute, type ViewName } from './route';
import { Clock, Who } from './TopBar';
import { DriveView } from './views/Drive';
import { MailView } from './views/Mail';
import { PhoneView } from './views/Phone';
import { RunsView } from './views/Runs';
import { SheetView } from './views/Sheet';
import { TimersView } from './views/Timers';
import type { AccountInfo, StateInfo } from './wire';

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
      {narrow ? (
        <Narrow state={state} account={account} route={route} choose={choose} />
      ) : (
        <Wide state={state} account={account} route={route} choose={choose} />
      )}
      <Notes />
    </>
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
      <PhoneView account={account} parameters={route.view === 'ponsel' ? route.parameters : {}} bare />
    </div>
  );
}

function Rail({ view }: { view: ViewName }) {
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
        </a>
      ))}
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
  return (
    <div class="wide">
      <Rail view={route.view} />
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
          <Other state={state} account={account} route={route} />
        </main>
      )}
    </div>
  );
}

function Other({ state, account, route }: Omit<ShellProps, 'choose'>) {
  if (route.view === 'ponsel') return <PhoneView account={account} parameters={route.parameters} />;
  if (route.view === 'drive')
    return <DriveView account={account} item={route.item} onOpen={(id) => go('drive', id)} />;
  if (route.view === 'surat') return <MailView account={account} item={route.item} now={state.now} />;
  if (route.view === 'pewaktu') return <TimersView accounts={state.accounts} />;
  return <RunsView accounts={state.accounts} item={route.item} />;
}
