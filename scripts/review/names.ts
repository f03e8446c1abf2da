import type { IndicatorsData } from '../../src/domain/indicator-schema.ts';
import type { Registers } from '../../src/domain/register-schemas.ts';
import type { MeasureData, NoticeData, PartData, SectionData } from '../../src/domain/schemas.ts';
import { STATUS_LABELS, UPDATE_STATUS_LABELS } from '../../src/domain/status.ts';
import { isFields } from './fields.ts';
import type { EntryKind, EntrySnapshot } from './snapshot.ts';

/** What staff call a content file: 第42条, 第16节, 第4部分, 通报. */
export function entryName({ kind, id }: Pick<EntrySnapshot, 'kind' | 'id'>): string {
  const names: Record<EntryKind, string> = {
    notice: '通报',
    parts: `第${Number(id)}部分`,
    sections: `第${Number(id)}节`,
    measures: `第${Number(id)}条`,
  };
  return names[kind];
}

/** The fields of some data, with those of what they hold. */
type FieldsWithin<Data> = Data extends readonly (infer Each)[]
  ? FieldsWithin<Each>
  : Data extends object
    ? (keyof Data & string) | { [Key in keyof Data]-?: FieldsWithin<Data[Key]> }[keyof Data]
    : never;

type FieldOfContent = FieldsWithin<
  NoticeData | PartData | SectionData | MeasureData | IndicatorsData | Registers[keyof Registers]
>;

/** What staff call a field: every field of every schema, and none that no schema has. */
const FIELD_NAMES: Readonly<Record<FieldOfContent, string>> = {
  above: '上方的标题',
  aliases: '其他名称',
  annotation: '标注',
  basis: '依据',
  category: '主题分类',
  chart: '图形',
  counts: '数什么',
  claims: '自述的数目',
  commitments: '承诺事项',
  date: '日期',
  description: '说明',
  documentNumber: '文号',
  due: '期限',
  end: '结束',
  evidence: '依据原句',
  excluded: '不收录的文字',
  explanation: '解释',
  folded: '还原的标点',
  heading: '原标题',
  headline: '首页的数字',
  id: '标识',
  index: '索引号',
  indicator: '指标',
  indicators: '指标',
  inspector: '巡察组',
  issuer: '发布单位',
  kind: '类别',
  label: '名称',
  line: '来源行',
  lines: '来源行',
  measure: '措施',
  milestones: '经过',
  name: '名称',
  not_charted: '不作图的数字',
  note: '说明',
  number: '编号',
  original: '原文件',
  parent: '所属地点',
  part: '所属部分',
  period: '时间',
  point: '数字',
  points: '数字',
  publication: '信息公开',
  published: '发布日期',
  quote: '原句',
  quotes: '原句',
  reason: '原因',
  revised: '修订日期',
  role: '作用',
  section: '所属章节',
  sha256: '校验码',
  shares: '百分比',
  source: '来源',
  start: '开始',
  stated: '所写的百分比',
  status: '进展',
  summary: '内容概述',
  term: '用语',
  text: '文字',
  title: '标题',
  titles: '各种写法',
  topics: '专题',
  unit: '单位',
  unverifiable: '不能核对的原因',
  updates: '后续进展',
  url: '网址',
  validity: '有效性',
  variants: '文件的不同写法',
  whole: '总数',
  words: '词',
  written: '成文日期',
  year: '年份',
};

/** A field that no schema knows yet is called as it is written; its value tells some apart. */
export function fieldName(field: string, value: unknown = null): string {
  // Of a section, `text` says on which captured lines its text stands.
  if (field === 'text' && isFields(value)) return '正文的来源';
  return labelIn(FIELD_NAMES, field);
}

/** What readers and staff call a register. */
const REGISTER_NAMES: Readonly<Record<string, string>> = {
  generic: '泛称',
  glossary: '用语解释',
  places: '地点',
  synonyms: '近义词',
  topics: '专题',
  units: '责任单位',
};

export function registerName(register: string): string {
  return REGISTER_NAMES[register] ?? register;
}

/** 已完成 for `completed`; a status that has no label is called as it is written. */
export function statusName(status: string): string {
  return labelIn(STATUS_LABELS, status);
}

/** The same of a later update, which is not the notice's own text. */
export function updateStatusName(status: string): string {
  return labelIn(UPDATE_STATUS_LABELS, status);
}

function labelIn(labels: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(labels, name) ? (labels[name] ?? name) : name;
}
