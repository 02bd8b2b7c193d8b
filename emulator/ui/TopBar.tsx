/** The bar at the top: whose turn it is, and what time it is. */
import { useState } from 'preact/hooks';
import { post } from './api';
import { dayText, initials, localText, timeText } from './format';
import { notify, notifyError } from './notes';
import { Pop } from './parts';
import type { AccountInfo, ClockAnswer, ClockMove, StateInfo } from './wire';

/** Colour of an account's disc, the same for the same address each time. */
function discColor(email: string): string {
  const sum = [...email].reduce((total, ch) => (total * 31 + ch.charCodeAt(0)) % 997, 7);
  return `hsl(${(sum * 47) % 360} 45% 38%)`;
}

export function Disc({ account }: { account: AccountInfo }) {
  return (
    <span class="disc" style={{ background: discColor(account.email) }} aria-hidden="true">
      {initials(account.name)}
    </span>
  );
}

function startAfresh(): void {
  if (!confirm('Mulai dari awal? Semua isi ruang kerja ini diganti dengan contoh yang baru.')) return;
  notify('Ruang kerja sedang disiapkan…');
  post('/api/fresh', {}).then(() => notify('Ruang kerja dimulai dari awal.'), notifyError);
}

function AccountRow({ account, on, onPick }: { account: AccountInfo; on: boolean; onPick: () => void }) {
  return (
    <button type="button" class={on ? 'account on' : 'account'} aria-current={on} onClick={onPick}>
      <Disc account={account} />
      <span class="account-text">
        <b>{account.name}</b>
        <small>{account.email}</small>
      </span>
    </button>
  );
}

interface WhoProps {
  readonly state: StateInfo;
  readonly account: AccountInfo;
  readonly onSwitch: (email: string) => void;
}

export function Who({ state, account, onSwitch }: WhoProps) {
  const label = (
    <>
      <Disc account={account} />
      <span class="who-name">{account.name}</span>
      <span aria-hidden="true">▾</span>
    </>
  );
  const then = (close: () => void, act: () => void) => () => {
    close();
    act();
  };
  return (
    <Pop class="chip" name={`Akun: ${account.name}. Ganti akun`} label={label}>
      {(close) => (
        <div class="accounts">
          <p class="hint">Bekerja sebagai</p>
          {state.accounts.map((one) => (
            <AccountRow
              key={one.email}
              account={one}
              on={one.email === account.email}
              onPick={then(close, () => onSwitch(one.email))}
            />
          ))}
          {state.canStartAfresh && (
            <button type="button" class="account quiet" onClick={then(close, startAfresh)}>
              Mulai dari awal…
            </button>
          )}
        </div>
      )}
    </Pop>
  );
}

function told(answer: ClockAnswer): string {
  const failed = answer.ran.filter((run) => !run.ok).length;
  if (answer.ran.length === 0) return 'Jam dimajukan. Tidak ada pewaktu yang jatuh tempo.';
  return `Jam dimajukan. ${answer.ran.length} pewaktu berjalan${failed ? `, ${failed} gagal` : ''}.`;
}

export function Clock({ now }: { now: number }) {
  const [busy, setBusy] = useState(false);
  const move = (to: ClockMove) => {
    setBusy(true);
    post<ClockAnswer>('/api/clock', to)
      .then((answer) => notify(told(answer)), notifyError)
      .finally(() => setBusy(false));
  };
  return (
    <div class="clock" aria-busy={busy}>
      <div class="clock-text" title="Jam ruang kerja, Waktu Indonesia Barat">
        <b data-testid="jam">{timeText(now)}</b>
        <small>{busy ? 'Memajukan jam…' : dayText(now)}</small>
      </div>
      <ClockButtons now={now} busy={busy} onMove={move} />
    </div>
  );
}

interface ButtonsProps {
  readonly now: number;
  readonly busy: boolean;
  readonly onMove: (to: ClockMove) => void;
}

function ClockButtons({ now, busy, onMove }: ButtonsProps) {
  const pick = (close: () => void) => (at: string) => {
    close();
    onMove({ by: 'TO', at });
  };
  return (
    <div class="group">
      <button type="button" disabled={busy} onClick={() => onMove({ by: 'HOUR' })}>
        +1 jam
      </button>
      <button
        type="button"
        disabled={busy}
        onClick={() => onMove({ by: 'MORNING' })}
        title="Hari kerja berikutnya pukul 07.30, melewati akhir pekan dan hari libur"
      >
        Pagi kerja berikutnya
      </button>
      <Pop class="plain" name="Majukan jam ke tanggal dan jam" label="Ke waktu…" disabled={busy}>
        {(close) => <PickTime now={now} onPick={pick(close)} />}
      </Pop>
    </div>
  );
}

function PickTime({ now, onPick }: { now: number; onPick: (at: string) => void }) {
  const [at, setAt] = useState(localText(now + 3_600_000));
  return (
    <form
      class="pick"
      onSubmit={(event) => {
        event.preventDefault();
        onPick(at);
      }}
    >
      <label>
        Majukan jam ke
        <input
          type="datetime-local"
          value={at}
          min={localText(now)}
          required
          onInput={(event) => setAt(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="primary">
        Majukan
      </button>
    </form>
  );
}
