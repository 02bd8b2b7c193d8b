/** Reads the folder that clasp pushes. Files are read again only when they changed. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type CodeFacts, readCode } from './code';
import { type Manifest, parseManifest } from './manifest';

export type { Manifest };

export interface Bundle {
  readonly code: string;
  readonly facts: CodeFacts;
  readonly manifest: Manifest;
  /** text of `name.html`, or null */
  html(name: string): string | null;
}

/** A folder with Code.js, appsscript.json and html files. Throws when Code.js or the manifest is missing. */
export class BundleFolder {
  private readonly texts = new Map<string, { stamp: string; text: string }>();
  private manifest: { text: string; parsed: Manifest } | null = null;

  constructor(private readonly folder: string) {}

  /** @throws Error when a file is missing or Google would refuse the manifest */
  read(): Bundle {
    const code = this.text('Code.js');
    return {
      code,
      facts: readCode(code),
      manifest: this.readManifest(),
      html: (name) => (existsSync(join(this.folder, `${name}.html`)) ? this.text(`${name}.html`) : null),
    };
  }

  private readManifest(): Manifest {
    const text = this.text('appsscript.json');
    if (this.manifest?.text !== text) this.manifest = { text, parsed: parseManifest(text) };
    return this.manifest.parsed;
  }

  private text(file: string): string {
    const path = join(this.folder, file);
    const { mtimeMs, size } = statSync(path);
    const stamp = `${mtimeMs}:${size}`;
    const known = this.texts.get(file);
    if (known && known.stamp === stamp) return known.text;
    const text = readFileSync(path, 'utf8');
    this.texts.set(file, { stamp, text });
    return text;
  }
}
