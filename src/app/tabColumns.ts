/** Short builders for the columns of the tables of tabs. */
import type { Column } from './tabs';

export const text = (key: string, label: string, width = 160, more: Partial<Column> = {}): Column => ({
  key,
  label,
  type: 'TEXT',
  width,
  ...more,
});
export const long = (key: string, label: string, width = 320): Column => ({
  key,
  label,
  type: 'LONG',
  width,
});
export const number = (key: string, label: string, width = 70, more: Partial<Column> = {}): Column => ({
  key,
  label,
  type: 'NUMBER',
  width,
  ...more,
});
export const moment = (key: string, label: string): Column => ({ key, label, type: 'MOMENT', width: 140 });
export const date = (key: string, label: string): Column => ({ key, label, type: 'DATE', width: 110 });
export const choice = (key: string, label: string, options: readonly string[], width = 130): Column =>
  text(key, label, width, { options });
