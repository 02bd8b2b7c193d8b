/** Approving several cases at once: which are chosen, which were read here, what became of each. */
import { useRef, useState } from 'preact/hooks';
import type { BulkRequest, BulkView, DocumentTextView, HomeView } from '../../src/api/contract';
import { call, newCommandId } from '../client';
import { type Document, naskahUnderReview } from '../logic/view';
import { useWriter, type Writer } from './writer';

/** What became of reading one naskah. */
export type Read =
  | { readonly state: 'READING' }
  | { readonly state: 'FAILED'; readonly lost: boolean; readonly text: string }
  | { readonly state: 'READY'; readonly document: Document | null; readonly text: DocumentTextView | null };

export interface Bulk extends Pick<Writer<BulkRequest>, 'slow' | 'notice' | 'clear'> {
  readonly busy: boolean;
  /** running numbers of the cases, in the order they were chosen */
  readonly chosen: readonly number[];
  readonly reads: ReadonlyMap<number, Read>;
  /** null before anything was sent */
  readonly results: BulkView['results'] | null;
  choose(chosen: readonly number[]): void;
  /** Reads the naskah of a case into the screen. */
  read(no: number): void;
  send(note: string, home: HomeView): Promise<boolean>;
  /** Begins anew. */
  reset(): void;
}

async function readNaskah(registerId: string, no: number): Promise<Read> {
  const kase = await call('loadCase', { registerId, no });
  if (!kase.ok) return { state: 'FAILED', lost: false, text: kase.message };
  const document = naskahUnderReview(kase.view);
  if (document === null) return { state: 'READY', document, text: null };
  const text = await call('loadDocument', { registerId, no, fileId: document.fileId });
  if (!text.ok) return { state: 'FAILED', lost: false, text: text.message };
  return { state: 'READY', document, text: text.view };
}

function useReads(registerId: string) {
  const [reads, setReads] = useState<ReadonlyMap<number, Read>>(new Map());
  const turn = useRef(0);
  const put = (no: number, read: Read) => setReads((old) => new Map(old).set(no, read));
  const read = (no: number) => {
    const mine = turn.current;
    put(no, { state: 'READING' });
    readNaskah(registerId, no)
      .catch((): Read => ({ state: 'FAILED', lost: true, text: '' }))
      .then((got) => mine === turn.current && put(no, got));
  };
  const forget = () => {
    turn.current += 1;
    setReads(new Map());
  };
  return { reads, read, forget };
}

const approve = (request: BulkRequest) => call('approveMany', request);

/** `onHome` takes the fresh list that comes with the answer. */
export function useBulk(registerId: string, onHome: (home: HomeView) => void): Bulk {
  const [chosen, choose] = useState<readonly number[]>([]);
  const [results, setResults] = useState<BulkView['results'] | null>(null);
  const { reads, read, forget } = useReads(registerId);
  const { busy, send, ...writer } = useWriter(approve, (view: BulkView) => {
    setResults(view.results);
    onHome(view.home);
  });
  const seenOf = (no: number) => {
    const got = reads.get(no);
    return got?.state === 'READY' && got.text ? { seen: got.text.seen } : {};
  };
  return {
    ...writer,
    busy: busy !== null,
    chosen,
    reads,
    results,
    choose,
    read,
    send: (note, home) => {
      const tasks = home.mine.filter(({ no }) => chosen.includes(no));
      const items = tasks.map(({ no, visit }) => ({ no, visit, ...seenOf(no) }));
      return send({ registerId, commandId: newCommandId(), note, items });
    },
    reset: () => {
      choose([]);
      setResults(null);
      forget();
      writer.clear();
    },
  };
}
