/** Several approvals at once: choose and read, confirm, see what became of each. */
import { useState } from 'preact/hooks';
import type { HomeView, TaskView } from '../../src/api/contract';
import { BULK_MOST } from '../../src/domain/case/bulk';
import { BULK_PAGE } from '../../src/messages/bulk';
import { COMMON } from '../../src/messages/sidebar';
import { bulkTasks } from '../logic/view';
import type { Bulk } from '../state/bulk';
import { Button } from '../ui/Button';
import { AliveTimers } from '../ui/Heartbeat';
import { Header } from '../ui/Shell';
import { BulkConfirm } from './BulkConfirm';
import { BulkResult } from './BulkResult';
import { BulkRow } from './BulkRow';

export interface BulkProps {
  readonly bulk: Bulk;
  readonly home: HomeView;
  onBack(): void;
  onOpen(no: number): void;
}

export function BulkScreen(props: BulkProps) {
  const [confirming, setConfirming] = useState(false);
  const { results } = props.bulk;
  if (results) return <BulkResult {...props} results={results} />;
  if (confirming) return <BulkConfirm {...props} onCancel={() => setConfirming(false)} />;
  return <Choose {...props} onGo={() => setConfirming(true)} />;
}

function Choose({ bulk, home, onBack, onGo }: BulkProps & { onGo(): void }) {
  const tasks = bulkTasks(home);
  const { chosen } = bulk;
  return (
    <div class="screen" data-testid="bulk">
      <Header title={BULK_PAGE.title} screen="bulk" backLabel={COMMON.back} onBack={onBack}>
        <div class="who" role="status">
          {BULK_PAGE.chosen(chosen.length)}
        </div>
      </Header>
      <main>
        <p class="soft">{BULK_PAGE.intro}</p>
        <Picks bulk={bulk} tasks={tasks} />
        <fieldset>
          <legend class="sr">{BULK_PAGE.legend}</legend>
          {tasks.map((task) => (
            <BulkRow key={task.no} task={task} bulk={bulk} />
          ))}
        </fieldset>
        <AliveTimers />
      </main>
      <footer>
        <p class="reason" id="bulk-reason">
          {chosen.length === 0 ? BULK_PAGE.chooseFirst : ''}
        </p>
        <div class="pair">
          <Button onPress={onBack}>{COMMON.cancel}</Button>
          <Button
            kind="primary"
            testId="bulk-go"
            refusedBy={chosen.length === 0 ? 'bulk-reason' : undefined}
            onPress={onGo}
          >
            {BULK_PAGE.go(chosen.length)}
          </Button>
        </div>
      </footer>
    </div>
  );
}

function Picks({ bulk, tasks }: { bulk: Bulk; tasks: readonly TaskView[] }) {
  const most = tasks.slice(0, BULK_MOST).map(({ no }) => no);
  const label = tasks.length > BULK_MOST ? BULK_PAGE.first(BULK_MOST) : BULK_PAGE.all(tasks.length);
  return (
    <>
      {tasks.length > BULK_MOST && <p class="hint">{BULK_PAGE.most(BULK_MOST)}</p>}
      <div class="pills">
        <button type="button" class="mini" data-testid="bulk-all" onClick={() => bulk.choose(most)}>
          {label}
        </button>
        {bulk.chosen.length > 0 && (
          <button type="button" class="mini" onClick={() => bulk.choose([])}>
            {BULK_PAGE.none}
          </button>
        )}
      </div>
    </>
  );
}
