/** The text of the naskah under review: read once for who decides, and again when it was changed meanwhile. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CaseView, DocumentRequest, DocumentTextView } from '../../src/api/contract';
import { READING } from '../../src/messages/sidebar';
import { call } from '../client';
import { type Marks, marksOf, NO_MARKS } from '../logic/changes';
import { type Document, isAllowed, naskahUnderReview } from '../logic/view';
import type { NoticeData } from '../ui/Notice';
import { type Load, useLoader } from './load';

const readDocument = (request: DocumentRequest) => call('loadDocument', request);

export interface Reading {
  readonly document: Document | null;
  /** null: nothing asked for yet */
  readonly load: Load<DocumentTextView> | null;
  readonly text: DocumentTextView | null;
  readonly marks: Marks;
  /** since when the marked places changed, '' when there is nothing to compare with */
  readonly since: string;
  /** the text changed under the reader's eyes: show it */
  readonly changed: boolean;
  start(): void;
}

/** What had been on the screen before the text changed, and of which naskah. */
interface Shown {
  readonly key: string;
  readonly paragraphs: readonly string[];
}

export function useReading(view: CaseView, notice: NoticeData | null): Reading {
  const { load, value, read } = useLoader(readDocument);
  const document = view.present ? naskahUnderReview(view) : null;
  const fileId = document?.fileId ?? '';
  const key = `${view.no}/${view.present?.visit}/${fileId}`;
  const [asked, setAsked] = useState('');
  const [before, setBefore] = useState<Shown | null>(null);
  const { registerId, no } = view;
  const start = useCallback(() => {
    setAsked(key);
    read({ registerId, no, fileId }, false);
  }, [read, key]);
  const decides = isAllowed(view, 'approve');
  useEffect(() => {
    if (decides && fileId !== '') start();
  }, [start, decides]);
  const mine = asked === key;
  const text = mine ? value : null;
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    if (notice?.code !== 'TEXT_CHANGED' || !latest.current) return;
    setBefore({ key, paragraphs: latest.current.paragraphs });
    start();
  }, [notice]);
  const own = before?.key === key ? { label: READING.yours, paragraphs: before.paragraphs } : null;
  const base = own ?? text?.baseline ?? null;
  const marks = base && text ? marksOf(base.paragraphs, text.paragraphs) : NO_MARKS;
  return {
    document,
    load: mine ? load : null,
    text,
    marks,
    since: base?.label ?? '',
    changed: own !== null,
    start,
  };
}
