/** The search language of Drive (`q`): comparisons joined by and, or, not and brackets. */
import { renderText } from '../docs/render';
import { ApiRefusal, NotEmulated } from '../errors';
import type { FileRecord } from '../state';

export type Test = (file: FileRecord) => boolean;
/** Who asks: "root" is this person's My Drive, "me" the person. */
export interface Asker {
  readonly person: string;
  readonly root: () => string;
}

const invalid = (): ApiRefusal => new ApiRefusal(400, 'Invalid Value');
const TOKEN = /\s*(?:('(?:[^'\\]|\\.)*')|([()={}]|!=|<=|>=|<|>)|([A-Za-z]+))/y;

function tokens(query: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < query.trimEnd().length) {
    const match = TOKEN.exec(query);
    if (!match) throw invalid();
    found.push(match[1] ?? match[2] ?? match[3] ?? '');
  }
  return found;
}

const textOf = (token: string | undefined): string => {
  if (!token?.startsWith("'")) throw invalid();
  return token.slice(1, -1).replace(/\\(.)/g, '$1');
};

function comparison(field: string, operator: string, value: string): Test {
  if (field === 'fullText' && operator === 'contains') return holds(value);
  if (field === 'name' && operator === 'contains') {
    // Drive matches the beginnings of words only.
    const wanted = value.toLowerCase();
    return (file) => ` ${file.name.toLowerCase()}`.includes(` ${wanted}`);
  }
  if (field === 'name' || field === 'mimeType') {
    const read = (file: FileRecord): string => (field === 'name' ? file.name.toLowerCase() : file.mimeType);
    const wanted = field === 'name' ? value.toLowerCase() : value;
    if (operator === '=') return (file) => read(file) === wanted;
    if (operator === '!=') return (file) => read(file) !== wanted;
    if (operator === 'contains') return (file) => read(file).startsWith(wanted);
    throw invalid();
  }
  if (field === 'modifiedTime' || field === 'createdTime') {
    const at = instantOf(value);
    const read = (file: FileRecord): number => (field === 'modifiedTime' ? file.modifiedAt : file.createdAt);
    const tests: Readonly<Record<string, Test>> = {
      '=': (file) => read(file) === at,
      '!=': (file) => read(file) !== at,
      '>': (file) => read(file) > at,
      '<': (file) => read(file) < at,
      '>=': (file) => read(file) >= at,
      '<=': (file) => read(file) <= at,
    };
    return tests[operator] ?? fail();
  }
  if (NOT_HERE.has(field)) throw new NotEmulated(`Drive search by ${field}`);
  throw invalid();
}

/** Terms of the search language that are not emulated. */
const NOT_HERE: ReadonlySet<string> = new Set(
  'viewedByMeTime sharedWithMeTime starred properties visibility shortcutDetails memberCount'.split(' '),
);

/** A time as RFC 3339 writes it; without a zone it is UTC (guide "Search query terms and operators"). */
function instantOf(value: string): number {
  const at = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/i.test(value) || !value.includes('T') ? value : `${value}Z`);
  return Number.isNaN(at) ? fail() : at;
}

/** Name, description or text of a document hold the words. */
function holds(value: string): Test {
  const wanted = value.toLowerCase();
  return ({ name, description, content }) => {
    const text = content.kind === 'doc' ? renderText(content.model) : '';
    return [name, description, text].some((one) => one.toLowerCase().includes(wanted));
  };
}

function fail(): never {
  throw invalid();
}

/** In "Shared with me": given to this person by name, and another's. */
function sharedWith(person: string): Test {
  return ({ owner, permissions }) =>
    owner !== person && permissions.some((one) => one.emailAddress === person);
}

class Parser {
  private at = 0;
  constructor(
    private readonly list: readonly string[],
    private readonly asker: Asker,
  ) {}

  parse(): Test {
    const test = this.either();
    if (this.at < this.list.length) throw invalid();
    return test;
  }

  private either(): Test {
    const left = this.both();
    if (!this.accept('or')) return left;
    const right = this.either();
    return (file) => left(file) || right(file);
  }

  private both(): Test {
    const left = this.single();
    if (!this.accept('and')) return left;
    const right = this.both();
    return (file) => left(file) && right(file);
  }

  private single(): Test {
    if (this.accept('not')) {
      const inner = this.single();
      return (file) => !inner(file);
    }
    if (this.accept('(')) {
      const inner = this.either();
      this.expect(')');
      return inner;
    }
    return this.list[this.at]?.startsWith("'") ? this.membership() : this.term();
  }

  /** 'x' in parents, owners, writers or readers. */
  private membership(): Test {
    const value = textOf(this.next());
    this.expect('in');
    const place = this.next();
    if (place === 'parents') {
      const id = value === 'root' ? this.asker.root() : value;
      return (file) => file.parents.includes(id);
    }
    const person = value === 'me' ? this.asker.person : value.toLowerCase();
    if (place === 'owners') return (file) => file.owner === person;
    const roles = place === 'writers' ? ['writer', 'owner'] : ['reader', 'commenter', 'writer', 'owner'];
    if (place !== 'writers' && place !== 'readers') throw invalid();
    return (file) => file.permissions.some((one) => one.emailAddress === person && roles.includes(one.role));
  }

  private term(): Test {
    const field = this.next();
    const operator = this.next();
    if (field === 'trashed' || field === 'sharedWithMe') {
      const wanted = this.next() === 'true';
      const is = field === 'trashed' ? (file: FileRecord) => file.trashed : sharedWith(this.asker.person);
      return (file) => (operator === '=') === (is(file) === wanted);
    }
    if (field === 'appProperties' && operator === 'has') return this.property();
    return comparison(field, operator, textOf(this.next()));
  }

  /** appProperties has { key='a' and value='b' } */
  private property(): Test {
    for (const token of ['{', 'key', '=']) this.expect(token);
    const key = textOf(this.next());
    for (const token of ['and', 'value', '=']) this.expect(token);
    const value = textOf(this.next());
    this.expect('}');
    return (file) => file.appProperties[key] === value;
  }

  private next(): string {
    return this.list[this.at++] ?? fail();
  }
  private accept(token: string): boolean {
    if (this.list[this.at] !== token) return false;
    this.at++;
    return true;
  }
  private expect(token: string): void {
    if (!this.accept(token)) throw invalid();
  }
}

/** A test for files. Throws "Invalid Value" for what is not the language, as Drive does. */
export function parseQuery(query: string, asker: Asker): Test {
  return new Parser(tokens(query), asker).parse();
}
