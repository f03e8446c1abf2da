import type { Nodes, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Node, Parent } from 'unist';
import { visit } from 'unist-util-visit';
import { APPARATUS, type ApparatusName, isApparatusName } from './apparatus.ts';
import { HIDDEN } from './invisible.ts';
import { isMailAddress, isWebAddress } from './web-address.ts';

/** A place in a content file that its syntax may not have. */
export interface SyntaxFinding {
  /** 1-based line within the text that was parsed. */
  line: number;
  message: string;
}

/** A list or a quotation mark of Markdown would show a sign that the source does not have. */
const PROSE = new Set(['root', 'paragraph', 'text', 'strong', 'emphasis', 'link', 'yaml']);

const REMEDIES: Record<string, string> = {
  mdxjsEsm: '内容文件不能写 import 或 export；请删去这一行',
  mdxFlowExpression: '内容文件不能写 {表达式}；请直接写出文字，花括号前加反斜杠',
  mdxTextExpression: '内容文件不能写 {表达式}；请直接写出文字，花括号前加反斜杠',
  html: '内容文件不能写 HTML；请只写文字',
  heading: '正文不能写 # 标题；标题写在开头的 title 一项里',
  list: '正文不能写成列表；行首的编号和横线前加反斜杠，照原文写成一段',
  blockquote: '正文不能以 > 开头；请删去，或在前面加反斜杠',
  image: '正文不能放图片；请删去',
  code: '正文不能写代码；请只写文字',
  inlineCode: '正文不能写 `代码`；请只写文字',
  thematicBreak: '正文不能写分隔线；请删去',
  break: '段内不能换行；一段写成一行，另起一段时空一行',
  linkReference: '正文不能写 [文字][名称] 的链接；请把网址直接写在链接里，或在 [ 前加反斜杠',
  imageReference: '正文不能放图片；请删去',
  definition: '正文不能写 [名称]: 网址 的定义；请把网址直接写在链接里',
};

/** Only what the capture has may hold them: there they are named by number and shown to nobody. */
const HIDDEN_MESSAGE =
  '正文里有看不见的字符；请删去，来源里确有的写成 <Noise captured="&#x…;" note="…" />';

/**
 * Everything in a content file that is not Markdown prose or the editorial apparatus.
 *
 * It judges the syntax tree, so that no spelling can slip past; whatever it does not know is refused.
 * Content that passes can't run anything, at build or in the reader's browser.
 */
export function findForbiddenSyntax(tree: Root): SyntaxFinding[] {
  const findings: SyntaxFinding[] = [];
  visit(tree, (node, _index, parent) => {
    const line = node.position?.start.line ?? 1;
    for (const message of judge(node, parent)) findings.push({ line, message });
  });
  return findings;
}

function judge(node: Nodes, parent: Parent | undefined): string[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    return judgeElement(node, parent);
  }
  if (!PROSE.has(node.type)) {
    return [REMEDIES[node.type] ?? `正文不能使用这种写法（${node.type}）；请只写文字`];
  }
  if (node.type === 'paragraph' && node.children.every(isJsx)) {
    return ['校勘标记须与正文写在同一段里，不能单独成段'];
  }
  if (node.type === 'link' && typeof node.title === 'string') {
    return ['链接不能带标题；请只写 [文字](网址)'];
  }
  if (node.type === 'link' && !isSafeUrl(node.url)) {
    return [
      `链接“${node.url}”不能使用；只能链接到 http、https 开头的完整网址（域名用英文，不带用户名）、mailto 开头的一个邮箱，或 # 开头的文内位置`,
    ];
  }
  if (node.type === 'text' && /[\r\n]/.test(node.value)) {
    return ['一段须写成一行，段内不能换行；另起一段时空一行'];
  }
  if (node.type === 'text' && HIDDEN.test(node.value)) return [HIDDEN_MESSAGE];
  return [];
}

function judgeElement(
  element: MdxJsxFlowElement | MdxJsxTextElement,
  parent: Parent | undefined,
): string[] {
  const { name } = element;
  if (!isApparatusName(name)) {
    return [
      `不能使用 <${name ?? ''}>；校勘标记只有 ${Object.keys(APPARATUS).join('、')} 四种，其余只写文字`,
    ];
  }
  const rule = APPARATUS[name];
  const allowed: readonly string[] = rule.attributes;
  const required: readonly string[] = rule.required;
  const messages: string[] = [];
  if (element.type === 'mdxJsxFlowElement') {
    messages.push(`<${name}> 须与正文写在同一段里，不能单独成段`);
  }
  if (parent && isJsx(parent)) messages.push(`<${name}> 不能放在另一个校勘标记里面；请并列书写`);
  const given = new Set<string>();
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      messages.push(`<${name}> 的属性只能写成 名称="文字"，不能写 {表达式}`);
    } else if (!allowed.includes(attribute.name)) {
      messages.push(`<${name}> 没有“${attribute.name}”属性；可用的是 ${allowed.join('、')}`);
    } else if (given.has(attribute.name)) {
      messages.push(`<${name}> 的“${attribute.name}”属性写了两次；请留一个`);
    } else if (attribute.name === 'note' && HIDDEN.test(attribute.value)) {
      messages.push(HIDDEN_MESSAGE);
    } else if (required.includes(attribute.name) && !isFilled(attribute, name)) {
      messages.push(`<${name}> 的“${attribute.name}”属性不能为空；请写上内容`);
    } else {
      given.add(attribute.name);
    }
  }
  const named = new Set(element.attributes.map((each) => ('name' in each ? each.name : '')));
  for (const attribute of required) {
    if (!named.has(attribute)) messages.push(`<${name}> 缺少“${attribute}”属性；请补上`);
  }
  const inner = element.children;
  const onlyText = inner.length === 1 && inner[0]?.type === 'text' && inner[0].value.trim() !== '';
  if (rule.hasText && !onlyText)
    messages.push(`<${name}> 里面须是一段文字，如 <${name}>文字</${name}>`);
  if (!rule.hasText && inner.length > 0) {
    messages.push(`<${name}> 里面不能有文字；请写成 <${name} … />`);
  }
  return messages;
}

/** A lacuna may have left nothing; a note and noise say something, if only a blank. */
function isFilled({ name, value }: MdxJsxAttribute, element: ApparatusName): boolean {
  if (typeof value !== 'string') return false;
  if (name === 'note') return value.trim() !== '';
  return element === 'Lacuna' || value !== '';
}

function isJsx(node: Node): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Links go to a full address or a place in the same text; a path would miss the site's base. */
function isSafeUrl(url: string): boolean {
  return isWebAddress(url) || isMailAddress(url) || /^#[\w-]+$/.test(url);
}
