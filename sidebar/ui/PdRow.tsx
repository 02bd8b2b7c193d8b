/** One Perangkat Daerah as a foldable row: name, what is recorded, its form inside. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Target } from '../../src/domain/types';
import { COMMON } from '../../src/messages/sidebar';
import { Icon } from './Icon';

interface RowProps {
  readonly target: Target;
  readonly done: boolean;
  readonly status: string;
  readonly dirty: boolean;
  readonly open: boolean;
  readonly children: ComponentChildren;
}

/** Acts once each time that what was typed has been saved. */
function useSaved(done: boolean, dirty: boolean, act: () => void): void {
  const typed = useRef(false);
  useEffect(() => {
    const saved = typed.current && done && !dirty;
    typed.current = dirty;
    if (saved) act();
  }, [done, dirty]);
}

export function PdRow({ target, done, status, dirty, open, children }: RowProps) {
  const [shown, setShown] = useState(open && !done);
  // A row never opened costs nothing: with 40 Perangkat Daerah its inputs would run into thousands.
  const [met, setMet] = useState(shown);
  const summary = useRef<HTMLElement>(null);
  // A saved row folds, and its name comes into sight: the next one stands below.
  useSaved(done, dirty, () => {
    setShown(false);
    summary.current?.focus();
  });
  return (
    <details
      class="pd"
      data-testid={`row-${target.kode}`}
      open={shown}
      onToggle={(event) => {
        setShown(event.currentTarget.open);
        if (event.currentTarget.open) setMet(true);
      }}
    >
      <summary ref={summary}>
        <span class={`dot ${done ? 'yes' : ''}`}>{done && <Icon name="check" />}</span>
        <span class="grow">
          {target.nama}
          <small>
            {status}
            {dirty && ` · ${COMMON.unsaved}`}
          </small>
        </span>
      </summary>
      {met && children}
    </details>
  );
}
