import { z } from 'astro/zod';
import type { PhrasingContent, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Term } from '../../src/domain/register-schemas.ts';
import { markFacts } from '../../src/mdx/mark-facts.ts';

const TERM: Term = {
  id: 'muck',
  term: '渣土',
  aliases: [],
  explanation: '建筑垃圾。',
  source: '标准',
};

/** What a plug-in leaves on a node for its element. */
const elementSchema = z.object({
  hName: z.string(),
  hProperties: z.object({ value: z.string().optional(), dateTime: z.string().optional() }),
});

/** The paragraph as the plug-in leaves it, elements as tags, apparatus by name. */
function mark(text: string): string {
  const tree = unified().use(remarkParse).use(remarkMdx).parse(text);
  markFacts(tree, { year: 2023, glossary: [TERM], glossaryAddress: '/glossary/' });
  return tree.children.map(show).join('');
}

function show(node: Root['children'][number] | PhrasingContent): string {
  if ('value' in node) return node.value;
  const inner = 'children' in node ? node.children.map((child) => show(child)).join('') : '';
  if (node.type === 'link') return `<a ${node.url}>${inner}</a>`;
  if (node.type === 'mdxJsxTextElement') return `<${node.name}>${inner}</${node.name}>`;
  if (node.type !== 'emphasis') return inner;
  const data: unknown = node.data;
  const { hName, hProperties } = elementSchema.parse(data);
  const { value, dateTime } = hProperties;
  const attribute = value ?? dateTime;
  return `<${hName}${attribute === undefined ? '' : ` ${attribute}`}>${inner}</${hName}>`;
}

describe('the text of a measure', () => {
  test.each([
    ['处罚22余万元。', '处罚<data 220000>22余万元</data>。'],
    ['2023年8月3日审议', '<time 2023-08-03>2023年8月3日</time>审议'],
    ['8月完成', '<time 2023-08>8月</time>完成'],
    ['2024年更新', '<time 2024>2024年</time>更新'],
    ['8-11月份', '<span>8-11月份</span>'],
    ['执行《办法》（城管〔2023〕6号）', '执行<cite>《办法》（城管〔2023〕6号）</cite>'],
    ['渣土车和渣土', '<a /glossary/#muck>渣土</a>车和渣土'],
    ['《渣土办法》', '<cite>《渣土办法》</cite>'],
    [
      '《城<Doubtful note="疑">专业</Doubtful>规划》印发',
      '<cite>《城<Doubtful>专业</Doubtful>规划》</cite>印发',
    ],
    [
      '<Doubtful note="疑">共清理10852处</Doubtful>、6起',
      '<Doubtful>共清理<data 10852>10852处</data></Doubtful>、<data 6>6起</data>',
    ],
    [
      '清运<Noise captured="广告" note="广告" />渣土',
      '清运<Noise></Noise><a /glossary/#muck>渣土</a>',
    ],
    // A figure cut by a mark is left alone rather than torn apart.
    ['查处<Doubtful note="疑">案件3</Doubtful>起', '查处<Doubtful>案件3</Doubtful>起'],
    ['查处<Doubtful note="疑">3</Doubtful>起', '查处<data 3><Doubtful>3</Doubtful>起</data>'],
    // A gap parts what stands on its two sides.
    ['查处3<Lacuna captured="" />起', '查处3<Lacuna></Lacuna>起'],
  ])('%s', (text, expected) => {
    expect(mark(text)).toBe(expected);
  });
});
