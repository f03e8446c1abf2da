import type { ChartKind, PointRole } from '../../domain/indicator-schema.ts';
import type { Wording } from '../schema-fields.ts';

const VERBATIM = '从该条正文逐字复制，恰好含一个数字。';
const CHARTS: Record<ChartKind, string> = {
  bar: '条形图',
  parts: '部分与总数',
  figures: '只列数字',
};
const ROLES: Record<PointRole, string> = { whole: '总数', target: '目标', aside: '只列表，不画图' };

export const indicatorsWords: Wording = {
  headline: { label: '首页的数字', summary: '{{indicator}}　{{point}}' },
  'headline.indicator': { label: '指标的编号' },
  'headline.point': { label: '数字的名称' },
  'headline.label': { label: '首页上的说法', hint: '可不写；首页上要换个说法的才写。' },
  indicators: { label: '指标', summary: '{{title}}', permanent: true },
  'indicators.id': {
    label: '编号',
    hint: '小写英文、数字和连字符。会成为网址，公布后不改。',
  },
  'indicators.title': { label: '标题', hint: '说明的事实；其中的数字须见于下面的原句。' },
  'indicators.chart': { label: '图', options: CHARTS },
  'indicators.unit': { label: '单位', hint: '图中数字共同的单位；只列数字的不写。' },
  'indicators.note': { label: '编者说明' },
  'indicators.points': { label: '数字', summary: '{{label}}：{{quote}}' },
  'indicators.points.label': { label: '名称' },
  'indicators.points.measure': { label: '措施的编号' },
  'indicators.points.quote': { label: '原句', hint: VERBATIM },
  'indicators.points.period': { label: '时间', hint: '可不写；写就照录正文。' },
  'indicators.points.role': { label: '作用', options: ROLES },
  'indicators.shares': { label: '原文写明的占比', summary: '{{part}} ÷ {{whole}} ＝ {{stated}}' },
  'indicators.shares.stated': { label: '占比', hint: '上面一个数字的名称。' },
  'indicators.shares.part': { label: '部分', hint: '上面一个数字的名称。' },
  'indicators.shares.whole': { label: '总数', hint: '上面一个数字的名称。' },
  not_charted: { label: '不收入指标的数字', summary: '{{reason}}' },
  'not_charted.reason': { label: '原因' },
  'not_charted.quotes': { label: '原文', summary: '第{{measure}}条　{{quote}}' },
  'not_charted.quotes.measure': { label: '措施的编号' },
  'not_charted.quotes.quote': { label: '原文', hint: '从该条正文逐字复制。' },
};
