import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { knownNames, TEMPLATES } from '../../src/app/letters/templates';
import { SETTINGS } from '../../src/app/settings';
import { TABS } from '../../src/app/tabs';
import { SOP_SEED } from '../../src/domain/seed/sop';
import { formatStandard } from '../../src/messages/format';
import { ACTIONS, HOME } from '../../src/messages/sidebar';
import { COMMAND_NAMES } from '../../workspace/scenarioCommands';
import { parseScenario } from '../../workspace/scenarioFile';

const ROOT = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));

const PAGES = ['README.md', ...filesIn('docs', /\.md$/)];
const quoted = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
/** The line that begins so; what the formatter pads a table with does not count. */
const row = (text: string, start: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/ +\|/g, ' |'))
    .find((line) => line.startsWith(start)) ?? '';

describe('the pedoman operasional is in step with the program', () => {
  const text = read('docs/OPERASIONAL.md');

  test.each(SETTINGS)('it names the setting $key with label, default and meaning', (setting) => {
    const { key, label, value, meaning } = setting;
    const shown = value === '' ? '(kosong)' : `\`${value}\``;
    expect(row(text, `| \`${key}\` |`)).toBe(`| \`${key}\` | ${label} | ${shown} | ${meaning} |`);
  });

  test.each(TEMPLATES)(
    'it names every placeholder of $name, those that must be there in bold',
    (template) => {
      const shown = row(text, `- ${template.name}:`) + row(text, '- Semua templat:');
      for (const name of knownNames(template)) expect(shown).toContain(`\`{{${name}}}\``);
      for (const name of template.required) expect(shown).toContain(`**\`{{${name}}}\`**`);
    },
  );

  test('it has a row for every tab', () => {
    for (const tab of TABS) expect(row(text, `| ${tab.title} |`)).not.toBe('');
  });

  test('it explains every state of a mail', () => {
    const states = TABS.find((tab) => tab.id === 'KOTAK_KELUAR')?.columns.find((one) => one.key === 'status');
    for (const state of states?.options ?? []) expect(row(text, `| ${state} |`)).not.toBe('');
  });
});

describe('the panduan is in step with the program', () => {
  const text = read('docs/PANDUAN.md');

  test.each(SOP_SEED.steps)('step $no with its standard and where it returns to', (step) => {
    const cells = row(text, `| ${step.no} |`).split(' | ');
    expect(cells[4]).toBe(formatStandard(step.waktu, step.satuan));
    expect(cells[5]?.replace(/[\s|]/g, '')).toBe(step.returnTo === null ? '' : String(step.returnTo));
  });

  test('every button by the words that stand on it', () => {
    const labels = Object.values(ACTIONS).map((label) => (typeof label === 'string' ? label : label(1)));
    const optional: readonly string[] = [ACTIONS.open, ACTIONS.cancel];
    for (const label of [HOME.newCase, ...labels].filter((one) => !optional.includes(one)))
      expect(text).toContain(label);
  });
});

describe('the description of scenarios is in step with the program', () => {
  const text = read('docs/SKENARIO.md');

  test('it has a row for every command', () => {
    for (const name of COMMAND_NAMES) expect(row(text, `| \`${name}\` |`)).not.toBe('');
  });

  test('the file it shows can be played', () => {
    const shown = /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    expect(parseScenario(shown).steps).toHaveLength(4);
  });
});

test('the glossary names only what the code has', () => {
  const code = filesIn('src', /\.ts$/)
    .map((file) => read(file))
    .join('\n');
  const words = quoted(read('docs/GLOSARIUM.md')).flatMap((text) => text.match(/[A-Za-z_/.]{2,}/g) ?? []);
  const known = (word: string) => code.includes(word.replace(/_$/, '')) || existsSync(join(ROOT, word));
  expect(words.filter((word) => !known(word))).toEqual([]);
});

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  test('its links and pictures are there', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map((found) => found[1] ?? found[2]);
    const local = targets.filter((target) => target !== undefined && !/^https?:/.test(target));
    const missing = local.filter(
      (target) => !existsSync(resolve(ROOT, dirname(page), String(target).replace(/#.*$/, ''))),
    );
    expect(missing).toEqual([]);
  });

  test('the files it names are there', () => {
    const named = quoted(text).filter((name) =>
      /^(src|sidebar|emulator|workspace|scripts|tests|docs)\//.test(name),
    );
    expect(named.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });

  test('the npm scripts it names are there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...text.matchAll(/npm run (?:-s )?(\w+)/g)].map((found) => String(found[1]));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('it speaks of the product only', () => {
    expect(text).not.toMatch(
      /\bissues?\b|\bsessions?\b|(^|[\s`(])\/(work|tmp|home|root)\b|registry\.npmjs/im,
    );
  });
});

test('every picture is shown somewhere and smaller than 250 KB', () => {
  const shown = PAGES.map(read).join('\n');
  for (const picture of filesIn('docs/gambar', /./)) {
    expect(shown).toContain(relative('docs', picture));
    expect(statSync(join(ROOT, picture)).size).toBeLessThan(250_000);
  }
});
