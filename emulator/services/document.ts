/** DocumentApp: opens and creates documents for one execution. What a document can do is in ../docs. */
import type { DocumentContext } from '../docs/context';
import { DocumentRemote } from '../docs/document';
import { wrapNode } from '../docs/elements/wrap';
import * as enums from '../docs/enums';
import { emptyDoc } from '../docs/model';
import { DocSession } from '../docs/session';
import { checked, str } from '../docs/signature';
import { DOCUMENT } from '../drive/store';
import { GoogleError, Remote } from '../remote';
import { Blob, nameAs } from './blob';

const PDF = 'application/pdf';

/** A document that can be had as a file. Both ways also from a closed one: what counts is what was saved. */
export class OpenDocument extends DocumentRemote {
  getBlob(): Blob {
    return this.getAs(PDF);
  }
  /** Only as PDF. @throws GoogleError for any other format. */
  getAs(...args: unknown[]): Blob {
    const [contentType] = checked('Document.getAs', args, [str]);
    const { name } = this._session;
    if (contentType !== PDF) {
      throw new GoogleError(`Converting from ${DOCUMENT} to ${contentType} is not supported.`);
    }
    const source = { kind: 'print', model: this._session.savedModel(), title: name } as const;
    return new Blob(source, PDF, nameAs(name, PDF));
  }
}

export class DocumentAppService extends Remote {
  readonly _type = 'DocumentApp';
  readonly ElementType = enums.ElementType;
  readonly HorizontalAlignment = enums.HorizontalAlignment;
  readonly VerticalAlignment = enums.VerticalAlignment;
  readonly TextAlignment = enums.TextAlignment;
  readonly ParagraphHeading = enums.ParagraphHeading;
  readonly Attribute = enums.Attribute;
  readonly GlyphType = enums.GlyphType;
  private readonly _sessions = new Map<string, DocSession>();

  constructor(private readonly _ctx: DocumentContext) {
    super();
  }

  create(...args: unknown[]): OpenDocument {
    const [name] = checked('create', args, [str]);
    return this._open(this._ctx.createDoc(name, emptyDoc()));
  }
  openById(...args: unknown[]): OpenDocument {
    const [id] = checked('openById', args, [str]);
    return this._open(id);
  }
  openByUrl(...args: unknown[]): OpenDocument {
    const [url] = checked('openByUrl', args, [str]);
    const id = /(?:\/d\/|[?&]id=)([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new GoogleError(`Invalid argument: ${url}`);
    return this._open(id);
  }

  /** Called at the end of an execution: what was not saved is saved now, as Google does. */
  _finish(): void {
    for (const session of this._sessions.values()) if (session.isOpen) session.close();
    this._sessions.clear();
  }

  /** A document opened twice in one execution is one and the same until it is closed. */
  _open(id: string): OpenDocument {
    const known = this._sessions.get(id);
    const session = known?.isOpen === true ? known : new DocSession(this._ctx, id, wrapNode);
    this._sessions.set(id, session);
    return new OpenDocument(session);
  }
}
