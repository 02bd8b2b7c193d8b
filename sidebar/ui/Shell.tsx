/** The frame of every screen: header with its heading, main part, footer that stays in sight. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { COMMON } from '../../src/messages/sidebar';
import { returnToCard } from '../state/focus';
import { DeadTimers } from './Heartbeat';
import { Icon } from './Icon';

interface HeaderProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly backLabel?: string;
  /** changes when another screen is shown; the heading then takes the focus, on a list the card that was left */
  readonly screen: string;
  readonly list?: boolean;
  onBack?(): void;
}

/** Screens shown so far; the very first does not take the focus away from where the person was. */
let shown = 0;

export function Header({ title, children, aside, backLabel, screen, list, onBack }: HeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    shown += 1;
    if (shown === 1 || (list && returnToCard())) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [screen]);
  return (
    <>
      <header>
        {onBack && (
          <button type="button" class="bare back" data-testid="back" aria-label={backLabel} onClick={onBack}>
            <Icon name="back" />
          </button>
        )}
        <div class="grow">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {children}
        </div>
        {aside}
      </header>
      <DeadTimers />
    </>
  );
}

/** Something is under way: a thin line under the header and a word for readers. */
export function Busy({ text }: { text: string }) {
  return (
    <div class="busy" data-testid="busy" role="status">
      <span class="sr">{text}</span>
    </div>
  );
}

/** Grey blocks in the shape of what is coming. */
export function Skeleton({ cards }: { cards: number }) {
  return (
    <main aria-busy="true">
      <p class="sr">{COMMON.loading}</p>
      <div class="bone short" />
      {Array.from({ length: cards }, (_, index) => (
        <div key={index} class="bone" />
      ))}
    </main>
  );
}

/** A screen that could not be loaded, with a way on. */
export function Failure({
  title,
  text,
  onRetry,
}: {
  title: string;
  text: string;
  onRetry: (() => void) | null;
}) {
  return (
    <main class="failure" data-testid="failure">
      <span class="big">
        <Icon name={title === COMMON.lostTitle ? 'lost' : 'alert'} />
      </span>
      <h2>{title}</h2>
      <p role="alert">{text}</p>
      {onRetry && (
        <button type="button" class="primary" data-testid="retry" onClick={onRetry}>
          {COMMON.retry}
        </button>
      )}
    </main>
  );
}

/** Part of a screen that could not be read, with a way on. */
export function Lost({ lost, text, onRetry }: { lost: boolean; text: string; onRetry(): void }) {
  return (
    <div class={`notice ${lost ? 'lost' : 'refused'}`} role="alert">
      <Icon name={lost ? 'lost' : 'alert'} />
      <div class="grow">
        <p>{text}</p>
        <button type="button" class="plain" data-testid="retry" onClick={onRetry}>
          {COMMON.retry}
        </button>
      </div>
    </div>
  );
}

/** A section with its heading and, at the right, a count. */
export function Section(props: { title: string; count?: number | undefined; children: ComponentChildren }) {
  return (
    <section>
      <h2>
        <span>{props.title}</span>
        {props.count !== undefined && <span>{props.count}</span>}
      </h2>
      {props.children}
    </section>
  );
}
