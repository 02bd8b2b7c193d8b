/** The spreadsheet as the person has it open: file name, the script's menu, the sheet, the sidebar beside it. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { address, post } from '../api';
import { Frame } from '../frame/Frame';
import { useResource } from '../live';
import { AlertBox, notify, notifyError } from '../notes';
import { Icon, Pop } from '../parts';
import { Grid } from '../sheet/Grid';
import type { AccountInfo, MenuInfo, RunInfo, ScreenInfo, SheetPart, StateInfo } from '../wire';
import { useAlerts } from './alerts';
import { Dialog } from './Dialog';

interface Props {
  readonly state: StateInfo;
  readonly account: AccountInfo;
  readonly hidden: boolean;
}

interface Opened {
  readonly run: RunInfo;
  /** of the menu item that was clicked at the opening */
  readonly click?: RunInfo | null;
  readonly screen: ScreenInfo;
}

const tellFailure = (run: RunInfo) => {
  if (!run.ok) notify(`${run.fn}: ${run.error ?? 'gagal'}`, true);
};

export function SheetView({ state, account, hidden }: Props) {
  const id = state.spreadsheetId;
  const name = state.spreadsheets.find((one) => one.id === id)?.name ?? 'Spreadsheet';
  const desk = useDesk(id, account.email, state.openWith);
  const [part, setPart] = useState<SheetPart | null>(null);
  return (
    <main class="sheet-view" hidden={hidden} aria-label="Spreadsheet">
      <header class="sheet-head">
        <Icon name="lembar" color="#188038" />
        <div class="sheet-title">
          <h1>{name}</h1>
          <MenuLine id={id} desk={desk} part={part} />
        </div>
      </header>
      <div class="sheet-body">
        <Grid id={id} as={account.email} onSheet={setPart} />
        <Side
          id={id}
          as={account.email}
          desk={desk}
          expected={state.openWith !== ''}
          now={state.now}
          shown={!hidden}
        />
      </div>
      {desk.dialog && (
        <Dialog
          key={desk.dialog.frame}
          dialog={desk.dialog}
          id={id}
          as={account.email}
          now={state.now}
          shown={!hidden}
          onClose={desk.closeDialog}
        />
      )}
      {desk.alert !== null && <AlertBox title={name} text={desk.alert} onClose={desk.closeAlert} />}
    </main>
  );
}

function MenuLine({ id, desk, part }: { id: string; desk: Desk; part: SheetPart | null }) {
  return (
    <div class="menu-line">
      <Pop class="menu" name="Menu Berkas" label="Berkas">
        {(close) => (
          <a class="menu-item" href={address('/api/xlsx', { id })} download onClick={close}>
            Unduh .xlsx
          </a>
        )}
      </Pop>
      {desk.screen?.menu && <ScriptMenu menu={desk.screen.menu} busy={desk.busy} onPick={desk.click} />}
      {desk.trouble !== null && (
        <span class="working" title={desk.trouble}>
          Menu skrip tidak tersedia untuk akun ini
        </span>
      )}
      {part?.readOnly && (
        <span class="tag" title="Akun ini hanya dapat melihat spreadsheet ini">
          Hanya lihat
        </span>
      )}
      {desk.busy && <span class="working">Menjalankan skrip…</span>}
    </div>
  );
}

interface SideProps {
  readonly id: string;
  readonly as: string;
  readonly desk: Desk;
  /** a sidebar is about to come: its place is kept free */
  readonly expected: boolean;
  readonly now: number;
  readonly shown: boolean;
}

function Side({ id, as, desk, expected, now, shown }: SideProps) {
  const sidebar = desk.screen?.sidebar ?? null;
  if (desk.screen === null && expected) {
    return (
      <aside class="sidebar" aria-label="Panel samping" aria-busy="true">
        <p class="starting">Membuka panel…</p>
      </aside>
    );
  }
  if (!sidebar || desk.closed) return null;
  return (
    <aside class="sidebar" aria-label={sidebar.title}>
      <header>
        <h2>{sidebar.title}</h2>
        <button type="button" class="flat" aria-label="Tutup panel samping" onClick={desk.close}>
          ×
        </button>
      </header>
      <Frame
        key={sidebar.frame}
        src={sidebar.frame}
        title={sidebar.title}
        as={as}
        spreadsheetId={id}
        onClose={desk.close}
        now={now}
        shown={shown}
      />
    </aside>
  );
}

function ScriptMenu({
  menu,
  busy,
  onPick,
}: {
  menu: MenuInfo;
  busy: boolean;
  onPick: (label: string) => void;
}) {
  return (
    <Pop class="menu script" name={`Menu ${menu.title}`} label={menu.title} disabled={busy}>
      {(close) =>
        menu.items.map((item, i) =>
          item === null ? (
            <hr key={i} />
          ) : (
            <button
              type="button"
              key={item}
              class="menu-item"
              onClick={() => {
                close();
                onPick(item);
              }}
            >
              {item}
            </button>
          ),
        )
      }
    </Pop>
  );
}

type Desk = ReturnType<typeof useDesk>;

/** What the person has on the screen, and what they do with it. */
function useDesk(id: string, as: string, openWith: string) {
  const key = `${id} ${as}`;
  const [busy, setBusy] = useState(false);
  /** frames that the person has closed */
  const [closed, setClosed] = useState<readonly string[]>([]);
  const shut = (frame = '') => setClosed((before) => [...before, frame]);
  const run = useCallback(
    async (path: string, body: object): Promise<Opened> => {
      setBusy(true);
      try {
        return await post<Opened>(path, { id, as, ...body });
      } finally {
        setBusy(false);
      }
    },
    [id, as],
  );
  const { openedFor, trouble, first } = useOpening(key, openWith, run);
  const path = openedFor === key ? address('/api/screen', { id, as }) : null;
  const { data, reload } = useResource<ScreenInfo>(path, ['SCREEN']);
  const screen = data ?? (openedFor === key ? first : null);
  return {
    screen,
    busy,
    trouble: openedFor === key ? trouble : null,
    click: (label: string) => {
      run('/api/menu', { label })
        .then((after) => tellFailure(after.run), notifyError)
        .finally(reload);
    },
    closed: closed.includes(screen?.sidebar?.frame ?? ''),
    close: () => shut(screen?.sidebar?.frame),
    dialog: closed.includes(screen?.dialog?.frame ?? '') ? null : (screen?.dialog ?? null),
    closeDialog: () => shut(screen?.dialog?.frame),
    ...useAlerts(key, screen?.alerts ?? null),
  };
}

interface Opening {
  readonly openedFor: string;
  readonly trouble: string | null;
  /** the screen as the opening answered it, shown until it is read anew */
  readonly first: ScreenInfo | null;
}

/**
 * Opens the spreadsheet as the person, which runs `onOpen`, as in Sheets. Google keeps quiet when that fails; the menu
 * is missing then, and `trouble` says why.
 */
function useOpening(key: string, openWith: string, run: (path: string, body: object) => Promise<Opened>) {
  const [opened, setOpened] = useState<Opening>({ openedFor: '', trouble: null, first: null });
  useEffect(() => {
    run('/api/open', openWith === '' ? {} : { label: openWith }).then(
      ({ run: opening, click, screen }) => {
        if (click) tellFailure(click);
        setOpened({ openedFor: key, trouble: opening.error, first: screen });
      },
      (error: Error) => setOpened({ openedFor: key, trouble: error.message, first: null }),
    );
  }, [key, openWith, run]);
  return opened;
}
