/** One case: where it stands, what was said, the form of the present step and its buttons. */
import { useState } from 'preact/hooks';
import type { CaseView, HomeView, PageStart } from '../../src/api/contract';
import type { Command } from '../../src/domain/types';
import { CASE, COMMON } from '../../src/messages/sidebar';
import { ResumeForm } from '../forms/PauseForm';
import { ReturnForm } from '../forms/ReturnForm';
import { StepForm } from '../forms/StepForm';
import { isAllowed, newestFirst, queueOf } from '../logic/view';
import type { Sender } from '../state/command';
import { type Reading, useReading } from '../state/reading';
import { ActionBar } from '../ui/ActionBar';
import { Besides, Question } from '../ui/Besides';
import { Documents } from '../ui/Documents';
import { Facts } from '../ui/Facts';
import { AliveTimers } from '../ui/Heartbeat';
import { History } from '../ui/History';
import { Naskah } from '../ui/Naskah';
import { Notice } from '../ui/Notice';
import { OtherActions } from '../ui/OtherActions';
import { Papers } from '../ui/Papers';
import { Busy, Header, Section } from '../ui/Shell';
import { Standing, StepList } from '../ui/Standing';

export interface CaseProps {
  readonly view: CaseView;
  readonly home: HomeView | null;
  readonly place: PageStart['place'];
  readonly sender: Sender;
  /** the list it was opened from */
  readonly from: 'HOME' | 'SEARCH';
  /** asks first when something typed would be lost */
  leave(go: () => void): void;
  onBack(): void;
  onOpen(no: number): void;
  send(command: Command): Promise<boolean>;
}

export function CaseScreen(props: CaseProps) {
  const { view, sender } = props;
  const visit = view.present?.visit ?? 0;
  const [returning, setReturning] = useState<number | null>(null);
  const busy = sender.busy !== null;
  // An answer that was read gives its place back as soon as the person goes on.
  const onInput = () => {
    if (sender.notice?.tone === 'DONE') sender.clear();
  };
  const isReturning = returning === visit && isAllowed(view, 'return');
  const reading = useReading(view, sender.notice);
  // What the page has shown goes with the decision, so that a text changed meanwhile is not approved unseen.
  const send = (command: Command) =>
    props.send(
      command.type === 'approve' && reading.text ? { ...command, seen: reading.text.seen } : command,
    );
  return (
    <div
      class="screen"
      data-testid="case"
      data-no={view.no}
      data-step={view.present?.step ?? ''}
      data-visit={visit}
      data-status={view.status}
      onInput={onInput}
    >
      {isReturning ? (
        <ReturnForm {...props} onCancel={() => props.leave(() => setReturning(null))} />
      ) : (
        <>
          <CaseHeader {...props} />
          {busy && <Busy text={COMMON.saving} />}
          <CaseBody {...props} send={send} reading={reading} />
          <footer>
            <Notice notice={sender.notice} busy={busy} slow={sender.slow} onClose={sender.clear} />
            <ActionBar {...props} onReturn={() => props.leave(() => setReturning(visit))} />
          </footer>
        </>
      )}
    </div>
  );
}

function CaseHeader({ view, home, from, onBack }: CaseProps) {
  const queue = queueOf(home, view.no);
  return (
    <Header
      title={view.kode}
      // A case that has moved on begins at its top again, with the answer in sight below.
      screen={`case-${view.no}-${view.present?.visit}`}
      backLabel={from === 'SEARCH' ? COMMON.backToSearch : COMMON.back}
      onBack={onBack}
      aside={
        queue.position > 0 &&
        queue.total > 1 && <span class="queue">{CASE.queue(queue.position, queue.total)}</span>
      }
    >
      <div class="who">{view.judul}</div>
    </Header>
  );
}

function CaseBody({ view, place, sender, send, reading }: CaseProps & { reading: Reading }) {
  const present = view.present;
  const kind = present?.kind;
  const decides = isAllowed(view, 'approve');
  const ordered = kind === 'DRAFT' && present?.naskah === 'SURAT';
  const key = `${view.no}/${present?.visit ?? 0}`;
  return (
    <main aria-busy={sender.busy !== null}>
      <Standing view={view} />
      <Question key={`question ${key}`} view={view} busy={sender.busy} send={send} />
      <ResumeForm key={`resume ${key}`} view={view} busy={sender.busy} send={send} />
      <Naskah key={`naskah ${key}`} view={view} reading={reading} open={place === 'WEB' && decides} />
      {ordered && <Facts view={view} open={view.letter === null} />}
      <StepForm key={`form ${key}`} view={view} busy={sender.busy} send={send} />
      <Papers key={`papers ${key}`} view={view} busy={sender.busy} send={send} />
      <Section title={CASE.history}>
        <History entries={newestFirst(view.history)} />
      </Section>
      <Besides view={view} />
      <Documents view={view} />
      {!ordered && <Facts view={view} open={false} />}
      <StepList view={view} />
      <OtherActions key={`other ${view.no}`} view={view} busy={sender.busy} send={send} />
      <AliveTimers />
    </main>
  );
}
