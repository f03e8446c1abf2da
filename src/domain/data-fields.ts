/** What the fields of a JSON file mean: `[field, meaning]`, nested fields after a stop. */
export type FieldMeanings = readonly (readonly [string, string])[];

export const MEASURES_FIELDS: FieldMeanings = [
  ['id', '三位数字的编号，不变'],
  ['notice', '所属通报，即网址中的一段'],
  ['number', '第几条'],
  ['url', '固定网址'],
  ['section', '所属章节的编号'],
  ['part', '所属部分的编号'],
  ['title', '标题；〔〕中的是本站所拟'],
  ['text', '发布的正文；补字不加括号，丢失处作〔残缺〕，衍文不收'],
  ['source.lines', '来源的行号'],
  ['source.text', '来源中的原样，衍文在内'],
  ['source.excluded', '原样中不收录的文字（text）和原因（reason）'],
  ['status', '进展：completed、ongoing、standing、planned、unstated'],
  ['evidence', '表明进展的原句；原文未说明的为 null'],
  ['topics', '编者所分的专题'],
  ['units', '正文点到的单位'],
  ['places', '正文写到的地点'],
  ['regulations', '引用的制度文件：名称（title）和文号（number）'],
  ['dates', '日期和时段：原文（quote）、起（start）、止（end）、年份是否推定（inferred）'],
  [
    'quantities',
    '数字：原文（quote）、数值（value）、单位（unit）、限定（qualifier：about 约、over 余、at-least 以上、below 不足）',
  ],
  ['commitments', '承诺：原文（quote）和期限（due）'],
  ['updates', '发布之后的进展：日期（date）、进展（status）、说明（text）、来源（url）'],
];

export const INDICATORS_FIELDS: FieldMeanings = [
  ['id', '指标的编号，不变'],
  ['title', '指标说明的事实；其中的数字都见于原句'],
  ['unit', '图的单位；只列数字的为 null'],
  ['chart', 'bar（条形图）、parts（部分与总数）、figures（只列数字）'],
  ['note', '编者说明；没有的为 null'],
  ['points.label', '数字的名称，编者所加'],
  ['points.measure', '所在措施的编号'],
  ['points.quote', '原文，逐字照录'],
  ['points.value', '数值，以单位计'],
  ['points.unit', '数字的单位'],
  ['points.qualifier', '限定，同 measures.json'],
  ['points.period', '原文写明的时间：原文（quote）、起（from）、止（to）；未说明的为 null'],
  ['points.role', 'whole（总数）、target（目标）、aside（只列表）；其余为 null'],
  ['points.sentence', '所在的句子'],
  ['points.url', '所在自然段的固定网址'],
  ['remainder', '总数减去各部分，原文未分列；不是部分与总数的为 null'],
];
