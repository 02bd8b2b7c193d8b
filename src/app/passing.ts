/** Failures of Google that pass by themselves, told by their words: Apps Script gives errors no other mark. Pure. */

/**
 * 429, 500 and 503 of the Sheets and Drive APIs ("Troubleshoot", API errors), and the exceptions of Apps Script's own
 * services (guides/services/quotas, "Exception messages"; guides/support/troubleshooting).
 */
const PASSING: readonly RegExp[] = [
  /currently unavailable|internal error|server error|backend error/i,
  /service .+ failed while/i,
  /rate limit|quota exceeded|short time|too many lockservice operations/i,
  /timed out|timeout/i,
];
const DAY_IS_OVER = /too many times for one day/i;

/** What a person is told of such a failure before anything was written; null for any other failure. */
export function passingCode(error: unknown): 'UNAVAILABLE' | 'QUOTA' | null {
  const text = String(error);
  if (DAY_IS_OVER.test(text)) return 'QUOTA';
  return PASSING.some((words) => words.test(text)) ? 'UNAVAILABLE' : null;
}
