/** HtmlService: pages made by the script. Templates are compiled beside the script (inside/template). */
import type { Env } from '../env';
import { type EnumValue, enumOf, GoogleError, Remote } from '../remote';

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
  clear(): this {
    this.content = '';
    return this;
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
    const allowed = [
      'apple-mobile-web-app-capable',
      'google-site-verification',
      'mobile-web-app-capable',
      'viewport',
    ];
    if (!allowed.includes(name))
      throw new GoogleError(`The specified meta tag cannot be used in this context.`);
    this.meta[name] = content;
    return this;
  }
  setXFrameOptionsMode(_mode: EnumValue): this {
    return this;
  }
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

  createHtmlOutput(html?: string): HtmlOutput {
    return new HtmlOutput(html ?? '');
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
