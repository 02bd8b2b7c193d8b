/** The installed triggers: when they ran, when they will, and a button to run one now. */
import { useState } from 'preact/hooks';
import { post } from '../api';
import { momentText } from '../format';
import { useResource } from '../live';
import { notify, notifyError } from '../notes';
import { Empty } from '../parts';
import type { AccountInfo, RunInfo, TimerInfo } from '../wire';

export function TimersView({ accounts }: { accounts: readonly AccountInfo[] }) {
  const { data: timers, error } = useResource<TimerInfo[]>('/api/triggers', [
    'TRIGGER',
    'CLOCK',
    'EXECUTION',
  ]);
  if (!timers) return <Empty>{error ?? 'Membaca pewaktu…'}</Empty>;
  if (timers.length === 0) return <Empty>Belum ada pewaktu yang dipasang.</Empty>;
  return (
    <div class="scroll">
      <p class="hint-line">
        Pewaktu berjalan sendiri ketika jam dimajukan melewati waktunya. Tombol Jalankan sekarang
        menjalankannya tanpa memajukan jam.
      </p>
      <table class="table">
        <thead>
          <tr>
            <th>Fungsi</th>
            <th>Jadwal</th>
            <th>Dipasang oleh</th>
            <th>Terakhir berjalan</th>
            <th>Hasil terakhir</th>
            <th>Berikutnya</th>
            <th>
              <span class="unseen">Tindakan</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {timers.map((timer) => (
            <Timer key={timer.id} timer={timer} owner={nameOf(accounts, timer.owner)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LastResult({ result }: { result: TimerInfo['lastResult'] }) {
  if (!result) return <span class="quiet">tidak diketahui</span>;
  return (
    <a
      class={result.ok ? 'tag good' : 'tag bad'}
      href={`#eksekusi/${result.run}`}
      title={result.error ?? 'Lihat eksekusi'}
    >
      {result.ok ? 'Selesai' : 'Gagal'}
    </a>
  );
}

export const nameOf = (accounts: readonly AccountInfo[], email: string) =>
  accounts.find((account) => account.email === email)?.name ?? (email || 'tidak dikenal');

function Timer({ timer, owner }: { timer: TimerInfo; owner: string }) {
  const [busy, setBusy] = useState(false);
  const fire = () => {
    setBusy(true);
    post<RunInfo>('/api/fire', { id: timer.id })
      .then((run) =>
        run.ok ? notify(`${timer.fn} selesai berjalan.`) : notify(`${timer.fn} gagal: ${run.error}`, true),
      )
      .catch(notifyError)
      .finally(() => setBusy(false));
  };
  return (
    <tr>
      <td>
        <code>{timer.fn}</code>
      </td>
      <td>{timer.schedule}</td>
      <td>{owner}</td>
      <td>{timer.lastRun === null ? 'belum pernah' : momentText(timer.lastRun)}</td>
      <td>
        <LastResult result={timer.lastResult} />
      </td>
      <td>{momentText(timer.nextRun)}</td>
      <td class="right">
        <button type="button" disabled={busy} onClick={fire}>
          {busy ? 'Berjalan…' : 'Jalankan sekarang'}
        </button>
      </td>
    </tr>
  );
}
