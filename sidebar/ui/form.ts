/** The state of one form: values, what is wrong, whether something was typed. It sends nothing by itself. */
import { useCallback, useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Errors } from '../logic/forms';
import { DirtyForms, DraftPlace, draftOf, forgetDraft, keepDraft } from '../state/drafts';

export interface Form<T extends object> {
  readonly values: T;
  readonly errors: Errors;
  readonly dirty: boolean;
  /** what was typed before a reload has been brought back */
  readonly restored: boolean;
  set(patch: Partial<T>): void;
  /** Checks, shows what is wrong and moves there; true when ready to send. */
  check(): boolean;
  /** Takes the given values as saved: nothing typed any more. */
  reset(values: T): void;
  /** put on the element that holds the fields */
  readonly ref: { current: HTMLFormElement | null };
}

/** What an input needs to know of its field. */
export interface Bound<V> {
  readonly name: string;
  readonly value: V;
  readonly error: string;
  onChange(value: V): void;
}

/** Registers a form as holding unsaved input while `dirty`, and keeps that for a reload. */
function useDraft(key: string, values: object, dirty: boolean): void {
  const forms = useContext(DirtyForms);
  // At once, not after the next picture: a reload may come in between.
  useLayoutEffect(() => {
    if (!dirty) return;
    forms.set(key, () => forgetDraft(key));
    keepDraft(key, values);
    return () => void forms.delete(key);
  }, [forms, key, values, dirty]);
}

/** What a form begins with, and whether that comes from before a reload. */
function useStart<T extends object>(key: string, start: T) {
  const [begun] = useState(() => draftOf(key, start));
  const [values, setValues] = useState(begun ?? start);
  const [dirty, setDirty] = useState(begun !== null);
  return { begun, values, setValues, dirty, setDirty };
}

/** `name` names the form on the page; `validate` gives the messages by field. */
export function useForm<T extends object>(name: string, start: T, validate: (values: T) => Errors): Form<T> {
  const key = `${useContext(DraftPlace)}/${name}`;
  const { begun, values, setValues, dirty, setDirty } = useStart(key, start);
  const [shown, setShown] = useState(false);
  const [asked, setAsked] = useState(0);
  const ref = useRef<HTMLFormElement>(null);
  useDraft(key, values, dirty);
  useEffect(() => {
    if (asked > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked]);
  const set = useCallback((patch: Partial<T>) => {
    setValues((before) => ({ ...before, ...patch }));
    setDirty(true);
  }, []);
  const check = () => {
    if (Object.keys(validate(values)).length === 0) return true;
    setShown(true);
    setAsked((times) => times + 1);
    return false;
  };
  const reset = (saved: T) => {
    forgetDraft(key);
    setValues(saved);
    setDirty(false);
    setShown(false);
  };
  const errors = shown ? validate(values) : {};
  return { values, errors, dirty, restored: begun !== null && dirty, set, check, reset, ref };
}

/** Ties one field of a form to an input. */
export function bind<T extends object, K extends keyof T & string>(form: Form<T>, name: K): Bound<T[K]> {
  const onChange = (value: T[K]) => form.set({ [name]: value } as unknown as Partial<T>);
  return { name, value: form.values[name], error: form.errors[name] ?? '', onChange };
}
