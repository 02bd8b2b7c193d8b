/** The kinds of errors that services raise, beside GoogleError. Wording is Google's wherever a source gives it. */
import { GoogleError } from './remote';

/** Error of an advanced service; scripts see the name, and the code in `details`. */
export class ApiError extends GoogleError {
  constructor(
    method: string,
    readonly code: number,
    reason: string,
  ) {
    super(`API call to ${method} failed with error: ${reason}`);
    this.name = 'GoogleJsonResponseException';
  }
}

/** What Google refuses, before the name of the API method is put around it. */
export class ApiRefusal extends GoogleError {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Something that Google has and this emulator does not. Never to be mistaken for a refusal by Google. */
export class NotEmulated extends TypeError {
  constructor(what: string) {
    super(`${what} is not emulated`);
    this.name = 'NotEmulated';
  }
}

/** Runs the body of an API method and words its refusals as the advanced service does. */
export function asApi<T>(method: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw worded(method, error);
  }
}

/** Like `asApi`, for a body that takes its time. */
export async function asApiLater<T>(method: string, body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    throw worded(method, error);
  }
}

function worded(method: string, error: unknown): unknown {
  if (error instanceof ApiError || !(error instanceof GoogleError)) return error;
  return new ApiError(method, error instanceof ApiRefusal ? error.code : 400, error.message);
}
