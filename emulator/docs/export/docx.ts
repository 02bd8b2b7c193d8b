/** A document as a Word file, with the structure that Docs exports: real lists, tables, headers and footers. */
import type { FileChild, ISectionOptions } from 'docx';
import type { BlockNode, DocModel, SectionNode } from '../model';
import { EDGE, isFlow } from '../model';
import { listConfig } from './lists';
import { paragraph } from './paragraph';
import { namedStyles } from './styles';
import { table } from './table';
import { type Docx, type Inner, twips } from './units';

/** Bytes of the Word file; the name becomes its title. */
export async function toDocx(model: DocModel, name: string): Promise<Uint8Array> {
  const docx = await import('docx');
  const nobody = { creator: '', lastModifiedBy: '' };
  const file = new docx.Document({
    ...nobody,
    title: name,
    styles: namedStyles(),
    numbering: { config: listConfig(model) },
    sections: [section(docx, model)],
  });
  return new Uint8Array(await docx.Packer.toBuffer(file));
}

function section(docx: Docx, model: DocModel): ISectionOptions {
  const { page, header, footer, firstPage } = model;
  const width = page.width - page.marginLeft - page.marginRight;
  const blocks = (nodes: readonly BlockNode[]): FileChild[] => nodes.map((node) => block(docx, node, width));
  const inner = (node: SectionNode): { children: Inner[] } => ({
    children: blocks(node.children) as unknown as Inner[],
  });
  const headers = {
    ...(header !== null && { default: new docx.Header(inner(header)) }),
    ...(firstPage?.header && { first: new docx.Header(inner(firstPage.header)) }),
  };
  const footers = {
    ...(footer !== null && { default: new docx.Footer(inner(footer)) }),
    ...(firstPage?.footer && { first: new docx.Footer(inner(firstPage.footer)) }),
  };
  return {
    properties: {
      page: { size: { width: twips(page.width), height: twips(page.height) }, margin: margins(model) },
      titlePage: firstPage !== undefined,
    },
    headers,
    footers,
    children: blocks(model.body.children),
  };
}

function margins({ page }: DocModel) {
  return {
    top: twips(page.marginTop),
    bottom: twips(page.marginBottom),
    left: twips(page.marginLeft),
    right: twips(page.marginRight),
    header: twips(page.marginHeader ?? EDGE),
    footer: twips(page.marginFooter ?? EDGE),
  };
}

function block(docx: Docx, node: BlockNode, width: number): FileChild {
  return isFlow(node) ? paragraph(docx, node) : table(docx, node, width, block);
}
