import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isSeq,
  LineCounter,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { Finding } from '../domain/finding.ts';

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

/**
 * Reads the YAML of a content file.
 *
 * Astro reads it again with another YAML reader; what the two would see differently (unknown tags,
 * dates written as text, days that do not exist) is refused here.
 */
export function readYaml(
  text: string,
  { what, shape, firstLine }: YamlPlace,
): YamlText | YamlError {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, customTags: ['timestamp'] });
  const lineAt = (offset = 0): number => lineCounter.linePos(offset).line + firstLine - 1;
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    const message = `${what}写法有误；检查这一行和它前面：冒号是否半角、后面有没有空格，引号是否成对，缩进是否一致`;
    return { line: lineAt(error.pos[0]), message };
  }
  const alias = findAlias(document);
  if (alias) {
    const message = '不能用 & 和 * 引用别处的内容；请直接写出文字，以 & 或 * 开头的文字加引号';
    return { line: lineAt(alias.range?.[0]), message };
  }
  if (shape === 'fields' ? !isMap(document.contents) : !isSeq(document.contents)) {
    return { line: firstLine, message: `${what}须是${SHAPES[shape]}` };
  }
  const wrongDate = findWrongDate(document);
  if (wrongDate) {
    const message = `没有“${wrongDate.source ?? ''}”这一天；请改正日期`;
    return { line: lineAt(wrongDate.range?.[0]), message };
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

/** An alias can make a few lines of YAML unfold without end. */
function findAlias(document: Document): Alias | null {
  let found: Alias | null = null;
  visit(document, {
    Alias: (_key, alias) => {
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

/** YAML readers roll 30 February over into March; a record must not. */
function findWrongDate(document: Document): Scalar | null {
  let found: Scalar | null = null;
  visit(document, {
    Scalar: (_key, scalar) => {
      const { value, source = '' } = scalar;
      if (!(value instanceof Date) || toIso(value) === source.slice(0, 10)) return;
      found = scalar;
      return visit.BREAK;
    },
  });
  return found;
}

function toIso(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
