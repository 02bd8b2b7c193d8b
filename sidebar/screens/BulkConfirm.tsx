/** What is about to be approved, once more, with one note for all. */
import { BULK_PAGE } from '../../src/messages/bulk';
import { COMMON } from '../../src/messages/sidebar';
import { Button } from '../ui/Button';
import { AreaField } from '../ui/Field';
import { bind, useForm } from '../ui/form';
import { AliveTimers } from '../ui/Heartbeat';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { Busy, Header } from '../ui/Shell';
import type { BulkProps } from './BulkScreen';

const START = { note: '' };
const noErrors = () => ({});

export function BulkConfirm({ bulk, home, onCancel }: BulkProps & { onCancel(): void }) {
  const form = useForm('bulk', START, noErrors);
  const { busy, chosen, notice, slow } = bulk;
  const send = async () => {
    if (await bulk.send(form.values.note.trim(), home)) form.reset(START);
  };
  return (
    <div class="screen" data-testid="bulk-confirm">
      <Header
        title={BULK_PAGE.confirmTitle(chosen.length)}
        screen="bulk-confirm"
        backLabel={BULK_PAGE.back}
        onBack={busy ? () => undefined : onCancel}
      />
      {busy && <Busy text={COMMON.saving} />}
      <main aria-busy={busy}>
        <Listed bulk={bulk} home={home} />
        <AreaField bound={bind(form, 'note')} label={BULK_PAGE.note} rows={2} optional />
        <AliveTimers />
      </main>
      <footer>
        <Notice notice={notice} busy={busy} slow={slow} onClose={bulk.clear} />
        <div class="pair">
          <Button busy={busy} onPress={onCancel}>
            {COMMON.cancel}
          </Button>
          <Button kind="primary" testId="bulk-confirm-go" busy={busy} onPress={() => void send()}>
            {busy ? COMMON.saving : BULK_PAGE.confirm(chosen.length)}
          </Button>
        </div>
      </footer>
    </div>
  );
}

function Listed({ bulk, home }: Pick<BulkProps, 'bulk' | 'home'>) {
  const tasks = home.mine.filter(({ no }) => bulk.chosen.includes(no));
  const isRead = (no: number) => bulk.reads.get(no)?.state === 'READY';
  const unread = tasks.filter(({ no }) => !isRead(no)).length;
  return (
    <>
      <p class="soft">{BULK_PAGE.confirmIntro}</p>
      <ol class="chosen">
        {tasks.map(({ no, kode, judul, sasaran }) => (
          <li key={no}>
            <b>{judul}</b>
            <span class="s">
              {kode} · {sasaran}
            </span>
            <span class={`s ${isRead(no) ? 'yes' : ''}`}>
              {isRead(no) && <Icon name="check" />} {isRead(no) ? BULK_PAGE.wasRead : BULK_PAGE.notRead}
            </span>
          </li>
        ))}
      </ol>
      {unread > 0 && <p class="notice plain">{BULK_PAGE.unread(unread)}</p>}
    </>
  );
}
