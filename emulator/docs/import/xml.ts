/** Reading XML: elements by local name, in any prefix. */
import { DOMParser, type Element } from '@xmldom/xmldom';

export type { Element };

/** The root of a part. @throws when it is no well-formed XML, or brings a document type. */
export function parseXml(text: string): Element {
  const refuse = (_level: string, message: string): never => {
    throw new SyntaxError(message);
  };
  const document = new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml');
  if (document.doctype !== null || document.documentElement === null) throw new SyntaxError('no root');
  return document.documentElement;
}

/** Elements that stand directly in this one. */
export function elements(parent: Element | null): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (node.nodeType === node.ELEMENT_NODE) found.push(node as Element);
  }
  return found;
}

export const nameOf = (element: Element): string => element.localName ?? element.tagName;

/** The first child of this name. */
export function child(parent: Element | null, name: string): Element | null {
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (node.nodeType === node.ELEMENT_NODE && nameOf(node as Element) === name) return node as Element;
  }
  return null;
}

export function childrenNamed(parent: Element | null, name: string): Element[] {
  return elements(parent).filter((one) => nameOf(one) === name);
}

/** All elements of this name below, in reading order. */
export function descendants(parent: Element, name: string): Element[] {
  return elements(parent).flatMap((one) => [
    ...(nameOf(one) === name ? [one] : []),
    ...descendants(one, name),
  ]);
}

/** Value of an attribute by local name, whatever its prefix; null when absent. */
export function attribute(element: Element | null, name: string): string | null {
  const all = element?.attributes;
  for (let i = 0; all !== undefined && i < all.length; i++) {
    const one = all.item(i);
    if (one !== null && (one.localName ?? one.name) === name) return one.value;
  }
  return null;
}

/** w:val of the first child of this name. */
export const val = (parent: Element | null, name: string): string | null =>
  attribute(child(parent, name), 'val');

/** A switch such as w:b: on when it stands there without a value. */
export function isOn(element: Element | null): boolean {
  const value = attribute(element, 'val') ?? 'true';
  return element !== null && !['0', 'false', 'off', 'none'].includes(value);
}

/** A number in an attribute, divided by its unit's parts of a point; null when absent. */
export function measure(element: Element | null, name: string, parts: number): number | null {
  const value = attribute(element, name);
  const number = value === null ? Number.NaN : Number.parseFloat(value);
  return Number.isFinite(number) ? number / parts : null;
}

/** Twentieths of a point, in which Word counts lengths. */
export const TWIPS = 20;
