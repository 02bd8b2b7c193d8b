/** The tabs of the sheets at the lower edge, as in Google Sheets: all sheets in a menu, a lock on protected ones. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon, Pop } from '../parts';
import type { BookInfo, SheetPart } from '../wire';
import { isGuarded } from './guards';

interface Props {
  readonly book: BookInfo;
  readonly active: string;
  readonly onPick: (name: string) => void;
}

export function Tabs({ book, active, onPick }: Props) {
  const shown = book.sheets.filter((sheet) => !sheet.hidden);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = bar.current?.querySelector('[aria-selected=true]');
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const step = (by: number) => {
    const at = shown.findIndex((sheet) => sheet.name === active);
    const next = shown[(at + by + shown.length) % shown.length];
    if (next) onPick(next.name);
    const tabs = bar.current?.querySelectorAll<HTMLElement>('[role=tab]');
    tabs?.[(at + by + shown.length) % shown.length]?.focus();
  };
  return (
    <div class="tabs">
      <Pop class="flat tabs-all" name="Semua sheet" label="☰" up>
        {(close) =>
          shown.map((sheet) => (
            <button
              type="button"
              key={sheet.name}
              class="menu-item"
              aria-current={sheet.name === active}
              onClick={() => {
                close();
                onPick(sheet.name);
              }}
            >
              {sheet.name === active ? '✓ ' : ''}
              {sheet.name}
            </button>
          ))
        }
      </Pop>
      <div class="tabs-bar" role="tablist" aria-label="Sheet" ref={bar}>
        {shown.map((sheet) => (
          <Tab key={sheet.name} sheet={sheet} on={sheet.name === active} onPick={onPick} onStep={step} />
        ))}
      </div>
    </div>
  );
}

interface TabProps {
  readonly sheet: SheetPart;
  readonly on: boolean;
  readonly onPick: (name: string) => void;
  readonly onStep: (by: number) => void;
}

function Tab({ sheet, on, onPick, onStep }: TabProps) {
  const guarded = isGuarded(sheet);
  const keys = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    onStep(by);
  };
  return (
    <button
      type="button"
      role="tab"
      class={on ? 'tab on' : 'tab'}
      aria-selected={on}
      aria-label={guarded ? `${sheet.name}, dilindungi` : sheet.name}
      tabIndex={on ? 0 : -1}
      style={sheet.tabColor ? { '--tab': sheet.tabColor } : {}}
      onClick={() => onPick(sheet.name)}
      onKeyDown={keys}
    >
      {guarded && <Icon name="kunci" />}
      {sheet.name}
    </button>
  );
}
