import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { type State, toHast } from 'mdast-util-to-hast';
import { apparatusElements } from './apparatus-elements.ts';
import { markAnchors } from './mark-anchors.ts';
import { type FactOptions, markFacts } from './mark-facts.ts';
import { markRunInTitle } from './mark-run-in-title.ts';

export interface TextOptions extends FactOptions {
  /** Prefix of all anchors in the text: `m042`. */
  anchors: string;
  /** The text's own title; `null` where it has none. */
  title: string | null;
}

/**
 * HTML of a text in restricted MDX, whose tree `findForbiddenSyntax` has passed. The tree is changed.
 *
 * The tree is data all the way: nothing is compiled or run, so that a text costs little and can do
 * nothing. What is not known (an expression, a component) throws or is left out, never executed.
 */
export function renderText(tree: Root, { anchors, title, ...facts }: TextOptions): string {
  if (title !== null) markRunInTitle(tree, title);
  markAnchors(tree, anchors);
  markFacts(tree, facts);
  return toHtml(
    toHast(tree, {
      handlers: {
        mdxJsxTextElement: (state: State, node: MdxJsxTextElement) =>
          apparatusElements(node, state.all(node)),
      },
    }),
    { collapseEmptyAttributes: true },
  );
}

/**
 * The same without the explanations that terms show to a pointer: in a whole notice they would weigh
 * more than its text. Only terms have a `title`, and a quotation mark never stands bare in a value.
 */
export function withoutExplanations(html: string): string {
  return html.replaceAll(/(<a [^>]*class="term")([^>]*?) title="[^"]*"/g, '$1$2');
}
