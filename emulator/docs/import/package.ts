/** The package of a Word file: its parts and how they refer to each other (ECMA-376 part 2). */
import { strFromU8, unzipSync } from 'fflate';
import { ApiRefusal } from '../../errors';
import { attribute, childrenNamed, type Element, elements, parseXml } from './xml';

/**
 * What Drive answers for a file that it cannot read as the format it is said to have (reason
 * conversionUnsupportedConversionPath; github.com/googleworkspace/php-samples/issues/147).
 */
export function unreadable(): ApiRefusal {
  return new ApiRefusal(
    400,
    'Conversion of the uploaded content to the requested output type is not supported.',
  );
}

const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export interface Part {
  readonly path: string;
  readonly root: Element;
  /** targets inside the package or outside it, by relationship id */
  readonly relations: ReadonlyMap<string, Relation>;
}
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

export class WordPackage {
  private readonly files: Readonly<Record<string, Uint8Array>>;
  readonly main: Part;

  /** @throws ApiRefusal when the bytes are no Word file. */
  constructor(bytes: Uint8Array) {
    try {
      this.files = unzipSync(bytes);
      const types = parseXml(this.text('[Content_Types].xml'));
      const root = [...this.relationsOf('').values()].find((one) => one.type === 'officeDocument');
      const path = root?.target ?? '';
      const declared = elements(types).some(
        (one) => attribute(one, 'PartName') === `/${path}` && attribute(one, 'ContentType') === MAIN_TYPE,
      );
      if (!declared) throw unreadable();
      this.main = this.part(path);
    } catch {
      throw unreadable();
    }
  }

  part(path: string): Part {
    return { path, root: parseXml(this.text(path)), relations: this.relationsOf(path) };
  }

  /** The part that another one names by kind of relationship, such as "styles". */
  related(from: Part, type: string): Part | null {
    const found = [...from.relations.values()].find((one) => one.type === type && !one.external);
    return found === undefined ? null : this.part(found.target);
  }

  bytes(path: string): Uint8Array {
    const found = this.files[path];
    if (found === undefined) throw unreadable();
    return found;
  }

  private text(path: string): string {
    return strFromU8(this.bytes(path));
  }

  private relationsOf(path: string): Map<string, Relation> {
    const cut = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, cut);
    const file = `${folder}_rels/${path.slice(cut)}.rels`;
    const map = new Map<string, Relation>();
    if (this.files[file] === undefined) return map;
    for (const one of childrenNamed(parseXml(this.text(file)), 'Relationship')) {
      const external = attribute(one, 'TargetMode') === 'External';
      const target = attribute(one, 'Target') ?? '';
      const type = (attribute(one, 'Type') ?? '').replace(/^.*\//, '');
      map.set(attribute(one, 'Id') ?? '', {
        type,
        external,
        target: external ? target : resolve(folder, target),
      });
    }
    return map;
  }
}

/** A target relative to the folder of its part, or from the root when it begins with a slash. */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
