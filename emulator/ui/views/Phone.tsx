/** The web app as the person sees it on a phone. */
import { useEffect, useState } from 'preact/hooks';
import { post } from '../api';
import { Frame } from '../frame/Frame';
import { useChanges } from '../live';
import type { AccountInfo, WebAppAnswer } from '../wire';

interface Props {
  readonly account: AccountInfo;
  readonly parameters: Readonly<Record<string, string>>;
  /** without the picture of a phone around it */
  readonly bare?: boolean;
}

export function PhoneView({ account, parameters, bare = false }: Props) {
  const [page, setPage] = useState<WebAppAnswer | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const asked = JSON.stringify([account.email, parameters, turn]);
  useEffect(() => {
    let mine = true;
    setPage(null);
    setError(null);
    post<WebAppAnswer>('/api/webapp', { parameters, as: account.email }).then(
      (answer) => mine && setPage(answer),
      (failure: Error) => mine && setError(failure.message),
    );
    return () => {
      mine = false;
    };
  }, [asked]);
  useChanges([], () => setTurn((n) => n + 1));
  const inside = page ? (
    <Frame
      key={page.frame}
      src={page.frame}
      title={page.title || 'Aplikasi web'}
      as={account.email}
      spreadsheetId={null}
      parameters={parameters}
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
          <button type="button" class="flat" aria-label="Muat ulang" onClick={() => setTurn(turn + 1)}>
            ⟳
          </button>
        </div>
        {inside}
      </div>
    </div>
  );
}
