/** Executions of the script, newest first: who, what, which calls in which order, at which price. */
import { useState } from 'preact/hooks';
import { address } from '../api';
import { durationText, momentText } from '../format';
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

const KINDS = [
  ['SEMUA', 'Semua'],
  ['ORANG', 'Oleh orang'],
  ['PEWAKTU', 'Oleh pewaktu'],
  ['GAGAL', 'Yang gagal'],
] as const;
type RunKind = (typeof KINDS)[number][0];

interface Props {
  readonly accounts: readonly AccountInfo[];
  readonly item: string;
}

export function RunsView({ accounts, item }: Props) {
  const [kind, setKind] = useState<RunKind>('SEMUA');
  const { data: runs, error } = useResource<RunInfo[]>(address('/api/runs', { kind }), ['EXECUTION']);
  if (!runs) return <Empty>{error ?? 'Membaca eksekusi…'}</Empty>;
  return (
    <div class={item ? 'two wide-list' : 'one'}>
      <div class="scroll">
        <div class="filters" role="radiogroup" aria-label="Eksekusi yang ditampilkan">
          {KINDS.map(([value, label]) => (
            <label key={value}>
              <input type="radio" name="kind" checked={kind === value} onChange={() => setKind(value)} />{' '}
              {label}
            </label>
          ))}
        </div>
        {runs.length === 0 && <Empty>Tidak ada eksekusi untuk ditampilkan.</Empty>}
        <table class="table pick-rows">
          <thead>
            <tr>
              <th>Waktu</th>
              <th>Asal</th>
              <th>Fungsi</th>
              <th>Sebagai</th>
              <th class="right">Panggilan</th>
              <th class="right">Lama di Google</th>
              <th>Hasil</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <RunRow key={run.id} run={run} who={nameOf(accounts, run.user)} on={String(run.id) === item} />
            ))}
          </tbody>
        </table>
      </div>
      {item && <OneRun id={item} who={(email) => nameOf(accounts, email)} />}
    </div>
  );
}

function RunRow({ run, who, on }: { run: RunInfo; who: string; on: boolean }) {
  return (
    <tr class={on ? 'on' : ''} onClick={() => go('eksekusi', String(run.id))}>
      <td class="nowrap">{momentText(run.startedAt)}</td>
      <td>{ORIGINS[run.origin] ?? run.origin}</td>
      <td>
        <a href={`#eksekusi/${run.id}`}>
          <code>{run.fn}</code>
        </a>
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
