/** Executions of the script, newest first: who, what, which calls in which order, at which price. */
import { useState } from 'preact/hooks';
import { address } from '../api';
import { dayTimeText, durationText, momentText } from '../format';
import { useResource } from '../live';
import { Empty } from '../parts';
import { go } from '../route';
import type { AccountInfo, CallInfo, RunDetail, RunInfo } from '../wire';
import { nameOf } from './Timers';

const ORIGINS: Readonly<Record<string, string>> = {
  EDITOR: 'Editor skrip',
  OPEN: 'Membuka spreadsheet',
  MENU: 'Menu',
  PAGE: 'Panel atau halaman',
  INSTALL: 'Pemasangan',
  WEBAPP: 'Aplikasi web',
  TRIGGER: 'Pewaktu',
  EDIT: 'Suntingan sel',
};

interface Choice {
  readonly user: string;
  readonly origin: string;
  readonly kind: 'SEMUA' | 'GAGAL';
}

const ALL: Choice = { user: '', origin: '', kind: 'SEMUA' };

interface Props {
  readonly accounts: readonly AccountInfo[];
  readonly item: string;
}

export function RunsView({ accounts, item }: Props) {
  const [choice, setChoice] = useState(ALL);
  const { data: runs, error } = useResource<RunInfo[]>(address('/api/runs', { ...choice }), ['EXECUTION']);
  const who = (email: string) => nameOf(accounts, email);
  return (
    <div class={item ? 'two wide-list' : 'one'}>
      <div class="scroll">
        <Filters choice={choice} accounts={accounts} onChoose={setChoice} />
        {runs ? (
          <RunTable runs={runs} item={item} who={who} />
        ) : (
          <Empty>{error ?? 'Membaca eksekusi…'}</Empty>
        )}
      </div>
      {item && <OneRun id={item} who={who} />}
    </div>
  );
}

interface FiltersProps {
  readonly choice: Choice;
  readonly accounts: readonly AccountInfo[];
  readonly onChoose: (choice: Choice) => void;
}

function Filters({ choice, accounts, onChoose }: FiltersProps) {
  return (
    <fieldset class="filters" aria-label="Eksekusi yang ditampilkan">
      <label>
        Orang{' '}
        <select value={choice.user} onChange={(e) => onChoose({ ...choice, user: e.currentTarget.value })}>
          <option value="">Semua</option>
          {accounts.map(({ email, name }) => (
            <option key={email} value={email}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Asal{' '}
        <select
          value={choice.origin}
          onChange={(e) => onChoose({ ...choice, origin: e.currentTarget.value })}
        >
          <option value="">Semua</option>
          {Object.entries(ORIGINS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={choice.kind === 'GAGAL'}
          onChange={(e) => onChoose({ ...choice, kind: e.currentTarget.checked ? 'GAGAL' : 'SEMUA' })}
        />{' '}
        Hanya yang gagal
      </label>
    </fieldset>
  );
}

interface TableProps {
  readonly runs: readonly RunInfo[];
  readonly item: string;
  readonly who: (email: string) => string;
}

function RunTable({ runs, item, who }: TableProps) {
  if (runs.length === 0) return <Empty>Tidak ada eksekusi yang cocok dengan pilihan di atas.</Empty>;
  return (
    <table class="table pick-rows">
      <thead>
        <tr>
          <th>Waktu</th>
          <th>Fungsi</th>
          <th>Sebagai</th>
          <th class="right">Panggilan</th>
          <th class="right">Lama di Google</th>
          <th>Hasil</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <RunRow key={run.id} run={run} who={who(run.user)} on={String(run.id) === item} />
        ))}
      </tbody>
    </table>
  );
}

function RunRow({ run, who, on }: { run: RunInfo; who: string; on: boolean }) {
  return (
    <tr class={on ? 'on' : ''} onClick={() => go('eksekusi', String(run.id))}>
      <td class="nowrap">{dayTimeText(run.startedAt)}</td>
      <td>
        <a href={`#eksekusi/${run.id}`} aria-current={on}>
          <code>{run.fn}</code>
        </a>
        <br />
        <span class="quiet">{ORIGINS[run.origin] ?? run.origin}</span>
      </td>
      <td>{who}</td>
      <td class="right">{run.callCount}</td>
      <td class="right nowrap">{durationText(run.pricedMs)}</td>
      <td>{run.ok ? <span class="tag good">Selesai</span> : <span class="tag bad">Gagal</span>}</td>
    </tr>
  );
}

function OneRun({ id, who }: { id: string; who: (email: string) => string }) {
  const { data: run, error } = useResource<RunDetail>(address('/api/run', { id }), []);
  if (!run) return <Empty>{error ?? 'Membaca…'}</Empty>;
  return (
    <article class="sheet-card pad scroll">
      <div class="item-top">
        <h2>
          <code>{run.fn}</code>
        </h2>
        <button type="button" class="flat" aria-label="Tutup rincian" onClick={() => go('eksekusi')}>
          ×
        </button>
      </div>
      <p class="quiet">
        {ORIGINS[run.origin] ?? run.origin}, {who(run.user)}, {momentText(run.startedAt)}
      </p>
      {run.error !== null && <p class="error-text">{run.error}</p>}
      <h3>
        Panggilan layanan ({run.callCount}, {durationText(run.pricedMs)})
      </h3>
      <ol class="calls">
        {run.calls.map((call, i) => (
          <Call key={`${i}${call.name}`} call={call} />
        ))}
      </ol>
      {run.logs.length > 0 && <h3>Catatan</h3>}
      {run.logs.length > 0 && <pre class="logs">{run.logs.join('\n')}</pre>}
    </article>
  );
}

function Call({ call }: { call: CallInfo }) {
  return (
    <li>
      <span class="item-top">
        <code>{call.name}</code>
        <span class="quiet nowrap">{durationText(call.pricedMs)}</span>
      </span>
      {call.error !== null && <span class="error-text">{call.error}</span>}
    </li>
  );
}
