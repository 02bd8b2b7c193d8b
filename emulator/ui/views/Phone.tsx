/** The web app as the person sees it on a phone. */
import { useEffect, useState } from 'preact/hooks';
import { post } from '../api';
import { Frame } from '../frame/Frame';
import { useChanges } from '../live';
import type { AccountInfo, WebAppAnswer } from '../wire';

interface Props {
  readonly account: AccountInfo;
  readonly parameters: Readonly<Record<string, string>>;
  readonly now: number;
  /** without the picture of a phone around it */
  readonly bare?: boolean;
}

interface Opened {
  readonly page: WebAppAnswer | null;
  readonly error: string | null;
}

const OPENING: Opened = { page: null, error: null };

/** Opens the web app anew for another person, other parameters, or another turn. */
function useWebApp(as: string, parameters: Readonly<Record<string, string>>, turn: number): Opened {
  const [opened, setOpened] = useState(OPENING);
  const asked = JSON.stringify([as, parameters, turn]);
  useEffect(() => {
    let mine = true;
    const keep = (next: Opened) => {
      if (mine) setOpened(next);
    };
    setOpened(OPENING);
    post<WebAppAnswer>('/api/webapp', { parameters, as }).then(
      (page) => keep({ page, error: null }),
      (failure: Error) => keep({ page: null, error: failure.message }),
    );
    return () => {
      mine = false;
    };
  }, [asked]);
  return opened;
}

export function PhoneView({ account, parameters, now, bare = false }: Props) {
  const [turn, setTurn] = useState(0);
  const { page, error } = useWebApp(account.email, parameters, turn);
  const again = () => setTurn((n) => n + 1);
  useChanges([], again);
  const inside = page ? (
    <Frame
      key={page.frame}
      src={page.frame}
      title={page.title || 'Aplikasi web'}
      as={account.email}
      spreadsheetId={null}
      parameters={parameters}
      now={now}
    />
  ) : (
    <p class="empty">{error ?? 'Membuka aplikasi web…'}</p>
  );
  if (bare) return <main class="bare">{inside}</main>;
  return (
    <div class="phone-place">
      <div class="phone">
        <div class="phone-bar">
          <span>{page?.title ?? ''}</span>
          <button type="button" class="flat" aria-label="Muat ulang" onClick={again}>
            ⟳
          </button>
        </div>
        {inside}
      </div>
    </div>
  );
}
