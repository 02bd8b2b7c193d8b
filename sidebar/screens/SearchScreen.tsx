/** Looks through the whole register, ended cases too: one field, four filters, the newest first. */
import { useEffect } from 'preact/hooks';
import { SEARCH } from '../../src/messages/search';
import { COMMON } from '../../src/messages/sidebar';
import { NO_FILTERS, type Search } from '../state/search';
import { FoundCard } from '../ui/Card';
import { AliveTimers } from '../ui/Heartbeat';
import { Icon } from '../ui/Icon';
import { type Choice, Select } from '../ui/Select';
import { Busy, Header, Lost } from '../ui/Shell';

interface SearchProps {
  readonly search: Search;
  onBack(): void;
  onOpen(no: number): void;
}

export function SearchScreen({ search, onBack, onOpen }: SearchProps) {
  const { state, start } = search;
  // What was found before stays when the person comes back from a case.
  useEffect(() => {
    if (state === 'IDLE') start();
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    start();
  };
  return (
    <div class="screen" data-testid="search">
      <Header title={SEARCH.title} screen="search" list backLabel={COMMON.back} onBack={onBack} />
      {state === 'READING' && <Busy text={SEARCH.searching} />}
      <main aria-busy={state === 'READING'}>
        <search>
          <form onSubmit={submit}>
            <Words search={search} />
            <Filters search={search} />
          </form>
        </search>
        <Results search={search} onOpen={onOpen} />
        <AliveTimers />
      </main>
    </div>
  );
}

function Words({ search }: { search: Search }) {
  return (
    <div class="field">
      <label for="search-text">{SEARCH.field}</label>
      <div class="joined">
        <input
          id="search-text"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          data-testid="field-text"
          aria-describedby="search-hint"
          value={search.filters.text}
          onInput={(event) => search.type(event.currentTarget.value)}
        />
        <button type="submit" class="primary" data-testid="search-submit" aria-label={SEARCH.submit}>
          <Icon name="search" />
        </button>
      </div>
      <div class="hint" id="search-hint">
        {SEARCH.hint}
      </div>
    </div>
  );
}

const STATES: readonly Choice<keyof typeof SEARCH.states>[] = (
  Object.keys(SEARCH.states) as (keyof typeof SEARCH.states)[]
).map((value) => ({ value, label: SEARCH.states[value] }));

function Filters({ search }: { search: Search }) {
  const { filters, options, start } = search;
  const { text: _, ...chosen } = filters;
  const used = Object.values(chosen).filter((value) => value !== null).length;
  const pds = options?.perangkatDaerah.map(({ kode, nama }) => ({ value: kode, label: nama })) ?? [];
  const years = options?.years.map((year) => ({ value: year, label: String(year) })) ?? [];
  const steps =
    options?.steps.map(({ no, label }) => ({ value: no, label: SEARCH.stepOption(no, label) })) ?? [];
  return (
    <details class="uraian" data-testid="filters">
      <summary>{used > 0 ? SEARCH.filtered(used) : SEARCH.filters}</summary>
      <div class="filters">
        <Select name="pd" label={SEARCH.pd} value={filters.pd} choices={pds} onPick={(pd) => start({ pd })} />
        <div class="two">
          <Select
            name="year"
            label={SEARCH.year}
            value={filters.year}
            choices={years}
            onPick={(year) => start({ year })}
          />
          <Select
            name="state"
            label={SEARCH.state}
            value={filters.state}
            choices={STATES}
            onPick={(state) => start({ state })}
          />
        </div>
        <Select
          name="step"
          label={SEARCH.step}
          value={filters.step}
          choices={steps}
          onPick={(step) => start({ step })}
        />
        {used > 0 && (
          <button type="button" class="link" onClick={() => start({ ...NO_FILTERS, text: filters.text })}>
            {SEARCH.reset}
          </button>
        )}
      </div>
    </details>
  );
}

/** What the live region says once an answer is there. */
function said({ state, found, next }: Search): string {
  if (state === 'READING') return SEARCH.searching;
  if (state !== 'READY') return '';
  return found.length === 0 ? SEARCH.none : SEARCH.result(found.length, next !== null);
}

function Results({ search, onOpen }: Pick<SearchProps, 'search' | 'onOpen'>) {
  const { state, found, next, fault, more, start } = search;
  const text = said(search);
  return (
    <section>
      <p class="count" role="status" data-testid="search-count">
        {text}
      </p>
      {text === SEARCH.none && <p class="soft">{SEARCH.noneHint}</p>}
      <ul class="cards">
        {found.map((one) => (
          <li key={one.no}>
            <FoundCard found={one} onOpen={() => onOpen(one.no)} />
          </li>
        ))}
      </ul>
      {state === 'READING' && found.length === 0 && <div class="bone" />}
      {state === 'FAILED' && (
        <Lost lost={fault.lost} text={fault.text} onRetry={found.length > 0 ? more : () => start()} />
      )}
      {state === 'READY' && next !== null && (
        <button type="button" class="plain wide" data-testid="search-more" onClick={more}>
          {SEARCH.more}
        </button>
      )}
    </section>
  );
}
