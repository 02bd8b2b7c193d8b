/** Reads the folder that clasp pushes. Files are read again only when they changed. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Manifest {
  readonly timeZone: string;
  /** null: Google asks for whatever the code needs */
  readonly oauthScopes: readonly string[] | null;
  /** global names of enabled advanced services, by service id */
  readonly advanced: Readonly<Record<string, string>>;
  readonly webapp: { readonly executeAs: string; readonly access: string };
}

export interface Bundle {
  readonly code: string;
  readonly manifest: Manifest;
  /** text of `name.html`, or null */
  html(name: string): string | null;
}

interface RawManifest {
  timeZone?: string;
  oauthScopes?: string[];
  dependencies?: { enabledAdvancedServices?: { userSymbol: string; serviceId: string }[] };
  webapp?: { executeAs?: string; access?: string };
}

function parseManifest(text: string): Manifest {
  const raw = JSON.parse(text) as RawManifest;
  const advanced: Record<string, string> = {};
  for (const service of raw.dependencies?.enabledAdvancedServices ?? []) {
    advanced[service.serviceId] = service.userSymbol;
  }
  return {
    timeZone: raw.timeZone ?? 'Etc/GMT',
    oauthScopes: raw.oauthScopes ?? null,
    advanced,
    webapp: { executeAs: raw.webapp?.executeAs ?? 'USER_DEPLOYING', access: raw.webapp?.access ?? 'MYSELF' },
  };
}

/** A folder with Code.js, appsscript.json and html files. Throws when Code.js or the manifest is missing. */
export class BundleFolder {
  private readonly texts = new Map<string, { stamp: string; text: string }>();
  private manifest: { text: string; parsed: Manifest } | null = null;

  constructor(private readonly folder: string) {}

  read(): Bundle {
    return {
      code: this.text('Code.js'),
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
