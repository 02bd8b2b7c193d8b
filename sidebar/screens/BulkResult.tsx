/** What became of each approval: the refused first, each with its reason and the way to its case. */
import type { BulkView } from '../../src/api/contract';
import { BULK_PAGE } from '../../src/messages/bulk';
import { COMMON } from '../../src/messages/sidebar';
import { Button } from '../ui/Button';
import { AliveTimers } from '../ui/Heartbeat';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { Header, Section } from '../ui/Shell';
import type { BulkProps } from './BulkScreen';

type Row = BulkView['results'][number];

export function BulkResult({ bulk, results, onBack, onOpen }: BulkProps & { results: BulkView['results'] }) {
  const refused = results.filter((row) => !row.ok);
  const approved = results.filter((row) => row.ok);
  return (
    <div class="screen" data-testid="bulk-result">
      <Header title={BULK_PAGE.resultTitle} screen="bulk-result" backLabel={COMMON.back} onBack={onBack} />
      <main>
        {refused.length > 0 && (
          <Section title={BULK_PAGE.refused(refused.length)}>
            <ul class="cards">
              {refused.map((row) => (
                <Refused key={row.no} row={row} onOpen={() => onOpen(row.no)} />
              ))}
            </ul>
          </Section>
        )}
        {approved.length > 0 && (
          <Section title={BULK_PAGE.approved(approved.length)}>
            <ul class="results">
              {approved.map((row) => (
                <li key={row.no} data-testid={`result-${row.no}`} data-ok="true">
                  <Icon name="check" />
                  <span class="grow">
                    <b>{row.judul}</b>
                    <span class="s">
                      {row.kode} · {row.message}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <AliveTimers />
      </main>
      <footer>
        <Notice notice={bulk.notice} busy={false} slow={false} onClose={bulk.clear} />
        <Button kind="primary" wide testId="bulk-done" onPress={onBack}>
          {BULK_PAGE.done}
        </Button>
      </footer>
    </div>
  );
}

function Refused({ row, onOpen }: { row: Row; onOpen(): void }) {
  return (
    <li class="card late" data-testid={`result-${row.no}`} data-ok="false">
      <span class="t">{row.judul || row.kode}</span>
      <span class="s">{row.kode}</span>
      <p class="why">
        <Icon name="alert" /> {row.message}
      </p>
      <button type="button" class="link" onClick={onOpen}>
        {BULK_PAGE.openCase} <span class="sr">{row.kode}</span>
      </button>
    </li>
  );
}
