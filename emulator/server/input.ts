/** Reads fields of a query or a body; a missing or wrong one is an error that names it. */
import { HttpError } from './http';

export type Fields = Readonly<Record<string, unknown>>;

export function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new HttpError(400, `Isian "${name}" harus teks.`);
  return value;
}

export function textOrNull(fields: Fields, name: string): string | null {
  return fields[name] === null ? null : text(fields, name);
}

/** A whole number, also when it is written as text in a query. */
export function whole(fields: Fields, name: string): number {
  const raw = fields[name];
  const value = typeof raw === 'string' && raw !== '' ? Number(raw) : raw;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new HttpError(400, `Isian "${name}" harus bilangan bulat.`);
  }
  return value;
}

export function list(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  if (!Array.isArray(value)) throw new HttpError(400, `Isian "${name}" harus larik.`);
  return value;
}

/** An object whose values are all texts. */
export function texts(fields: Fields, name: string): Readonly<Record<string, string>> {
  const value = fields[name];
  const fits =
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string');
  if (!fits) throw new HttpError(400, `Isian "${name}" harus objek berisi teks.`);
  return value as Readonly<Record<string, string>>;
}
