import { readdirSync, readFileSync } from 'node:fs';
import { evaluate } from '@mdx-js/mdx';
import { load } from 'cheerio';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { anchorPrefix } from '../../src/domain/anchors.ts';
import { parseContentDocument } from '../../src/domain/content-document.ts';
import { REGISTER_SCHEMAS } from '../../src/domain/register-schemas.ts';
import { markAnchors } from '../../src/mdx/mark-anchors.ts';
import { markFacts } from '../../src/mdx/mark-facts.ts';
import { markRunInTitle } from '../../src/mdx/mark-run-in-title.ts';
import { renderText, withoutExplanations } from '../../src/mdx/render-text.ts';

const FOLDER = 'content/notices/2023-changzhou-chengguan';
const glossary = REGISTER_SCHEMAS.glossary.parse(
  parse(readFileSync('content/registers/glossary.yaml', 'utf8')),
);
const FACTS = { year: 2023, glossary, glossaryAddress: '/glossary/' };

function parseTree(text: string): Root {
  const { tree } = parseContentDocument(text);
  if (!tree) throw new Error('The text can not be read');
  return tree;
}

type Props = Record<string, unknown> & { children?: unknown };
type Component = string | ((props: Props) => string);

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const escapeValue = (value: string): string => escapeText(value).replaceAll('"', '&quot;');

/** What MDX calls for each element: here it makes a string of HTML. */
function jsx(type: Component, props: Props): string {
  if (typeof type === 'function') return type(props);
  const { children, ...rest } = props;
  const attributes = Object.entries(rest).map(
    ([name, value]) => ` ${name.toLowerCase()}="${escapeValue(String(value))}"`,
  );
  return `<${type}${attributes.join('')}>${inner(children)}</${type}>`;
}

function inner(children: unknown): string {
  if (Array.isArray(children)) return children.map(inner).join('');
  const text = typeof children === 'string' ? children : '';
  return text.startsWith('<') ? text : escapeText(text);
}

const note = (id: unknown, kind: string, text: unknown): string =>
  `<button type="button" class="editor-note" popovertarget="${id}-note" aria-label="编者注：${kind}">注</button>` +
  `<span class="editor-note-text" id="${id}-note" popover role="note">${kind}：${escapeText(String(text))}</span>`;

/** The apparatus as the site's components showed it while the texts were compiled as MDX. */
const COMPONENTS = {
  Fragment: ({ children }: Props) => inner(children),
  Supplied: ({ id, note: text = '原网页此处脱字，据固定表述补', children }: Props) =>
    `<ins class="supplied" id="${id}">〔${inner(children)}〕</ins>${note(id, '补字', text)}`,
  Lacuna: ({ id, note: text = '文字在来源中缺失' }: Props) =>
    `<span class="lacuna" id="${id}">〔原网页此处残缺〕</span>${note(id, '残缺', text)}`,
  Noise: ({ id }: Props) => `<span id="${id}"></span>`,
  Doubtful: ({ id, note: text, children }: Props) =>
    `<span class="doubtful" id="${id}">${inner(children)}</span>${note(id, '存疑', text)}`,
};

/** The text as a compiler of MDX gives it, with the same marks in its tree. */
async function compileAsMdx(source: string, file: string, title: string | null): Promise<string> {
  const { default: Content } = await evaluate(source, {
    Fragment: COMPONENTS.Fragment,
    jsx,
    jsxs: jsx,
    elementAttributeNameCase: 'html',
    remarkPlugins: [
      remarkFrontmatter,
      () => (tree: Root) => {
        if (title !== null) markRunInTitle(tree, title);
        markAnchors(tree, anchorPrefix(file));
        markFacts(tree, FACTS);
      },
    ],
  });
  return String(Content({ components: COMPONENTS }));
}

/** The same document, whatever the order of attributes and the way of writing characters. */
function normalize(html: string): unknown {
  const $ = load(html, null, false);
  const walk = (nodes: ReturnType<ReturnType<typeof $.root>['contents']>): unknown =>
    nodes
      .toArray()
      .map((node) => {
        if (node.type === 'text') return node.data;
        if (node.type !== 'tag') return null;
        const attributes = Object.entries(node.attribs).toSorted(([a], [b]) => (a < b ? -1 : 1));
        return [node.name, attributes, walk($(node).contents())];
      })
      .filter((node) => typeof node !== 'string' || node.trim() !== '');
  return walk($.root().contents());
}

const files = ['parts', 'sections', 'measures'].flatMap((folder) =>
  readdirSync(`${FOLDER}/${folder}`).map((name) => `${FOLDER}/${folder}/${name}`),
);

test('all texts of the notice are there', () => {
  expect(files.filter((file) => file.includes('/measures/'))).toHaveLength(86);
});

test.each(files)('%s is rendered as a compiler of MDX renders it', async (file) => {
  const source = readFileSync(file, 'utf8');
  const [, frontMatter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(source) ?? [];
  const data: unknown = parse(frontMatter);
  const title =
    typeof data === 'object' && data !== null && 'title' in data ? String(data.title) : null;
  const html = renderText(parseTree(source), {
    ...FACTS,
    title,
    anchors: anchorPrefix(file),
  });
  expect(normalize(html)).toEqual(normalize(await compileAsMdx(source, file, title)));
});

describe('a text', () => {
  const render = (text: string): string =>
    renderText(parseTree(text), { ...FACTS, glossary: [], anchors: 'm001', title: null });

  test('that looks like markup or code stays text', () => {
    expect(render('甲 \\{process.env\\} \\<script> & "乙"')).toContain(
      '甲 {process.env} &#x3C;script> &#x26; "乙"',
    );
    const hostile = '<Doubtful note="&quot;><script>alert(1)</script>">字</Doubtful>正文';
    expect(load(render(hostile))('script')).toHaveLength(0);
  });

  test('of a component that is not the apparatus is not rendered', () => {
    expect(() => render('甲<Script />乙')).toThrow('Script');
  });

  test('loses its explanations, and nothing else, in a whole notice', () => {
    const term = '<a href="/glossary/#muck" class="term" title="“甲”&#x22;title=&#x22;乙">渣土</a>';
    const rest = '<p id="m001-p1">说 title="不是属性" 的话</p>';
    expect(withoutExplanations(`${term}${rest}`)).toBe(
      `<a href="/glossary/#muck" class="term">渣土</a>${rest}`,
    );
  });
});
