/** The list: who I am, what waits for me, what runs in other hands. */
import { useState } from 'preact/hooks';
import type { HomeView, MeView, PageStart, TaskView } from '../../src/api/contract';
import { BULK_PAGE } from '../../src/messages/bulk';
import { COMMON, HOME } from '../../src/messages/sidebar';
import { dateKeyOf } from '../logic/dates';
import { isLink } from '../logic/text';
import { bulkTasks } from '../logic/view';
import type { Loader } from '../state/load';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Icon } from '../ui/Icon';
import { Busy, Failure, Header, Section, Skeleton } from '../ui/Shell';
import { HomeFoot } from './HomeFoot';

interface HomeProps {
  readonly home: Loader<HomeView, string>;
  readonly place: PageStart['place'];
  onRead(quiet: boolean): void;
  /** null: the case of the row selected in the spreadsheet */
  onOpen(no: number | null): void;
  onNew(): void;
  onSearch(): void;
  onBulk(): void;
}

/** So many cards are shown before the rest is asked for. */
const FIRST = 10;

/** "Plh. Sekretaris Daerah, Asisten Administrasi Umum", "Administrator" or "Pembaca". */
export function capacityText(me: MeView): string {
  const labels = me.capacities.map((capacity) => capacity.label);
  if (labels.length > 0) return labels.join(', ');
  return me.isAdmin ? HOME.administrator : HOME.reader;
}

function nameOf(me: MeView): string {
  return me.nama !== '' && me.nama !== capacityText(me) ? me.nama : me.email;
}

export function HomeScreen(props: HomeProps) {
  const { load, reading } = props.home;
  const me = props.home.value?.me;
  return (
    <div class="screen" data-testid="home">
      <Header
        title={me ? capacityText(me) : COMMON.app}
        screen="home"
        list
        aside={me && <SearchButton onPress={props.onSearch} />}
      >
        {me && <div class="who">{nameOf(me)}</div>}
      </Header>
      {reading && <Busy text={COMMON.loading} />}
      {load.state === 'LOADING' && <Skeleton cards={3} />}
      {load.state === 'FAILED' && (
        <Failure
          title={load.lost ? COMMON.lostTitle : COMMON.refusedTitle}
          text={load.text}
          onRetry={() => props.onRead(false)}
        />
      )}
      {load.state === 'READY' && <Lists {...props} view={load.value} stale={load.stale} />}
    </div>
  );
}

function SearchButton({ onPress }: { onPress(): void }) {
  return (
    <button type="button" class="bare" data-testid="open-search" aria-label={HOME.search} onClick={onPress}>
      <Icon name="search" />
    </button>
  );
}

function Lists({
  view,
  stale,
  reading,
  ...props
}: HomeProps & { view: HomeView; stale: boolean; reading?: boolean }) {
  const reader = view.me.capacities.length === 0;
  return (
    <>
      <main>
        {reader && !view.me.isAdmin && <p class="notice plain">{HOME.readOnly}</p>}
        <Warnings texts={view.warnings} />
        {!reader && <Mine view={view} onOpen={props.onOpen} onBulk={props.onBulk} />}
        {reader && <Progress tasks={[...view.mine, ...view.others]} onOpen={props.onOpen} />}
        {!reader && view.others.length > 0 && <Others view={view} onOpen={props.onOpen} />}
        <Agenda view={view} />
      </main>
      <footer>
        {view.canOpen && (
          <Button kind="primary" wide testId="new-case" onPress={props.onNew}>
            {HOME.newCase}
          </Button>
        )}
        <HomeFoot {...props} view={view} stale={stale} />
      </footer>
    </>
  );
}

/** The agenda of outgoing naskah, for printing. */
function Agenda({ view }: { view: HomeView }) {
  if (!isLink(view.agendaUrl)) return null;
  const today = dateKeyOf(view.now);
  const periods = [
    [HOME.agendaOf.month, today.slice(0, 7)],
    [HOME.agendaOf.year, today.slice(0, 4)],
  ] as const;
  return (
    <p class="agenda" data-testid="agenda">
      {HOME.agenda}:
      {periods.map(([label, period]) => (
        <a key={period} href={view.agendaUrl + period} rel="noopener">
          {label} <span class="sr">{COMMON.opensNewTab}</span>
        </a>
      ))}
    </p>
  );
}

function Warnings({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <div class="notice warn" role="note">
      <Icon name="alert" />
      <ul class="plain">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

interface MineProps extends Pick<HomeProps, 'onBulk'> {
  readonly view: HomeView;
  onOpen(no: number): void;
}

function Mine({ view, onOpen, onBulk }: MineProps) {
  const several = bulkTasks(view).length;
  return (
    <Section title={HOME.mine} count={view.mine.length}>
      {view.mine.length === 0 && (
        <div class="empty">
          <Icon name="check" />
          <p>{HOME.emptyMine}</p>
          <p class="soft">
            {view.others.length > 0 ? HOME.emptyMineHint(view.others.length) : HOME.emptyProgress}
          </p>
        </div>
      )}
      {several > 1 && (
        <button type="button" class="link" data-testid="open-bulk" onClick={onBulk}>
          {BULK_PAGE.open(several)}
        </button>
      )}
      <CardList tasks={view.mine} mine onOpen={onOpen} />
    </Section>
  );
}

function Others({ view, onOpen }: { view: HomeView; onOpen(no: number): void }) {
  const [open, setOpen] = useState(view.mine.length === 0 || view.others.length <= 5);
  return (
    <details
      class="group"
      data-testid="others"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>
          <span>{HOME.others}</span>
          <span>{view.others.length}</span>
        </h2>
      </summary>
      <LongList tasks={view.others} onOpen={onOpen} />
    </details>
  );
}

function Progress({ tasks, onOpen }: { tasks: readonly TaskView[]; onOpen(no: number): void }) {
  return (
    <Section title={HOME.progress} count={tasks.length}>
      {tasks.length === 0 ? (
        <p class="soft">{HOME.emptyProgress}</p>
      ) : (
        <LongList tasks={tasks} onOpen={onOpen} />
      )}
    </Section>
  );
}

function LongList({ tasks, onOpen }: { tasks: readonly TaskView[]; onOpen(no: number): void }) {
  const [all, setAll] = useState(false);
  const shown = all ? tasks : tasks.slice(0, FIRST);
  return (
    <>
      <CardList tasks={shown} mine={false} onOpen={onOpen} />
      {shown.length < tasks.length && (
        <button type="button" class="link" data-testid="show-all" onClick={() => setAll(true)}>
          {HOME.all(tasks.length)}
        </button>
      )}
    </>
  );
}

function CardList(props: { tasks: readonly TaskView[]; mine: boolean; onOpen(no: number): void }) {
  return (
    <ul class="cards">
      {props.tasks.map((task) => (
        <li key={task.no}>
          <Card task={task} mine={props.mine} onOpen={() => props.onOpen(task.no)} />
        </li>
      ))}
    </ul>
  );
}
