/**
 * The seal of a mail in the outbox: only what Pantau wrote is sent. Whoever may edit the spreadsheet could otherwise have mails
 * sent in the name of the system account by typing a row.
 */
import type { Change, Hmac } from './ports';
import type { Row } from './tabs';

/** What the seal covers: what the mail is and whom it is for. */
const SEALED = ['kunci', 'dibuat', 'kepada', 'perihal', 'isi', 'html'] as const;

function sealOf(hmac: Hmac, key: string, row: Row): string {
  const cells = SEALED.map((column) => {
    const value = row[column];
    return value === undefined || value === '' ? null : value;
  });
  return hmac(key, JSON.stringify(['surel', ...cells]));
}

/** The row of a mail with its seal. */
export const sealed = (hmac: Hmac, key: string, row: Row): Row => ({ ...row, segel: sealOf(hmac, key, row) });

/** The changes with a seal on each new mail. */
export function withSeals(hmac: Hmac, key: string, changes: readonly Change[]): readonly Change[] {
  return changes.map((change) =>
    change.tab === 'KOTAK_KELUAR' && change.kind === 'append'
      ? { ...change, values: sealed(hmac, key, change.values) }
      : change,
  );
}

/** Whether Pantau wrote this mail, and nobody changed it. */
export const outboxSealed = (hmac: Hmac, key: string, row: Row): boolean =>
  row.segel === sealOf(hmac, key, row);
