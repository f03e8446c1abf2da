import {
  PLACE_KIND_LABELS,
  type Place,
  type Registers,
  UNIT_KIND_LABELS,
} from '../../domain/register-schemas.ts';
import type { FieldWords, Wording } from '../schema-fields.ts';

const ID: FieldWords = {
  label: '编号',
  hint: '小写英文、数字和连字符。会成为网址的一部分，公布后不改。',
};
const ALIASES: FieldWords = { label: '别的写法', hint: '一项写一个，都是正文的原样写法。' };

export const REGISTER_LABELS: Record<keyof Registers, string> = {
  units: '单位',
  places: '地点',
  topics: '专题',
  glossary: '用语解释',
  generic: '泛称',
  synonyms: '近义词',
};

/** What staff read beside the fields of an entry of each register. */
export function registerWords(places: readonly Place[]): Record<keyof Registers, Wording> {
  return {
    units: {
      id: ID,
      name: { label: '名称', hint: '正文的原样写法。' },
      aliases: ALIASES,
      kind: { label: '类别', options: UNIT_KIND_LABELS },
    },
    places: {
      id: ID,
      name: { label: '名称', hint: '正文的原样写法。' },
      aliases: ALIASES,
      kind: { label: '类别', options: PLACE_KIND_LABELS },
      parent: {
        label: '所属地点',
        hint: '没有把握就不写；写就同时写依据。',
        options: Object.fromEntries(places.map(({ id, name }) => [id, name])),
      },
      basis: { label: '依据', hint: '原文：通报自己写明；行政区划：公开的行政区划。' },
    },
    topics: {
      id: ID,
      name: { label: '名称', hint: '措施的“专题”写的就是它：改名须把各条措施一起改。' },
      description: { label: '说明' },
      words: { label: '词', hint: '一项写一个。措施的正文写有其中一个，才能归入这个专题。' },
    },
    glossary: {
      id: ID,
      term: { label: '用语', hint: '正文的原样写法。' },
      aliases: ALIASES,
      explanation: { label: '解释' },
      source: {
        label: '依据',
        hint: '解释所依据的法规、标准或文件；通报自己解释过的写“原文：第几条”。没有把握的不收。',
      },
    },
    generic: {
      reason: { label: '原因', hint: '为什么看上去像名称、其实不是。' },
      words: { label: '词', hint: '一项写一个，连同前后的字一起写。' },
    },
    synonyms: {
      id: ID,
      words: { label: '词', hint: '一项写一个，至少两个；其中至少一个见于某条措施的正文。' },
      note: { label: '说明', hint: '意思不完全相同的才写。' },
    },
  };
}

/** What stands for an entry while it is folded. */
export const REGISTER_SUMMARIES: Record<keyof Registers, string> = {
  units: '{{name}}',
  places: '{{name}}',
  topics: '{{name}}',
  glossary: '{{term}}',
  generic: '{{reason}}',
  synonyms: '{{words}}',
};
