/** A dialog of the script over the spreadsheet, as `Ui.showModalDialog` shows it. */
import { useEffect, useRef } from 'preact/hooks';
import { Frame } from '../frame/Frame';
import type { ScreenInfo } from '../wire';

interface Props {
  readonly dialog: NonNullable<ScreenInfo['dialog']>;
  readonly id: string;
  readonly as: string;
  readonly now: number;
  readonly shown: boolean;
  onClose(): void;
}

/** Where the script names no size. */
const USUAL = { width: 500, height: 400 };

export function Dialog({ dialog, id, as, now, shown, onClose }: Props) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const size = { width: dialog.width ?? USUAL.width, height: dialog.height ?? USUAL.height };
  return (
    <div class="veil">
      <section
        class="script-dialog"
        role="dialog"
        aria-modal="true"
        aria-label={dialog.title}
        style={{ width: `min(${size.width}px, 94vw)` }}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      >
        <header>
          <h2>{dialog.title}</h2>
          <button ref={close} type="button" class="flat" aria-label="Tutup dialog" onClick={onClose}>
            ×
          </button>
        </header>
        <div class="script-page" style={{ height: `min(${size.height}px, 78vh)` }}>
          <Frame
            src={dialog.frame}
            title={dialog.title}
            as={as}
            spreadsheetId={id}
            onClose={onClose}
            now={now}
            shown={shown}
          />
        </div>
      </section>
    </div>
  );
}
