/** Where the focus goes back to when the person returns to a list: to the card that was opened. */

let card: number | null = null;

/** Remembers the case that is opened from a list. */
export function leaveFrom(no: number | null): void {
  card = no;
}

/** Puts the focus on the card that was left, once; false when there is none any more. */
export function returnToCard(): boolean {
  const found = card === null ? null : document.querySelector<HTMLElement>(`[data-testid="card-${card}"]`);
  card = null;
  found?.focus();
  return found !== null;
}
