/** A small world for the tests of the server and the page: it keeps what it is told and runs no script. */
import type {
  DriveEntry,
  Execution,
  MailMessage,
  Origin,
  Screen,
  ShownCell,
  World,
} from '../../emulator/types';

export const START = Date.parse('2026-11-23T07:30:00+07:00');
export const [SATU, DUA] = ['kabag@contoh.example', 'asisten@contoh.example'] as const;
export const BOOK = 'buku-1';

const PAGE = `<!doctype html><html><head><title>x</title></head><body style="font:13px Arial;padding:12px">
<p id="who">Panel</p><button id="go">Panggil</button><p id="out"></p>
<a id="doc" href="https://docs.google.com/document/d/dok-1/edit" target="_blank">Lembar disposisi</a>
<script>
document.getElementById('go').onclick = function () {
  google.script.run
    .withSuccessHandler(function (value, extra) { document.getElementById('out').textContent = value + ' ' + extra; })
    .withFailureHandler(function (error) { document.getElementById('out').textContent = 'Gagal: ' + error.message; })
    .withUserObject('titipan')
    .sapa('halo');
};
</script></body></html>`;

const text = (value: string): ShownCell => ({ value, formula: null, text: value });
const number = (value: number, shown: string): ShownCell => ({ value, formula: null, text: shown });

function mail(id: number, to: string): MailMessage {
  return {
    id,
    at: START,
    from: 'sistem@contoh.example',
    to: [to],
    cc: [],
    bcc: [],
    subject: 'Tugas baru: pemeriksaan konsep surat — PPP-2026-001',
    text: 'Ada tugas baru.\nBuka halaman.',
    html: '<p>Ada <b>tugas baru</b>.</p><p><a href="https://script.google.com/macros/s/abc/exec?kasus=7">Buka</a></p>',
  };
}

function file(id: string, name: string, mimeType: string, parents: readonly string[]): DriveEntry {
  const owner = SATU;
  const times = { createdAt: START, modifiedAt: START };
  return {
    id,
    name,
    mimeType,
    parents,
    owner,
    editors: [DUA],
    viewers: [],
    ...times,
    trashed: false,
    locked: false,
  };
}

export interface FakeWorld extends World {
  /** names of everything done that changes a world */
  readonly done: string[];
  /** puts a value into a cell as if somebody else had done it */
  poke(row: number, column: number, value: string): void;
}

export function fakeWorld(): FakeWorld {
  const listeners = new Set<Parameters<World['onChange']>[0]>();
  const executions: Execution[] = [];
  const screens = new Map<string, Screen>();
  const done: string[] = [];
  let now = START;
  const sheets = new Map<string, ShownCell[][]>([
    [
      'Register',
      [
        [text('No'), text('Kegiatan'), text('Keadaan')],
        [number(1, '1'), text('=1+1'), text('TERLAMBAT')],
      ],
    ],
    [
      'Riwayat',
      [
        [text('Urutan'), text('Waktu')],
        [number(1, '1'), number(46349.3125, '23 November 2026 07.30')],
      ],
    ],
  ]);
  const tell = (what: Parameters<Parameters<World['onChange']>[0]>[0]) => {
    for (const listener of listeners) listener(what);
  };
  const run = (
    origin: Origin,
    fn: string,
    user: string,
    value: unknown,
    error: string | null = null,
  ): Execution => {
    done.push(fn);
    const calls = [{ name: 'Sheets.Spreadsheets.Values.batchGet', pricedMs: 180, error: null }];
    const id = executions.length + 1;
    const base = { id, origin, fn, user, startedAt: now, pricedMs: 180, calls, logs: ['catatan'] };
    const execution = { ...base, ok: error === null, value, error };
    executions.push(execution);
    tell('EXECUTION');
    return execution;
  };
  const screenOf = (as: string): Screen => screens.get(as) ?? { menu: null, sidebar: null, alerts: [] };
  return {
    done,
    poke(row, column, value) {
      const cells = sheets.get('Register');
      const line = cells?.[row - 1] ?? [];
      line[column - 1] = text(value);
      if (cells) cells[row - 1] = line;
      tell('SHEET');
    },
    accounts: [
      { email: SATU, name: 'Kepala Bagian Organisasi' },
      { email: DUA, name: 'Asisten Administrasi Umum' },
    ],
    now: () => now,
    async moveTo(instant) {
      now = instant;
      const ran = [run('TRIGGER', 'onTimer', SATU, null)];
      tell('CLOCK');
      return ran;
    },
    createSpreadsheet: () => BOOK,
    async open(_, as) {
      const items = [{ label: 'Buka panel', fn: 'showPanel' }, null, { label: 'Beri tahu', fn: 'tell' }];
      screens.set(as, { menu: { title: 'Contoh', items }, sidebar: null, alerts: [] });
      tell('SCREEN');
      return run('OPEN', 'onOpen', as, null);
    },
    install: async (_, as) => run('INSTALL', 'onInstall', as, null),
    screen: (_, as) => screenOf(as),
    async clickMenu(_, label, as) {
      const before = screenOf(as);
      if (label === 'Buka panel') screens.set(as, { ...before, sidebar: { title: 'Contoh', html: PAGE } });
      else screens.set(as, { ...before, alerts: [...before.alerts, 'Sudah diperiksa.'] });
      tell('SCREEN');
      return run('MENU', label, as, null);
    },
    runInEditor: async (fn, as) => run('EDITOR', fn, as, null),
    async openWebApp(parameters, as) {
      const html = PAGE.replace('Panel', `Halaman ${as} ${JSON.stringify(parameters)}`);
      return { execution: run('WEBAPP', 'doGet', as, null), title: 'Contoh', html, meta: {} };
    },
    async callFromPage(fn, args, as) {
      if (fn === 'gagal') return run('PAGE', fn, as, null, 'Exception: tidak bisa');
      return run('PAGE', fn, as, `${String(args[0])} dari ${as}`);
    },
    triggers: () => [
      {
        id: 't1',
        fn: 'onTimer',
        owner: SATU,
        schedule: 'setiap 10 menit',
        lastRun: null,
        nextRun: now + 600_000,
      },
    ],
    fireTrigger: async () => run('TRIGGER', 'onTimer', SATU, null),
    async editCell(_, sheet, row, column, typed, as) {
      if (as === DUA) {
        throw Object.assign(new Error('You are trying to edit a protected cell or object.'), {
          name: 'Exception',
        });
      }
      done.push(`edit ${sheet} ${row} ${column} ${typed}`);
      const cells = sheets.get(sheet) ?? [];
      const line = cells[row - 1] ?? [];
      line[column - 1] = text(typed);
      cells[row - 1] = line;
      tell('SHEET');
    },
    spreadsheets: () => [{ id: BOOK, name: 'Register Pemantauan 2026' }],
    sheetNames: () => [...sheets.keys()],
    cells: (_, sheet) => (sheets.get(sheet) ?? []).map((row) => [...row]),
    files: () => [
      file('map-1', 'Kegiatan', 'application/vnd.google-apps.folder', []),
      file('dok-1', 'Lembar disposisi', 'application/vnd.google-apps.document', ['map-1']),
    ],
    async download(id, mimeType) {
      const body =
        mimeType === 'text/html'
          ? `<h1>Lembar disposisi</h1><script>document.title='jahat'</script>`
          : `${id} ${mimeType}`;
      return new TextEncoder().encode(body);
    },
    editDocument: () => undefined,
    mails: () => [mail(1, SATU), mail(2, DUA)],
    executions: () => executions,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => undefined,
  };
}
