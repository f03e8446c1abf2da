import { DOMParser, type Element } from '@xmldom/xmldom';
import { isAbsoluteIri, isRfc3339, repeated } from './feed-values.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** An ampersand that begins no reference: the parser lets it pass, others do not. */
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;

/** How often a child may stand in a feed or an entry: RFC 4287, sections 4.1.1 and 4.1.2. */
const EXACTLY_ONE = ['id', 'title', 'updated'];
const AT_MOST_ONE = {
  feed: ['generator', 'icon', 'logo', 'rights', 'subtitle'],
  entry: ['content', 'published', 'rights', 'source', 'summary'],
};
const ANY_NUMBER = {
  feed: ['author', 'category', 'contributor', 'link', 'entry'],
  entry: ['author', 'category', 'contributor', 'link'],
};

/**
 * What keeps a text from being an Atom feed after RFC 4287, or from being one that readers can
 * follow: relative addresses, no link to itself, and two entries of one id are problems too.
 */
export function atomProblems(xml: string): string[] {
  const problems: string[] = [];
  if (NOT_XML.test(xml)) problems.push('a character that XML forbids');
  if (BARE_AMPERSAND.test(xml.replace(/<!\[CDATA\[.*?\]\]>/gs, ''))) {
    problems.push('not well-formed: a bare ampersand');
  }
  const feed = parse(xml, problems);
  if (!feed) return problems;
  if (feed.namespaceURI !== ATOM || feed.localName !== 'feed') return ['the root is no atom:feed'];

  const entries = children(feed, 'entry');
  problems.push(...containerProblems(feed, 'feed'));
  for (const entry of entries) problems.push(...containerProblems(entry, 'entry'));

  const hasAuthor = (each: Element): boolean => children(each, 'author').length > 0;
  if (!hasAuthor(feed) && (entries.length === 0 || !entries.every(hasAuthor))) {
    problems.push('feed: no author');
  }
  if (!children(feed, 'link').some((link) => link.getAttribute('rel') === 'self')) {
    problems.push('feed: no link to itself');
  }
  const ids = [feed, ...entries].flatMap((each) => children(each, 'id').map(textOf));
  for (const id of repeated(ids)) problems.push(`two of id ${id}`);
  return problems;
}

/** The entries of a feed that is sound, each with the text of its children. */
export function atomEntries(xml: string): Record<string, string>[] {
  const feed = parse(xml, []);
  return feed ? children(feed, 'entry').map(fieldsOf) : [];
}

/** The text of the feed's own children; addresses of links under their `rel`. */
export function atomFields(xml: string): Record<string, string> {
  const feed = parse(xml, []);
  return feed ? fieldsOf(feed) : {};
}

function fieldsOf(element: Element): Record<string, string> {
  return Object.fromEntries(
    children(element).map((child) =>
      child.localName === 'link'
        ? [`link ${child.getAttribute('rel') ?? 'alternate'}`, child.getAttribute('href') ?? '']
        : [child.localName ?? '', textOf(child)],
    ),
  );
}

function parse(xml: string, problems: string[]): Element | null {
  const onError = (level: string, message: string): void => {
    if (level !== 'warning') problems.push(`not well-formed: ${message}`);
  };
  try {
    return new DOMParser({ onError }).parseFromString(xml, 'application/xml').documentElement;
  } catch (error) {
    if (problems.length === 0) problems.push(`not well-formed: ${String(error)}`);
    return null;
  }
}

function containerProblems(element: Element, kind: 'feed' | 'entry'): string[] {
  const problems: string[] = [];
  const count = (name: string): number => children(element, name).length;
  for (const name of EXACTLY_ONE) if (count(name) !== 1) problems.push(`${count(name)} × ${name}`);
  for (const name of AT_MOST_ONE[kind]) {
    if (count(name) > 1) problems.push(`${count(name)} × ${name}`);
  }
  const known = [...EXACTLY_ONE, ...AT_MOST_ONE[kind], ...ANY_NUMBER[kind]];
  for (const child of children(element)) {
    if (known.includes(child.localName ?? '')) problems.push(...childProblems(child));
    else problems.push(`unknown element ${child.localName}`);
  }
  const alternates = children(element, 'link').filter(
    (link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate',
  );
  const kinds = alternates.map(
    (link) => `${link.getAttribute('type') ?? ''} ${link.getAttribute('hreflang') ?? ''}`,
  );
  if (repeated(kinds).length > 0) problems.push('two alternate links of one type and language');
  if (kind === 'entry' && count('content') === 0 && alternates.length === 0) {
    problems.push('neither content nor alternate link');
  }
  return problems.map((problem) => `${kind}: ${problem}`);
}

function childProblems(child: Element): string[] {
  const name = child.localName ?? '';
  const text = textOf(child);
  const problems: string[] = [];
  const requireIri = (what: string, iri: string | null): void => {
    if (iri === null || !isAbsoluteIri(iri))
      problems.push(`${what} “${iri ?? ''}” is no absolute IRI`);
  };

  if (['id', 'icon', 'logo'].includes(name)) requireIri(name, text);
  if (['updated', 'published'].includes(name) && !isRfc3339(text)) {
    problems.push(`${name} “${text}” is no date of RFC 3339`);
  }
  if (['title', 'subtitle', 'rights', 'summary', 'content'].includes(name)) {
    const type = child.getAttribute('type') ?? 'text';
    if (!['text', 'html'].includes(type)) problems.push(`${name} of type ${type}`);
    if (children(child).length > 0) problems.push(`${name} with an element inside`);
  }
  if (name === 'title' && text.trim() === '') problems.push('empty title');
  if (name === 'link') {
    requireIri('link', child.getAttribute('href'));
    const rel = child.getAttribute('rel');
    if (rel !== null && !['alternate', 'related', 'self', 'enclosure', 'via'].includes(rel)) {
      problems.push(`link of rel ${rel}`);
    }
  }
  if (name === 'category' && !child.getAttribute('term')) problems.push('category without term');
  if (['author', 'contributor'].includes(name)) {
    const names = children(child, 'name').map(textOf);
    if (names.length !== 1 || names[0]?.trim() === '') problems.push(`${name} without one name`);
    for (const uri of children(child, 'uri')) requireIri('uri', textOf(uri));
  }
  return problems;
}

function children(element: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node);
  }
  return found;
}

function isElement(node: { nodeType: number }): node is Element {
  return node.nodeType === 1;
}

function textOf(element: Element): string {
  return element.textContent ?? '';
}
