import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import type JSZip from 'jszip';
import { ImportError } from './import-error.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Word's strict documents use another namespace; only the local names are told apart here. */
export function elementsNamed(root: Document | Element, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS('*', name));
}

export function childNamed(element: Element, name: string): Element | null {
  return childrenNamed(element, name)[0] ?? null;
}

export function childrenNamed(element: Element, name: string): Element[] {
  return Array.from(element.childNodes).filter(
    (child): child is Element => isElement(child) && child.localName === name,
  );
}

export function isElement(node: { nodeType: number }): node is Element {
  return node.nodeType === 1;
}

/** An attribute whatever its prefix: `w:val`. */
export function attribute(element: Element | null, name: string): string | null {
  const found = Array.from(element?.attributes ?? []).find((each) => each.localName === name);
  return found?.value ?? null;
}

/** A new element of WordprocessingML, in the namespace of the document. */
export function createWord(document: Document, name: string): Element {
  return document.createElementNS(document.documentElement?.namespaceURI ?? WORD, `w:${name}`);
}

/** One of the files of a DOCX as XML; `null` where there is none. Throws where it can't be read. */
export async function readXml(zip: JSZip, name: string): Promise<Document | null> {
  const file = zip.file(name);
  if (!file) return null;
  const fail = (): never => {
    throw new ImportError(
      `Word 文件已损坏：里面的 ${name} 读不出来；请用 Word 打开后另存为新的 .docx`,
    );
  };
  const text = await file.async('string').catch(fail);
  try {
    return new DOMParser({
      onError: (level) => (level === 'warning' ? undefined : fail()),
    }).parseFromString(text, 'text/xml');
  } catch {
    return fail();
  }
}

export function writeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}
