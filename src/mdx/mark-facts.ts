import type { PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { LACUNA_PLAIN } from '../domain/apparatus.ts';
import type { Term } from '../domain/register-schemas.ts';
import { readTextFacts, type TextFact } from '../domain/text-facts.ts';

export interface FactOptions {
  /** The year meant by dates without one. */
  year: number;
  glossary: readonly Term[];
  glossaryAddress: string;
}

/**
 * Marks what a text states: `<data>` for quantities, `<time>` for dates, `<cite>` for regulations,
 * and leads the first mention of a glossary term to its explanation. Not a character changes.
 */
export function markFacts(tree: Root, { year, glossary, glossaryAddress }: FactOptions): void {
  visit(tree, 'paragraph', (node) => {
    const facts = readTextFacts(node.children.map(flatText).join(''), { year, glossary });
    node.children = wrapFacts(node.children, facts, (fact) => wrapperOf(fact, glossaryAddress));
  });
}

type Wrapper = (children: PhrasingContent[]) => PhrasingContent;

function wrapperOf(fact: TextFact, glossaryAddress: string): Wrapper {
  if (fact.kind === 'term') {
    const { id, explanation } = fact.term;
    const hProperties = { className: ['term'], title: explanation };
    return (children) => ({
      type: 'link',
      url: `${glossaryAddress}#${id}`,
      data: { hProperties },
      children: children.filter((child) => child.type === 'text'),
    });
  }
  const [hName, hProperties] = elementOf(fact);
  return (children) => ({ type: 'emphasis', data: { hName, hProperties }, children });
}

function elementOf(
  fact: Exclude<TextFact, { kind: 'term' }>,
): [string, Record<string, string | string[]>] {
  if (fact.kind === 'quantity') return ['data', { value: String(fact.value) }];
  if (fact.kind === 'regulation') return ['cite', {}];
  // HTML's <time> takes no period that is not a whole month or year.
  return fact.machine === null
    ? ['span', { className: ['period'] }]
    : ['time', { dateTime: fact.machine }];
}

/** Wraps each fact; one that begins or ends inside apparatus and not wholly there stays unmarked. */
function wrapFacts(
  children: readonly PhrasingContent[],
  facts: readonly TextFact[],
  wrapper: (fact: TextFact) => Wrapper,
  offset = 0,
): PhrasingContent[] {
  const marked: PhrasingContent[] = [];
  // The pieces of the fact being gathered: they are wrapped once its last one is there.
  let gathered: PhrasingContent[] = [];
  for (const { node, start, end } of cutAt(children, facts, offset)) {
    // What has no length (a mark of noise) belongs to a fact only where it stands inside.
    const fact = facts.find(
      (each) => each.start <= start && end <= each.end && start < each.end && end > each.start,
    );
    if (fact && isWrappable(children, fact, offset)) {
      gathered.push(node);
      if (end < fact.end) continue;
      marked.push(wrapper(fact)(gathered));
      gathered = [];
      continue;
    }
    const inside = facts.filter((each) => start <= each.start && each.end <= end);
    const isParent = 'children' in node && node.type !== 'link';
    marked.push(
      inside.length > 0 && isParent
        ? { ...node, children: wrapFacts(node.children, inside, wrapper, start) }
        : node,
    );
  }
  return marked;
}

interface Piece {
  node: PhrasingContent;
  start: number;
  end: number;
}

/** The nodes with their offsets, text cut where a fact begins or ends. */
function cutAt(
  children: readonly PhrasingContent[],
  facts: readonly TextFact[],
  offset: number,
): Piece[] {
  let at = offset;
  return children.flatMap((node): Piece[] => {
    const start = at;
    at += flatText(node).length;
    const end = at;
    if (node.type !== 'text') return [{ node, start, end }];
    const cuts = new Set(
      facts.flatMap((fact) => [fact.start, fact.end]).filter((cut) => start < cut && cut < end),
    );
    const bounds = [start, ...Array.from(cuts).toSorted((a, b) => a - b), end];
    return bounds.slice(1).map((to, index) => {
      const from = bounds[index] ?? start;
      const value = node.value.slice(from - start, to - start);
      return { node: { type: 'text', value }, start: from, end: to };
    });
  });
}

/** Whether a fact's ends lie between nodes or in plain text of this level. */
function isWrappable(
  children: readonly PhrasingContent[],
  fact: TextFact,
  offset: number,
): boolean {
  return cutAt(children, [fact], offset).every(
    ({ node, start, end }) =>
      node.type === 'text' ||
      end <= fact.start ||
      start >= fact.end ||
      (fact.kind !== 'term' && fact.start <= start && end <= fact.end),
  );
}

function flatText(node: PhrasingContent): string {
  if (node.type === 'mdxJsxTextElement' && node.name === 'Lacuna') return LACUNA_PLAIN;
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(flatText).join('') : '';
}
