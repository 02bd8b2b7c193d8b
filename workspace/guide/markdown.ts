/** Small parts of Markdown, for the tables that are made from code. */

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const code = (text: string): string => `\`${text}\``;

export const fold = (title: string, body: string): string =>
  `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;

const begin = (name: string): string => `<!-- made: ${name} -->`;
const END = '<!-- end -->';

/** The text with each marked part made anew. @throws Error for a part that is not marked, or a mark without a part */
export function fill(text: string, parts: Readonly<Record<string, string>>): string {
  const marked = [...text.matchAll(/<!-- made: ([\w-]+) -->/g)].map((hit) => hit[1] ?? '');
  const names = Object.keys(parts);
  const wrong = [...marked, ...names].find((name) => !marked.includes(name) || !names.includes(name));
  if (wrong !== undefined) throw new Error(`part ${wrong} is not both marked and made`);
  return names.reduce((whole, name) => {
    const from = whole.indexOf(begin(name)) + begin(name).length;
    return `${whole.slice(0, from)}\n\n${parts[name] ?? ''}\n\n${whole.slice(whole.indexOf(END, from))}`;
  }, text);
}
