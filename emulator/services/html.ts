/** HtmlService: pages made by the script. Templates are compiled beside the script (inside/template). */
import type { Env } from '../env';
import { NotEmulated } from '../errors';
import { type EnumValue, enumOf, GoogleError, Remote } from '../remote';
import { blobOf } from './archive';
import { Blob } from './blob';

const HTML = 'text/html';
/** Tags that addMetaTag may set. Source: reference, Class HtmlOutput. */
const META_TAGS = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

export class HtmlOutputMetaTag extends Remote {
  readonly _type = 'HtmlOutputMetaTag';
  constructor(
    private readonly name: string,
    private readonly content: string,
  ) {
    super();
  }
  getName(): string {
    return this.name;
  }
  getContent(): string {
    return this.content;
  }
}

export class HtmlOutput extends Remote {
  readonly _type = 'HtmlOutput';
  private title = '';
  private width: number | null = null;
  private height: number | null = null;
  private favicon: string | null = null;
  private readonly meta: Record<string, string> = {};

  constructor(private content: string) {
    super();
  }

  getContent(): string {
    return this.content;
  }
  setContent(content: string): this {
    this.content = content;
    return this;
  }
  append(added: string): this {
    this.content += added;
    return this;
  }
  /** Adds text that may hold anything: it is shown as it is. */
  appendUntrusted(added: string): this {
    return this.append(added.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter));
  }
  clear(): this {
    this.content = '';
    return this;
  }
  getBlob(): Blob {
    return this.getAs(HTML);
  }
  /** The page as a file. Only as HTML: nothing is printed here. */
  getAs(contentType: string): Blob {
    if (contentType !== HTML) throw new NotEmulated(`HtmlOutput.getAs with ${contentType}`);
    return new Blob({ kind: 'bytes', bytes: Buffer.from(this.content, 'utf8') }, HTML, 'output.html');
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): this {
    this.title = title;
    return this;
  }
  getWidth(): number | null {
    return this.width;
  }
  setWidth(width: number): this {
    this.width = width;
    return this;
  }
  getHeight(): number | null {
    return this.height;
  }
  setHeight(height: number): this {
    this.height = height;
    return this;
  }
  getFaviconUrl(): string | null {
    return this.favicon;
  }
  setFaviconUrl(url: string): this {
    this.favicon = url;
    return this;
  }
  addMetaTag(name: string, content: string): this {
    if (!META_TAGS.includes(name))
      throw new GoogleError(`The specified meta tag cannot be used in this context.`);
    this.meta[name] = content;
    return this;
  }
  getMetaTags(): HtmlOutputMetaTag[] {
    return Object.entries(this.meta).map(([name, content]) => new HtmlOutputMetaTag(name, content));
  }
  /** Pages are framed in any case here. */
  setXFrameOptionsMode(_mode: EnumValue): this {
    return this;
  }
  /** Without effect since all pages run in IFRAME mode (reference, setSandboxMode). */
  setSandboxMode(_mode: EnumValue): this {
    return this;
  }

  /** For the world: tags of the page's head. */
  _meta(): Readonly<Record<string, string>> {
    return this.meta;
  }
}

export class HtmlServiceService extends Remote {
  readonly _type = 'HtmlService';
  readonly XFrameOptionsMode = enumOf('XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);
  readonly SandboxMode = enumOf('SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);

  constructor(private readonly env: Env) {
    super();
  }

  async createHtmlOutput(html?: string | object | null): Promise<HtmlOutput> {
    if (typeof html !== 'object' || html === null) return new HtmlOutput(html ?? '');
    return new HtmlOutput(await (await blobOf(html)).getDataAsString());
  }
  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return new HtmlOutput(this.file(filename));
  }
  /** Gives the text of the file; the template itself lives beside the script, which holds its variables. */
  createTemplateFromFile(filename: string): string {
    return this.file(filename);
  }

  private file(name: string): string {
    const text = this.env.bundle.html(name.replace(/\.html$/, ''));
    if (text === null) throw new GoogleError(`No HTML file named ${name} was found.`);
    return text;
  }
}
