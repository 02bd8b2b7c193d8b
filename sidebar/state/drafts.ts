/**
 * What was typed and not yet sent: asked for before the page leaves a screen, and kept by the browser for as long as its
 * tab is open, so that a reload or a lost session costs nobody a text.
 * The page lives in Google's frame. Its storage there is the frame's own, and the browser may refuse it altogether
 * (third-party storage turned off): then what was typed lasts as long as the page does.
 */
import { createContext } from 'preact';

/** Forms that hold typed, unsaved input, each with what forgets it. */
export const DirtyForms = createContext<Map<string, () => void>>(new Map());

/** Where forms stand: register, case and visit. A text typed for another visit is not brought back. */
export const DraftPlace = createContext('');

const PREFIX = 'pantau/';

/** A file is not kept: the storage holds some 5 MB in all, and the browser can't choose it again by itself. */
const UNKEPT = ['file'];

function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** Keeps a draft; one that the storage has no room for is not kept. */
export function keepDraft(key: string, values: object): void {
  const kept = Object.entries(values).filter(([name]) => !UNKEPT.includes(name));
  try {
    storage()?.setItem(PREFIX + key, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    forgetDraft(key);
  }
}

export function forgetDraft(key: string): void {
  storage()?.removeItem(PREFIX + key);
}

/** The draft over the values a form starts with, null when there is none of this form's fields. */
export function draftOf<T extends object>(key: string, start: T): T | null {
  const text = storage()?.getItem(PREFIX + key) ?? null;
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<T>;
    const fits = Object.keys(kept).every((name) => name in start);
    return fits ? { ...start, ...kept } : null;
  } catch {
    return null;
  }
}
