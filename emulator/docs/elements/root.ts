/**
 * The element around all sections. A first page with a header and footer of its own has them here only: behind body,
 * header and footer, as scripts in use reach them (labnol.org, "Replace Text in Header and Footer", 31 May 2021).
 */
import type { EnumValue } from '../../remote';
import { Remote } from '../../remote';
import { ElementType } from '../enums';
import type { SectionNode } from '../model';
import type { AnyElement, DocSession } from '../session';
import { checked, num } from '../signature';
import { pickChild } from './container';
import { anyElement, childIn } from './element';

export class RootElement extends Remote {
  readonly _type = 'ContainerElement';
  constructor(private readonly _session: DocSession) {
    super();
  }

  getType(): EnumValue {
    this._session.check();
    return ElementType.DOCUMENT;
  }
  getParent(): null {
    this._session.check();
    return null;
  }
  getNumChildren(): number {
    return this._sections().length;
  }
  getChild(...args: unknown[]): AnyElement {
    const [index] = checked('ContainerElement.getChild', args, [num]);
    return this._session.wrap(pickChild(this._sections(), index));
  }
  getChildIndex(...args: unknown[]): number {
    const [child] = checked('ContainerElement.getChildIndex', args, [anyElement]);
    return childIn(this._sections(), child);
  }

  _sections(): SectionNode[] {
    this._session.check();
    const { body, header, footer, firstPage } = this._session.model;
    const all = [body, header, footer, firstPage?.header ?? null, firstPage?.footer ?? null];
    return all.filter((section) => section !== null);
  }
}
