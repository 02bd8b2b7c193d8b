/** Rules of guides/v8-runtime and guides/html/communication. */
import { readCode } from '../../emulator/code';
import { closeWorlds, errorOf, KABAG, OWNER, resultOf, worldWith } from './support';

afterEach(closeWorlds);

const FORMS = `
  function normal() { return 'ya'; }
  async function later() { return 'ya'; }
  var inVar = function () { return 'ya'; };
  let inLet = function other() { return 'ya'; };
  const inConst = function () { return 'ya'; };
  var arrowVar = () => 'ya';
  let arrowLet = () => 'ya';
  const arrowConst = async () => 'ya';`;

test.each('normal later inVar inLet inConst arrowVar arrowLet arrowConst'.split(' '))(
  'a function is found in the way that %s is declared',
  async (fn) => {
    const world = await worldWith(FORMS);
    expect((await world.callFromPage(fn, [], KABAG, null)).value).toBe('ya');
    expect((await world.runInEditor(fn, OWNER)).value).toBe('ya');
  },
);

const HIDDEN: readonly (readonly [string, string])[] = [
  ['inside', 'function outer() { function inside() {} }'],
  ['made', 'const make = () => () => 1; const made = make();'],
  ['assigned', 'globalThis.assigned = function () {};'],
  ['inBlock', '{ let inBlock = function () {}; }'],
  ['value', 'var value = 5;'],
  ['outer', 'var outer; outer = function () {};'],
];

test.each(HIDDEN)(
  'a function that is not declared at the top level is not found: %s in %s',
  async (fn, code) => {
    const world = await worldWith(code);
    expect((await world.callFromPage(fn, [], OWNER, null)).error).toBe(
      `Exception: Script function not found: ${fn}`,
    );
  },
);

test('menus and triggers call methods of objects and static methods; pages do not', async () => {
  const world = await worldWith(`
    function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('a', 'menu.a').addItem('b', 'Kelas.b').addToUi(); }
    const menu = { n: 4, a: function () { return this.n; } };
    class Kelas { static b() { return 'b'; } }
    function start() { ScriptApp.newTrigger('menu.a').timeBased().everyMinutes(1).create(); }`);
  const id = world.createSpreadsheet('Register', OWNER);
  await world.open(id, OWNER);
  expect((await world.clickMenu(id, 'a', OWNER)).value).toBe(4);
  expect((await world.clickMenu(id, 'b', OWNER)).value).toBe('b');
  await world.runInEditor('start', OWNER);
  expect((await world.fireTrigger(world.triggers()[0]?.id ?? '')).value).toBe(4);
  expect((await world.callFromPage('menu.a', [], OWNER, id)).error).toBe(
    'Exception: Script function not found: menu.a',
  );
});

test('a page cannot call a function whose name ends with an underscore; the script can', async () => {
  const world = await worldWith('function hidden_() { return 7; } function open() { return hidden_(); }');
  expect((await world.callFromPage('hidden_', [], OWNER, null)).error).toBe(
    'Exception: Script function not found: hidden_',
  );
  expect((await world.callFromPage('open', [], OWNER, null)).value).toBe(7);
});

const UNSUPPORTED: readonly (readonly [string, string])[] = [
  ['class A { #rahasia = 1; }', 'SyntaxError: Unexpected private field #rahasia (line 2): the runtime'],
  ['class A { #m() {} }', 'SyntaxError: Unexpected private field #m (line 2): the runtime'],
  ['const f = () => { class B { static jumlah = 0; } };', 'SyntaxError: Unexpected static field (line 2)'],
  ['import a from "b";', 'SyntaxError: '],
  ['export const a = 1;', 'SyntaxError: '],
];

test.each(UNSUPPORTED)('the runtime refuses the whole script for: %s', async (line, words) => {
  const world = await worldWith(`function main() { return 1; }\n${line}`);
  expect((await world.runInEditor('main', OWNER)).error).toContain(words);
});

test('public fields, static methods and what only looks like a private field are supported', async () => {
  const world = await worldWith(`class A { n = 1; static m() { return new A().n; } }
    function main() { return [A.m(), '#a', /#b/.source, \`#c\`]; }`);
  expect((await world.runInEditor('main', OWNER)).value).toEqual([1, '#a', '#b', '#c']);
});

test('a source that cannot be read leaves its error to the engine', () => {
  expect(readCode('function (')).toMatchObject({ fault: null, functions: new Set() });
});

/** "Unavailable APIs" of guides/v8-runtime, and what belongs to Node or a page. */
const UNAVAILABLE = (
  'setTimeout setInterval clearTimeout clearInterval ReadableStream WritableStream TextEncoder TextDecoder fetch ' +
  'FormData File URL URLSearchParams DOMException atob btoa crypto SubtleCrypto window navigator performance process ' +
  'document XMLHttpRequest localStorage structuredClone queueMicrotask setImmediate require module exports Buffer ' +
  'global Blob Worker MessageChannel BroadcastChannel Event EventTarget AbortController'
).split(' ');

test('what Google lists as unavailable, and what belongs to Node or a page, does not exist', async () => {
  const kinds = UNAVAILABLE.map((name) => `['${name}', typeof ${name}]`).join();
  expect(await resultOf(`return [${kinds}];`)).toEqual(UNAVAILABLE.map((name) => [name, 'undefined']));
});

const LANGUAGE = (
  'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp ' +
  'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math Intl ' +
  'ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array ' +
  'Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet WeakRef Proxy Reflect ' +
  'FinalizationRegistry decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN ' +
  'WebAssembly'
).split(' ');

test('beside the language there are the console, Logger and the services of Apps Script, nothing else', async () => {
  const names = (await resultOf(`return Object.getOwnPropertyNames(globalThis);`)) as string[];
  const rest = names.filter((name) => !LANGUAGE.includes(name) && name !== 'Iterator');
  expect(rest.sort()).toEqual(
    (
      'Browser CacheService CalendarApp CardService Charts ConferenceDataService ContactsApp ContentService ' +
      'DataStudioApp DocumentApp Drive DriveApp FormApp GmailApp GroupsApp HtmlService Jdbc LanguageApp ' +
      'LinearOptimizationService LockService Logger MailApp Maps MimeType PropertiesService ScriptApp Session Sheets ' +
      'SitesApp SlidesApp SpreadsheetApp UrlFetchApp Utilities XmlService console main'
    ).split(' '),
  );
});

test('the types of files have their names in MimeType', async () => {
  expect(await resultOf('return [MimeType.PDF, MimeType.GOOGLE_SHEETS, MimeType.MICROSOFT_WORD];')).toEqual([
    'application/pdf',
    'application/vnd.google-apps.spreadsheet',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ]);
  expect(await errorOf('MimeType.TIDAK_ADA;')).toBe('NotEmulated: MimeType.TIDAK_ADA is not emulated');
});
