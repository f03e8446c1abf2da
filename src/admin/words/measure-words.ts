import { MEASURE_STATUSES, STATUS_LABELS, STATUS_RULES } from '../../domain/status.ts';
import type { Wording } from '../schema-fields.ts';

const VERBATIM = '从正文逐字复制，标点也要一样。';
const RULES = MEASURE_STATUSES.map(
  (status) => `${STATUS_LABELS[status]}：${STATUS_RULES[status]}`,
).join('；');

/** What staff read beside the fields of a measure; `topics` are those of the register. */
export function measureWords(topics: readonly string[]): Wording {
  return {
    number: { label: '编号（不能修改）', readonly: true },
    section: { label: '所属章节（不能修改）', readonly: true },
    title: {
      label: '标题',
      hint: '从正文逐字复制；编者所加的标题写成〔……〕。网址由编号组成，改标题不改网址。',
    },
    source: { label: '出自来源（不能修改）', readonly: true },
    'source.lines': { label: '行号' },
    topics: {
      label: '专题',
      hint: '正文须写有该专题列出的词，见名录“专题”。',
      options: Object.fromEntries(topics.map((name) => [name, name])),
    },
    status: {
      label: '进展',
      hint: `只依据正文写明的话判断。${RULES}。后来的进展不改这里，写进最下面的“后来的进展”。`,
      options: STATUS_LABELS,
    },
    evidence: { label: '依据原句', hint: `${VERBATIM}“原文未说明”的不写。` },
    commitments: {
      label: '承诺事项',
      hint: '正文写明时限的承诺。',
      summary: '{{due}}　{{quote}}',
    },
    'commitments.quote': { label: '原句', hint: VERBATIM },
    'commitments.due': { label: '期限', hint: '原句写明的日期。' },
    updates: {
      label: '后来的进展',
      hint: '公布以后的进展，一次写一条，写在最后；已经公布的不再删改。',
      summary: '{{date}}　{{text}}',
    },
    'updates.date': { label: '日期', hint: '有这一进展的那天。' },
    'updates.status': { label: '进展', options: STATUS_LABELS },
    'updates.text': { label: '说明', hint: '不换行。' },
    'updates.url': { label: '来源网址', hint: '可不写；写就写以 http 或 https 开头的完整网址。' },
  };
}
