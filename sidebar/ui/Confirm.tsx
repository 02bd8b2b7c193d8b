/** Asks before typed input is thrown away. */
import { useEffect, useRef } from 'preact/hooks';
import { COMMON } from '../../src/messages/sidebar';
import { Button } from './Button';

export function Confirm({ onKeep, onDiscard }: { onKeep(): void; onDiscard(): void }) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    ref.current?.showModal();
    // The dialog is gone from the page before it could hand the focus back by itself.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={ref} aria-labelledby="confirm-title" data-testid="confirm" onCancel={onKeep}>
      <h2 id="confirm-title">{COMMON.discardTitle}</h2>
      <p>{COMMON.discardText}</p>
      <div class="pair">
        <Button kind="plain" testId="confirm-keep" onPress={onKeep}>
          {COMMON.keep}
        </Button>
        <Button kind="danger" testId="confirm-discard" onPress={onDiscard}>
          {COMMON.discard}
        </Button>
      </div>
    </dialog>
  );
}
