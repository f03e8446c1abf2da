import { anchorPrefix } from './anchors.ts';
import {
  boolean,
  type DataContext,
  type DataField,
  type DataTable,
  date,
  number,
  string,
  table,
} from './data-table.ts';
import { readDates } from './date-mentions.ts';
import type { Entry } from './notice.ts';
import { readQuantities } from './quantities.ts';
import { publishedReading } from './readings.ts';
import { readRegulations } from './regulations.ts';
import type { MeasureData } from './schemas.ts';
import { anchorAt, sentenceAround } from './text-places.ts';

type Measure = Entry<MeasureData>;

/** A run of a measure's text, with what was read from it. */
interface Found<Fact> {
  measure: Measure;
  fact: Fact;
  quote: string;
  sentence: string;
  url: string;
}

function findIn<Fact extends { start: number; end: number }>(
  { notice, urlOf }: DataContext,
  read: (text: string) => readonly Fact[],
): Found<Fact>[] {
  return notice.measures.flatMap((measure) => {
    const text = publishedReading(measure.paragraphs);
    return read(text).map((fact) => ({
      measure,
      fact,
      quote: text.slice(fact.start, fact.end),
      sentence: sentenceAround(text, fact.start, fact.end),
      url: `${urlOf(measure)}#${anchorAt(anchorPrefix(measure.file), text, fact.start)}`,
    }));
  });
}

function placeFields<Fact>(): {
  measure: DataField<Found<Fact>>;
  quote: DataField<Found<Fact>>;
  rest: DataField<Found<Fact>>[];
} {
  return {
    measure: string('measure', '措施', '所在措施的编号', ({ measure }) => measure.id),
    quote: string('quote', '原文', '逐字照录', ({ quote }) => quote),
    rest: [
      string('sentence', '原句', '所在的句子，逐字照录', ({ sentence }) => sentence),
      string('url', '网址', '所在自然段的固定网址', ({ url }) => url),
    ],
  };
}

/** 数字: one row for each figure. */
export function quantitiesTable(context: DataContext): DataTable {
  const rows = findIn(context, readQuantities);
  const { measure, quote, rest } = placeFields<ReturnType<typeof readQuantities>[number]>();
  return table(
    { name: 'quantities', title: '数字', description: '措施正文写到的每个数字一行。' },
    rows,
    [
      measure,
      quote,
      number('value', '数值', '以单位计；“万”“亿”已乘进去', ({ fact }) => fact.value),
      string('unit', '单位', '“/”后是每一份的单位', ({ fact }) => fact.unit),
      string(
        'qualifier',
        '限定',
        'about（约）、over（余）、at-least（以上）、below（不足）；原文没有的为空',
        ({ fact }) => fact.qualifier,
      ),
      ...rest,
    ],
  );
}

/** 日期: one row for each date or period. */
export function datesTable(context: DataContext): DataTable {
  const { year } = context.notice.entry.data;
  const rows = findIn(context, (text) => readDates(text, year));
  const { measure, quote, rest } = placeFields<ReturnType<typeof readDates>[number]>();
  return table(
    { name: 'dates', title: '日期', description: '措施正文写到的每个日期或时段一行。' },
    rows,
    [
      measure,
      quote,
      date('start', '起', '第一天；原文没有限定的为空', ({ fact }) => fact.from),
      date('end', '止', '最后一天；原文没有限定的为空', ({ fact }) => fact.to),
      boolean(
        'inferred',
        '年份推定',
        '原文没有写年份，按通报所述年份推定',
        ({ fact }) => fact.isInferred,
      ),
      ...rest,
    ],
  );
}

/** 制度文件: one row for each citation. */
export function regulationsTable(context: DataContext): DataTable {
  const rows = findIn(context, readRegulations);
  const { measure, rest } = placeFields<ReturnType<typeof readRegulations>[number]>();
  return table(
    { name: 'regulations', title: '制度文件', description: '正文每引用一次制度文件一行。' },
    rows,
    [
      measure,
      string('title', '名称', '书名号内的名称', ({ fact }) => fact.title),
      string('number', '文号', '文号或标准号；原文未说明的为空', ({ fact }) => fact.number),
      string('version', '版本', '草案、二审稿等；原文未说明的为空', ({ fact }) => fact.version),
      ...rest,
    ],
  );
}
