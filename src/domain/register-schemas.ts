import { z } from 'astro/zod';
import { longName, name, text } from './field-schemas.ts';

const id = z
  .string('须写英文编号 id，如 tianning')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '编号会成为网址的一部分，须为小写英文、数字和连字符');
const aliases = z.array(longName).default([]);

export const UNIT_KINDS = [
  'bureau',
  'office',
  'affiliate',
  'city',
  'district',
  'province',
  'company',
  'other',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
export const UNIT_KIND_LABELS: Readonly<Record<UnitKind, string>> = {
  bureau: '被巡察单位',
  office: '内设机构与派驻机构',
  affiliate: '所属单位',
  city: '市级机关和单位',
  district: '辖市区与镇（街道）机关',
  province: '省级机关和单位',
  company: '企业',
  other: '其他',
};

/** 责任单位: an entry of `registers/units.yaml`. Name and aliases are what texts call it. */
export const unitSchema = z.strictObject({
  id,
  name: longName,
  aliases,
  kind: z.enum(UNIT_KINDS, `类别须为以下之一：${UNIT_KINDS.join('、')}`),
});

export const PLACE_KINDS = [
  'district',
  'town',
  'village',
  'park',
  'estate',
  'road',
  'site',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
export const PLACE_KIND_LABELS: Readonly<Record<PlaceKind, string>> = {
  district: '辖市区',
  town: '镇、街道',
  village: '村',
  park: '公园',
  estate: '小区',
  road: '道路',
  site: '其他地点',
};
export const PARENT_BASES = ['原文', '行政区划'] as const;

/** 地点: an entry of `registers/places.yaml`; `basis` says what shows that it lies in its parent. */
export const placeSchema = z
  .strictObject({
    id,
    name: longName,
    aliases,
    kind: z.enum(PLACE_KINDS, `类别须为以下之一：${PLACE_KINDS.join('、')}`),
    parent: id.optional(),
    basis: z.enum(PARENT_BASES, `依据须为以下之一：${PARENT_BASES.join('、')}`).optional(),
  })
  .refine(({ parent, basis }) => (parent === undefined) === (basis === undefined), {
    error: 'parent（所属地点）和 basis（依据）须同时写或同时不写',
  });

/** 专题: an entry of `registers/topics.yaml`; its words in a measure are what shows the topic. */
export const topicSchema = z.strictObject({
  id,
  name,
  description: text,
  words: z.array(name).min(1, '至少写一个能表明这个专题的词'),
});

/** 用语: an entry of `registers/glossary.yaml`. */
export const termSchema = z.strictObject({
  id,
  term: longName,
  aliases,
  explanation: text,
  /** What the explanation rests on. */
  source: text,
});

/** 泛称: an entry of `registers/generic.yaml`, words that look like a name and are none. */
export const genericSchema = z.strictObject({ reason: text, words: z.array(name).min(1) });

/** 近义词: an entry of `registers/synonyms.yaml`; search offers its words for one another. */
export const synonymSchema = z.strictObject({
  id,
  words: z.array(name).min(2, '一组至少写两个词；只有一个词就不必列'),
  /** Where the words do not mean quite the same. */
  note: text.optional(),
});

export type Unit = z.infer<typeof unitSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Term = z.infer<typeof termSchema>;
export type Generic = z.infer<typeof genericSchema>;
export type Synonym = z.infer<typeof synonymSchema>;

/** Each register with the name of its file in `content/registers/`. */
export const REGISTER_SCHEMAS = {
  units: z.array(unitSchema),
  places: z.array(placeSchema),
  topics: z.array(topicSchema),
  glossary: z.array(termSchema),
  generic: z.array(genericSchema),
  synonyms: z.array(synonymSchema),
} as const;

/** 名录: what all notices share. */
export interface Registers {
  units: readonly Unit[];
  places: readonly Place[];
  topics: readonly Topic[];
  glossary: readonly Term[];
  generic: readonly Generic[];
  synonyms: readonly Synonym[];
}
