import { z } from 'astro/zod';
import { text } from './field-schemas.ts';

export const CHART_KINDS = ['bar', 'parts', 'figures'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What a figure is in its chart: the total, a promise not yet kept, or a figure for the table only. */
export const POINT_ROLES = ['whole', 'target', 'aside'] as const;
export type PointRole = (typeof POINT_ROLES)[number];

const measureNumber = z.int('须写措施的编号，如 42').positive('编号从 1 开始');

const pointSchema = z.strictObject({
  label: text,
  measure: measureNumber,
  /** Words of the measure, verbatim, that hold exactly one figure. */
  quote: text,
  /** Words of the same measure that say when. */
  period: text.optional(),
  role: z.enum(POINT_ROLES, `role 须为以下之一：${POINT_ROLES.join('、')}`).optional(),
});
export type PointData = z.infer<typeof pointSchema>;

const indicatorSchema = z.strictObject({
  id: z
    .string('须写英文编号 id')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '编号会成为网址的一部分，须为小写英文、数字和连字符'),
  /** The finding; its figures are those of its points. */
  title: text,
  chart: z.enum(CHART_KINDS, `chart 须为以下之一：${CHART_KINDS.join('、')}`),
  /** Unit of all that is drawn; a list of figures has none. */
  unit: text.optional(),
  note: text.optional(),
  points: z.array(pointSchema).min(1, '至少写一个数字'),
  /** Percentages that the text states, to be compared with the quotient of two points. */
  shares: z.array(z.strictObject({ stated: text, part: text, whole: text })).default([]),
});
export type IndicatorData = z.infer<typeof indicatorSchema>;

const notChartedSchema = z.strictObject({
  reason: text,
  quotes: z.array(z.strictObject({ measure: measureNumber, quote: text })).min(1, '至少写一处原文'),
});

/** 指标: `indicators.yaml` of a notice. No figure is typed: all are quotes. */
export const indicatorsSchema = z.strictObject({
  /** The figures that the home page shows, by indicator and label; `label` words it for there. */
  headline: z
    .array(z.strictObject({ indicator: text, point: text, label: text.optional() }))
    .default([]),
  indicators: z.array(indicatorSchema),
  not_charted: z.array(notChartedSchema),
});
export type IndicatorsData = z.infer<typeof indicatorsSchema>;
