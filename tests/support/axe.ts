/** axe on a page: WCAG 2.2 AA and the good habits, as far as a program can tell. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** The script that brings axe into a page. */
export const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong, each with the elements it is about. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  // It is half a megabyte: where many pages are looked at, the window has it already.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(AXE);
  const run = `axe.run({ runOnly: ${JSON.stringify(TAGS)} }).then((result) => result.violations)`;
  const violations = (await page.evaluate(run)) as readonly Violation[];
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
