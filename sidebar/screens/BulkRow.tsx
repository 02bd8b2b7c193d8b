/** One case to choose, with its naskah to be read on the spot. */
import { useState } from 'preact/hooks';
import type { TaskView } from '../../src/api/contract';
import { BULK_MOST } from '../../src/domain/case/bulk';
import { BULK_PAGE } from '../../src/messages/bulk';
import { CASE } from '../../src/messages/sidebar';
import { marksOf, NO_MARKS } from '../logic/changes';
import type { Bulk, Read } from '../state/bulk';
import { lineOf } from '../ui/Card';
import { DocumentLink } from '../ui/Documents';
import { Letter, LetterComing } from '../ui/Naskah';
import { Lost } from '../ui/Shell';
import { TimeChip, timeClass } from '../ui/Time';

export function BulkRow({ task, bulk }: { task: TaskView; bulk: Bulk }) {
  const { no, judul, sasaran, time } = task;
  const { chosen } = bulk;
  const on = chosen.includes(no);
  const toggle = () => {
    if (on) bulk.choose(chosen.filter((each) => each !== no));
    else if (chosen.length < BULK_MOST) bulk.choose([...chosen, no]);
  };
  return (
    <div class={`card ${timeClass(time)} ${on ? 'on' : ''}`} data-testid={`row-${no}`}>
      <label class="check top">
        <input type="checkbox" data-testid={`bulk-${no}`} checked={on} onChange={toggle} />
        <span class="grow">
          <span class="t">{judul}</span>
          <span class="s cut">{sasaran}</span>
          <span class="s">{lineOf(task, true)}</span>
          <TimeChip time={time} />
        </span>
      </label>
      <Reading task={task} bulk={bulk} />
    </div>
  );
}

function Reading({ task, bulk }: { task: TaskView; bulk: Bulk }) {
  const [open, setOpen] = useState(false);
  const read = bulk.reads.get(task.no);
  const toggle = (shown: boolean) => {
    setOpen(shown);
    if (shown && (!read || read.state === 'FAILED')) bulk.read(task.no);
  };
  return (
    <details class="uraian" open={open} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary data-testid={`bulk-read-${task.no}`}>
        {BULK_PAGE.read}
        <span class="sr">{BULK_PAGE.readOf(task.judul)}</span>
      </summary>
      {open && read && <Naskah read={read} onRetry={() => bulk.read(task.no)} />}
    </details>
  );
}

function Naskah({ read, onRetry }: { read: Read; onRetry(): void }) {
  if (read.state === 'READING') return <LetterComing />;
  if (read.state === 'FAILED')
    return <Lost lost={read.lost} text={read.lost ? CASE.readFailed : read.text} onRetry={onRetry} />;
  const { document, text } = read;
  if (!document || !text) return <p class="soft">{BULK_PAGE.noDocument}</p>;
  const marks = text.baseline ? marksOf(text.baseline.paragraphs, text.paragraphs) : NO_MARKS;
  return (
    <>
      <DocumentLink document={document} />
      <Letter text={text} marks={marks} needles={[]} />
    </>
  );
}
