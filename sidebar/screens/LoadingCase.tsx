/** A case on its way, or one that could not be read. The header is known from the card that was pressed. */
import type { CaseView, HomeView } from '../../src/api/contract';
import { COMMON } from '../../src/messages/sidebar';
import type { Load } from '../state/load';
import { Busy, Failure, Header, Skeleton } from '../ui/Shell';

interface LoadingProps {
  /** null: not known before the answer */
  readonly no: number | null;
  readonly load: Load<CaseView>;
  readonly home: HomeView | null;
  readonly from: 'HOME' | 'SEARCH';
  onBack(): void;
  onRetry(): void;
}

export function LoadingCase({ no, load, home, from, onBack, onRetry }: LoadingProps) {
  const task = [...(home?.mine ?? []), ...(home?.others ?? [])].find((each) => each.no === no);
  const failed = load.state === 'FAILED';
  return (
    <div class="screen">
      <Header
        title={task?.kode ?? COMMON.app}
        screen={`case-${no}`}
        backLabel={from === 'SEARCH' ? COMMON.backToSearch : COMMON.back}
        onBack={onBack}
      >
        {task && <div class="who">{task.judul}</div>}
      </Header>
      {!failed && <Busy text={COMMON.loading} />}
      {!failed && <Skeleton cards={4} />}
      {failed && (
        <Failure
          title={load.lost ? COMMON.lostTitle : COMMON.refusedTitle}
          text={load.text}
          onRetry={onRetry}
        />
      )}
    </div>
  );
}
