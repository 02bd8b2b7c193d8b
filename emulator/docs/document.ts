/** The Document that a script opens. Its changes are private until it is saved. */
import { NotEmulated } from '../errors';
import { GoogleError, Remote } from '../remote';
import type { BodyElement, FooterElement, HeaderElement } from './elements/section';
import { emptySection } from './model';
import type { DocSession } from './session';
import { adopt } from './session';
import { checked, str } from './signature';

export class DocumentRemote extends Remote {
  readonly _type = 'Document';
  constructor(readonly _session: DocSession) {
    super();
  }

  /** Id, name and address can be read from a closed document too. */
  getId(): string {
    return this._session.id;
  }
  getName(): string {
    return this._session.name;
  }
  getUrl(): string {
    return `https://docs.google.com/open?id=${this._session.id}`;
  }
  setName(...args: unknown[]): this {
    this._session.check();
    const [name] = checked('Document.setName', args, [str]);
    if (!this._session.rename(name)) throw new NotEmulated('Document.setName');
    return this;
  }
  getBody(): BodyElement {
    this._session.check();
    return this._session.wrap(this._session.model.body) as BodyElement;
  }
  getHeader(): HeaderElement | null {
    this._session.check();
    const { header } = this._session.model;
    return header === null ? null : (this._session.wrap(header) as HeaderElement);
  }
  getFooter(): FooterElement | null {
    this._session.check();
    const { footer } = this._session.model;
    return footer === null ? null : (this._session.wrap(footer) as FooterElement);
  }
  /** @throws GoogleError when there is one. */
  addHeader(): HeaderElement {
    this._session.check();
    if (this._session.model.header !== null) throw new GoogleError('Document tab already contains a header.');
    const section = adopt(emptySection('HEADER_SECTION'));
    this._session.model.header = section;
    return this._session.wrap(section) as HeaderElement;
  }
  /** @throws GoogleError when there is one. */
  addFooter(): FooterElement {
    this._session.check();
    if (this._session.model.footer !== null) throw new GoogleError('Document tab already contains a footer.');
    const section = adopt(emptySection('FOOTER_SECTION'));
    this._session.model.footer = section;
    return this._session.wrap(section) as FooterElement;
  }
  saveAndClose(): void {
    this._session.check();
    this._session.close();
  }
}
