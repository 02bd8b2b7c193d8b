/**
 * One opened document: a private copy of the model, changed in memory until it is saved. Knows which node stands in
 * which; parents are kept beside the tree so that the tree stays plain.
 */
import { GoogleError } from '../remote';
import type { DocumentContext } from './context';
import type { CellElement } from './elements/cell';
import type { ListItemElement, ParagraphElement } from './elements/flow';
import type { ImageElement, PageBreakElement, RuleElement, UnsupportedElement } from './elements/leaf';
import type { BodyElement, FooterElement, HeaderElement } from './elements/section';
import type { RowElement, TableElement } from './elements/table';
import type { TextElement } from './elements/text';
import type {
  BlockNode,
  CellNode,
  ContainerNode,
  DocModel,
  DocNode,
  FlowNode,
  InlineNode,
  SectionNode,
} from './model';
import { isFlow, paragraphOf, sectionsOf } from './model';
import { tidy } from './runs';

/** Class of the element that stands for a node. */
export interface ElementOf {
  BODY_SECTION: BodyElement;
  HEADER_SECTION: HeaderElement;
  FOOTER_SECTION: FooterElement;
  PARAGRAPH: ParagraphElement;
  LIST_ITEM: ListItemElement;
  TABLE: TableElement;
  TABLE_ROW: RowElement;
  TABLE_CELL: CellElement;
  TEXT: TextElement;
  INLINE_IMAGE: ImageElement;
  PAGE_BREAK: PageBreakElement;
  HORIZONTAL_RULE: RuleElement;
  AUTO_TEXT: UnsupportedElement;
}
export type AnyElement = ElementOf[keyof ElementOf];
export type Wrap = (session: DocSession, node: DocNode) => AnyElement;

const parents = new WeakMap<DocNode, ContainerNode>();

export class DocSession {
  readonly model: DocModel;
  name: string;
  private saved: string;
  private open = true;

  /** @throws GoogleError when the person may not read the file. */
  constructor(
    private readonly ctx: DocumentContext,
    readonly id: string,
    private readonly wrapNode: Wrap,
  ) {
    const read = ctx.readDoc(id);
    this.name = read.name;
    this.model = structuredClone(read.model);
    this.saved = JSON.stringify(this.model);
    for (const section of sectionsOf(this.model)) adopt(section);
  }

  get isOpen(): boolean {
    return this.open;
  }

  /** @throws GoogleError after saveAndClose. */
  check(): void {
    if (!this.open) throw new GoogleError('Document is closed, its contents cannot be updated.');
  }

  newId(): string {
    return this.ctx.newId();
  }

  wrap<K extends keyof ElementOf>(node: DocNode & { kind: K }): ElementOf[K] {
    return this.wrapNode(this, node as DocNode) as ElementOf[K];
  }

  /** Writes the document when it was changed. @throws GoogleError when the person may not write. */
  save(): void {
    for (const section of sectionsOf(this.model)) settle(section.children, section);
    const now = JSON.stringify(this.model);
    if (now !== this.saved) this.ctx.writeDoc(this.id, structuredClone(this.model));
    this.saved = now;
  }

  close(): void {
    this.save();
    this.open = false;
  }

  rename(name: string): boolean {
    if (this.ctx.renameDoc === undefined) return false;
    this.ctx.renameDoc(this.id, name);
    this.name = name;
    return true;
  }
}

export function childrenOf(node: DocNode): DocNode[] {
  return 'children' in node ? node.children : [];
}

export function parentOf(node: DocNode): ContainerNode | null {
  return parents.get(node) ?? null;
}

/** Notes the parents of everything below a node. */
export function adopt<N extends DocNode>(node: N): N {
  for (const child of childrenOf(node)) {
    parents.set(child, node as DocNode as ContainerNode);
    adopt(child);
  }
  return node;
}

/** Puts a node into a container. The caller has checked that it fits there. */
export function attach(parent: ContainerNode, index: number, node: DocNode): void {
  childrenOf(parent).splice(index, 0, node);
  parents.set(node, parent);
  adopt(node);
}

export function detach(node: DocNode): void {
  const parent = parentOf(node);
  if (parent === null) return;
  const siblings = childrenOf(parent);
  siblings.splice(siblings.indexOf(node), 1);
  parents.delete(node);
}

/** What Docs itself sees to: a section or cell ends with a paragraph, and neighbouring texts are one. */
function settle(blocks: BlockNode[], owner: SectionNode | CellNode): void {
  for (const block of blocks) {
    if (isFlow(block)) joinTexts(block);
    else for (const row of block.children) for (const cell of row.children) settle(cell.children, cell);
  }
  const last = blocks[blocks.length - 1];
  if (last === undefined || last.kind === 'TABLE') attach(owner, blocks.length, paragraphOf(''));
}

function joinTexts(flow: FlowNode): void {
  const joined: InlineNode[] = [];
  for (const child of flow.children) {
    const last = joined[joined.length - 1];
    if (child.kind === 'TEXT' && last?.kind === 'TEXT') last.runs = [...last.runs, ...child.runs];
    else joined.push(child);
  }
  for (const child of joined) {
    if (child.kind !== 'TEXT') continue;
    const style = child.runs[0]?.style;
    child.runs = tidy(child.runs);
    if (child.runs.length === 0 && style !== undefined) flow.mark = style;
  }
  flow.children = joined.filter((child) => child.kind !== 'TEXT' || child.runs.length > 0);
}
