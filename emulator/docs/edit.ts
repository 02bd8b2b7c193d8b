/** What a person does to a document by hand in the Docs window, outside any script. Works on a copy. */
import type { DocModel, DocNode } from './model';
import { sectionsOf, softBreaks } from './model';
import { matchesOf } from './pattern';
import { replaceRange, textOfRuns } from './runs';

/** "Find and replace" of the Docs window, literal, in header, body and footer; formats stay. Says how often. */
export function findAndReplace(
  model: DocModel,
  find: string,
  replace: string,
): { model: DocModel; count: number } {
  const copy = structuredClone(model);
  const literal = new RegExp(find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g');
  const count = sectionsOf(copy).reduce(
    (sum, section) => sum + inNode(section, literal, softBreaks(replace)),
    0,
  );
  return { model: copy, count };
}

function inNode(node: DocNode, find: RegExp, replace: string): number {
  if (node.kind !== 'TEXT') {
    const children: readonly DocNode[] = 'children' in node ? node.children : [];
    return children.reduce((sum, child) => sum + inNode(child, find, replace), 0);
  }
  const matches = matchesOf(find, textOfRuns(node.runs)).reverse();
  for (const match of matches) node.runs = replaceRange(node.runs, match.start, match.end, replace);
  return matches.length;
}
