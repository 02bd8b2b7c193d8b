/** Words and signs of a TypeScript declaration file, comments left out, and a cursor that walks over them. */

const TOKEN =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[A-Za-z_$][\w$]*|\d+(?:\.\d+)?|\.\.\.|=>|[^\s\w])/y;

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const hit = TOKEN.exec(text);
    if (hit === null) throw new Error(`unreadable: ${text.slice(at, at + 40)}`);
    if (hit[1] !== undefined) tokens.push(hit[1]);
  }
  return tokens;
}

export class Cursor {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(text: string) {
    this.tokens = tokensOf(text);
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  /** The token `ahead` of the present one; '' beyond the end. */
  peek(ahead = 0): string {
    return this.tokens[this.at + ahead] ?? '';
  }

  next(): string {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  /** Steps over the token when it is the present one. */
  take(token: string): boolean {
    if (this.peek() !== token) return false;
    this.at += 1;
    return true;
  }

  /** @throws Error when the present token is another */
  expect(token: string): void {
    if (!this.take(token)) {
      const around = this.tokens.slice(Math.max(0, this.at - 8), this.at + 4).join(' ');
      throw new Error(`"${token}" expected near: ${around}`);
    }
  }

  /** A name, or a member's name in quotes. */
  name(): string {
    return this.next().replace(/^["']|["']$/g, '');
  }

  /** "Sheets.Schema.CellData" */
  path(): string {
    let path = this.name();
    while (this.take('.')) path += `.${this.name()}`;
    return path;
  }
}
