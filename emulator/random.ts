/**
 * Seeded random numbers. Every id, uuid and free choice of a world comes from one of these, so that the same seed
 * gives the same run. Never used for secrets.
 */
const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

export class Random {
  /** `state` is all there is to keep in order to go on later with the same sequence. */
  constructor(public state: number) {}

  /** A number from 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** An id as Google's file ids look. */
  id(length: number): string {
    let text = '';
    for (let i = 0; i < length; i++) text += ID_LETTERS.charAt(this.below(ID_LETTERS.length));
    return text;
  }

  /** A version 4 uuid. */
  uuid(): string {
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
      const digit = this.below(16);
      return (letter === 'x' ? digit : (digit & 3) | 8).toString(16);
    });
  }
}
