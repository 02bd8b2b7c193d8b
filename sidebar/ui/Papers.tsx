/** Papers around letter and report, made on request: one of a case, or one for each Perangkat Daerah in several calls. */
import { useEffect, useState } from 'preact/hooks';
import type { CaseView } from '../../src/api/contract';
import type { Command, CommandType, ExtraKind } from '../../src/domain/types';
import { COMMON, PAPERS } from '../../src/messages/sidebar';
import { isAllowed } from '../logic/view';
import { Button } from './Button';
import { AreaField } from './Field';
import { bind, useForm } from './form';

interface PapersProps {
  readonly view: CaseView;
  readonly busy: CommandType | null;
  send(command: Command): Promise<boolean>;
}

type Extra = CaseView['extras'][number];

/** Goes on with a batch while the server has work left and every call brings it further. */
function useBatch({ view, busy, send }: PapersProps) {
  const [kind, setKind] = useState<ExtraKind | null>(null);
  const batch = view.extras.find((extra) => extra.kind === kind)?.batch ?? null;
  const [reached, setReached] = useState(-1);
  useEffect(() => {
    if (kind === null || busy !== null) return;
    if (!batch || batch.done >= batch.total || batch.done === reached) return setKind(null);
    setReached(batch.done);
    void send({ type: 'makeDocument', kind, pd: null, note: '' }).then((taken) => taken || setKind(null));
  }, [kind, busy, batch?.done]);
  const start = (wanted: ExtraKind) => {
    setReached(-1);
    setKind(wanted);
  };
  return { kind, start };
}

export function Papers(props: PapersProps) {
  const { view } = props;
  const batch = useBatch(props);
  if (view.extras.length === 0 || !isAllowed(view, 'makeDocument')) return null;
  return (
    <details class="group" data-testid="papers">
      <summary>
        <h2>
          <span>{PAPERS.title}</span>
        </h2>
      </summary>
      {view.extras.map((extra) =>
        extra.batch ? (
          <Batch key={extra.kind} {...props} extra={extra} batch={extra.batch} running={batch} />
        ) : (
          <Single key={extra.kind} {...props} extra={extra} />
        ),
      )}
    </details>
  );
}

/** A nota dinas may say what needs attention; any other paper is made as it is. */
function Single({ extra, busy, send }: PapersProps & { extra: Extra }) {
  const form = useForm(`paper/${extra.kind}`, { note: '' }, () => ({}));
  const make = async () => {
    const { note } = form.values;
    if (await send({ type: 'makeDocument', kind: extra.kind, pd: null, note: note.trim() }))
      form.reset({ note: '' });
  };
  return (
    <div class="paper">
      {extra.kind === 'NOTA_DINAS' && (
        <AreaField bound={bind(form, 'note')} label={PAPERS.note} rows={2} optional />
      )}
      <Button wide testId={`action-make-${extra.kind}`} busy={busy !== null} onPress={() => void make()}>
        {PAPERS.make(extra.label)}
      </Button>
    </div>
  );
}

interface BatchProps extends PapersProps {
  readonly extra: Extra;
  readonly batch: NonNullable<Extra['batch']>;
  readonly running: ReturnType<typeof useBatch>;
}

function Batch({ extra, batch, busy, running }: BatchProps) {
  const { done, total } = batch;
  const working = running.kind === extra.kind;
  return (
    <div class="paper">
      <p class="hint" role="status" data-testid={`progress-${extra.kind}`}>
        {PAPERS.progress(extra.label, done, total)}
      </p>
      <progress max={total} value={done} aria-hidden="true" />
      {done < total && (
        <Button
          wide
          testId={`action-make-${extra.kind}`}
          busy={busy !== null || working}
          onPress={() => running.start(extra.kind)}
        >
          {working ? COMMON.saving : PAPERS.makeAll(total - done, done > 0)}
        </Button>
      )}
    </div>
  );
}
