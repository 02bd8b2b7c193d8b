/** The state of one form: values, what is wrong, whether something was typed. It sends nothing by itself. */
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Errors } from '../logic/forms';

/** Forms that hold typed, unsaved input; asked before the page leaves a screen or refreshes by itself. */
export const DirtyForms = createContext<Set<string>>(new Set());

export interface Form<T extends object> {
  readonly values: T;
  readonly errors: Errors;
  readonly dirty: boolean;
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

/** Registers a form as holding unsaved input while `dirty`. */
function useDirty(key: string, dirty: boolean): void {
  const forms = useContext(DirtyForms);
  useEffect(() => {
    if (dirty) forms.add(key);
    else forms.delete(key);
    return () => void forms.delete(key);
  }, [forms, key, dirty]);
}

/** `key` names the form on the page; `validate` gives the messages by field. */
export function useForm<T extends object>(key: string, start: T, validate: (values: T) => Errors): Form<T> {
  const [values, setValues] = useState(start);
  const [dirty, setDirty] = useState(false);
  const [shown, setShown] = useState(false);
  const [asked, setAsked] = useState(0);
  const ref = useRef<HTMLFormElement>(null);
  useDirty(key, dirty);
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
    setValues(saved);
    setDirty(false);
    setShown(false);
  };
  return { values, errors: shown ? validate(values) : {}, dirty, set, check, reset, ref };
}

/** Ties one field of a form to an input. */
export function bind<T extends object, K extends keyof T & string>(form: Form<T>, name: K): Bound<T[K]> {
  const onChange = (value: T[K]) => form.set({ [name]: value } as unknown as Partial<T>);
  return { name, value: form.values[name], error: form.errors[name] ?? '', onChange };
}
