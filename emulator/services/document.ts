/** DocumentApp: opens and creates documents for one execution. What a document can do is in ../docs. */
import type { DocumentContext } from '../docs/context';
import { DocumentRemote } from '../docs/document';
import { wrapNode } from '../docs/elements/wrap';
import * as enums from '../docs/enums';
import { emptyDoc } from '../docs/model';
import { DocSession } from '../docs/session';
import { checked, str } from '../docs/signature';
import { GoogleError, Remote } from '../remote';

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

  create(...args: unknown[]): DocumentRemote {
    const [name] = checked('create', args, [str]);
    return this._open(this._ctx.createDoc(name, emptyDoc()));
  }
  openById(...args: unknown[]): DocumentRemote {
    const [id] = checked('openById', args, [str]);
    return this._open(id);
  }
  openByUrl(...args: unknown[]): DocumentRemote {
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
  _open(id: string): DocumentRemote {
    const known = this._sessions.get(id);
    const session = known?.isOpen === true ? known : new DocSession(this._ctx, id, wrapNode);
    this._sessions.set(id, session);
    return new DocumentRemote(session);
  }
}
