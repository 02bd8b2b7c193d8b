/** What is wrong with a template, by name and place, before a letter is made from it. Pure. */
import { isBorder, placeholdersIn, tableOf } from './placeholders';
import { knownNames, type TemplateDefinition } from './templates';

/** One paragraph of a template. */
export interface TemplateLine {
  readonly part: 'BODY' | 'HEADER' | 'FOOTER';
  readonly inTable: boolean;
  readonly text: string;
}

export interface TemplateProblem {
  readonly cause: 'UNKNOWN' | 'MISSING' | 'UNCLOSED' | 'UNFILLED' | 'BROKEN';
  /** the placeholder, or the text around broken braces */
  readonly name: string;
  /** null for what is nowhere */
  readonly line: TemplateLine | null;
  /** the nearest name that would be known, '' when none is near */
  readonly nearest: string;
}

/** Further than this a name is another word, not a slip. */
const NEAR = 3;

/** All problems of a template, in the order of its text; what is missing comes last. */
export function templateProblems(
  template: TemplateDefinition,
  lines: readonly TemplateLine[],
): readonly TemplateProblem[] {
  const known = knownNames(template);
  const used = lines.flatMap((line) => placeholdersIn(line.text).map(({ name }) => name));
  const missing = template.required.filter((name) => !used.includes(name));
  return [
    ...lines.flatMap((line) => lineProblems(line, known)),
    ...borderProblems(lines, known),
    ...missing.map((name): TemplateProblem => ({ cause: 'MISSING', name, line: null, nearest: '' })),
  ];
}

function lineProblems(line: TemplateLine, known: readonly string[]): readonly TemplateProblem[] {
  const names = placeholdersIn(line.text).map(({ name }) => name);
  const unknown = names
    .filter((name) => !known.includes(name))
    .map((name): TemplateProblem => ({ cause: 'UNKNOWN', name, line, nearest: nearestOf(name, known) }));
  const rest = line.text.replace(/\{\{[^{}]*\}\}/g, '');
  if (!/\{\{|\}\}/.test(rest)) return unknown;
  return [...unknown, { cause: 'BROKEN', name: rest.trim(), line, nearest: '' }];
}

/** Borders stand alone in the body, in pairs, side by side; columns in a row of a table or between their borders. */
function borderProblems(
  lines: readonly TemplateLine[],
  known: readonly string[],
): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  let open: { readonly name: string; readonly line: TemplateLine } | null = null;
  const report = (cause: 'UNCLOSED' | 'UNFILLED', name: string, line: TemplateLine) =>
    problems.push({ cause, name, line, nearest: '' });
  for (const line of lines) {
    for (const { name } of placeholdersIn(line.text)) {
      if (!known.includes(name)) continue;
      if (!isBorder(name)) {
        const table = tableOf(name);
        if (table !== '' && !line.inTable && open?.name !== table) report('UNFILLED', name, line);
        continue;
      }
      const alone = line.part === 'BODY' && !line.inTable && line.text.trim() === `{{${name}}}`;
      const fits = name.startsWith('#') ? open === null : open?.name === name.slice(1);
      if (!alone || !fits) report('UNCLOSED', name, line);
      open = name.startsWith('#') ? { name: name.slice(1), line } : null;
    }
  }
  if (open !== null) report('UNCLOSED', `#${open.name}`, open.line);
  return problems;
}

function nearestOf(name: string, known: readonly string[]): string {
  const bare = name.trim().toLowerCase();
  const ranked = known.map((each) => ({ each, far: distance(bare, each) })).sort((a, b) => a.far - b.far);
  const [first] = ranked;
  return first !== undefined && first.far <= Math.min(NEAR, first.each.length / 2) ? first.each : '';
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
