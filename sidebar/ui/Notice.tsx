/** The answer of the server where the person looks: saved, refused, or no answer at all. */
import { COMMON } from '../../src/messages/sidebar';
import { Button } from './Button';
import { Icon } from './Icon';

export interface NoticeData {
  readonly tone: 'DONE' | 'REFUSED' | 'LOST';
  /** of the refusal, '' otherwise */
  readonly code: string;
  readonly text: string;
  readonly retry: (() => void) | null;
}

const LOOK = {
  DONE: { css: 'done', icon: 'check' },
  REFUSED: { css: 'refused', icon: 'alert' },
  LOST: { css: 'lost', icon: 'lost' },
} as const;

interface NoticeProps {
  readonly notice: NoticeData | null;
  readonly busy: boolean;
  readonly slow: boolean;
  onClose(): void;
}

/** A live region: it stays in the page, only its content changes, so readers announce it. */
export function Notice({ notice, busy, slow, onClose }: NoticeProps) {
  return (
    <div class="live" role="status" aria-live="polite" data-testid="message" data-tone={notice?.tone ?? ''}>
      {busy && slow && <p class="notice plain">{COMMON.slow}</p>}
      {notice && (
        <div class={`notice ${LOOK[notice.tone].css}`}>
          <Icon name={LOOK[notice.tone].icon} />
          <div class="grow">
            <p>{notice.text}</p>
            {notice.retry && (
              <Button kind="plain" busy={busy} testId="retry" onPress={notice.retry}>
                {COMMON.retry}
              </Button>
            )}
          </div>
          {!notice.retry && (
            <button type="button" class="bare" aria-label={COMMON.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          )}
        </div>
      )}
    </div>
  );
}
