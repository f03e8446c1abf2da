import { describe, expect, test } from 'vitest';
import { indexMentions, namesMentioned } from '../../src/domain/mention-index.ts';
import { readMentions } from '../../src/domain/mentions.ts';
import {
  checkCandidates,
  checkTopicsOfMeasures,
  findUnknownNames,
} from '../../src/domain/name-rules.ts';
import { buildPlaceTree } from '../../src/domain/place-tree.ts';
import { checkRegisters } from '../../src/domain/register-rules.ts';
import { REGISTER_SCHEMAS, type Registers } from '../../src/domain/register-schemas.ts';
import { littleMeasure, littleNotice } from '../support/little-notice.ts';

const REGISTERS: Registers = {
  units: REGISTER_SCHEMAS.units.parse([
    { id: 'parks', name: '市公园管理中心', aliases: ['公园管理中心'], kind: 'affiliate' },
    { id: 'wujin-bureau', name: '武进区城管局', kind: 'district' },
  ]),
  places: REGISTER_SCHEMAS.places.parse([
    { id: 'wujin', name: '武进区', aliases: ['武进'], kind: 'district' },
    { id: 'hutang', name: '湖塘镇', kind: 'town', parent: 'wujin', basis: '行政区划' },
    { id: 'qingfeng', name: '青枫公园', kind: 'park' },
  ]),
  topics: REGISTER_SCHEMAS.topics.parse([
    { id: 'parks', name: '公园管理', description: '公园。', words: ['公园'] },
  ]),
  glossary: [],
  generic: REGISTER_SCHEMAS.generic.parse([{ reason: '泛指', words: ['区城管局'] }]),
  synonyms: [],
};

describe('mentions', () => {
  test('the longest name is taken, and titles are left alone', () => {
    const text = '市公园管理中心依据《市公园管理中心维修办法》，公园管理中心牵头。';
    expect(
      readMentions(text, REGISTERS.units).map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['市公园管理中心', '公园管理中心']);
    expect(namesMentioned(text, REGISTERS.units)).toEqual(['市公园管理中心']);
  });

  test('an empty register finds nothing', () => {
    expect(readMentions('武进区', [])).toEqual([]);
  });

  test('the index holds each measure once, with the sentence that names the entry', () => {
    const notice = littleNotice(['（1）好。武进区查处，武进整改。', '（2）无。', '（3）湖塘镇。']);
    const index = indexMentions(notice, REGISTERS.places);
    expect(index.map(({ entry, measures }) => [entry.id, measures.length])).toEqual([
      ['wujin', 1],
      ['hutang', 1],
    ]);
    expect(index[0]?.measures[0]?.sentence).toBe('武进区查处，武进整改。');
    const [root] = buildPlaceTree(REGISTERS.places, index);
    expect(root?.place.id).toBe('wujin');
    expect(root?.children.map(({ place }) => place.id)).toEqual(['hutang']);
  });
});

describe('names that no register knows', () => {
  test.each([
    ['市园林管理中心牵头', ['市园林管理中心']],
    ['武进区城管局会同湖塘镇，在青枫公园', []],
    ['依据《市园林管理中心办法》', []],
    ['各区城管局', []],
  ])('%s', (text, expected) => {
    expect(findUnknownNames(text, REGISTERS)).toEqual(expected);
  });

  test('are told with their line', () => {
    const [finding] = checkCandidates({ measures: [littleMeasure(1, '西林街道')] }, REGISTERS);
    expect(finding).toMatchObject({ at: 7 });
    expect(finding?.message).toContain('“西林街道”像是单位或地点，名录里没有');
  });
});

describe('topics', () => {
  const problems = (topics: string[], text: string) =>
    checkTopicsOfMeasures({ measures: [littleMeasure(1, text, { topics })] }, REGISTERS).map(
      ({ message }) => message,
    );

  test('must exist', () => {
    expect(problems(['绿化'], '')[0]).toContain('没有专题“绿化”；请从以下选择：公园管理');
  });

  test('must show in the text', () => {
    expect(problems(['公园管理'], '（1）修路。')[0]).toContain(
      '正文里没有能表明专题“公园管理”的词',
    );
    expect(problems(['公园管理'], '（1）修青枫公园。')).toEqual([]);
  });
});

describe('the registers themselves', () => {
  const problems = (changes: Partial<Registers>) =>
    checkRegisters({ ...REGISTERS, ...changes }).map(
      ({ file, at, message }) => `${file} ${[at].flat().join('.')} ${message}`,
    );

  test('are sound', () => {
    expect(problems({})).toEqual([]);
  });

  test('an alias belongs to one unit', () => {
    const units = REGISTER_SCHEMAS.units.parse([
      { id: 'a', name: '市支队', aliases: ['支队'], kind: 'affiliate' },
      { id: 'b', name: '市大队', aliases: ['大队', '支队'], kind: 'affiliate' },
    ]);
    expect(problems({ units })).toEqual([
      'content/registers/units.yaml 1.aliases.1 “支队”已经是“市支队”的名称，不能再归“市大队”；请只留一处',
    ]);
  });

  test('an id belongs to one entry', () => {
    const [topic] = REGISTERS.topics;
    if (!topic) throw new Error('No topic');
    expect(problems({ topics: [topic, { ...topic, name: '别的' }] })).toEqual([
      'content/registers/topics.yaml 1.id 编号“parks”重复；请另取一个',
    ]);
  });

  test('a place lies in one that exists, and not in itself', () => {
    const place = (id: string, parent: string) => ({
      id,
      name: `${id}镇`,
      kind: 'town',
      parent,
      basis: '原文',
    });
    const places = REGISTER_SCHEMAS.places.parse([
      place('a', 'b'),
      place('b', 'a'),
      place('c', 'x'),
    ]);
    expect(problems({ places })).toEqual([
      'content/registers/places.yaml 0.parent “a镇”的所属地点绕回了自己；请改正',
      'content/registers/places.yaml 1.parent “b镇”的所属地点绕回了自己；请改正',
      'content/registers/places.yaml 2.parent 所属地点“x”不存在；请写 places.yaml 里已有的编号',
    ]);
  });
});
