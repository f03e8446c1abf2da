import { z } from 'astro/zod';
import { text, webAddress } from './field-schemas.ts';
import { MEASURE_STATUSES, STATED_STATUSES } from './status.ts';

/**
 * A calendar date as `YYYY-MM-DD`.
 *
 * YAML readers differ in whether an unquoted date arrives as text or as a `Date` at 00:00 UTC; both
 * are taken and text comes out, so that no time zone can move a day. Days that do not exist are
 * refused where the date arrives as text, and by `npm run check` and the build where it does not.
 */
const DATE_MESSAGE = '须为真实存在的日期，写成 2023-08-04 的样子';
const isoDate = z.union(
  [
    z.iso.date(DATE_MESSAGE),
    z.date(DATE_MESSAGE).transform((date) => date.toISOString().slice(0, 10)),
  ],
  DATE_MESSAGE,
);

const lineNumber = z.int('须为来源行号（正整数）').positive('来源行号从 1 开始');
const SOURCE_MESSAGE = '须写成 source: { lines: [来源行号] }';
const sourceLines = z.strictObject(
  { lines: z.array(lineNumber, SOURCE_MESSAGE).min(1, '至少写一个来源行号') },
  SOURCE_MESSAGE,
);

/** A heading as it stands in the captured page; a title repeats it, but for a full stop at its end. */
const heading = z.strictObject({ line: lineNumber, text });

/** 整改状态更新: appended by staff after publication, never edited into the text. */
const updateSchema = z.strictObject({
  date: isoDate,
  status: z.enum(STATED_STATUSES, `状态须为以下之一：${STATED_STATUSES.join('、')}`),
  text,
  url: webAddress.optional(),
});

/** 整改措施: front matter of `measures/NNN.mdx`. */
export const measureSchema = z.strictObject({
  number: z.int('编号须为正整数').positive('编号从 1 开始'),
  section: z
    .string('须写所属章节，加引号，如 "16"')
    .regex(/^\d{2}$/, '章节须为两位数字并加引号，如 "16"'),
  title: text,
  source: sourceLines,
  topics: z.array(text).default([]),
  status: z.enum(MEASURE_STATUSES, `状态须为以下之一：${MEASURE_STATUSES.join('、')}`),
  /** 依据原句: words of the measure that show its status, verbatim. */
  evidence: text.optional(),
  /** 承诺事项: dated promises that the text makes, each verbatim. */
  commitments: z.array(z.strictObject({ quote: text, due: isoDate })).default([]),
  updates: z.array(updateSchema).default([]),
});
export type MeasureData = z.infer<typeof measureSchema>;

/** 章节: front matter of `sections/NN.mdx`. `source` says where a heading survives in the capture. */
export const sectionSchema = z.strictObject({
  part: z.int('须为部分的编号（正整数）').positive('部分的编号从 1 开始'),
  title: text,
  source: heading.optional(),
  /** Headings between the part's and the section's that begin with this section, outermost first. */
  above: z.array(heading).default([]),
  /** Which captured lines the section's own text publishes. */
  text: sourceLines.optional(),
});
export type SectionData = z.infer<typeof sectionSchema>;

/** 部分: front matter of `parts/N.mdx`. */
export const partSchema = z.strictObject({
  number: z.int('编号须为正整数').positive('编号从 1 开始'),
  title: text,
  /** Where the title survives in the capture. */
  heading: heading.optional(),
  source: sourceLines.optional(),
});
export type PartData = z.infer<typeof partSchema>;

/** A count that the notice states of itself: compared with the content, or said to be uncheckable. */
const claimSchema = z.union(
  [
    z.strictObject({ label: text, quote: text, counts: z.enum(['measures', 'sections']) }),
    z.strictObject({ label: text, quote: text, unverifiable: text }),
  ],
  '须写 counts（measures 或 sections）或 unverifiable（不能核对的原因）之一，另写 label 和 quote',
);

const digest = z.string().regex(/^[0-9a-f]{64}$/, '须为 64 位小写十六进制的 SHA-256');

/** 信息公开: what the issuer's own catalogue says of the notice; `null` is what is not known. */
const publicationSchema = z.strictObject({
  /** 索引号. */
  index: text.nullable().default(null),
  /** 主题分类. */
  category: text.nullable().default(null),
  /** 文号. */
  documentNumber: text.nullable().default(null),
  /** 成文日期. */
  written: isoDate.nullable().default(null),
  /** 内容概述. */
  summary: text.nullable().default(null),
  /** 有效性. */
  validity: text.nullable().default(null),
});

/** 通报: front matter of `notice.mdx`. */
export const noticeSchema = z.strictObject({
  title: text,
  issuer: text,
  /** `null` where the text does not say who inspected. */
  inspector: text.nullable(),
  /** The notice's own date of publication; `null` where the capture does not tell. */
  published: isoDate.nullable(),
  publication: publicationSchema.prefault({}),
  /** When the content of this notice was last changed: what is due is due by then, not by the clock. */
  revised: isoDate,
  /** While it stands, what a person must still judge is listed as left to do and stops no build. */
  annotation: z.literal('pending', '只能写 pending（标注未完成），或删去这一行').optional(),
  /** The year meant by dates in the text that state none. */
  year: z.int('须为四位年份').min(1949, '须为四位年份').max(2999, '须为四位年份'),
  milestones: z.array(
    z.strictObject({ label: text, start: isoDate, end: isoDate.optional(), quote: text }),
  ),
  claims: z.array(claimSchema),
  /** Titles under which the text may mean one regulation: shown side by side, never merged. */
  variants: z
    .array(z.strictObject({ titles: z.array(text).min(2, '至少写两个名称'), note: text }))
    .default([]),
  source: z.strictObject({
    /** Line that holds the title, or its beginning where it runs over several lines. */
    line: lineNumber,
    sha256: digest,
    /** The file from which `source.txt` was taken, where that was not plain text in UTF-8. */
    original: z.strictObject({ name: text, sha256: digest }).optional(),
    /** Punctuation that the capture folded to half width and the published text restores. */
    folded: z.string().default(''),
    description: text,
  }),
  excluded: z.array(z.strictObject({ line: lineNumber, text: z.string().min(1), reason: text })),
});
export type NoticeData = z.infer<typeof noticeSchema>;
export type Claim = NoticeData['claims'][number];
