/** How a decision is answered: a value, or a refusal as data. Texts stand in src/messages/refusals.ts. */
import type { Refusal, RefusalCode, Result } from '../types';

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refusal = (code: RefusalCode, params: Refusal['params'] = {}): Refusal => ({ code, params });

export const refused = (reason: Refusal): Result<never> => ({ ok: false, refusal: reason });
