import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Finding } from '../domain/finding.ts';
import { faultOfKeys, faultOfScalar, type NodeFault } from './yaml-values.ts';

/** YAML as data, still knowing where each field stands. */
export interface YamlText {
  data: unknown;
  /** The line in the file on which a field stands, or the nearest field that there is. */
  lineOf(at: Finding['at']): number;
}

/** Why YAML can't be read, and the line in the file. */
export interface YamlError {
  line: number;
  message: string;
}

/** What a YAML text must be, and how staff call it. */
export interface YamlPlace {
  what: '开头的信息' | '这个文件';
  shape: 'fields' | 'list';
  /** The line of the file on which the text starts. */
  firstLine: number;
}

const SHAPES = {
  fields: '“名称: 内容”的若干行；冒号须为半角，后面空一格',
  list: '以“- ”开头的若干条；每条的各行“名称: 内容”左边对齐',
} as const;

/** Content has four levels at most; a reader of thousands would run out of memory. */
const DEEPEST = 20;
const TOO_DEEP = '层次嵌套得太深，读不下去；请照别的文件写';

/**
 * Reads the YAML of a content file.
 *
 * Others read the same files with other YAML readers, as editors do; what two readers would see
 * differently (tags, numbers in unusual forms, days that do not exist, keys that are no text) is
 * refused here.
 */
export function readYaml(text: string, place: YamlPlace): YamlText | YamlError {
  const { what, shape, firstLine } = place;
  const lineCounter = new LineCounter();
  const lineAt = (offset = 0): number => lineCounter.linePos(offset).line + firstLine - 1;
  const document = parse(text, lineCounter);
  if (!document) return { line: firstLine, message: `${what}${TOO_DEEP}` };
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    const message = `${what}写法有误；检查这一行和它前面：冒号是否半角、后面有没有空格，引号是否成对，缩进是否一致`;
    return { line: lineAt(error.pos[0]), message };
  }
  const fault = findFault(document);
  if (fault) return { line: lineAt(fault.offset), message: fault.message };
  if (shape === 'fields' ? !isMap(document.contents) : !isSeq(document.contents)) {
    return { line: firstLine, message: `${what}须是${SHAPES[shape]}` };
  }
  const lineOf = (at: Finding['at']): number => {
    if (typeof at === 'number') return at;
    for (let length = at.length; length > 0; length--) {
      const node = document.getIn(at.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  return { data: document.toJS(), lineOf };
}

/** `null` where the text is nested so deep that its reader's stack is exhausted. */
function parse(text: string, lineCounter: LineCounter): Document | null {
  try {
    return parseDocument(text, {
      lineCounter,
      customTags: ['timestamp'],
      resolveKnownTags: false,
      stringKeys: true,
      // The library compares every key with every other; `faultOfKeys` takes one look at each.
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The first place, in the order of the text, that is more than plain fields, lists and values. */
function findFault(document: Document): NodeFault | null {
  let fault: NodeFault | null = null;
  visit(document, (_key, node, path) => {
    fault = isNode(node) ? faultOf(node, path.length) : null;
    return fault ? visit.BREAK : undefined;
  });
  return fault;
}

function faultOf(node: Node, depth: number): NodeFault | null {
  const offset = node.range?.[0] ?? 0;
  // An alias can make a few lines of YAML unfold without end.
  if (isAlias(node) || node.anchor !== undefined) {
    const message = '不能用 & 和 * 引用别处的内容；请直接写出文字，以 & 或 * 开头的文字加引号';
    return { offset, message };
  }
  if (node.tag !== undefined) {
    return { offset, message: '不能用 ! 说明类型；请直接写出内容，以 ! 开头的文字加引号' };
  }
  if (depth > DEEPEST * 2) return { offset, message: TOO_DEEP };
  if (isMap(node)) return faultOfKeys(node);
  return isScalar(node) ? faultOfScalar(node) : null;
}
