/** Where a case stands: line of progress, present step, time, and why it came back. */
import type { CaseView } from '../../src/api/contract';
import { CASE, COMMON } from '../../src/messages/sidebar';
import { canWork } from '../logic/view';
import { Icon } from './Icon';
import { Paused } from './Paused';
import { TimeChip, Track } from './Time';

type Present = NonNullable<CaseView['present']>;

/** Progress line, "Langkah 3 dari 11", standard, label, time left, the note of a return. */
export function Standing({ view }: { view: CaseView }) {
  const { present, steps } = view;
  const step = steps.find((each) => each.no === present?.step);
  const gate = present?.stage === 'GATE';
  return (
    <section>
      <Track track={steps.map((each) => each.state)} />
      {present ? (
        <>
          <div class="legend">
            <span>{(gate ? CASE.gateOf : CASE.stepOf)(present.step, steps.length)}</span>
            <span>{gate || !step ? CASE.noStandard : CASE.standard(step.standardText)}</span>
          </div>
          <PresentStep present={present} own={canWork(view)} />
          {view.besides.assignee !== '' && <p class="soft small">{CASE.assignee(view.besides.assignee)}</p>}
        </>
      ) : (
        <p class={`notice ${view.status === 'SELESAI' ? 'done' : 'plain'}`}>
          {view.status === 'SELESAI' && <Icon name="check" />}
          {CASE.ended[view.status]}
        </p>
      )}
    </section>
  );
}

/** Whose it is needs saying only where it is somebody else's. */
function holderOf({ roleLabel, attempt }: Present, own: boolean): string {
  const parts = [own ? '' : CASE.holder(roleLabel), attempt > 1 ? COMMON.attempt(attempt) : ''];
  return parts.filter((part) => part !== '').join(' · ');
}

function PresentStep({ present, own }: { present: Present; own: boolean }) {
  const holder = holderOf(present, own);
  return (
    <>
      <h2 class="now">{present.label}</h2>
      {holder !== '' && <p class="soft small">{holder}</p>}
      {present.pause ? <Paused pause={present.pause} /> : <TimeChip time={present.time} />}
      {present.returnedNote !== '' && (
        <div class="returned">
          <b>
            <Icon name="back2" /> {CASE.returnedBy(present.returnedBy)}
          </b>
          <blockquote>{present.returnedNote}</blockquote>
        </div>
      )}
    </>
  );
}

/** What the SOP says of the present step. */
function Uraian({ view: { steps, present } }: { view: CaseView }) {
  const text = present?.stage === 'STEP' ? steps.find(({ no }) => no === present.step)?.uraian : '';
  if (!text) return null;
  return (
    <div class="uraian-sop">
      <h3>{CASE.uraian}</h3>
      <p class="soft small">{text}</p>
    </div>
  );
}

/** All steps of the SOP with who does them and how far the case is. */
export function StepList({ view }: { view: CaseView }) {
  return (
    <details class="group">
      <summary>
        <h2>
          <span>{CASE.allSteps}</span>
          <span>{view.steps.length}</span>
        </h2>
      </summary>
      <Uraian view={view} />
      <ol class="steps">
        {view.steps.map((step) => (
          <li
            key={step.no}
            class={step.state.toLowerCase()}
            aria-current={step.state === 'NOW' ? 'step' : undefined}
          >
            <b>{step.label}</b>
            <span class="s">
              {step.roleLabel} · {CASE.standard(step.standardText)} · {CASE.state[step.state]}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
