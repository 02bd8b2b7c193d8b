/**
 * HTML templates (`<?= ?>`, `<?!= ?>`, `<? ?>`): compiled and run inside the script, because a scriptlet is code of
 * the script.
 */
import type { Realm } from './realm';

type Part = { readonly kind: 'text' | 'code' | 'print' | 'force'; readonly text: string };

/** Splits a template into text and scriptlets. */
export function splitTemplate(source: string): readonly Part[] {
  const parts: Part[] = [];
  const pattern = /<\?(!=|=)?([\s\S]*?)\?>/g;
  let from = 0;
  for (let hit = pattern.exec(source); hit; hit = pattern.exec(source)) {
    parts.push({ kind: 'text', text: source.slice(from, hit.index) });
    const kind = hit[1] === '=' ? 'print' : hit[1] === '!=' ? 'force' : 'code';
    parts.push({ kind, text: (hit[2] ?? '').trim().replace(/;$/, '') });
    from = hit.index + hit[0].length;
  }
  parts.push({ kind: 'text', text: source.slice(from) });
  return parts;
}

/** JavaScript that returns the finished text. Variables of the template are its parameters. */
export function compileTemplate(source: string): string {
  const lines = splitTemplate(source).map(({ kind, text }) => {
    if (kind === 'text') return `$out.push(${JSON.stringify(text)});`;
    if (kind === 'code') return `${text};`;
    return kind === 'force' ? `$out.push(String(${text}));` : `$out.push($escape(${text}));`;
  });
  return `var $out = [];\n${lines.join('\n')}\nreturn $out.join('');`;
}

function escapeHtml(value: unknown): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&#34;',
    "'": '&#39;',
  };
  return String(value).replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

/**
 * An HtmlTemplate: the script sets variables on it as properties.
 * @param toOutput makes the HtmlOutput of the finished text
 */
export function makeTemplate(realm: Realm, source: string, toOutput: (html: string) => unknown): object {
  const template = realm.object();
  const hide = (name: string, host: () => unknown): void => {
    Object.defineProperty(template, name, { value: realm.fn(host) });
  };
  hide('getRawContent', () => source);
  hide('getCode', () => compileTemplate(source));
  hide('evaluate', () => {
    const names = Object.keys(template);
    const code = `(function ($escape${names.map((name) => `, ${name}`).join('')}) {\n${compileTemplate(source)}\n})`;
    const render = realm.run(code, 'template.html') as (...args: unknown[]) => string;
    return toOutput(
      render(
        realm.fn(([value]) => escapeHtml(value)),
        ...names.map((name) => template[name]),
      ),
    );
  });
  return template;
}
