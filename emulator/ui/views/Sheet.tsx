/** The spreadsheet as the person has it open: file name, the script's menu, the sheet, the sidebar beside it. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { address, post } from '../api';
import { Frame } from '../frame/Frame';
import { useResource } from '../live';
import { AlertBox, notify, notifyError } from '../notes';
import { Icon, Pop } from '../parts';
import { Grid } from '../sheet/Grid';
import type { AccountInfo, MenuInfo, RunInfo, ScreenInfo, StateInfo } from '../wire';

interface Props {
  readonly state: StateInfo;
  readonly account: AccountInfo;
  readonly hidden: boolean;
}

interface Opened {
  readonly run: RunInfo;
  readonly screen: ScreenInfo;
}

const tellFailure = (run: RunInfo) => {
  if (!run.ok) notify(`${run.fn}: ${run.error ?? 'gagal'}`, true);
};

export function SheetView({ state, account, hidden }: Props) {
  const id = state.spreadsheetId;
  const name = state.spreadsheets.find((one) => one.id === id)?.name ?? 'Spreadsheet';
  const desk = useDesk(id, account.email, state.openWith);
  const { screen } = desk;
  return (
    <main class="sheet-view" hidden={hidden} aria-label="Spreadsheet">
      <header class="sheet-head">
        <Icon name="lembar" color="#188038" />
        <div class="sheet-title">
          <h1>{name}</h1>
          <div class="menu-line">
            <Pop class="menu" name="Menu Berkas" label="Berkas">
              {(close) => (
                <a class="menu-item" href={address('/api/xlsx', { id })} download onClick={close}>
                  Unduh .xlsx
                </a>
              )}
            </Pop>
            {screen?.menu && <ScriptMenu menu={screen.menu} busy={desk.busy} onPick={desk.click} />}
            {desk.trouble !== null && (
              <span class="working" title={desk.trouble}>
                Menu skrip tidak tersedia untuk akun ini
              </span>
            )}
            {desk.busy && <span class="working">Menjalankan skrip…</span>}
          </div>
        </div>
      </header>
      <div class="sheet-body">
        <Grid id={id} as={account.email} />
        {desk.opening && state.openWith !== '' && (
          <aside class="sidebar" aria-label="Panel samping" aria-busy="true">
            <p class="starting">Membuka panel…</p>
          </aside>
        )}
        {screen?.sidebar && !desk.closed && (
          <aside class="sidebar" aria-label={screen.sidebar.title}>
            <header>
              <h2>{screen.sidebar.title}</h2>
              <button type="button" class="flat" aria-label="Tutup panel samping" onClick={desk.close}>
                ×
              </button>
            </header>
            <Frame
              key={screen.sidebar.frame}
              src={screen.sidebar.frame}
              title={screen.sidebar.title}
              as={account.email}
              spreadsheetId={id}
              onClose={desk.close}
            />
          </aside>
        )}
      </div>
      {desk.alert !== null && <AlertBox title={name} text={desk.alert} onClose={desk.closeAlert} />}
    </main>
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

/** What the person has on the screen, and what they do with it. Opening runs the script's `onOpen`, as in Sheets. */
function useDesk(id: string, as: string, openWith: string) {
  const key = `${id} ${as}`;
  const [openedFor, setOpenedFor] = useState('');
  const path = openedFor === key ? address('/api/screen', { id, as }) : null;
  const { data: screen, reload } = useResource<ScreenInfo>(path, ['SCREEN']);
  const [busy, setBusy] = useState(false);
  const [closed, setClosed] = useState('');
  /** why `onOpen` failed; Google keeps quiet about it, and so the menu is missing */
  const [trouble, setTrouble] = useState<string | null>(null);

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

  useEffect(() => {
    const open = async () => {
      const first = await run('/api/open', {});
      setTrouble(first.run.error);
      const offered = openWith !== '' && (first.screen.menu?.items.includes(openWith) ?? false);
      if (offered && !first.screen.sidebar) tellFailure((await run('/api/menu', { label: openWith })).run);
    };
    open()
      .catch(notifyError)
      .finally(() => setOpenedFor(`${id} ${as}`));
  }, [run, openWith, id, as]);

  return {
    screen,
    busy,
    opening: screen === null,
    trouble,
    click: (label: string) => {
      run('/api/menu', { label })
        .then((after) => tellFailure(after.run), notifyError)
        .finally(reload);
    },
    closed: screen?.sidebar?.frame === closed,
    close: () => setClosed(screen?.sidebar?.frame ?? ''),
    ...useAlerts(key, screen?.alerts ?? null),
  };
}

/** Alerts that came up since this screen was first seen, one after the other. */
function useAlerts(key: string, texts: readonly string[] | null) {
  const seen = useRef(new Map<string, number>());
  const [, redraw] = useState(0);
  const count = Math.min(seen.current.get(key) ?? 0, texts?.length ?? 0);
  if (texts) seen.current.set(key, count);
  return {
    alert: texts?.[count] ?? null,
    closeAlert: () => {
      seen.current.set(key, count + 1);
      redraw((n) => n + 1);
    },
  };
}
