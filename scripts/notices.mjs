/** The licences of the libraries whose code stands in what is pushed: each asks that its notice goes where its code goes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENCE = /^licen[sc]e(\.(md|txt))?$/i;
const ESCAPED = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Names of the packages among the inputs of a bundle, each once. */
const packagesOf = (inputs) =>
  [...new Set(inputs.flatMap((path) => PACKAGE.exec(path)?.[1] ?? []))].sort((a, b) => a.localeCompare(b));

/** A library whose licence can't be found must not be pushed: the build ends with its name. */
function noticeOf(root, name) {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((entry) => LICENCE.test(entry));
  if (file === undefined) throw new Error(`${name} stands in the bundle, but its package holds no licence.`);
  const text = readFileSync(join(folder, file), 'utf8').trim();
  return `${name}\n\n${text}`;
}

/** @param inputs paths of all files that went into what is pushed @returns a page that holds every notice whole */
export function noticesPage(root, inputs) {
  const notices = packagesOf(inputs).map((name) => noticeOf(root, name));
  const text = notices.join('\n\n\n').replaceAll(/[&<>]/g, (sign) => ESCAPED[sign]);
  return `<!doctype html>\n<meta charset="utf-8">\n<title>Lisensi pustaka di dalam Pantau</title>\n<pre>\n${text}\n</pre>\n`;
}
