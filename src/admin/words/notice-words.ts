import type { Wording } from '../schema-fields.ts';

const VERBATIM = '从正文逐字复制，标点也要一样。';

export const noticeWords: Wording = {
  title: { label: '标题' },
  issuer: { label: '发布单位' },
  inspector: { label: '巡察组', hint: '照原文写；原文没有写明的留空，不推测。' },
  published: { label: '发布日期', hint: '通报自己写明的发布日期；不知道就留空，不推测。' },
  publication: {
    label: '信息公开',
    hint: '照发布单位公开时的目录写；不知道的留空，不推测，网页上写“未知”。',
  },
  'publication.index': { label: '索引号' },
  'publication.category': { label: '主题分类' },
  'publication.documentNumber': { label: '文号' },
  'publication.written': { label: '成文日期' },
  'publication.summary': { label: '内容概述', hint: '没有的留空，网页上就不写这一项。' },
  'publication.validity': { label: '有效性', hint: '没有的留空，网页上就不写这一项。' },
  revised: {
    label: '修订日期',
    hint: '内容最后修订的日期：改了这份通报的任何内容，都一并改它。承诺是否到期以它或更晚的进展日期为准。',
  },
  year: { label: '年份', hint: '正文没有写明年份的日期，均指这一年。' },
  annotation: {
    label: '标注',
    hint: '措施的进展、专题还没有逐条判断的，选“未完成”。',
    options: { pending: '未完成' },
  },
  milestones: { label: '经过', summary: '{{start}}　{{label}}' },
  'milestones.label': { label: '名称' },
  'milestones.start': { label: '首日' },
  'milestones.end': { label: '末日', hint: '只有一天的不写。' },
  'milestones.quote': { label: '原句', hint: VERBATIM },
  claims: {
    label: '自述的数目',
    hint: '通报说自己有多少条、多少个；“核对”和“不能核对的原因”写一个，另一个留空。',
    summary: '{{label}}：{{quote}}',
  },
  'claims.label': { label: '名称' },
  'claims.quote': { label: '原句', hint: VERBATIM },
  'claims.counts': {
    label: '核对',
    options: { measures: '与措施的条数核对', sections: '与章节的个数核对' },
  },
  'claims.unverifiable': { label: '不能核对的原因' },
  variants: {
    label: '名称的不同写法',
    hint: '正文对同一文件似有不同写法的，并列给读者看，不合并。',
  },
  'variants.titles': { label: '各种写法', hint: `一项写一个。${VERBATIM}` },
  'variants.note': { label: '说明' },
  source: {
    label: '来源（不能修改）',
    readonly: true,
  },
  'source.line': { label: '标题所在的行' },
  'source.sha256': { label: 'SHA-256' },
  'source.original': { label: '取得文本的文件' },
  'source.original.name': { label: '文件名' },
  'source.original.sha256': { label: '文件的 SHA-256' },
  'source.folded': { label: '变成半角的标点' },
  'source.description': { label: '说明' },
  excluded: {
    label: '不收录的文字（不能修改）',
    readonly: true,
    summary: '第{{line}}行　{{text}}',
  },
  'excluded.line': { label: '行' },
  'excluded.text': { label: '文字' },
  'excluded.reason': { label: '原因' },
};

export const sectionWords: Wording = {
  part: { label: '所属部分（不能修改）', readonly: true },
  title: { label: '标题', hint: '来源里有的逐字照录；编者所加的标题写成〔……〕。' },
  source: { label: '标题在来源里的位置（不能修改）', readonly: true },
  'source.line': { label: '行' },
  'source.text': { label: '原样' },
  above: { label: '上级标题（不能修改）', readonly: true },
  'above.line': { label: '行' },
  'above.text': { label: '原样' },
  text: { label: '章节自己的文字出自来源（不能修改）', readonly: true },
  'text.lines': { label: '行号' },
};

export const partWords: Wording = {
  number: { label: '编号（不能修改）', readonly: true },
  title: { label: '标题', hint: '来源里有的逐字照录；编者所加的标题写成〔……〕。' },
  heading: { label: '标题在来源里的位置（不能修改）', readonly: true },
  'heading.line': { label: '行' },
  'heading.text': { label: '原样' },
  source: { label: '出自来源（不能修改）', readonly: true },
  'source.lines': { label: '行号' },
};
